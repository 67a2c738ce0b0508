import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { idOfMeeting, resolutionsOfMeeting } from '../meeting/after/decided.ts';
import { fallenMeeting } from '../meeting/after/standing_meeting.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import { readPublications } from '../resolution/publication.ts';
import { findResolution } from '../resolution/store.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Judged } from '../verdict/verdict.ts';
import { isRefusal } from './agreed.ts';
import { type Decided, judgeMatter } from './judgement.ts';
import { type MatterState, resolutionOf, type Stage, stagesOf, stateOf } from './matter.ts';
import { assemblyStep, type StepsRule, stepsRule } from './steps_rule.ts';

/** A matter with its steps, how far it is, and what the rule says of it. */
export interface Matter {
  matter: Proceeding;
  rule: StepsRule;
  stages: Stage[];
  state: MatterState;
  judged: Judged[];
}

/** The matter as it stands, judged by the rule in force on the day it was opened. */
export async function wholeMatter(db: Database, book: Rulebook, matter: Proceeding, today: Day): Promise<Matter> {
  const rule = stepsRule(book, matter.day);
  const linked = resolutionOf(matter);
  const stages = stagesOf(rule, matter, linked === null ? [] : await readPublications(db, linked.id));
  const decided = await decidedBy(db, matter, linked?.number ?? null, today);
  const ground = {
    fallen: await fallenUnder(db, stages, today),
    refused: stages.filter(({ result }) => isRefusal(result)),
    undecided: decided !== null && !decided.stands,
  };
  const judged = judgeMatter(rule, book.choices(matter.day), stages, decided, ground);
  return { matter, rule, stages, state: stateOf(rule, matter, stages, ground), judged };
}

/** What the steps went through and was taken back since, a sentence each. */
async function fallenUnder(db: Database, stages: readonly Stage[], today: Day): Promise<string[]> {
  const all: string[] = [];
  for (const { meeting, resolution } of stages) {
    const fallen = meeting === null ? null : await fallenMeeting(db, await idOfMeeting(db, meeting));
    if (fallen !== null) all.push(fallen.replace(/。$/, ''));
    if (fallen !== null || resolution === null) continue;
    const { number, voided } = await findResolution(db, resolution, today);
    if (voided !== null) all.push(`${number}已撤销（${voided}）`);
  }
  return [...new Set(all)];
}

/** What the linked resolution, or else the linked meeting, came to. */
async function decidedBy(
  db: Database,
  { steps }: Proceeding,
  number: string | null,
  today: Day,
): Promise<Decided | null> {
  if (number !== null) return { number, stands: (await findResolution(db, number, today)).voided === null };
  const meeting = steps.filter(({ step }) => step === assemblyStep).at(-1)?.meeting ?? null;
  if (meeting === null) return null;
  const id = await idOfMeeting(db, meeting);
  const made = id === null ? [] : await resolutionsOfMeeting(db, id);
  return { number: made.length === 0 ? meeting : made.join('、'), stands: made.length > 0 };
}

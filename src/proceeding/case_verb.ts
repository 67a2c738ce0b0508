import { Refusal } from '../base/refusal.ts';
import { type Day, dayOf, yearOf } from '../calendar/day.ts';
import { type Moment, momentOf } from '../calendar/moment.ts';
import type { Context } from '../command/context.ts';
import { type Answer, type Verb, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Block } from '../sheet/sheet.ts';
import { stepAnswer, storyAnswer } from './answer.ts';
import { type Assess, type Assessment, assessor } from './assessment.ts';
import { type CaseRoom, type CaseStory, caseStory, reckoned } from './casework.ts';
import { type Proceeding, proceedingWords } from './proceeding.ts';
import { refuseTooSoon } from './resting.ts';
import { addStep, findProceeding, openProceeding, readProceeding } from './store.ts';
import { type More, refuseVoided, voidVerb } from './voiding.ts';

/** What every verb on one case is called with. */
export function caseArgument({ kind }: Pick<CaseRoom<object>, 'kind'>) {
  const { name, sign } = proceedingWords[kind];
  return { name: '<编号>', text: `${name}的编号，如 ${sign}〔2026〕1号、2026-1，或今年的 1` };
}

/** A step that is added to a case. */
export interface CaseStep {
  step: string;
  day: Day;
  content: object;
  happened?: string | null;
  /** What the clerk should look at again; said, not kept. */
  notes?: readonly string[];
}

/** Opens a case in one transaction. `follow` does what goes with it: other rooms' records, first steps. */
export async function openCase<Facts extends object>(
  context: Context,
  room: CaseRoom<Facts>,
  make: (
    writing: Writing,
    assess: Assess,
  ) => Promise<{ title: string; day: Day; facts: Facts } & Pick<CaseStep, 'notes'>>,
  follow: (writing: Writing, one: Proceeding<Facts>) => Promise<CaseStep[]> = async () => [],
): Promise<Answer> {
  return context.write(async (writing) => {
    const assess = await assessor(writing.db);
    const { notes, ...made } = await make(writing, assess);
    const id = await openProceeding(writing, room.kind, made);
    const steps = await follow(writing, await readProceeding<Facts>(writing.db, id));
    for (const step of steps) await addStep(writing, id, step);
    return answerOf(context, room, writing, id, assess, notes);
  });
}

interface At<Facts extends object> {
  writing: Writing;
  one: Proceeding<Facts>;
  /** By the rules of the day the case was opened. */
  assessment: Assessment;
}

/**
 * Adds a step to a case in one transaction. @throws Refusal kind `usage` where the case is voided or ended, or the step is
 * earlier than the case.
 */
export async function inCase<Facts extends object>(
  context: Context,
  room: CaseRoom<Facts>,
  word: string | undefined,
  work: (at: At<Facts>) => Promise<CaseStep> | CaseStep,
  { afterEnd = false }: { afterEnd?: boolean } = {},
): Promise<Answer> {
  return context.write(async (writing) => {
    const { db } = writing;
    const assess = await assessor(db);
    const one = await findCase(context, room, db, word);
    refuseVoided(one, room.noun);
    if (!afterEnd) refuseEnded(room, one);
    const step = await work({ writing, one, assessment: await assess(one.day) });
    refuseEarly(room, one, step.day);
    refuseTooSoon(room, one, step);
    await addStep(writing, one.id, step);
    return answerOf(context, room, writing, one.id, assess, step.notes);
  });
}

function refuseEnded<Facts extends object>(room: CaseRoom<Facts>, one: Proceeding<Facts>): void {
  const state = room.state(one);
  if (!room.ended.includes(state)) return;
  throw new Refusal('usage', 'ended_already', `${one.number}${room.states[state]?.label ?? state}，不能再记。`, {
    hint: `没有写入任何内容。记错的步骤可以作废：jwh ${room.noun} void ${one.number} --step 序号 --reason 理由`,
  });
}

function refuseEarly<Facts extends object>(
  { noun }: CaseRoom<Facts>,
  { number, day }: Proceeding<Facts>,
  on: Day,
): void {
  if (on >= day) return;
  throw new Refusal('usage', 'bad_day', `${on} 早于登记 ${number} 的日子（${day}）。`, {
    hint: `没有写入任何内容。请核对 --on；查看：jwh ${noun} show ${number}`,
  });
}

async function answerOf<Facts extends object>(
  context: Context,
  room: CaseRoom<Facts>,
  { db }: Writing,
  id: string,
  assess: Assess,
  notes: readonly string[] = [],
): Promise<Answer> {
  const one = await reckoned(room, db, await readProceeding<Facts>(db, id), context.today);
  const story = await caseStory(room, nowOf(context))(one, context.today, assess);
  const assessment = await assess(story.proceeding.day);
  for (const judged of story.now ?? []) assessment.add(judged);
  assessment.notes.push(...notes, ...story.notes);
  return { ...stepAnswer(story, assessment), persons: personsOf(story.proceeding) };
}

/** The verb `void` of a room of cases. */
export function voidCase<Facts extends object>(room: CaseRoom<Facts>, more: Pick<More, 'also'> = {}): Verb {
  return voidVerb(
    room.kind,
    room.noun,
    caseStory(room),
    (db, one, _assess, today) => reckoned(room, db, one as Proceeding<Facts>, today),
    { ...more, room, ...(room.called === undefined ? {} : { called: room.called }) },
  );
}

/** The verb `show` of a room of cases. */
export function showCase<Facts extends object>(
  room: CaseRoom<Facts>,
  more: (one: Proceeding<Facts>, story: CaseStory, context: Context) => Promise<Partial<Answer>> = async () => ({}),
): Verb {
  return verb({
    reveals: true,
    arguments: [caseArgument(room)],
    examples: [`jwh ${room.noun} show 2026-1`, `jwh ${room.noun} show 1 --json`],
    async run(context, [word]) {
      const { one, story } = await readCase(context, room, word);
      const answer = storyAnswer(story);
      const sheet = { ...answer.sheet, blocks: [...answer.sheet.blocks, ...noteLines(story.notes)] };
      return { ...answer, sheet, persons: personsOf(one), ...(await more(one, story, context)) };
    },
  });
}

/** A case with its story, for a verb that only reads. @throws Refusal not_found. */
export async function readCase<Facts extends object>(
  context: Context,
  room: CaseRoom<Facts>,
  word: string | undefined,
) {
  const db = await context.read();
  const one = await findCase(context, room, db, word);
  const story = await caseStory(room, nowOf(context))(one, context.today, await assessor(db));
  return { db, one, story };
}

async function findCase<Facts extends object>(
  { today }: Context,
  room: CaseRoom<Facts>,
  db: Database,
  word = '',
): Promise<Proceeding<Facts>> {
  const called = room.called === undefined ? word : await room.called(db, word);
  return reckoned(room, db, await findProceeding<Facts>(db, room.kind, called, yearOf(today)), today);
}

/** The minute it is, where the day is not set otherwise; else the beginning of the day that was set. */
export function nowOf({ world, today }: Context): Moment {
  const now = world.now();
  return momentOf(today, dayOf(now) === today ? now.getHours() * 60 + now.getMinutes() : 0);
}

function noteLines(notes: readonly string[]): Block[] {
  return notes.length === 0 ? [] : [{ kind: 'text', lines: notes.map((note) => `注：${note}`) }];
}

/** Whom a case is for, where it is somebody on file. */
export function personsOf({ facts }: Pick<Proceeding<object>, 'facts'>): string[] {
  return 'person_id' in facts && typeof facts.person_id === 'string' ? [facts.person_id] : [];
}

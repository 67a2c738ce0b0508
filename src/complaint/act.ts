import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Answer, OptionSpec } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { refuseDay, refuseState, underWay } from '../matter/act.ts';
import type { StepKind } from '../matter/step.ts';
import { addStep, type MatterPatch, type NewStep, readMatter } from '../matter/store.ts';
import { whoEnters } from '../reception/receiver.ts';
import { answeredThroughMatter } from '../reception/through_matter.ts';
import type { Complaint, ComplaintFacts } from './complaint.ts';
import { happenedOption, judgedHandler } from './guard.ts';
import { complaintAnswer } from './sheet.ts';
import { findComplaint, readComplaint, updateComplaint } from './store.ts';

export const numberArgument = { name: '<编号>', text: '投诉编号，如 诉〔2026〕3号、2026-3，或今年的 3' };

/** What every step of a complaint takes. */
export const stepOptions: readonly OptionSpec[] = [
  { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  { flags: '--by <姓名>', text: '由谁办的（默认：办理人）' },
  happenedOption,
];

export interface StepOptions {
  on?: string;
  by?: string;
  happened?: string;
}

/** What a step comes to: what it leaves in the complaint, and its steps in the matter. */
export interface Act {
  facts: Partial<ComplaintFacts>;
  steps: readonly { [K in StepKind]: Pick<NewStep<K>, 'step' | 'content'> & { patch?: MatterPatch } }[StepKind][];
}

/**
 * Does one step of a complaint and writes it into its matter as well. @throws Refusal kind `not_found`, `usage` where its
 * state or the day does not fit, `forbidden` where the person complained of would handle it.
 */
export async function act(
  context: Context,
  word: string | undefined,
  options: StepOptions,
  make: (complaint: Complaint, by: { day: Day; name: string | null }) => Act,
): Promise<Answer> {
  const day = pastDay(options.on, context.today);
  const named = publicWordsOrNull(options.by, '办理人');
  return context.write(async (writing) => {
    const complaint = await findStanding(writing, word, context.today);
    const matter = await readMatter(writing.db, complaint.matter_id);
    const name = named ?? matter.responsible ?? (await whoEnters(writing.db, context));
    const id = name === matter.responsible ? matter.responsible_id : null;
    const verdicts =
      name === null ? [] : await judgedHandler(writing.db, complaint, { id, name }, day, options.happened);
    const { facts, steps } = make(complaint, { day, name });
    for (const [at, { patch, ...step }] of steps.entries()) {
      if (at === 0) {
        refuseState(matter, step.step, underWay);
        refuseDay(matter, day);
      }
      const stood = patch?.state === undefined ? patch : { ...patch, state_day: day };
      await addStep(writing, matter, { ...step, day, name, verdicts }, stood);
      if (step.step === 'reply') await answeredThroughMatter(writing, matter);
    }
    await updateComplaint(writing, complaint.id, { facts: { ...complaint.facts, ...facts } });
    return complaintAnswer(context, writing.db, await readComplaint(writing.db, complaint.id));
  });
}

/** A complaint that is not void. @throws Refusal kind `not_found` or `usage`. */
export async function findStanding(writing: Writing, word: string | undefined, today: Day): Promise<Complaint> {
  const complaint = await findComplaint(writing.db, word ?? '', today);
  if (complaint.voided === null) return complaint;
  throw new Refusal('usage', 'voided', `${complaint.number}已作废（${complaint.voided}）。`);
}

/** Before it is known whether a complaint is founded it can neither be handled nor answered. @throws Refusal `usage`. */
export function refuseUnfound({ number, facts }: Complaint, what: string): NonNullable<ComplaintFacts['finding']> {
  if (facts.finding !== undefined) return facts.finding;
  throw new Refusal('usage', 'finding_missing', `${number}还没有认定属实不属实，不能${what}。`, {
    hint: `先认定：jwh complaint find ${number} 属实 --text 认定的情况`,
  });
}

import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Answer, OptionSpec } from '../command/verb.ts';
import { happenedOption, judgedHandlerOf } from '../complaint/guard.ts';
import type { Writing } from '../database/writing.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type MatterState, matterStates } from './matter.ts';
import { matterAnswer } from './sheet.ts';
import { type StepContent, type StepKind, stepWords } from './step.ts';
import { addStep, findMatter, type Matter, type MatterPatch, readMatter } from './store.ts';

export const numberArgument = { name: '<编号>', text: '事项编号，如 事〔2026〕12号、2026-12，或今年的 12' };

/** What every step takes. */
export const stepOptions: readonly OptionSpec[] = [
  { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  { flags: '--by <姓名>', text: '由谁办的（默认：经办人）' },
  happenedOption,
];

export interface StepOptions {
  on?: string;
  by?: string;
  happened?: string;
}

/** What a step comes to once the matter is known. */
export interface Act<K extends StepKind> {
  content: StepContent[K];
  patch?: MatterPatch;
  verdicts?: readonly Judged[];
  /** What follows of itself on the same day: not satisfied, it is taken up again. */
  followed?: { step: StepKind; content: StepContent[StepKind] };
  /** What it changes in the record that raised the matter. */
  also?: (name: string | null) => Promise<void>;
}

/**
 * Does one step of a matter: finds it, holds the step against its state and days, writes it and answers with the whole story.
 * @param from the states in which the step can be done.
 * Whoever is complained of does no step of the complaint's matter; giving it to somebody else is what is asked of them.
 * @throws Refusal kind `not_found`, `usage` where the state or the day does not fit, `forbidden` for the one complained of.
 */
export async function act<K extends StepKind>(
  context: Context,
  word: string | undefined,
  step: K,
  options: StepOptions,
  from: readonly MatterState[],
  make: (matter: Matter, day: Day, writing: Writing) => Promise<Act<K>> | Act<K>,
): Promise<Answer> {
  const day = pastDay(options.on, context.today);
  const named = publicWordsOrNull(options.by, '经办人') ?? context.settings.operator;
  return context.write(async (writing) => {
    const matter = await findMatter(writing.db, word ?? '', context.today);
    const name = named ?? (await readOffice(writing.db)).default_operator;
    refuseState(matter, step, from);
    refuseDay(matter, day);
    const { content, patch = {}, verdicts = [], followed, also } = await make(matter, day, writing);
    const handled =
      step === 'assign' || name === null
        ? []
        : await judgedHandlerOf(writing.db, matter, { id: null, name }, day, options.happened);
    const judged = [...verdicts, ...handled];
    await addStep(writing, matter, { step, day, name, content, verdicts: judged }, withDay(matter, patch, day));
    if (followed !== undefined) await addStep(writing, matter, { day, name, ...followed });
    await also?.(name);
    const after = await readMatter(writing.db, matter.id);
    await tellSource(writing, after, matter.steps.length);
    return matterAnswer(after, await loadRulebook(writing.db), context.today);
  });
}

/** The record that raised a matter tells the same story: what was done since its first so many steps is done there too. */
async function tellSource(writing: Writing, { source, source_id, steps }: Matter, since: number): Promise<void> {
  if (source !== 'patrol' || source_id === null) return;
  const { followMatter } = await import('../patrol/of_matter.ts');
  await followMatter(writing, source_id, steps, since);
}

/** A new state counts from the day of the step. */
function withDay(matter: Matter, patch: MatterPatch, day: Day): MatterPatch {
  return patch.state === undefined || patch.state === matter.state ? patch : { ...patch, state_day: day };
}

export function refuseState({ number, state, state_day }: Matter, step: StepKind, from: readonly MatterState[]): void {
  if (from.includes(state)) return;
  const { label } = matterStates[state];
  throw new Refusal('usage', 'matter_state', `${number}${label}（${state_day}），不能再${stepWords[step]}。`, {
    hint: hintOf(state, number),
  });
}

function hintOf(state: MatterState, number: string): string {
  if (state === 'paused') return `先恢复：jwh matter resume ${number}`;
  if (state === 'closed') return `要接着办：jwh matter reopen ${number} --reason 理由`;
  return `先看 jwh matter show ${number}`;
}

/** Steps follow each other in time. */
export function refuseDay({ number, day: opened, steps }: Matter, day: Day): void {
  const last = steps.at(-1)?.day ?? opened;
  if (day >= last) return;
  throw new Refusal('usage', 'bad_day', `${number}在 ${last} 已有记录，${day} 早于它。`, {
    hint: '请核对 --on 的日期。',
  });
}

/** Everything that is still going on. */
export const underWay = ['open', 'referred', 'resolved'] as const satisfies readonly MatterState[];

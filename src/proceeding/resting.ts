import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Proceeding, type Step, typedNumber } from './proceeding.ts';

/** What each kind of step comes of, by its code: `{ outcome: 'forwarded', told: 'outcome' }`. */
export type After = Readonly<Record<string, string>>;

/** A room, as far as its steps come one of another. */
export interface Steps {
  /** The noun on the command line. */
  noun: string;
  stepWords: Readonly<Record<string, string>>;
  after?: After | undefined;
}

type Case = Pick<Proceeding<object>, 'number' | 'steps'>;

/** Whether there is a step of that kind on or before a day. */
function isThere(steps: readonly Step[], kind: string, day: Day): boolean {
  return steps.some((one) => one.step === kind && one.day <= day);
}

/**
 * A step is not earlier than what it comes of; where that is not there at all, the room says so in its own words.
 * @throws Refusal kind `usage`.
 */
export function refuseTooSoon(
  { noun, stepWords, after = {} }: Steps,
  { number, steps }: Case,
  { step, day }: Pick<Step, 'step' | 'day'>,
): void {
  const kind = after[step];
  if (kind === undefined) return;
  const first = steps.find((one) => one.step === kind);
  if (first === undefined || isThere(steps, kind, day)) return;
  const what = stepWords[step] ?? step;
  throw new Refusal('usage', 'bad_day', `${what}（${day}）早于${stepWords[kind] ?? kind}（${first.day}）。`, {
    hint: `没有写入任何内容。请核对 --on；查看：jwh ${noun} show ${typedNumber(number)}`,
  });
}

/** A step stays as long as another that comes of it stands. @throws Refusal kind `usage`. */
export function refuseLeftHanging(
  { noun, stepWords, after = {} }: Steps,
  { number, steps }: Case,
  voided: Pick<Step, 'id' | 'no' | 'step'>,
): void {
  const left = steps.filter(({ id }) => id !== voided.id);
  const hanging = left.findLast(({ step, day }) => after[step] === voided.step && !isThere(left, voided.step, day));
  if (hanging === undefined) return;
  const named = ({ no, step }: Pick<Step, 'no' | 'step'>) => `第${no}步（${stepWords[step] ?? step}）`;
  throw new Refusal('usage', 'later_step_stands', `${number}${named(hanging)}以${named(voided)}为前提，还在。`, {
    hint: `没有写入任何内容。先作废后面的：jwh ${noun} void ${typedNumber(number)} --step ${hanging.no} --reason 理由`,
  });
}

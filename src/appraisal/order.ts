import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Appraisal, lastStep } from './appraisal.ts';

/** @throws Refusal kind `usage` for a step of the preparation once the meeting has been held. */
export function refuseAfterMeeting(one: Appraisal, what: string): void {
  const held = lastStep(one, 'held');
  if (held === undefined) return;
  throw new Refusal('usage', 'held_already', `${one.number}的评议会 ${held.day} 已经开过，不能再记会前的${what}。`, {
    hint: `评议会记错的，先作废那一步：jwh appraisal void ${one.number} --step 序号 --reason 理由`,
  });
}

/** The appraisal meeting held by a day. @throws Refusal kind `usage` where none was. */
export function heldBefore(one: Appraisal, on: Day) {
  const held = lastStep(one, 'held');
  if (held !== undefined && held.day <= on) return held;
  const fallen = one.entered.filter(({ step }) => step === 'held').at(-1)?.fallen ?? null;
  const none = fallen === null ? '还没有记评议会' : `的评议会不作数（${fallen}）`;
  const why = held === undefined ? none : `评议会在 ${held.day} 才召开`;
  throw new Refusal('usage', 'not_held', `${one.number}${why}，不能先办这一步。`, {
    hint: held === undefined ? `先用 jwh appraisal hold ${one.number}` : '请核对 --on 的日期。',
  });
}

import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Hearing, lastStep } from './hearing.ts';

/** The hearing that was held by a day. @throws Refusal kind `usage` where none was. */
export function heldBefore(hearing: Hearing, on: Day) {
  const held = lastStep(hearing, 'held');
  if (held !== undefined && held.day <= on) return held;
  const fallen = hearing.entered.filter(({ step }) => step === 'held').at(-1)?.fallen ?? null;
  const none = fallen === null ? '还没有记听证会' : `的听证会不作数（${fallen}）`;
  const why = held === undefined ? none : `听证会在 ${held.day} 才举行`;
  throw new Refusal('usage', 'not_held', `${hearing.number}${why}，不能先办这一步。`, {
    hint: held === undefined ? `先用 jwh hearing hold ${hearing.number}` : '请核对 --on 的日期。',
  });
}

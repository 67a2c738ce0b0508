import { yuan } from '../base/money.ts';
import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Compensation } from './log_store.ts';
import { type Slot, slots } from './slot.ts';

/** What somebody is to get for a duty, as typed: `true` stands for the office's standard. */
export interface GivenOptions {
  rest?: string | true;
  pay?: string | true;
}

export const givenOptions = [
  { flags: '--rest [半天数]', text: '给补休（不写数：按办公室的折算）；与值班费只能给一样' },
  { flags: '--pay [金额]', text: '发值班费，元（不写数：按办公室的标准）' },
] as const;

export interface Given {
  compensation: Compensation;
  amount: number | null;
  halves: number | null;
}

/** The rule by which a duty is turned into rest: an evening, or a day. */
export function lieuRule(book: Rulebook, slot: Slot, day: Day) {
  return slots[slot].lieu === 'evening' ? book.find('duty.lieu.evening', day) : book.find('duty.lieu.day', day);
}

/**
 * Rest in lieu, or duty pay where there can be no rest, never both (静安 §2.9.5); null where nothing was said.
 * @throws Refusal kind `usage` for both, for a volunteer, for cleaning, or where there is no standard to go by.
 */
export function readGiven(
  { rest, pay }: GivenOptions,
  about: { slot: Slot; day: Day; isVolunteer: boolean },
  book: Rulebook,
): Given | null {
  if (rest === undefined && pay === undefined) return null;
  if (rest !== undefined && pay !== undefined) {
    throw refused('both', '补休和值班费只能给一样。', '能补休的写 --rest，不能补休的写 --pay。');
  }
  if (about.isVolunteer) throw refused('volunteer', '补休和值班费给工作人员，志愿者没有。', '去掉 --rest、--pay。');
  if (about.slot === 'cleaning') throw refused('cleaning', '卫生值日没有补休和值班费。', '去掉 --rest、--pay。');
  if (rest !== undefined) return { compensation: 'rest', amount: null, halves: halvesOf(rest, about, book) };
  return { compensation: 'pay', amount: amountOf(pay as string | true, about.day, book), halves: null };
}

/** `补休 1个半天`, `值班费 50.00元` */
export function givenWords({
  compensation,
  amount,
  halves,
}: {
  compensation: Compensation | null;
  amount: number | null;
  halves: number | null;
}): string {
  if (compensation === null) return '未定';
  return compensation === 'rest' ? `补休${halves ?? 0}个半天` : `值班费${yuan(amount ?? 0)}元`;
}

function halvesOf(typed: string | true, { slot, day }: { slot: Slot; day: Day }, book: Rulebook): number {
  const number = typed === true ? lieuRule(book, slot, day)?.value.min : wholeNumber(typed, '半天数');
  if (number !== undefined && number > 0) return number;
  throw refused('no_halves', '补休要写几个半天，至少一个。', '如 --rest 1（半天）、--rest 2（一天）。');
}

function amountOf(typed: string | true, day: Day, book: Rulebook): number {
  if (typed !== true) return readYuan(typed, '值班费');
  const standard = book.find('duty.pay', day)?.value;
  if (standard?.min !== undefined && standard.min === standard.max) return standard.min;
  throw refused(
    'no_pay_standard',
    standard === undefined
      ? '值班费的标准没有定：规定只写“按照相关标准发放”，没有数额。'
      : '值班费的标准不是一个数，要写明金额。',
    `写明金额：--pay 50；或先定标准：jwh rules set duty.pay '{"unit":"分","min":5000,"max":5000}' --cite 出处 --from 日期`,
  );
}

function refused(code: string, sentence: string, hint: string): Refusal {
  return new Refusal('usage', `compensation_${code}`, sentence, { hint });
}

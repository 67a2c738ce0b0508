import { yuan } from '../base/money.ts';
import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
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
  /** Why more than the standard. */
  happened?: string;
}

export const givenOptions = [
  { flags: '--rest [半天数]', text: '给补休（不写数：按办公室的折算）；与值班费只能给一样' },
  { flags: '--pay [金额]', text: '发值班费，元（不写数：按办公室的标准）' },
  { flags: '--happened <原因>', text: '补休多于标准的，写明为什么' },
] as const;

export interface Given {
  compensation: Compensation;
  amount: number | null;
  halves: number | null;
  /** Why more rest than the standard; kept in the ledger of rest. */
  reason: string | null;
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
  { rest, pay, happened }: GivenOptions,
  about: { slot: Slot; day: Day; isVolunteer: boolean },
  book: Rulebook,
): Given | null {
  if (rest === undefined && pay === undefined) return null;
  if (rest !== undefined && pay !== undefined) {
    throw refused('both', '补休和值班费只能给一样。', '能补休的写 --rest，不能补休的写 --pay。');
  }
  if (about.isVolunteer) throw refused('volunteer', '补休和值班费给工作人员，志愿者没有。', '去掉 --rest、--pay。');
  if (about.slot === 'cleaning') throw refused('cleaning', '卫生值日没有补休和值班费。', '去掉 --rest、--pay。');
  if (rest !== undefined) {
    const halves = halvesOf(rest, about, book);
    const reason = publicWordsOrNull(happened, '--happened 的原因');
    refuseTooMany(halves, lieuRule(book, about.slot, about.day)?.value.max, reason);
    return { compensation: 'rest', amount: null, halves, reason };
  }
  return { compensation: 'pay', amount: amountOf(pay as string | true, about.day, book), halves: null, reason: null };
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

/** One duty of a day, even on a holiday, is never worth more than two days. */
const mostHalves = 4;

/** @throws Refusal kind `usage` for more than two days, and for more than the standard without a reason. */
function refuseTooMany(halves: number, standard: number | undefined, reason: string | null): void {
  if (halves > mostHalves) {
    throw refused(
      'too_many',
      `补休${halves}个半天是${halves / 2}天，一次值班最多补休2天。`,
      '写的是半天数：一天写 --rest 2。',
    );
  }
  if (standard === undefined || halves <= standard || reason !== null) return;
  throw refused(
    'over_standard',
    `补休${halves}个半天，多于标准的${standard}个半天。`,
    `按标准写 --rest ${standard}；确实多给的，写明原因：--happened 通宵值守`,
  );
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

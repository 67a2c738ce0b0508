import { yuan } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import { type Day, readDay } from '../calendar/day.ts';

/** The day of a receipt or payment. @throws Refusal kind `usage` when it has not come yet. */
export function readPastDay(text: string, today: Day): Day {
  const day = readDay(text, '--day ');
  if (day <= today) return day;
  throw new Refusal('usage', 'future_day', `${day} 还没有到（今天是 ${today}）。`, {
    hint: '请核对日期；收支、审批发生之后才能记。',
  });
}

/** An amount that moves money: more than nothing. */
export function readAmount(text: string): number {
  const amount = readYuan(text, '金额');
  if (amount > 0) return amount;
  throw new Refusal('usage', 'bad_amount', `金额不能是 ${yuan(amount)}。`, { hint: '金额以元为单位，如 300.01。' });
}

/** Text that must say something, and not more than fits. */
export function readWords(text: string, what: string, longest = 500): string {
  const words = text.trim();
  if (words !== '' && [...words].length <= longest) return words;
  throw new Refusal('usage', 'bad_text', words === '' ? `${what}不能是空的。` : `${what}太长（最多${longest}字）。`);
}

/** A heading of the accounts; it stands in a narrow column of the board. */
export function readCategory(text: string | undefined): string | null {
  return text === undefined ? null : readWords(text, '类别', 12);
}

import { yuan } from '../base/money.ts';
import { findPrivate, privateWords } from '../base/private.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Method } from './entry.ts';

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

/** A heading of the accounts; it stands in a narrow column of the board. */
export function readCategory(text: string | undefined): string | null {
  if (text === undefined) return null;
  const found = findPrivate(text);
  if (found === null) return readWords(text, '类别', 12);
  throw new Refusal('usage', 'private_category', `类别不能是${privateWords[found.kind]}（${found.masked}）。`, {
    hint: '类别是科目，如 办公费，公开时照印。没有写入任何内容。',
  });
}

/** What `--method` takes: the code or its word. */
export const methodWords = ['cash', 'transfer', '现金', '转账'];

export function readMethod(word: string): Method {
  return word === 'cash' || word === '现金' ? 'cash' : 'transfer';
}

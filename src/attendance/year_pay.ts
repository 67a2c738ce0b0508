import type { Database } from '../database/open.ts';
import type { Block } from '../sheet/sheet.ts';
import { payBrief, payVerdicts } from '../staff/pay_brief.ts';
import { type PayReport, readPay } from '../staff/pay_store.ts';
import type { Reader } from './month_notes.ts';
import type { YearReport } from './year_store.ts';

/** How people's pay stands to the floors on the year's last day; null where the place has no floors. */
export async function readYearPay(db: Database, { book, last }: YearReport): Promise<PayReport | null> {
  if (book.find('pay.floor.head', last) === undefined) return null;
  return readPay(db, book, last, false);
}

/** 待遇: at the screen whom it concerns with the arithmetic, on paper only how many: wages are private. */
export function payBlocks(pay: PayReport | null, reader: Reader): Block[] {
  if (pay === null) return [];
  if (reader === 'paper') return [{ kind: 'text', tone: 'quiet', lines: [`待遇：${payBrief(pay)}。`] }];
  return [...payVerdicts(pay), { kind: 'text', lines: [`${payBrief(pay)}。`, '明细：jwh staff pay'] }];
}

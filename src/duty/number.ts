import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { idOfNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';

/** `值〔2026〕12号`: what happened on a duty. */
export function logNumber({ year, no }: { year: number; no: number }): string {
  return `值〔${year}〕${no}号`;
}

/** `值表〔2026〕1号`: a roster. */
export function planNumber({ year, no }: { year: number; no: number }): string {
  return `值表〔${year}〕${no}号`;
}

/** The id of the record or roster meant by its number, `2026-1` or `1` (of this year). @throws Refusal not_found. */
export async function idNumbered(
  db: Database,
  table: 'duty_log' | 'duty_plan',
  word: string,
  thisYear: number,
): Promise<string> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, table, number);
  if (id !== null) return id;
  const what = table === 'duty_log' ? '值班记录' : '值班表';
  throw new Refusal('not_found', 'no_such_duty', `没有编号为“${word}”的${what}。`, { hint: '编号见 jwh duty list' });
}

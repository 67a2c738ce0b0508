import { readCalendar } from '../attendance/calendar_store.ts';
import { yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { periodAt } from '../disclosure/disclosed_period.ts';
import { dueOf } from '../disclosure/due_day.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { AccountDue } from './due.ts';

/**
 * Where a posting of the accounts stands on the list of the disclosure too, with the day it has there: what the text names
 * (长春 四(三) 每季度末), while the accounts reckon until when it passes (D-36, G-071).
 */
export async function duesElsewhere(db: Database, dues: readonly AccountDue[]): Promise<string[]> {
  const postings = dues.filter(({ kind }) => kind === 'posting');
  const years = postings.map(({ period }) => yearOf(period.to));
  if (years.length === 0) return [];
  const book = await loadRulebook(db);
  const calendar = await readCalendar(db, [Math.min(...years), Math.max(...years) + 1]);
  const named = postings.flatMap(({ period: { per, from, to, words }, due_day }) => {
    if (per !== 'month' && per !== 'quarter' && per !== 'half_year' && per !== 'year') return [];
    const other = dueOf({ book, calendar }, periodAt(per, from), book.choices(to));
    return other === null || other.day === due_day ? [] : [`${words} ${other.words}`];
  });
  if (named.length === 0) return [];
  return [`上墙公布也在居务公开的到期表里，那里按 ${named.slice(0, 4).join('；')}：jwh disclose due`];
}

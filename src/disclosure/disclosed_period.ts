import { Refusal } from '../base/refusal.ts';
import { type Day, isDay } from '../calendar/day.ts';
import { type CalendarPer, periodOf, periodWritten } from '../calendar/period.ts';
import { type Quarter, quarterFor } from '../calendar/quarter.ts';
import type { Database } from '../database/open.ts';

/** How often something is disclosed; a term has no end in the calendar. */
export type DisclosedPer = Extract<CalendarPer, 'month' | 'quarter' | 'half_year' | 'year'> | 'term';

/** A period that is disclosed: `2026-02`, `2026Q1`, `2026H1`, `2026`, or a term by its first day, `T2026-07-01`. */
export interface DisclosedPeriod extends Quarter {
  per: DisclosedPer;
  words: string;
}

const calendarPers: readonly CalendarPer[] = ['month', 'quarter', 'half_year', 'year'];

/** The period of that length that holds a day; of a term, the day is its first. */
export function periodAt(per: DisclosedPer, day: Day): DisclosedPeriod {
  if (per === 'term') return { per, period: `T${day}`, from: day, to: day, words: `${day}起的任期` };
  const { code, from, to, words } = periodOf(per, day);
  return { per, period: code, from, to, words };
}

/** A period by its code, as it is kept on file. */
export function periodByCode(code: string): DisclosedPeriod {
  const found = readCode(code);
  if (found === null) throw new Error(`no period: ${code}`);
  return found;
}

/** `2026年2月`, `2026年第一季度`, `2026-07-01起的任期`. */
export function periodWords(code: string): string {
  return periodByCode(code).words;
}

/** What the period is called within a table: 本月、本季、本年、本届. */
export function runningWord(code: string): string {
  return { month: '本月', quarter: '本季', half_year: '本半年', year: '本年', term: '本届' }[periodByCode(code).per];
}

/** D-134: an item without content says so. */
export function noneWords(code: string): string {
  const { per } = periodByCode(code);
  return `${per === 'quarter' ? '本季度' : runningWord(code)}无`;
}

/**
 * The period asked for: a month, a quarter, a half-year, a year, `任期`; the quarter of the day where none is.
 * @throws Refusal kind `usage` for what is none or has not begun.
 */
export async function periodFor(db: Database, word: string | undefined, today: Day): Promise<DisclosedPeriod> {
  if (word === undefined) return asPeriod(quarterFor(undefined, today));
  const found = /^(任期|本届|term)$/i.test(word.trim()) ? await thisTerm(db, today) : readCode(word);
  if (found === null) {
    throw new Refusal('usage', 'bad_period', `“${word}”不是公开的时段。`, {
      hint: '写月 2026-02、季度 2026Q1、半年 2026H1、年 2026，或 任期（T就任日，如 T2026-07-01）。',
    });
  }
  if (found.from <= today) return found;
  throw new Refusal('usage', 'future_period', `${found.words}还没有开始（今天是 ${today}）。`, {
    hint: '请核对时段。',
  });
}

async function thisTerm(db: Database, today: Day): Promise<DisclosedPeriod> {
  const { termStart } = await import('../election/term_start.ts');
  const start = await termStart(db, today);
  if (start !== null) return periodAt('term', start);
  throw new Refusal('usage', 'no_term', '没有登记居委会换届选举，不知道本届从哪天起。', {
    hint: '写明就任的日子，如 T2026-07-01；或先登记：jwh election record',
  });
}

function asPeriod(quarter: Quarter): DisclosedPeriod {
  return periodAt('quarter', quarter.from);
}

function readCode(text: string): DisclosedPeriod | null {
  const word = text.normalize('NFKC').trim();
  const day = /^[Tt](\d{4}-\d{2}-\d{2})$/.exec(word)?.[1];
  if (day !== undefined) return isDay(day) ? periodAt('term', day) : null;
  const found = periodWritten(word);
  if (found === null || !calendarPers.includes(found.per)) return null;
  return periodAt(found.per as DisclosedPer, found.from);
}

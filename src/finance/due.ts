import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf, periodsOfYear } from '../calendar/period.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { lastDayFor } from '../rules/test.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type ReviewKind, reviewKinds } from './review.ts';

type DueStatus = 'done' | 'late' | 'redo' | 'due' | 'missed';

export const dueStates = {
  done: { label: '已办', tone: 'good' },
  late: { label: '迟办', tone: 'warn' },
  redo: { label: '需重办', tone: 'bad' },
  due: { label: '待办' },
  missed: { label: '未办', tone: 'bad' },
} as const;

/** What the place wants done with the accounts of one period, and whether it was. */
export interface AccountDue {
  kind: ReviewKind;
  label: string;
  period: Period;
  due_day: Day;
  status: DueStatus;
  /** The days it was done on, the first one first. */
  days: Day[];
  judged: Judged;
}

/** What was done with which period's accounts; `stale`: the figures have changed since. */
export type Done = { kind: ReviewKind; period: string; day: Day; stale?: boolean };

/**
 * Everything a year's accounts are owed by the rules of the place: the notice within the office and the audit of each month,
 * each posting on the wall, final accounts and their audit (R-CC-14-14 … -16, -18, R-JA1-36, -37). Pure.
 * @param since the first day the books hold anything; periods before it owe nothing.
 */
export function accountDues(
  book: Rulebook,
  { year, since, today }: { year: number; since: Day; today: Day },
  done: readonly Done[],
): AccountDue[] {
  const judge = (kind: ReviewKind, rule: InForce, period: Period, due: Day): AccountDue[] => {
    if (period.to < since || period.from > today) return [];
    const own = done.filter((one) => one.kind === kind && one.period === period.code);
    const found = dueOf(kind, rule, period, due, own.map(({ day }) => day).sort(), today, book);
    return [own.length > 0 && own.every(({ stale }) => stale === true) ? again(found) : found];
  };
  const frequent = (kind: ReviewKind, key: 'finance.internal_per' | 'finance.audit' | 'finance.disclosure_per') => {
    const rule = book.find(key, `${year}-12-31`);
    if (rule === undefined || rule.value.per === 'term') return [];
    return periodsOfYear(rule.value.per as CalendarPer, year).flatMap((period) =>
      judge(kind, rule, period, lastDay(kind, rule, period, book)),
    );
  };
  const whole = periodOf('year', `${year}-01-01`);
  const settled = book.find('finance.final_accounts', whole.to);
  const audited = book.find('finance.year_audit', whole.to);
  return [
    ...frequent('notice', 'finance.internal_per'),
    ...frequent('audit', 'finance.audit'),
    ...frequent('posting', 'finance.disclosure_per'),
    ...(settled === undefined ? [] : judge('final_accounts', settled, whole, lastDayFor(settled.value, whole.to))),
    ...(audited === undefined ? [] : judge('audit', audited, whole, nextEnd('month', whole))),
  ];
}

/**
 * The last day for it. Posted: ten days after the period, or within it (D-136 b). Told and audited: the texts say 每月 and no
 * day; the end of the period after it is what the program looks for.
 */
function lastDay(kind: ReviewKind, rule: InForce, period: Period, book: Rulebook): Day {
  if (kind !== 'posting') return nextEnd(period.per, period);
  const within = rule.readings.includes('D-136') && chosen('D-136', book.choices(period.to)) === 'b';
  return within ? period.to : addDays(period.to, 10);
}

function nextEnd(per: CalendarPer, { to }: Period): Day {
  return periodOf(per, addDays(to, 1)).to;
}

function dueOf(
  kind: ReviewKind,
  rule: InForce,
  period: Period,
  due_day: Day,
  days: Day[],
  today: Day,
  book: Rulebook,
): AccountDue {
  const [first] = days;
  const status = first === undefined ? (today <= due_day ? 'due' : 'missed') : first <= due_day ? 'done' : 'late';
  const act = reviewKinds[kind].label;
  const arithmetic =
    first === undefined
      ? `没有${act}；${today} ${today <= due_day ? '≤' : '>'} ${due_day}`
      : `${first} ${act} ${first <= due_day ? '≤' : '>'} ${due_day}`;
  const judged: Judged = {
    ...{ rule: rule.key, subject: kind, label: `${period.words}${act}`, holds: status === 'done' || status === 'due' },
    severity: status === 'missed' && rule.force === 'must' ? 'error' : 'warning',
    arithmetic,
    readings: rule.readings.map((id) => `${id}${chosen(id, book.choices(period.to))}`),
    others: [],
    notes: noteOf(kind, rule),
    ...{ cite: rule.cite, cite_words: rule.citeWords },
  };
  return { kind, label: act, period, due_day, status, days, judged };
}

/** Done on figures that have changed since: to be done again. */
function again({ judged, ...due }: AccountDue): AccountDue {
  const arithmetic = `${due.days.at(-1)} ${due.label}的数字以后改了，需重办`;
  return { ...due, status: 'redo', judged: { ...judged, holds: false, severity: 'warning', arithmetic } };
}

function noteOf(kind: ReviewKind, { citeWords }: InForce): string[] {
  return kind === 'notice' || kind === 'audit' ? [`${citeWords}没有写到哪一天，按下一期末。`] : [];
}

import { addDays, addMonths } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf, periodsOfYear } from '../calendar/period.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { lastDayFor } from '../rules/test.ts';
import type { Judged } from '../verdict/verdict.ts';
import { postableFrom } from './posting_day.ts';
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
  /** The last posting that came before the period's end was near, where there is no other. */
  early: Day | null;
  judged: Judged;
}

/** What was done with which period's accounts; `stale`: the figures have changed since; posted `early`: before they were there. */
export type Done = { kind: ReviewKind; period: string; day: Day; stale?: boolean; early?: boolean };

/**
 * Everything a year's accounts are owed by the rules of the place: the notice within the office and the audit of each month,
 * each posting on the wall, final accounts and their audit (R-CC-14-14 … -16, -18, R-JA1-36, -37). Pure.
 * @param since the first day the books hold anything; periods before it owe nothing. `until`: the day the account was closed.
 */
export function accountDues(
  book: Rulebook,
  { year, since, until, today }: { year: number; since: Day; until: Day | null; today: Day },
  done: readonly Done[],
): AccountDue[] {
  const every = (kind: ReviewKind, code: string) => done.filter((one) => one.kind === kind && one.period === code);
  const doneOf = (kind: ReviewKind, code: string) => every(kind, code).filter(({ early }) => early !== true);
  const daysOf = (kind: ReviewKind, code: string) =>
    doneOf(kind, code)
      .map(({ day }) => day)
      .sort();
  const judge = (
    kind: ReviewKind,
    rule: InForce,
    period: Period,
    due: Day,
    other: Other | null = null,
  ): AccountDue[] => {
    if (period.to < since || period.from > today || (until !== null && period.from > until)) return [];
    const own = doneOf(kind, period.code);
    const found = dueOf(kind, rule, period, due, daysOf(kind, period.code), today, book, other);
    if (own.length > 0) return [own.every(({ stale }) => stale === true) ? again(found) : found];
    const early = every(kind, period.code).at(-1)?.day;
    return [early === undefined ? found : tooEarly(found, early, postableFrom(book, period))];
  };
  const frequent = (kind: ReviewKind, key: 'finance.internal_per' | 'finance.audit' | 'finance.disclosure_per') => {
    const rule = book.find(key, `${year}-12-31`);
    if (rule === undefined || rule.value.per === 'term') return [];
    return periodsOfYear(rule.value.per as CalendarPer, year).flatMap((period, at, all) => {
      const plain = lastDay(kind, rule, period, book);
      const [before] = at === 0 ? [] : daysOf(kind, (all[at - 1] as Period).code);
      const rolling =
        kind === 'posting' || !rule.readings.includes('D-30') ? null : (apart(period.per, before) ?? plain);
      if (rolling === null) return judge(kind, rule, period, plain);
      return chosen('D-30', book.choices(period.to)) === 'b'
        ? judge(kind, rule, period, rolling, { reading: 'D-30a', due_day: plain })
        : judge(kind, rule, period, plain, { reading: 'D-30b', due_day: rolling });
    });
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

/** D-30 b: not more than the length of a period after the last time; null where there was none. */
function apart(per: CalendarPer, before: Day | undefined): Day | null {
  const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[per as string];
  return before === undefined || months === undefined ? null : addMonths(before, months);
}

/** The day under the other letter of D-30. */
interface Other {
  reading: string;
  due_day: Day;
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
  other: Other | null,
): AccountDue {
  const [first] = days;
  const act = reviewKinds[kind].label;
  const status = statusBy(first, due_day, today);
  const holds = status === 'done' || status === 'due';
  const arithmetic = (by: Day) =>
    first === undefined
      ? `没有${act}；${today} ${today <= by ? '≤' : '>'} ${by}`
      : `${first} ${act} ${first <= by ? '≤' : '>'} ${by}`;
  const otherwise = other === null ? status : statusBy(first, other.due_day, today);
  const differs = (otherwise === 'done' || otherwise === 'due') !== holds;
  const judged: Judged = {
    ...{ rule: rule.key, subject: kind, label: `${period.words}${act}`, holds },
    severity: status === 'missed' && rule.force === 'must' ? 'error' : 'warning',
    arithmetic: arithmetic(due_day),
    readings: rule.readings.map((id) => `${id}${chosen(id, book.choices(period.to))}`),
    others:
      other === null || !differs
        ? []
        : [{ reading: other.reading, holds: !holds, arithmetic: arithmetic(other.due_day) }],
    notes: noteOf(kind, rule),
    ...{ cite: rule.cite, cite_words: rule.citeWords },
  };
  return { kind, label: act, period, due_day, status, days, early: null, judged };
}

function statusBy(first: Day | undefined, due: Day, today: Day): DueStatus {
  if (first === undefined) return today <= due ? 'due' : 'missed';
  return first <= due ? 'done' : 'late';
}

/** Done on figures that have changed since: to be done again. */
function again({ judged, ...due }: AccountDue): AccountDue {
  const arithmetic = `${due.days.at(-1)} ${due.label}的数字以后改了，需重办`;
  return { ...due, status: 'redo', judged: { ...judged, holds: false, severity: 'warning', arithmetic } };
}

/** Posted before the figures could be there: no posting of the period. */
function tooEarly({ judged, ...due }: AccountDue, early: Day, from: Day): AccountDue {
  const arithmetic = `${early} ${due.label} < ${from}，数字还不完整；${judged.arithmetic}`;
  return { ...due, early, judged: { ...judged, arithmetic } };
}

function noteOf(kind: ReviewKind, { citeWords }: InForce): string[] {
  return kind === 'notice' || kind === 'audit' ? [`${citeWords}没有写到哪一天，按下一期末。`] : [];
}

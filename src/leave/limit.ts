import { dayCount } from '../attendance/spell.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { readAnnual } from './annual_store.ts';
import { calendarDays, type HalfDay, type LeaveSpan } from './half_day.ts';
import { type LeaveKind, leaveKinds } from './kind.ts';
import type { Warning } from './leave.ts';
import { readLieuBalance } from './lieu.ts';

interface Wanted extends LeaveSpan {
  person_id: string;
  person: string;
  kind: LeaveKind;
  own: readonly HalfDay[];
}

/** What stands against a leave: the refusal, unless it has happened already, and what is only said. */
export interface Limits {
  refusal: Refusal | null;
  warnings: readonly Warning[];
}

/** What the person has left of this kind of leave, where there is a measure of it. */
export async function limitsOf(db: Database, book: Rulebook, wanted: Wanted): Promise<Limits> {
  if (wanted.kind === 'annual') return annualLimit(db, book, wanted);
  if (wanted.kind === 'in_lieu') return lieuLimit(db, wanted);
  return { refusal: null, warnings: advised(book, wanted) };
}

async function annualLimit(db: Database, book: Rulebook, wanted: Wanted): Promise<Limits> {
  const warnings: Warning[] = [];
  for (const [year, halves] of Object.entries(byYear(wanted.own))) {
    const first = wanted.own.find(({ day }) => day.startsWith(year)) as HalfDay;
    const balance = await readAnnual(db, book, { ...wanted, year: Number(year), on: first.day });
    if (balance.left === null) {
      warnings.push({
        code: 'entitlement_unknown',
        says: `${balance.arithmetic}，够不够没有核对。登记：jwh staff employ ${wanted.person} --work-since 日期`,
      });
    } else if (halves > balance.left) {
      return { refusal: overAnnual(book, wanted, first.day, balance, halves), warnings };
    }
  }
  return { refusal: null, warnings };
}

function overAnnual(
  book: Rulebook,
  { person }: Wanted,
  day: Day,
  balance: Awaited<ReturnType<typeof readAnnual>>,
  halves: number,
): Refusal {
  const { cite, citeWords } = book.require('leave.annual.days', day);
  const { year, entitled, carried, carried_out, used, requested, left, arithmetic } = balance;
  const sum = `${dayCount(entitled ?? 0)}${carried > 0 ? ` + 结转 ${dayCount(carried)}` : ''} − 已休 ${dayCount(used)} − 待批 ${dayCount(requested)}${carried_out > 0 ? ` − 已结转到下一年 ${dayCount(carried_out)}` : ''} = ${dayCount(left ?? 0)}`;
  const excluded = balance.judged.filter(({ holds }) => !holds).map((one) => `${one.arithmetic}（${one.cite_words}）`);
  return new Refusal(
    'forbidden',
    'annual_exceeded',
    `${person}${year}年的年休假不够：要休 ${dayCount(halves)}，${sum}（${arithmetic}；${[citeWords, ...excluded].join('；')}）。`,
    { hint: `核对：jwh leave balance ${person} --year ${year}；已经休了的，加 --happened 理由，如实记录。`, cite },
  );
}

async function lieuLimit(db: Database, { person_id, person, own, to }: Wanted): Promise<Limits> {
  const { earned, used, requested, balance } = await readLieuBalance(db, person_id, to.day);
  if (own.length <= balance) return { refusal: null, warnings: [] };
  const sum = `累计 ${dayCount(earned)} − 已休 ${dayCount(used)} − 待批 ${dayCount(requested)} = ${dayCount(balance)}`;
  const refusal = new Refusal(
    'usage',
    'lieu_exceeded',
    `${person}的调休不够：要休 ${dayCount(own.length)}，到 ${to.day} ${sum}。`,
    {
      hint: `加班、值班应得的先登记：jwh leave earn ${person} 日期 --days 天数 --reason 事由；已经休了的，加 --happened 理由，如实记录。`,
    },
  );
  return { refusal, warnings: [] };
}

const maxima = {
  maternity: 'leave.maternity',
  marriage: 'leave.marriage',
  bereavement: 'leave.bereavement',
} as const;

/** Kinds for which national figures are known: told, never refused; maternity is counted in calendar days. */
function advised(book: Rulebook, { kind, own, from, to }: Wanted): Warning[] {
  const key = maxima[kind as keyof typeof maxima];
  const rule = key === undefined ? undefined : book.find(key, from.day);
  if (rule === undefined) return [];
  const days = kind === 'maternity' ? calendarDays([from, to]) : own.length / 2;
  if (isWithin(rule.value, days)) return [];
  const known = rule.cite.status === 'assumed' ? '，推定、未核' : '';
  const unit = kind === 'maternity' ? '日历天' : '天';
  const says = `${leaveKinds[kind].label} ${days} ${unit} > ${rule.value.max ?? 0} 天（${rule.citeWords}${known}）${rule.note === null ? '' : `；${rule.note}`}`;
  return [{ code: 'over_maximum', says }];
}

/** Half-days in each calendar year. */
export function byYear(halves: readonly HalfDay[]): Record<string, number> {
  const years: Record<string, number> = {};
  for (const { day } of halves) years[yearOf(day)] = (years[yearOf(day)] ?? 0) + 1;
  return years;
}

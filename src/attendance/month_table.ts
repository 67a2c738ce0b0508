import type { Day } from '../calendar/day.ts';
import type { Column, Row, Tone } from '../sheet/sheet.ts';
import { type Legend, symbolOf } from './legend_store.ts';
import type { MonthReport } from './month_store.ts';
import { stateCodes } from './state.ts';
import { type Counts, type PersonMonth, rateOf } from './tally.ts';

/** The counted columns of the month, in the order of the usual form (law.md §4). */
export const countColumns: readonly Column[] = [
  { key: 'planned', label: '应出勤', type: 'count' },
  { key: 'present', label: '实出勤', type: 'count' },
  { key: 'late', label: '迟到', type: 'count' },
  { key: 'early', label: '早退', type: 'count' },
  { key: 'personal', label: '事假', type: 'count' },
  { key: 'sick', label: '病假', type: 'count' },
  { key: 'other', label: '其他假', type: 'count' },
  { key: 'unexcused', label: '旷工', type: 'count' },
  { key: 'unmarked', label: '未记', type: 'count' },
  { key: 'rate', label: '出勤率', type: 'text' },
];

export function countRow(all: Counts): Row {
  const { personal = 0, sick = 0, ...others } = all.leave;
  const rate = rateOf(all);
  return {
    // While the month runs, what was planned until now; the whole of it stands in the heading and in JSON.
    planned: all.planned_so_far / 2,
    present: all.present / 2,
    late: all.late,
    early: all.early,
    personal: personal / 2,
    sick: sick / 2,
    other: Object.values(others).reduce((sum, halves) => sum + halves, 0) / 2,
    unexcused: all.unexcused / 2,
    unmarked: all.unmarked / 2,
    rate: rate === null ? null : `${rate}%`,
  };
}

/** One narrow column a day, its cells symbols. */
export function dayColumns({ people, legend }: MonthReport, days: readonly Day[]): Column[] {
  const shown = cellStates(people, legend);
  return days.map((day) => ({
    key: day,
    label: String(Number(day.slice(8))),
    type: 'state',
    states: shown,
    narrow: true,
  }));
}

export function dayCells({ days: judged }: PersonMonth, days: readonly Day[]): Row {
  return Object.fromEntries(days.map((day) => [day, judged.get(day)?.code ?? '']));
}

/** The states that stand in the sheet, both halves of divided days apart. */
export function usedStates(people: readonly PersonMonth[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { days } of people) for (const { code } of days.values()) codes.add(code);
  return new Set([...codes].flatMap((code) => code.split('/')));
}

function cellStates(people: readonly PersonMonth[], legend: Legend): NonNullable<Column['states']> {
  const codes = new Set<string>([
    ...stateCodes,
    ...people.flatMap(({ days }) => [...days.values()].map(({ code }) => code)),
  ]);
  return Object.fromEntries([...codes].map((code) => [code, { label: symbolOf(legend, code), ...toneOf(code) }]));
}

function toneOf(code: string): { tone?: Tone } {
  if (/late|early|unexcused/.test(code)) return { tone: 'bad' };
  if (/unmarked/.test(code)) return { tone: 'warn' };
  return /^(off|holiday|make_up_rest)$/.test(code) ? { tone: 'quiet' } : {};
}

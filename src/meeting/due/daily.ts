import type { Day } from '../../calendar/day.ts';
import { periodOf } from '../../calendar/period.ts';
import { monthOf } from '../../calendar/workday.ts';
import type { DuePeriod } from './row.ts';

/** The days of each month up to a day told together, so that a year of morning meetings is twelve lines. */
export function byMonth(rows: readonly DuePeriod[], until: Day): DuePeriod[] {
  const months = new Map<string, DuePeriod[]>();
  for (const row of rows) months.set(monthOf(row.from), [...(months.get(monthOf(row.from)) ?? []), row]);
  return [...months.values()].map((days) => month(days, until));
}

function month(days: readonly DuePeriod[], until: Day): DuePeriod {
  const first = days[0] as DuePeriod;
  const { code, words, from, to } = periodOf('month', first.from);
  const missing = days.filter(({ state }) => state === 'missed').map((row) => row.from);
  const open = days.filter(({ state }) => state === 'due');
  const held = days.filter(({ state }) => state === 'held');
  const shown = missing.slice(0, 5).map((day) => day.slice(5));
  const told = missing.length === days.length ? '一次也没有' : `缺 ${shown.join('、')}`;
  const more = missing.length > shown.length && missing.length < days.length ? ` 等${missing.length}天` : '';
  return {
    ...first,
    period: code,
    words,
    from,
    to: to < until ? to : until,
    state: missing.length > 0 ? 'missed' : open.length > 0 ? 'due' : 'held',
    count: held.length,
    at_least: days.length,
    days: held.map((row) => row.from),
    missing,
    notes: [
      ...(missing.length === 0 ? [] : [`${told}${more}`]),
      ...(open.length === 0 ? [] : [open.length === 1 ? `待开 ${open[0]?.from}` : `待开 ${open.length}天`]),
    ],
  };
}

import type { WorkCalendar } from '../calendar/workday.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { countsOf, keyOfShift } from './before.ts';
import type { Shift } from './plan_store.ts';
import { type Counts, loadKinds, loads, noCounts, sumOf } from './slot.ts';

/** How often somebody is on, by kind, and in all; `before` is what the year's earlier rosters gave them. */
export interface PersonCounts extends Counts {
  person: string;
  total: number;
  before: number;
  year: number;
}

/** How often each is on these shifts, and on the year's others: the ground on which a roster is fair or not. Pure. */
export function personCounts(
  people: readonly { key: string; name: string }[],
  shifts: readonly Shift[],
  others: readonly Shift[],
  calendar: WorkCalendar,
): PersonCounts[] {
  const [own, before] = [countsOf(shifts, calendar), countsOf(others, calendar)];
  return people.map(({ key, name }) => {
    const counts = own.get(key) ?? noCounts();
    const earlier = sumOf(before.get(key) ?? noCounts());
    const total = sumOf(counts);
    return { person: name, ...counts, total, before: earlier, year: earlier + total };
  });
}

/** Everybody who stands on some shifts, in the order in which they first come. */
export function peopleOn(shifts: readonly Shift[]): { key: string; name: string }[] {
  return [...new Map(shifts.map((shift) => [keyOfShift(shift), shift.name])).entries()].map(([key, name]) => ({
    key,
    name,
  }));
}

/** The counts as a table; kinds that nobody has are left out. */
export function countsTable(counts: readonly PersonCounts[], title = '各人次数'): TableBlock {
  const kinds = loadKinds.filter((kind) => counts.some((one) => one[kind] > 0));
  const columns = [
    ...kinds.map((kind) => ({ key: kind, label: loads[kind], type: 'count' as const })),
    { key: 'total', label: '合计', type: 'count' as const },
    { key: 'before', label: '本年其余', type: 'count' as const },
    { key: 'year', label: '全年', type: 'count' as const },
  ];
  return {
    kind: 'table',
    title,
    columns: [{ key: 'person', label: '姓名', type: 'text', whole: true }, ...columns],
    rows: counts.map((one) => ({ ...one })),
    empty: '没有人排上。',
  };
}

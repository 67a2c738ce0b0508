import { addDays } from '../../calendar/arithmetic.ts';
import type { Day } from '../../calendar/day.ts';
import { periodOf } from '../../calendar/period.ts';
import type { Database } from '../../database/open.ts';
import { itemRow, itemStates } from '../../plan/item.ts';
import { itemsOf, type PlanItem } from '../../plan/store.ts';
import { chosen } from '../../rules/reading.ts';
import { periodByCode } from '../disclosed_period.ts';
import type { Content, Files } from '../sources.ts';

/**
 * The targets of the year and how far they are; who is answerable for them is the plan's business. The sheet of a year that is
 * over has those of the new one beside them (D-39 a).
 */
export async function yearlyTargets(files: Files): Promise<Content> {
  const { db, quarter, today, publish } = files;
  const shown = ({ no, title, due_day, state, note }: ReturnType<typeof itemRow>) => ({
    no,
    title: publish(title),
    due_day,
    state,
    note: note === null ? null : publish(note),
  });
  const rows = (await targetsOf(db, quarter.to)).map((item) => shown(itemRow(item, today)));
  const next = isYearOver(files) ? await targetsOf(db, addDays(quarter.to, 1)) : [];
  const columns: Content['columns'] = [
    { key: 'no', label: '序号', type: 'count' },
    { key: 'title', label: '目标', type: 'text', wide: true },
    { key: 'due_day', label: '期限', type: 'day' },
    { key: 'state', label: '进度', type: 'state', states: itemStates },
    { key: 'note', label: '完成情况', type: 'text', wide: true },
  ];
  if (next.length === 0) return { lines: [], columns, rows };
  const year = Number(quarter.to.slice(0, 4));
  return {
    lines: [],
    columns: [{ key: 'year', label: '年度', type: 'text', whole: true }, ...columns],
    rows: [
      ...rows.map((row) => ({ year: String(year), ...row })),
      // Of a year that has just begun the targets are told, not how far they are.
      ...next.map(({ no, title, due_day }) => ({
        ...{ year: String(year + 1), no, title: publish(title), due_day, state: null, note: null },
      })),
    ],
  };
}

async function targetsOf(db: Database, day: Day): Promise<PlanItem[]> {
  return (await itemsOf(db, periodOf('year', day))).filter(({ voided }) => voided === null);
}

/** Whether it is the sheet of a whole year, made after its end where the place posts it then. */
function isYearOver({ book, quarter, today, whole }: Files): boolean {
  const isYear = !whole && periodByCode(quarter.period).per === 'year';
  const rule = book.find('disclosure.items', quarter.to);
  const isAfter = rule?.readings.includes('D-39') === true && chosen('D-39', book.choices(quarter.to)) === 'a';
  return isYear && isAfter && today > quarter.to;
}

import { bindingDemands, demandsOn } from '../demand_sheet.ts';
import { demanders } from '../demanded.ts';
import { periodByCode } from '../disclosed_period.ts';
import type { Content, Files } from '../sources.ts';

/**
 * What enough residents or representatives have asked for, on the sheet with which it is due; the text of each is entered by
 * hand. Where the whole list is looked at, what came in during the period as well.
 */
export async function demandedItems({ db, quarter, publish, whole }: Files): Promise<Content> {
  const { period, from, to } = quarter;
  const own = await demandsOn(db, periodByCode(period));
  const came = whole ? (await bindingDemands(db, to)).filter(({ day }) => day >= from) : [];
  const found = [...came.filter(({ id }) => own.every((one) => one.id !== id)), ...own];
  const states = Object.fromEntries(Object.entries(demanders).map(([by, { name }]) => [by, { label: name }]));
  return {
    lines: [],
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '提出日期', type: 'day' },
      { key: 'by', label: '提出', type: 'state', states },
      { key: 'count', label: '人数', type: 'count' },
      { key: 'title', label: '要求公开的内容', type: 'text', wide: true },
    ],
    rows: found
      .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
      .map(({ number, day, title, facts: { by, count } }) => ({ number, day, by, count, title: publish(title) })),
  };
}

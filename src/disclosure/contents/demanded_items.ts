import { listProceedings } from '../../proceeding/store.ts';
import { type Demand, demanders } from '../demanded.ts';
import type { Content, Files } from '../sources.ts';

/** What enough residents or representatives have asked for until the end of the period; the text of each is entered by hand. */
export async function demandedItems({ db, quarter, publish }: Files): Promise<Content> {
  const { from, to } = quarter;
  const found = await listProceedings<Demand>(db, ['disclosure_demand'], { from, to });
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
      .filter(({ voided, facts }) => voided === null && facts.must)
      .map(({ number, day, title, facts: { by, count } }) => ({ number, day, by, count, title: publish(title) }))
      .reverse(),
  };
}

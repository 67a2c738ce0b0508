import { verb } from '../command/verb.ts';
import { readStandards } from './standard_store.ts';

/** What the sub-district has set, item by item, with what held before. */
export const standards = verb({
  examples: ['jwh finance standards'],
  async run(context) {
    const rows = (await readStandards(await context.read())).map(({ id: _id, ...row }) => row);
    return {
      sheet: {
        title: '开支标准',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'item', label: '项目', type: 'text' },
              { key: 'per', label: '每', type: 'text' },
              { key: 'amount', label: '标准（元）', type: 'money' },
              { key: 'cite', label: '文件', type: 'text', wide: true },
              { key: 'from_day', label: '起', type: 'day' },
              { key: 'until_day', label: '止', type: 'day' },
            ],
            rows: rows.map((row) => ({ ...row, until_day: row.until_day ?? '' })),
            empty: '没有登记街道（镇）定的开支标准。',
          },
        ],
      },
      rows,
    };
  },
});

import { wholeNumber } from '../base/number.ts';
import { verb } from '../command/verb.ts';
import { listProceedings } from '../proceeding/store.ts';
import { type Demand, demanders } from './demanded.ts';
import { fixedOf, fixedPers } from './fixed_per.ts';

const perStates = Object.fromEntries(Object.entries(fixedPers).map(([per, label]) => [per, { label }]));

export const demands = verb<{ year?: string }>({
  options: [{ flags: '--year <年>', text: '只列这一年' }],
  examples: ['jwh disclose demands --year 2026'],
  async run(context, _args, { year }) {
    const found = await listProceedings<Demand>(await context.read(), ['disclosure_demand'], {
      year: year === undefined ? undefined : wholeNumber(year, '年份'),
    });
    const rows = found.map(({ number, day, title, facts, steps, voided }) => ({
      ...{ number, day, title, ...facts, voided },
      per: fixedOf(steps)?.per ?? null,
    }));
    return {
      rows,
      sheet: {
        title: '要求公开',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '收到', type: 'day', whole: true },
              { key: 'title', label: '内容', type: 'text', wide: true },
              {
                key: 'by',
                label: '谁',
                type: 'state',
                states: Object.fromEntries(Object.entries(demanders).map(([by, { name }]) => [by, { label: name }])),
              },
              { key: 'count', label: '人数', type: 'count' },
              { key: 'of', label: '全体', type: 'count' },
              {
                key: 'must',
                label: '应当公开',
                type: 'state',
                states: { true: { label: '是', tone: 'warn' }, false: { label: '否' } },
              },
              { key: 'per', label: '时限', type: 'state', states: perStates },
              ...(found.some(({ voided }) => voided !== null)
                ? [{ key: 'voided', label: '作废', type: 'text' as const }]
                : []),
            ],
            rows,
            empty: '没有人要求公开。',
          },
        ],
      },
    };
  },
});

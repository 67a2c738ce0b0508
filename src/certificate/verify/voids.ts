import { verb } from '../../command/verb.ts';
import { readYear } from '../../command/year.ts';
import { certificateNumber } from '../certificate.ts';
import { kindsHere } from '../kinds/here.ts';
import { allOfficeItems } from '../kinds/store.ts';
import { readVoids } from './void_store.ts';

export const voids = verb<{ year?: string }>({
  options: [{ flags: '--year <年份>', text: '只列这一年编号的（默认：全部）' }],
  examples: ['jwh certificate voids', 'jwh certificate voids --year 2026 --pdf 作废清单.pdf'],
  async run(context, _args, { year }) {
    const db = await context.read();
    const wanted = year === undefined ? null : readYear(year, context.today);
    const kinds = [...(await kindsHere(db, context.today)), ...(await allOfficeItems(db))];
    const found = await readVoids(db, wanted);
    const rows = found.map((one) => ({
      number: certificateNumber(one),
      kind: kinds.find(({ code }) => code === one.kind)?.title ?? '清单里已没有的种类',
      day: one.day,
      voided_on: one.voided_on,
    }));
    return {
      sheet: {
        title: '作废的证明',
        subtitle: `${wanted === null ? '' : `${wanted}年编号，`}截至${context.today}，共${rows.length}件`,
        public: true,
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'kind', label: '种类', type: 'text', wide: true },
              { key: 'day', label: '出具日', type: 'day' },
              { key: 'voided_on', label: '作废日', type: 'day' },
            ],
            rows,
            empty: '没有作废的证明。',
          },
          ...(rows.length === 0
            ? []
            : [{ kind: 'text' as const, lines: ['以上编号的证明自作废日起无效，请勿采用。'] }]),
        ],
      },
    };
  },
});

import { readMonth } from '../calendar/days.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { lettersRaised } from './matters.ts';
import { boxName } from './name.ts';
import { codeOf, readOpenings } from './store.ts';

export const list = verb({
  reveals: true,
  arguments: [{ name: '[月份]', text: '哪个月（默认：本月）' }],
  options: [],
  examples: ['jwh mailbox list 2026-10', 'jwh mailbox list 2026-10 --pdf 开箱记录.pdf'],
  async run(context, [month]) {
    const db = await context.read();
    const { from, to, words } = readMonth(month, context.today);
    const openings = await readOpenings(db, from, to);
    const { name } = await readOffice(db);
    const raised = await lettersRaised(db, openings);
    const { label } = boxName(await loadRulebook(db), to);
    return {
      sheet: {
        title: `${label}开箱记录`,
        subtitle: `${name}　${words}`,
        reference: from.slice(0, 7),
        day: to,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'day', label: '日期', type: 'text', whole: true },
              { key: 'by', label: '开箱人', type: 'text' },
              { key: 'letters', label: '信件', type: 'count' },
              { key: 'matters', label: '事项', type: 'text' },
              { key: 'note', label: '备注', type: 'text', wide: true },
              { key: 'code', label: '代号', type: 'text', whole: true },
            ],
            rows: openings.map((one) => {
              const { day, name: by, letters, note } = one;
              const matters = (raised.get(one.id) ?? []).map(({ number }) => number).join('、');
              return { day, by, letters, matters, note: note ?? '', code: codeOf(one) };
            }),
            ...(openings.length === 0
              ? {}
              : {
                  total: {
                    day: '合计',
                    by: `${openings.length}次`,
                    letters: openings.reduce((sum, { letters }) => sum + letters, 0),
                    matters: '',
                    note: '',
                    code: '',
                  },
                }),
            empty: `${words}没有开箱记录。`,
          },
        ],
      },
    };
  },
});

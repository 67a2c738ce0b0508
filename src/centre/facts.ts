import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { codeOf, type Fact, factStates } from './centre.ts';
import { factWords } from './fact_sheet.ts';
import { readFacts } from './fact_store.ts';
import { placeNote } from './sheet.ts';

export const facts = verb({
  examples: ['jwh centre facts'],
  async run(context) {
    const db = await context.read();
    const all: Fact[] = [
      ...(await readFacts(db, 'head')),
      ...(await readFacts(db, 'report')),
      ...(await readFacts(db, 'assessment')),
    ];
    return {
      sheet: {
        title: '服务中心：主任、汇报、考核',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'kind', label: '种类', type: 'state', states: factStates },
              { key: 'day', label: '日期', type: 'day', whole: true },
              { key: 'content', label: '内容', type: 'text', wide: true },
              { key: 'code', label: '代号', type: 'text', whole: true },
            ],
            rows: all.map((one) => ({ kind: one.kind, day: one.day, content: factWords(one), code: codeOf(one) })),
            empty: '没有登记过。',
          },
          ...placeNote(await loadRulebook(db), context.today),
        ],
      },
    };
  },
});

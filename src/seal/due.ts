import { verb } from '../command/verb.ts';
import { assessor } from '../proceeding/assessment.ts';
import { readPosts } from '../staff/store.ts';
import { dueOf, duesOf, type SealDue } from './due_reckoning.ts';
import { asksForFiling, unfiledMonths } from './filing.ts';
import { readSeals } from './store.ts';
import { lastTerm } from './term.ts';

export const due = verb({
  examples: ['jwh seal due'],
  async run(context) {
    const db = await context.read();
    const assessment = await (await assessor(db))(context.today);
    const around = { term: await lastTerm(db, context.today), posts: await readPosts(db) };
    const dues: SealDue[] = (await readSeals(db)).flatMap((seal) => duesOf(seal, around, assessment));
    if (asksForFiling(assessment)) {
      for (const { month, uses } of await unfiledMonths(db, `${context.today.slice(0, 7)}-01`)) {
        const next = `jwh seal file ${month}`;
        const draft = {
          code: 'filing',
          label: `${month}用印${uses}次备案`,
          last: null,
          next,
          rule: 'seal.register',
        } as const;
        dues.push(dueOf('', draft, assessment));
      }
    }
    dues.sort(bySoonest);
    const basis = dues.flatMap(({ cite }) => (cite === null ? [] : [cite]));
    return {
      sheet: {
        title: '印章的待办',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'label', label: '事项', type: 'text', wide: true },
              { key: 'last', label: '期限', type: 'day', whole: true },
              { key: 'state', label: '状态', type: 'state', states },
              { key: 'next', label: '下一步', type: 'text' },
              { key: 'cite_words', label: '依据', type: 'text' },
            ],
            rows: dues.map(({ label, last, state, next, cite_words }) => ({ label, last, state, next, cite_words })),
            empty: '印章没有待办的事。',
          },
          ...(dues.some(({ own_measure }) => own_measure)
            ? [
                {
                  kind: 'text' as const,
                  lines: ['注：遗失报告、旧印上缴原文只写“及时”，期限按办公室自定的天数推算（读法 D-65），只作提醒。'],
                },
              ]
            : []),
        ],
      },
      rows: dues.map(({ cite: _cite, ...row }) => row),
      basis,
    };
  },
});

const states = { open: { label: '待办', tone: 'warn' }, overdue: { label: '已过期', tone: 'bad' } } as const;

/** By their last day, so that what is overdue comes first; what has none comes last. */
function bySoonest(one: SealDue, other: SealDue): number {
  return (one.last ?? '9').localeCompare(other.last ?? '9');
}

import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { listProceedings } from '../proceeding/store.ts';
import { repliedOn } from './judgement.ts';
import {
  type Facts,
  kindStates,
  type ProposalKind,
  type ProposalState,
  proposalKinds,
  proposalStates,
} from './kind.ts';
import { personsOf } from './sheet.ts';
import { type Whole, wholeProposals } from './whole.ts';

interface ListOptions {
  kind?: ProposalKind;
  year?: string;
  open?: boolean;
  limit?: string;
}

export const list = verb<ListOptions>({
  options: [
    {
      flags: '--kind <种类>',
      text: '只列 motion（议题）、question（质询）或 mandate（调查）',
      choices: proposalKinds,
    },
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--open', text: '只列还没有答复、没有报告的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh proposal list --open', 'jwh proposal list --kind question --year 2026'],
  async run(context, _args, options) {
    const db = await context.read();
    const year = options.year === undefined ? undefined : wholeNumber(options.year, '年份');
    const kinds = options.kind === undefined ? proposalKinds : [options.kind];
    const all = await wholeProposals(db, await listProceedings<Facts>(db, kinds, { year }), context.today);
    const wanted = options.open ? all.filter(({ state }) => waiting.includes(state)) : all;
    const shown = wanted.slice(0, limitOf(options));
    return {
      sheet: {
        title: '议案',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'kind', label: '种类', type: 'state', states: kindStates },
              { key: 'day', label: '收到', type: 'day' },
              { key: 'title', label: '事由', type: 'text', wide: true },
              { key: 'persons', label: '代表', type: 'text' },
              { key: 'replied', label: '答复', type: 'day' },
              { key: 'state', label: '状态', type: 'state', states: proposalStates },
            ],
            rows: shown.map(rowOf),
            empty: '没有议案。',
          },
          ...ownNotes(shown),
          ...ageingNote(shown),
          ...moreNote(shown.length, wanted.length),
        ],
      },
    };
  },
});

const waiting: readonly ProposalState[] = ['open', 'ageing', 'investigating'];

function rowOf({ proposal, state }: Whole) {
  const { number, kind, day, title, facts } = proposal;
  return { number, kind, day, title, persons: personsOf(facts), replied: repliedOn(proposal), state };
}

/** What could not be judged of a proposal, or fell under a mandate. */
function ownNotes(shown: readonly Whole[]) {
  const lines = shown.flatMap(({ proposal, notes }) => notes.map((note) => `注：${proposal.number}：${note}`));
  return lines.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines }];
}

/** “久未答复” is the office's own reminder, and says so. */
function ageingNote(shown: readonly Whole[]) {
  const notes = shown
    .flatMap(({ state, judged }) => (state === 'ageing' ? judged : []))
    .flatMap(({ notes: all }) => all);
  return notes.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: [...new Set(notes)] }];
}

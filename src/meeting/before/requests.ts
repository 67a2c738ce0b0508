import { wholeNumber } from '../../base/number.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { readOffice } from '../../office/store.ts';
import { overdueOf, proposersWords, requestStates } from './meeting_request.ts';
import { requestAnswer, requestPaper } from './request_sheet.ts';
import { findRequest, listRequests } from './request_store.ts';
import { effectWords } from './request_verdict.ts';

interface RequestsOptions {
  year?: string;
  open?: boolean;
  pdf?: string | true;
}

export const requests = verb<RequestsOptions>({
  arguments: [{ name: '[编号]', text: '提议编号，如 提〔2026〕1号、2026-1，或今年的 1；不写：列出全部' }],
  options: [
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--open', text: '只列还要召集的' },
  ],
  examples: ['jwh meeting requests --open', 'jwh meeting requests 提〔2026〕1号 --pdf 提议召集书.pdf'],
  async run(context, [word], { year, open, pdf }) {
    const db = await context.read();
    if (word !== undefined) {
      const one = await findRequest(db, word, yearOf(context.today));
      const answer = requestAnswer(one, context.today);
      return pdf === undefined ? answer : { ...answer, sheet: requestPaper(one, (await readOffice(db)).name) };
    }
    const all = await listRequests(db, year === undefined ? undefined : wholeNumber(year, '年份'));
    return {
      sheet: {
        title: '提议召集',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day', whole: true },
              { key: 'proposers', label: '提议人', type: 'text' },
              { key: 'matter', label: '事由', type: 'text', wide: true },
              { key: 'effect', label: '结果', type: 'state', states: effects },
              { key: 'hold_by', label: '最迟召开', type: 'day', whole: true },
              { key: 'overdue', label: '已逾期（日）', type: 'count' },
              { key: 'state', label: '状态', type: 'state', states: requestStates },
              { key: 'meeting', label: '已召集', type: 'text', whole: true },
            ],
            rows: all
              .filter(({ state }) => !open || state === 'open')
              .map((request) => {
                const { number, day, proposers, matter, effect, hold_by, state, meeting } = request;
                return {
                  ...{ number, day, proposers: proposersWords(proposers), matter, effect, hold_by },
                  ...{ overdue: overdueOf(request, context.today), state, meeting },
                };
              }),
            empty: open ? '没有等着召集的提议。' : '没有提议。',
          },
        ],
      },
    };
  },
});

const effects = Object.fromEntries(Object.entries(effectWords).map(([code, label]) => [code, { label }]));

import { monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readPastMonth } from './month_asked.ts';
import { readSubmissions } from './submission_store.ts';
import { submissionRow, submissionStates } from './submitted.ts';

export const submissions = verb({
  arguments: [{ name: '[月份]', text: '年-月；不写：全部' }],
  examples: ['jwh attendance submissions', 'jwh attendance submissions 2026-10 --json'],
  async run(context, [text]) {
    const month = text === undefined ? undefined : readPastMonth(text, monthOf(context.today));
    const found = await readSubmissions(await context.read(), month);
    return {
      sheet: {
        title: '月考勤登记表报送记录',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'month', label: '月份', type: 'text', whole: true },
              { key: 'position', label: '次序', type: 'count' },
              { key: 'sent_on', label: '送出', type: 'day' },
              { key: 'recipient', label: '送给', type: 'text', wide: true },
              { key: 'received_by', label: '签收人', type: 'text' },
              { key: 'state', label: '盖章签字', type: 'state', states: submissionStates },
              { key: 'in_time', label: '按期', type: 'flag' },
            ],
            rows: found
              .map(submissionRow)
              .map(({ month, position, sent_on, recipient, received_by, state, in_time }) => ({
                month,
                position,
                sent_on,
                recipient,
                received_by,
                state,
                in_time,
              })),
            empty: '还没有报送过。登记：jwh attendance submit 月份 --sent 日期 --sealed --director 姓名 --officer 姓名',
          },
        ],
      },
      rows: found.map(submissionRow),
    };
  },
});

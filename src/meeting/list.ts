import { wholeNumber } from '../base/number.ts';
import { readDay } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { listMeetings } from './list_store.ts';
import { kindWords } from './meeting.ts';
import { codeOf } from './words.ts';

interface ListOptions {
  kind?: string;
  year?: string;
  from?: string;
  to?: string;
  limit?: string;
}

const kinds = Object.fromEntries(Object.entries(kindWords).map(([code, label]) => [code, { label }]));

export const list = verb<ListOptions>({
  options: [
    { flags: '--kind <种类>', text: '只列这一种会议' },
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh meeting list --year 2026', 'jwh meeting list --kind representatives --csv 会议.csv'],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const { meetings, total } = await listMeetings(await context.read(), {
      kind: options.kind === undefined ? undefined : codeOf(options.kind),
      year: options.year === undefined ? undefined : wholeNumber(options.year, '年份'),
      from: options.from === undefined ? undefined : readDay(options.from, '--from '),
      to: options.to === undefined ? undefined : readDay(options.to, '--to '),
      limit,
    });
    return {
      sheet: {
        title: '会议',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'kind', label: '种类', type: 'state', states: kinds, wide: true },
              { key: 'entitled', label: '应到', type: 'count' },
              { key: 'present', label: '实到', type: 'count' },
              {
                key: 'quorate',
                label: '法定人数',
                type: 'state',
                states: { true: { label: '达到', tone: 'good' }, false: { label: '未达到', tone: 'bad' } },
              },
              { key: 'motions', label: '议题', type: 'count' },
              { key: 'passed', label: '通过', type: 'count' },
            ],
            rows: meetings,
            empty: '没有会议记录。',
          },
          ...moreNote(meetings.length, total),
        ],
      },
    };
  },
});

import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { kindMeant, kindWords } from './kind.ts';
import { listMeetings } from './list_store.ts';

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
    const { from, to } = periodOf(options);
    const { meetings, total } = await listMeetings(await context.read(), {
      kind: options.kind === undefined ? undefined : kindMeant(options.kind),
      year: options.year === undefined ? undefined : wholeNumber(options.year, '年份'),
      from,
      to,
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

import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { progressStates } from './progress_state.ts';
import { listResolutions } from './store.ts';

interface ListOptions {
  year?: string;
  open?: boolean;
  limit?: string;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--open', text: '只列还没有落实的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh resolution list --year 2026', 'jwh resolution list --open'],
  async run(context, _args, options) {
    const year = options.year === undefined ? undefined : wholeNumber(options.year, '年份');
    const { found, total } = await listResolutions(await context.read(), {
      year,
      open: options.open ?? false,
      limit: limitOf(options),
    });
    return {
      sheet: {
        title: '决议',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'title', label: '决议', type: 'text', wide: true },
              { key: 'meeting', label: '会议', type: 'text' },
              { key: 'state', label: '落实', type: 'state', states: progressStates },
              { key: 'due_day', label: '期限', type: 'day' },
            ],
            rows: found.map(({ id: _id, meeting_id: _meeting, motion: _motion, ...row }) => ({ ...row })),
            empty: '没有决议。',
          },
          ...moreNote(found.length, total),
        ],
      },
    };
  },
});

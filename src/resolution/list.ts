import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { resolutionStates, stateOn } from './progress_state.ts';
import { listResolutions, type Resolution } from './store.ts';

interface ListOptions {
  year?: string;
  open?: boolean;
  limit?: string;
  pdf?: string | true;
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
    const db = await context.read();
    const { name } = await readOffice(db);
    const { found, total } = await listResolutions(db, {
      year,
      open: options.open ?? false,
      limit: limitOf(options),
    });
    return {
      sheet: {
        title: '决议',
        ...(options.pdf === undefined ? {} : { subtitle: name, orientation: 'landscape' as const }),
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'title', label: '决议', type: 'text', wide: true },
              { key: 'meeting', label: '会议', type: 'text', whole: true },
              { key: 'state', label: '落实', type: 'state', states: resolutionStates },
              { key: 'due_day', label: '期限', type: 'day' },
              { key: 'publication', label: '公布', type: 'state', states: publicationStates },
            ],
            rows: found.map((one) => {
              const { number, day, title, meeting, state, due_day } = one;
              const today = stateOn(state, due_day, context.today);
              return { number, day, title, meeting, state: today, due_day, publication: publicationOf(one) };
            }),
            empty: '没有决议。',
          },
          ...moreNote(found.length, total),
        ],
      },
    };
  },
});

/** Which of the two publications (R-QHD-5-3) there were. */
const publicationStates = {
  none: { label: '未', tone: 'warn' },
  resolution: { label: '决议' },
  result: { label: '结果' },
  both: { label: '两项', tone: 'good' },
  voided: { label: '—', tone: 'quiet' },
} as const;

function publicationOf({ published, result_published, voided }: Resolution): keyof typeof publicationStates {
  if (voided !== null) return 'voided';
  if (published === null) return result_published === null ? 'none' : 'result';
  return result_published === null ? 'resolution' : 'both';
}

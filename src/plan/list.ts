import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { isWaiting, itemRow, itemStates } from './item.ts';
import { readPlanItems } from './store.ts';

interface ListOptions {
  year?: string;
  open?: boolean;
  limit?: string;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--year <年>', text: '只列这一年的各期' },
    { flags: '--open', text: '只列还没有完成的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh plan list --year 2026 --open'],
  async run(context, _args, options) {
    const year = options.year === undefined ? undefined : String(wholeNumber(options.year, '年份'));
    const wanted = (await readPlanItems(await context.read()))
      .filter(({ period }) => year === undefined || period.code.startsWith(year))
      .filter((item) => !options.open || isWaiting(item, context.today));
    const shown = wanted.slice(0, limitOf(options));
    return {
      sheet: {
        title: '工作计划各项',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'period', label: '周期', type: 'text', whole: true },
              { key: 'no', label: '序号', type: 'count' },
              { key: 'title', label: '事项', type: 'text', wide: true },
              { key: 'person', label: '负责', type: 'text' },
              { key: 'due_day', label: '期限', type: 'day' },
              { key: 'state', label: '状态', type: 'state', states: itemStates },
            ],
            rows: shown.map((item) => {
              const { period, no, title, person, due_day, state } = itemRow(item, context.today);
              return { period, no, title, person, due_day, state };
            }),
            empty: '没有计划。',
          },
          ...moreNote(shown.length, wanted.length),
        ],
      },
    };
  },
});

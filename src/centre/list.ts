import { wholeNumber } from '../base/number.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readClass } from './kind.ts';
import { itemColumns, itemRow, placeNote } from './sheet.ts';
import { itemsBetween } from './store.ts';

interface ListOptions {
  year?: string;
  from?: string;
  to?: string;
  class?: string;
  open?: boolean;
  limit?: string;
  pdf?: string | true;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--year <年>', text: '哪一年（默认：今年）' },
    { flags: '--from <日期>', text: '从哪一天' },
    { flags: '--to <日期>', text: '到哪一天' },
    { flags: '--class <类别>', text: '只列这一类，如 低保' },
    { flags: '--open', text: '只列在办的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh centre list --open', 'jwh centre list --year 2026 --pdf 工作台账.pdf'],
  async run(context, _args, options) {
    const days = daysAsked(options, context.today);
    // 其他 alone means every other one, whatever it is called.
    const kind =
      options.class === undefined
        ? undefined
        : /^(其他|other)$/.test(options.class.trim())
          ? 'other'
          : readClass(options.class).class;
    const db = await context.read();
    const [book, { name }] = [await loadRulebook(db), await readOffice(db)];
    const wanted = (await itemsBetween(db, days.from, days.to)).filter(
      (item) => (kind === undefined || item.class === kind) && (!options.open || item.state === 'open'),
    );
    const onPaper = options.pdf !== undefined;
    const limit = limitOf(options);
    const shown = onPaper ? wanted.filter(({ state }) => state !== 'voided') : wanted.reverse().slice(0, limit);
    return {
      sheet: {
        title: onPaper ? `${days.words}社区公共事务服务中心工作台账` : '服务中心事项',
        ...(onPaper ? { subtitle: name, orientation: 'landscape' as const } : {}),
        blocks: [
          { kind: 'table', columns: itemColumns, rows: shown.map(itemRow), empty: '没有事项。' },
          ...(onPaper ? [] : moreNote(shown.length, wanted.length)),
          ...(onPaper ? [] : placeNote(book, context.today)),
          ...(onPaper ? [{ kind: 'signatures' as const, lines: [{ label: '中心主任' }, { label: '登记人' }] }] : []),
        ],
      },
      rows: shown.map((item) => ({ ...itemRow(item), class: item.class, other: item.other })),
    };
  },
});

function daysAsked(options: ListOptions, today: Day): { from: Day; to: Day; words: string } {
  const { from, to } = periodOf(options);
  const year = options.year === undefined ? yearOf(today) : wholeNumber(options.year, '年份');
  if (from === undefined && to === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, words: `${year}年` };
  return { from: from ?? '0001-01-01', to: to ?? '9999-12-31', words: `${from ?? ''}至${to ?? ''}` };
}

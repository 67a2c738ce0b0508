import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { periodOf as daysBetween } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { majorMeetings } from '../meeting/after/major.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { linesOf, lineTable, paperTable } from './lines.ts';
import { readEntries } from './store.ts';

interface ListOptions {
  year?: string;
  from?: string;
  to?: string;
  pdf?: string | true;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--year <年>', text: '哪一年（默认：今年）' },
    { flags: '--from <日期>', text: '从哪一天' },
    { flags: '--to <日期>', text: '到哪一天' },
  ],
  examples: ['jwh chronicle list --year 2026', 'jwh chronicle list --year 2026 --pdf 大事记.pdf'],
  async run(context, _args, options) {
    const db = await context.read();
    const onPaper = options.pdf !== undefined;
    const { from, to, title } = asked(options, yearOf(context.today));
    const lines = linesOf(await readEntries(db, from, to), await majorMeetings(db, from, to));
    const rule = (await loadRulebook(db)).find('chronicle', context.today);
    const { name } = await readOffice(db);
    const notes =
      rule === undefined
        ? []
        : [`依据：${rule.value.items.map((item) => item.title).join('、')}记入大事记（${rule.citeWords}）。`];
    const sheet: Sheet = {
      title,
      subtitle: name,
      blocks: [
        onPaper ? paperTable(lines) : lineTable(lines),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: notes }]),
        ...(onPaper ? [{ kind: 'signatures' as const, lines: [{ label: '保管人' }] }] : []),
      ],
    };
    return { sheet, rows: lines, basis: rule === undefined ? [] : [rule.cite] };
  },
});

/** The days asked for: a year, or from one day to another. @throws Refusal kind `usage` for both at once. */
function asked(options: ListOptions, thisYear: number): { from: string; to: string; title: string } {
  const { from, to } = daysBetween(options);
  const year = options.year === undefined ? thisYear : wholeNumber(options.year, '年份');
  if (from === undefined && to === undefined) {
    return { from: `${year}-01-01`, to: `${year}-12-31`, title: `${year}年大事记` };
  }
  if (options.year !== undefined) {
    throw new Refusal('usage', 'too_much', '--year 和 --from、--to 只能写一种。', { hint: '请去掉一种。' });
  }
  return { from: from ?? '0001-01-01', to: to ?? '9999-12-31', title: '大事记' };
}

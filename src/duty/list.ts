import { readMonth } from '../calendar/days.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { countsTable, peopleOn, personCounts } from './counts.ts';
import { rosterTable, trimmed } from './line.ts';
import { readOverview } from './overview.ts';
import { rosterPaper } from './roster_paper.ts';

export const list = verb<{ csv?: string | true; pdf?: string | true; xlsx?: string | true }>({
  arguments: [{ name: '[月份]', text: '哪个月（默认：本月）' }],
  options: [],
  examples: ['jwh duty list 2026-10', 'jwh duty list 2026-10 --pdf 值班表.pdf'],
  async run(context, [month], { csv, pdf, xlsx }) {
    const db = await context.read();
    const overview = await readOverview(db, readMonth(month, context.today));
    const { days, shifts, calendar, lines } = overview;
    const { name } = await readOffice(db);
    const table = rosterTable(lines, true, `${days.words}没有值班表，也没有值班记录。`);
    const counts = personCounts(peopleOn(shifts), shifts, [], calendar);
    const about = {
      title: '值班表',
      subtitle: `${name}　${days.words}`,
      reference: days.from.slice(0, 7),
      day: days.to,
      // On the screen it is the office's own; a file of it goes on the wall.
      public: [csv, pdf, xlsx].some((to) => to !== undefined),
    };
    if (pdf === undefined) {
      const blocks: Block[] = [trimmed(table), ...(counts.length === 0 ? [] : [thisMonth(countsTable(counts))])];
      return { sheet: { ...about, blocks }, table, rows: table.rows };
    }
    const blocks: Block[] = [
      ...rosterPaper(lines, counts, table.empty ?? ''),
      { kind: 'signatures', lines: [{ label: '主任' }] },
    ];
    return { sheet: { ...about, orientation: 'landscape', tight: true, blocks }, table, rows: table.rows };
  },
});

/** Of one month alone there is no rest of the year to be told. */
function thisMonth(table: TableBlock): TableBlock {
  return { ...table, columns: table.columns.filter(({ key }) => key !== 'before' && key !== 'year') };
}

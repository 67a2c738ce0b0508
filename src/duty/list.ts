import { readMonth } from '../calendar/days.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { countsTable, peopleOn, personCounts } from './counts.ts';
import { rosterTable, trimmed } from './line.ts';
import { readOverview } from './overview.ts';

export const list = verb<{ pdf?: string | true }>({
  arguments: [{ name: '[月份]', text: '哪个月（默认：本月）' }],
  options: [],
  examples: ['jwh duty list 2026-10', 'jwh duty list 2026-10 --pdf 值班表.pdf'],
  async run(context, [month], { pdf }) {
    const db = await context.read();
    const overview = await readOverview(db, readMonth(month, context.today));
    const { days, shifts, calendar, lines } = overview;
    const { name } = await readOffice(db);
    const table = rosterTable(lines, true, `${days.words}没有值班表，也没有值班记录。`);
    const counts = countsTable(personCounts(peopleOn(shifts), shifts, [], calendar), '各人次数');
    const countBlocks: Block[] = shifts.length === 0 ? [] : [{ ...counts, columns: thisMonth(counts.columns) }];
    const isPaper = pdf !== undefined;
    const sheet: Sheet = {
      title: '值班表',
      subtitle: `${name}　${days.words}`,
      reference: days.from.slice(0, 7),
      day: days.to,
      tight: true,
      blocks: isPaper
        ? [paperTable(table), ...countBlocks, { kind: 'signatures', lines: [{ label: '主任' }], seal: name }]
        : [trimmed(table), ...countBlocks],
    };
    return { sheet, table };
  },
});

/** Of one month alone there is no rest of the year to be told. */
function thisMonth(columns: ReturnType<typeof countsTable>['columns']) {
  return columns.filter(({ key }) => key !== 'before' && key !== 'year');
}

/** On the wall a day takes few characters, and an empty column is left out. */
function paperTable(table: ReturnType<typeof rosterTable>) {
  const { columns, rows, ...rest } = trimmed(table);
  const logged = rows.some((row) => row.logged !== '');
  return {
    ...rest,
    columns: logged ? columns : columns.filter(({ key }) => key !== 'logged'),
    rows: rows.map((row) => ({ ...row, day: String(row.day).slice(5) })),
  };
}

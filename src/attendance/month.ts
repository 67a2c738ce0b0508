import { monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { readPastMonth } from './month_asked.ts';
import { monthRecord, personRow } from './month_json.ts';
import { type MonthReport, readMonth } from './month_store.ts';

interface MonthOptions {
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const month = verb<MonthOptions>({
  arguments: [{ name: '[月份]', text: '年-月，如 2026-10（默认：本月）' }],
  examples: ['jwh attendance month', 'jwh attendance month 2026-10 --pdf', 'jwh attendance month 2026-10 --json'],
  async run(context, [text], options) {
    const asked = readPastMonth(text ?? monthOf(context.today), monthOf(context.today));
    const found = await readMonth(await context.read(), asked, context.today);
    // A screen has no room for thirty-one columns; paper and spreadsheets have.
    const onPaper = options.pdf !== undefined || options.xlsx !== undefined || options.csv !== undefined;
    const medium = options.xlsx === undefined ? 'page' : 'spreadsheet';
    const sheet = await sheetFor(found, onPaper ? medium : context.json ? 'script' : 'screen');
    const { findings, due } = found;
    return {
      sheet,
      ...(context.json && { record: monthRecord(found), rows: found.people.map(personRow) }),
      findings: findings.map(({ discreet: _, ...finding }) => finding),
      basis: [...(due === null ? [] : [due.cite]), ...findings.map(({ cite }) => cite)].filter(
        (cite, at, all) => all.findIndex(({ article }) => article === cite.article) === at,
      ),
    };
  },
});

async function sheetFor(found: MonthReport, reader: 'page' | 'spreadsheet' | 'screen' | 'script'): Promise<Sheet> {
  if (reader === 'screen') return (await import('./month_screen.ts')).monthScreen(found);
  // A script gets the rows and the record; a sheet would be drawn for nobody.
  if (reader === 'script') return { title: found.month, blocks: [] };
  return (await import('./month_paper.ts')).monthPaper(found, reader);
}

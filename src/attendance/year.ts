import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { yearRecord, yearRow } from './year_json.ts';
import { yearPaper } from './year_paper.ts';
import { payBlocks, readYearPay } from './year_pay.ts';
import { yearScreen } from './year_screen.ts';
import { readYear } from './year_store.ts';
import { yearTable } from './year_table.ts';

interface YearOptions {
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const year = verb<YearOptions>({
  arguments: [{ name: '[年份]', text: '如 2026（默认：今年）' }],
  examples: ['jwh attendance year', 'jwh attendance year 2026 --pdf', 'jwh attendance year 2026 --xlsx 年终考勤.xlsx'],
  async run(context, [text], options) {
    const asked = readYearAsked(text, yearOf(context.today));
    const db = await context.read();
    const found = await readYear(db, asked, context.today);
    const pay = await readYearPay(db, found);
    const onPaper = options.pdf !== undefined || options.xlsx !== undefined;
    const medium = options.xlsx === undefined ? 'page' : 'spreadsheet';
    const { findings } = found;
    return {
      sheet: onPaper ? yearPaper(found, payBlocks(pay, 'paper'), medium) : yearScreen(found, payBlocks(pay, 'screen')),
      // A screen has no room for twelve months beside the totals; a table file has.
      table: yearTable(found),
      record: yearRecord(found),
      rows: found.people.map(yearRow),
      findings: findings.map(({ discreet: _, ...finding }) => finding),
      ...(pay === null ? {} : { verdicts: pay.verdicts.filter(({ subject }) => subject === 'floor') }),
      basis: [...findings, ...(pay?.verdicts.filter(({ subject }) => subject === 'floor') ?? [])]
        .map(({ cite }) => cite)
        .filter((cite, at, all) => all.findIndex(({ article }) => article === cite.article) === at),
    };
  },
});

/** A year as people write it. @throws Refusal kind `usage` for anything else, and for a year that has not begun. */
export function readYearAsked(text: string | undefined, now: number): number {
  if (text === undefined) return now;
  const [, digits] = /^(\d{4})年?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const asked = Number(digits);
  if (digits === undefined || asked < 1949) {
    throw new Refusal('usage', 'bad_year', `“${text}”不是年份。`, { hint: '写四位数，如 2026。' });
  }
  if (asked > now) throw new Refusal('usage', 'future_year', `${asked}年还没有到，没有考勤可统计。`);
  return asked;
}

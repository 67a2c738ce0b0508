import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { paySheet, payTable } from './pay_sheet.ts';
import { type PayReport, readPay } from './pay_store.ts';

interface PayOptions {
  on?: string;
  county?: boolean;
  pdf?: string | true;
  xlsx?: string | true;
}

export const pay = verb<PayOptions>({
  options: [
    { flags: '--on <日期>', text: '这一天的情况（默认：今天）' },
    { flags: '--county', text: '本社区属县：费用由县财政承担' },
  ],
  examples: ['jwh staff pay', 'jwh staff pay --on 2026-06-30 --pdf', 'jwh staff pay --county --xlsx 生活补贴.xlsx'],
  async run(context, _args, options) {
    const day = pastDay(options.on, context.today);
    const db = await context.read();
    const office = await readOffice(db);
    const book = await loadRulebook(db);
    const report = await readPay(db, book, day, options.county ?? false);
    const verdicts = [...report.verdicts, ...report.leavers.map(({ judged }) => judged)];
    return {
      sheet: paySheet(report, office.name, book.pack.name, options.pdf !== undefined || options.xlsx !== undefined),
      table: payTable(report),
      record: payRecord(report),
      rows: report.rows,
      verdicts,
      basis: verdicts
        .map(({ cite }) => cite)
        .filter((cite, at, all) => all.findIndex(({ article }) => article === cite.article) === at),
    };
  },
});

function payRecord({
  day,
  county,
  hasRules,
  minimum,
  average,
  subsistence,
  rows,
  leavers,
  allowances,
}: PayReport): object {
  const sum = (key: 'pay' | 'city' | 'local' | 'gap') => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  return {
    day,
    county,
    has_rules: hasRules,
    minimum_wage: minimum,
    average_wage: average,
    subsistence,
    total: { pay: sum('pay'), gap: sum('gap'), city: sum('city'), local: sum('local') },
    leavers: leavers.map(({ leaver: { person_id, name, since, until }, judged, subsidy }) => ({
      person_id,
      name,
      full_time_since: since,
      until,
      eligible: judged.holds,
      subsidy_at_least: subsidy?.amount ?? null,
    })),
    allowances,
  };
}

import type { Block, Sheet } from '../sheet/sheet.ts';
import type { Finding } from './finding.ts';
import { findingTable, findingWords } from './finding_table.ts';
import { yearHeat } from './heat_year.ts';
import { shortLines } from './month_screen.ts';
import { yearNotes } from './year_notes.ts';
import type { YearReport } from './year_store.ts';
import { detailTable, totalsTable } from './year_table.ts';

/** The year on a screen of 80 columns: the totals, what they are made of, the months as a picture. */
export function yearScreen(report: YearReport, more: readonly Block[]): Sheet {
  const { year, office, today, workdays, people, findings } = report;
  return {
    title: `${year}年考勤统计`,
    subtitle: `${office.name}　全年工作日 ${workdays} 天`,
    day: today,
    blocks: [
      totalsTable(report),
      ...(people.length === 0 ? [] : [detailTable(report), yearHeat(report, 'rate')]),
      ...findingsOnScreen(findings),
      ...more,
      { kind: 'text', title: '说明', lines: yearNotes(report, 'screen').flatMap((note) => shortLines(`${note}。`)) },
    ],
  };
}

/** What adds up over the year: the table, and what it comes down to. */
function findingsOnScreen(findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [];
  return [
    { ...findingTable(findings, 'screen'), title: '全年累计的提示与建议' },
    { kind: 'text', lines: findingWords(findings, 'screen').flatMap(shortLines) },
  ];
}

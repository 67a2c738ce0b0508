import type { Block, Sheet } from '../sheet/sheet.ts';
import { findingBlocks } from './finding_table.ts';
import { yearHeat } from './heat_year.ts';
import { yearNotes } from './year_notes.ts';
import type { YearReport } from './year_store.ts';
import { yearTable } from './year_table.ts';

/** 年终考勤统计表 (form F-19; R-CC-13-10): everybody's months and totals on landscape A4, for the year-end appraisal. */
export function yearPaper(report: YearReport, more: readonly Block[], medium: 'page' | 'spreadsheet'): Sheet {
  const { year, office, last, people, workdays, findings } = report;
  return {
    title: '年终考勤统计表',
    subtitle: `${office.name}　${year}年　全年工作日 ${workdays} 天`,
    orientation: 'landscape',
    tight: true,
    day: last,
    blocks: [
      yearTable(report),
      { kind: 'text', tone: 'quiet', lines: [`各月为实出勤天数。${yearNotes(report, 'paper').join('；')}。`] },
      ...(people.length === 0 ? [] : [yearHeat(report, 'rate')]),
      ...(findings.length === 0 ? [] : titled(findingBlocks(findings, medium))),
      ...more,
      { kind: 'signatures', lines: [{ label: '社区主任签字' }, { label: '考勤人员签字' }], seal: office.name },
    ],
  };
}

function titled([first, ...others]: Block[]): Block[] {
  return first === undefined ? [] : [{ ...first, title: '全年累计的提示与建议' } as Block, ...others];
}

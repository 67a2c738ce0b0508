import { isHeldOn } from '../calendar/span.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import type { Finding } from './finding.ts';
import { findingBlocks } from './finding_table.ts';
import { legendWords } from './legend_store.ts';
import { findingParts, monthNotes } from './month_notes.ts';
import type { MonthReport } from './month_store.ts';
import { countColumns, countRow, dayCells, dayColumns, usedStates } from './month_table.ts';
import { monthWords } from './month_words.ts';

/** 月考勤登记表 (form F-15; R-CC-13-11, -12): the whole grid on one landscape page, to be sealed, signed twice and sent. */
export function monthPaper(report: MonthReport, medium: 'page' | 'spreadsheet' = 'page'): Sheet {
  const { month, office, people, total, legend, findings, due, days } = report;
  // Proposals first, then reminders, of which nothing follows; one after the other, that the form stays on its page.
  const isProposed = ({ proposal }: Finding) => proposal !== null;
  const ordered = [...findings.filter(isProposed), ...findings.filter((one) => !isProposed(one))];
  const isLong = ordered.length > mostInForm;
  const lines = isLong
    ? [`共 ${ordered.length} 项，见附表。`]
    : ordered.map((finding, at) => `${at + 1}. ${findingParts(finding, 'paper').join('')}`);
  const sending = due === null ? [] : [`${due.words}（${due.cite_words}）`];
  const notes = [...sending, ...signers(report), ...monthNotes(report, 'paper')].join('；');
  const addressee = `${office.subdistrict ?? ''}街道办事处社会事务管理科`.replace('街道街道', '街道');
  return {
    title: '月考勤登记表',
    subtitle: `${office.name}　${monthWords(month)}${due === null ? '' : `　报送：${addressee}`}`,
    orientation: 'landscape',
    tight: true,
    day: days.at(-1) as string,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'person', label: '姓名', type: 'text', whole: true },
          ...dayColumns(report, days),
          ...countColumns.map((column) => ({ ...column, narrow: true })),
        ],
        rows: people.map((person) => ({ person: person.member.name, ...dayCells(person, days), ...countRow(person) })),
        total: { person: '合计', ...countRow(total) },
        empty: '这个月没有在任的工作人员。',
      },
      { kind: 'text', tone: 'quiet', lines: [legendWords(legend, usedStates(people)), `${notes}。`] },
      ...(lines.length === 0
        ? []
        : [{ kind: 'text', tone: 'quiet', lines: [`提示与建议：${lines.join('　')}`] } as Block]),
      {
        kind: 'signatures',
        lines: [{ label: '社区主任签字' }, { label: '考勤人员签字' }],
        seal: office.name,
      },
      ...(isLong ? annex(ordered, `${office.name}　${monthWords(month)}`, medium) : []),
    ],
  };
}

/** More findings than these are not read in a paragraph. */
const mostInForm = 6;

/** Many findings have a page of their own behind the signed form. */
function annex(findings: readonly Finding[], subtitle: string, medium: 'page' | 'spreadsheet'): Block[] {
  return [{ kind: 'page', title: '月考勤登记表附表：提示与建议', subtitle }, ...findingBlocks(findings, medium)];
}

/** 共同签字 (D-90): one person cannot sign for both, unless the office reads it so. */
function signers({ people, days, samePersonMaySign }: MonthReport): string[] {
  const last = days.at(-1) as string;
  const holders = (post: string) =>
    people.filter(({ member }) => member.posts.some((held) => held.post === post && isHeldOn(held, last)));
  const [directors, officers] = [holders('director'), holders('attendance_officer')];
  const both = directors.find((one) => officers.includes(one));
  if (both === undefined || officers.length > 1 || samePersonMaySign) return [];
  return [`社区主任和考勤人员都是${both.member.name}，须由两个人共同签字，请另定考勤人员`];
}

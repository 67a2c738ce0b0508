import type { Day } from '../calendar/day.ts';
import type { Block, Sheet, TextBlock } from '../sheet/sheet.ts';
import { width } from '../sheet/terminal/width.ts';
import { dayGrid } from './day_grid.ts';
import type { Finding } from './finding.ts';
import { legendLines, symbolOf } from './legend_store.ts';
import { findingParts, monthNotes } from './month_notes.ts';
import type { MonthReport } from './month_store.ts';
import { countColumns, countRow, usedStates } from './month_table.ts';
import { monthWords } from './month_words.ts';

/** The month on a screen of 80 columns: the counts first, then the days in two halves. */
export function monthScreen(report: MonthReport): Sheet {
  const { month, office, people, total, legend, findings, due, days, today } = report;
  // Short lines, and a command to copy on a line of its own.
  const lines = findingLines(findings);
  return {
    title: `${monthWords(month)}考勤`,
    subtitle: `${office.name}　应出勤 ${report.calendar.workdaysOf(days).length} 天`,
    day: today,
    blocks: [
      {
        kind: 'table',
        columns: [{ key: 'person', label: '姓名', type: 'text' }, ...countColumns],
        rows: people.map((person) => ({ person: person.member.name, ...countRow(person) })),
        ...(people.length > 1 ? { total: { person: '合计', ...countRow(total) } } : {}),
        empty: '这个月没有在任的工作人员。登记：jwh staff add 姓名 --post 职务',
      },
      ...(people.length === 0 ? [] : [grid(report, days.slice(0, 15)), grid(report, days.slice(15))]),
      { kind: 'text', tone: 'quiet', lines: legendLines(legend, usedStates(people)) },
      ...(lines.length === 0 ? [] : [{ kind: 'text', title: '提示与建议', lines } as Block]),
      { kind: 'text', title: '说明', lines: monthNotes(report, 'screen').flatMap((note) => shortLines(`${note}。`)) },
      ...(due === null
        ? []
        : [{ kind: 'text', lines: [`${due.words}。`, `依据：${due.cite_words}，读法 ${due.reading}。`] } as Block]),
    ],
  };
}

/**
 * Half a month as lines of text: a table of a thousand cells takes the terminal's table longer than all the reckoning.
 */
function grid({ people, legend }: MonthReport, days: readonly Day[]): TextBlock {
  const rows = people.map(({ member, days: judged }) => ({
    name: member.name,
    cells: days.map((day) => symbolOf(legend, judged.get(day)?.code ?? '')),
  }));
  return dayGrid(days, rows);
}

/** What fits a line of the screen beside its number. */
const room = 76;

/** Findings for a screen, numbered; each line of one under the last. */
function findingLines(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding, at) =>
    findingParts(finding, 'screen')
      .flatMap(shortLines)
      .map((part, no) => `${no === 0 ? `${at + 1}. ` : '   '}${part}`),
  );
}

/** Breaks a long sentence between its parts; where it has none it is left to the terminal's writer. */
export function shortLines(text: string): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=；)/)) {
    const last = lines.at(-1);
    if (last !== undefined && width(last + part) <= room) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

import type { TableBlock } from '../sheet/sheet.ts';
import { decisionNumber, decisionStates, matterOf } from './decision.ts';
import { findingDaysWords } from './finding_days.ts';
import { proposalWords } from './month_notes.ts';
import { sinceWords } from './standing.ts';
import type { WorksheetPerson } from './worksheet_sheet.ts';

/** The worksheet as a table file: a line for each finding, with all it rests on. */
export function worksheetTable(people: readonly WorksheetPerson[]): TableBlock {
  const text = (key: string, label: string) => ({ key, label, type: 'text' as const });
  return {
    kind: 'table',
    columns: [
      text('person', '姓名'),
      text('matter', '事项'),
      text('days', '日期'),
      text('arithmetic', '计算'),
      text('cite', '依据'),
      text('reading', '读法'),
      text('proposal', '建议'),
      { key: 'amount', label: '金额', type: 'money' },
      text('since', '结账后更正'),
      text('decision', '决定'),
      { key: 'decided', label: '决定扣款', type: 'money' },
    ],
    rows: people.flatMap(({ person, items }) =>
      items.map(({ finding, since, decision }) => ({
        person: person.member.name,
        matter: matterOf(finding),
        days: findingDaysWords(finding.days),
        arithmetic: finding.arithmetic,
        cite: finding.cite_words,
        reading: finding.readings.join('、'),
        proposal: finding.proposal === null ? '' : proposalWords[finding.proposal],
        amount: finding.amount,
        since: since === null ? '' : sinceWords[since],
        decision: decision === null ? '' : `${decisionNumber(decision)} ${decisionStates[decision.decision].label}`,
        decided: decision?.amount ?? null,
      })),
    ),
  };
}

import { keys } from '../rules/key.ts';
import type { Block, Column, Row, TableBlock } from '../sheet/sheet.ts';
import type { Finding } from './finding.ts';
import { findingParts, otherWords, proposalWords, type Reader } from './month_notes.ts';

/** Findings a line each, where there are too many to be told one after the other; a person decides (N12). */
export function findingTable(findings: readonly Finding[], reader: Reader): TableBlock {
  const isDoubtful = findings.some(({ others }) => others.length > 0);
  const [person, arithmetic, ...readings] = [
    { key: 'person', label: '姓名', type: 'text', whole: reader === 'paper' },
    { key: 'arithmetic', label: '计算', type: 'text', wide: true },
    { key: 'reading', label: '读法', type: 'text', whole: true },
    ...(isDoubtful ? [{ key: 'others', label: '若按另一读法', type: 'text' } as const] : []),
  ] as const satisfies Column[];
  return {
    kind: 'table',
    // Paper has room for the matter and for what is said; on a screen the sentences stand below, each once.
    columns:
      reader === 'paper'
        ? [
            person,
            { key: 'rule', label: '事项', type: 'text' },
            arithmetic,
            { key: 'says', label: '说明（建议由人决定）', type: 'text', wide: true },
            ...readings,
          ]
        : [person, arithmetic, { key: 'proposal', label: '建议', type: 'text', whole: true }, ...readings],
    rows: findings.map((finding) => rowOf(finding, reader)),
  };
}

function rowOf(finding: Finding, reader: Reader): Row {
  const { person, rule, arithmetic, discreet = arithmetic, proposal, holds, says, reading, others } = finding;
  const otherwise = others
    .filter((other) => reader === 'screen' || other.proposal !== proposal || other.holds !== holds)
    .map((other) => `${other.reading}：${otherWords(other, reader)}`);
  return {
    person,
    rule: keys[rule as keyof typeof keys].title.replace(/（.*）$/, ''),
    arithmetic: reader === 'paper' ? discreet : `${shortMatters[rule] ?? ''}${arithmetic}`,
    says: plainly(says),
    proposal: proposal === null ? (holds ? '提醒' : '不提出') : proposalWords[proposal],
    reading,
    others: otherwise.join('；'),
  };
}

/** Said before the arithmetic where it does not say by itself what was counted. */
const shortMatters: Readonly<Record<string, string>> = { 'attendance.late.days': '迟到早退' };

/** What the findings of the table come down to, each sentence and each article once. */
export function findingWords(findings: readonly Finding[], reader: Reader): string[] {
  const proposed = findings.filter(({ proposal }) => proposal !== null);
  const says = reader === 'paper' ? [] : [...new Set(proposed.map((one) => plainly(one.says)))];
  const cites = [...new Set(findings.map(({ cite_words }) => cite_words))];
  return [
    ...(says.length === 0 ? [] : ['建议都由人决定：', ...says]),
    ...(cites.length === 0 ? [] : [`依据 ${cites.join('、')}。`]),
  ];
}

/** That a person decides stands in the head of the table. */
function plainly(says: string): string {
  return says.replace(/^建议，由人决定：/, '');
}

/** Many findings as they leave the office: a table on a page; lines in a spreadsheet, whose columns are the days'. */
export function findingBlocks(findings: readonly Finding[], medium: 'page' | 'spreadsheet'): Block[] {
  const cites: Block = { kind: 'text', tone: 'quiet', lines: findingWords(findings, 'paper') };
  if (medium === 'page') return [findingTable(findings, 'paper'), cites];
  const lines = findings.map((finding, at) => `${at + 1}. ${findingParts(finding, 'paper').join('')}`);
  return [{ kind: 'text', lines }];
}

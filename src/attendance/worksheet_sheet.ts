import { yuan } from '../base/money.ts';
import { optionWords } from '../rules/reading.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { decisionMatter } from './decided.ts';
import { type Decision, decisionNumber, decisionStates, matterOf } from './decision.ts';
import type { Finding } from './finding.ts';
import { findingDaysWords } from './finding_days.ts';
import type { MonthReport } from './month_store.ts';
import { countColumns, countRow } from './month_table.ts';
import { monthWords } from './month_words.ts';
import { basisWords, type Since, sinceWords } from './standing.ts';
import type { PersonMonth } from './tally.ts';

export interface WorksheetPerson {
  person: PersonMonth;
  items: readonly { finding: Finding; since: Since | null; decision: Decision | null }[];
  /** Decisions whose finding is there no more. */
  lost: readonly Decision[];
  warnings: readonly string[];
}

/** 考勤工作底稿: a page a person, with what every finding rests on; it names wages and stays in the office. */
export function worksheetSheet(
  report: MonthReport,
  people: readonly WorksheetPerson[],
  reader: 'screen' | 'paper',
): Sheet {
  const { office, month, closed, days } = report;
  const state = closed === null ? '尚未结账' : `${closed.day} 结账`;
  const title = (name: string) => `考勤工作底稿（内部）　${name}`;
  const subtitle = `${office.name}　${monthWords(month)}　${state}`;
  const [first] = people;
  const empty: Block = { kind: 'text', lines: ['这个月没有提示和处理建议。'] };
  return {
    title: first === undefined ? '考勤工作底稿（内部）' : title(first.person.member.name),
    subtitle,
    // A person's findings should stay on one page.
    ...(reader === 'paper' ? { orientation: 'landscape', tight: true } : {}),
    day: days.at(-1) as string,
    blocks:
      first === undefined
        ? [empty]
        : people.flatMap((one, at) => [
            ...(at === 0 ? [] : [{ kind: 'page', title: title(one.person.member.name), subtitle } satisfies Block]),
            ...personBlocks(one, reader),
          ]),
  };
}

function personBlocks({ person, items, lost, warnings }: WorksheetPerson, reader: 'screen' | 'paper'): Block[] {
  return [
    { kind: 'table', columns: countColumns, rows: [countRow(person)] },
    ...(reader === 'screen' ? items.map(itemBlock) : itemTable(items)),
    ...(items.length === 0 ? [{ kind: 'text', lines: ['没有提示和处理建议。'] } satisfies Block] : []),
    ...(lost.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: lost.map(lostWords) } satisfies Block]),
    ...(warnings.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: warnings } satisfies Block]),
    { kind: 'text', tone: 'quiet', lines: ['本底稿含工资，只供内部核对；处理建议由人决定，程序不自动处理。'] },
    { kind: 'signatures', lines: [{ label: '考勤员' }, { label: '本人' }] },
  ];
}

/** All findings of a person in one table: what fits a page that lies on its side. */
function itemTable(items: WorksheetPerson['items']): Block[] {
  if (items.length === 0) return [];
  const text = (key: string, label: string) => ({ key, label, type: 'text' as const });
  return [
    {
      kind: 'table',
      title: '提示和建议',
      columns: [
        { ...text('matter', '事项'), whole: true },
        text('days', '日期'),
        text('arithmetic', '计算'),
        text('says', '提示或建议'),
        text('cite', '依据和读法'),
        text('decision', '决定'),
      ],
      rows: items.map(({ finding, since, decision }) => ({
        matter: matterOf(finding),
        days: shortDays(findingDaysWords(finding.days)),
        arithmetic: finding.arithmetic,
        // That a person decides is said once, below.
        says: `${since === null ? '' : `【${sinceWords[since]}】`}${finding.says.replace(/^建议，由人决定：/, '')}`,
        cite: [
          `${finding.cite_words}；读法 ${finding.readings.join('、')}`,
          ...finding.others.map((one) => `若按 ${one.reading}：${resultWords(one)}`),
        ].join('；'),
        decision: finding.proposal === null && decision === null ? '' : decisionWords(finding, decision),
      })),
    },
    { kind: 'text', tone: 'quiet', lines: [`读法：${meanings(items)}。`] },
  ];
}

/** What the readings named in the table say, each once. */
function meanings(items: WorksheetPerson['items']): string {
  const named = items.flatMap(({ finding: { readings, others } }) => [
    ...readings,
    ...others.map((one) => one.reading),
  ]);
  return [...new Set(named)].map((one) => `${one} ${optionWords(one)}`).join('；');
}

/** `10-09、12、13` for `10-09、10-12、10-13`. */
function shortDays(words: string): string {
  return words.replace(/(\d{2}-)\d{2}[^\s；]*/g, (run, month: string) => run.replaceAll(`、${month}`, '、'));
}

function citeWords({ cite_words, readings }: Finding): string {
  return `${cite_words}；读法 ${readings.map((one) => `${one} ${optionWords(one)}`).join('；')}`;
}

/** One finding with its days, arithmetic, article and readings, and what was decided. */
function itemBlock({ finding, since, decision }: WorksheetPerson['items'][number], at: number): Block {
  const { days, arithmetic, says, others, hint } = finding;
  const text = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  return {
    kind: 'fields',
    title: `${at + 1}. ${matterOf(finding)}`,
    fields: [
      ...(since === null ? [] : [text('since', '更正', sinceWords[since])]),
      text('days', '日期', findingDaysWords(days)),
      text('arithmetic', '计算', arithmetic),
      text('says', finding.proposal === null ? '提示' : '建议', says),
      ...(hint === null ? [] : [text('hint', '下一步', hint)]),
      text('cite', '依据', citeWords(finding)),
      ...(others.length === 0 ? [] : [text('others', '其他读法', others.map(otherWords).join('；'))]),
      ...(finding.proposal === null && decision === null
        ? []
        : [text('decision', '决定', decisionWords(finding, decision))]),
    ],
  };
}

function lostWords(one: Decision): string {
  const { amount, finding } = one;
  return `${decisionNumber(one)}　${decisionMatter(one)}（${finding.arithmetic}）${decisionStates[one.decision].label}${amount === null ? '' : `，扣 ${yuan(amount)}`}：${basisWords.gone}。`;
}

const proposalWords = { deduct: '扣发', self_criticism: '书面检查', deemed_resignation: '按自动辞职提出' } as const;

function otherWords(other: Finding['others'][number]): string {
  return `${other.reading}（${optionWords(other.reading)}）：${resultWords(other)}`;
}

function resultWords({ proposal, amount, holds }: Finding['others'][number]): string {
  if (proposal === null) return holds ? '达到，不提出处理' : '不提出处理';
  return `${proposalWords[proposal]}${amount === null ? '' : ` ${yuan(amount)}`}`;
}

function decisionWords(finding: Finding, decision: Decision | null): string {
  if (decision === null) return '尚未决定';
  const { amount, by_name, day, reason, fulfilled_on } = decision;
  const then = decision.finding;
  const isOther = then.arithmetic !== finding.arithmetic || then.amount !== finding.amount;
  return [
    `${decisionNumber(decision)}　${decisionStates[decision.decision].label}${amount === null ? '' : `，扣 ${yuan(amount)}`}`,
    `${day} ${by_name}：${reason}`,
    ...(fulfilled_on === null ? [] : [`书面检查 ${fulfilled_on} 交来`]),
    ...(isOther ? [`决定时的认定不同：${then.arithmetic}，请重新核对`] : []),
  ].join('；');
}

import { dayCount } from '../attendance/spell.ts';
import type { Answer } from '../command/verb.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { verdictFrame } from '../verdict/frame.ts';
import { citeMarked } from '../verdict/table.ts';
import { type ApprovalVerdict, otherWords } from './approval_rule.ts';
import { leaveSpanWords } from './half_day.ts';
import { leaveKinds } from './kind.ts';
import { type Leave, leaveStateWords, type Warning } from './leave.ts';
import { approverPosts, opinionWords } from './post.ts';
import { leaveRecord } from './record.ts';
import { needWords } from './words.ts';

/** The answer every verb on one leave gives. @param warnings what this command found. */
export function leaveAnswer(leave: Leave, warnings: readonly Warning[], notes: readonly string[] = []): Answer {
  const { verdict } = leave;
  const kept = leave.facts.warnings.filter(({ code }) => code !== 'slip_advised' || !leave.slip);
  const all = [...new Map([...kept, ...warnings].map((one) => [one.says, one])).values()];
  return {
    sheet: {
      title: `请假 ${leave.number}`,
      reference: leave.number,
      day: leave.requested_on,
      blocks: [
        leaveFields(leave),
        ...opinionTable(leave),
        ...(verdict === null ? [] : verdictBlocks(leave, verdict)),
        ...lines(
          all.map(({ says }) => `注意：${says}。`),
          'warn',
        ),
        ...lines([...placeWords(leave), ...notes], 'quiet'),
      ],
    },
    record: leaveRecord(leave, all),
    verdicts: verdict === null ? [] : [verdict],
    basis: verdict === null ? [] : [verdict.cite],
  };
}

function leaveFields(leave: Leave): FieldsBlock {
  const { facts, state, state_day, state_reason } = leave;
  const happened = leave.happened ?? facts.approved_happened;
  const decided = [state_day, state_reason].filter((part) => part !== null).join('　');
  return {
    kind: 'fields',
    fields: [
      { key: 'person', label: '请假人', type: 'text', value: leave.person },
      { key: 'kind', label: '种类', type: 'state', states: leaveKinds, value: leave.kind },
      { key: 'span', label: '起止', type: 'text', value: leaveSpanWords(leave) },
      { key: 'days', label: '工作日', type: 'text', value: dayCount(leave.halves) },
      { key: 'reason', label: '事由', type: 'text', value: leave.reason },
      { key: 'cover', label: '代班人', type: 'text', value: leave.cover },
      { key: 'requested_on', label: '申请日', type: 'day', value: leave.requested_on },
      { key: 'slip', label: '请假条', type: 'flag', value: leave.slip },
      { key: 'state', label: '状态', type: 'state', states: leaveStateWords, value: state },
      ...(decided === '' ? [] : [{ key: 'decided', label: '状态说明', type: 'text' as const, value: decided }]),
      ...(happened == null
        ? []
        : [{ key: 'happened', label: '如实记录，理由', type: 'text' as const, value: happened }]),
      ...(facts.shortened ?? []).map(({ on, from, halves, reason }) => ({
        key: 'shortened',
        label: '销假',
        type: 'text' as const,
        value: `${on} 销假，${from.day}${from.half === 'pm' ? '下午' : ''}起上班；原请 ${dayCount(halves)}（${reason}）`,
      })),
    ],
  };
}

function opinionTable({ opinions }: Leave): TableBlock[] {
  if (opinions.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '审批意见',
      columns: [
        { key: 'post', label: '职务', type: 'state', states: labelled(approverPosts) },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'opinion', label: '意见', type: 'state', states: labelled(opinionWords) },
        { key: 'day', label: '日期', type: 'day' },
        { key: 'filing_no', label: '备案号', type: 'text' },
        { key: 'note', label: '说明', type: 'text', wide: true },
      ],
      rows: opinions.map((said) => ({ ...said })),
    },
  ];
}

function labelled<K extends string>(words: Readonly<Record<K, string>>) {
  return Object.fromEntries(Object.entries(words).map(([code, label]) => [code, { label: label as string }]));
}

const results = {
  complete: { label: '手续齐全', tone: 'good' },
  waiting: { label: '待办', tone: 'warn' },
  short: { label: '手续不全', tone: 'bad' },
} as const;

function verdictBlocks({ state }: Leave, verdict: ApprovalVerdict): Block[] {
  const result = verdict.holds ? 'complete' : state === 'requested' ? 'waiting' : 'short';
  const still = verdict.holds ? '' : `；还缺：${needWords(verdict.needed)}`;
  const rows = [
    { subject: verdict.label, result, arithmetic: `${verdict.arithmetic}${still}`, cite: citeWords(verdict) },
  ];
  const deduct =
    verdict.deduct_days === 0
      ? []
      : [`按天计算扣当月工资：${verdict.deduct_days} 天（建议，由人决定；算法见月考勤表）。`];
  return [
    verdictFrame(results, rows, '判断'),
    ...lines([...verdict.notes, ...deduct, ...otherWords(verdict)].map((line) => `注：${line}`)),
  ];
}

function citeWords(verdict: ApprovalVerdict): string {
  const { cite, cite_words } = verdict;
  return citeMarked({ cite, cite_words } as Parameters<typeof citeMarked>[0]);
}

function placeWords({ verdict, kind }: Leave): string[] {
  if (verdict !== null) return [];
  if (kind === 'out') return ['公出不是请假，不适用请假的批准权限；谁批准的照实登记。'];
  return ['本地没有请假由谁批准的规定；谁批准的照实登记。'];
}

function lines(all: readonly string[], tone?: 'warn' | 'quiet'): Block[] {
  return all.length === 0 ? [] : [{ kind: 'text', lines: all, ...(tone === undefined ? {} : { tone }) }];
}

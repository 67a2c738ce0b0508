import type { Answer } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Decision, decisionNumber, decisionStates, matterOf } from './decision.ts';
import { findingDaysWords } from './finding_days.ts';
import { seriousRule } from './serious_store.ts';

/** A decision as JSON carries it. */
export function decisionRow(one: Decision) {
  const { month, person, person_id, rule, decision, amount, by_name, day, reason, reversed_by, fulfilled_on } = one;
  return {
    number: decisionNumber(one),
    ...{ month, person, person_id, rule },
    matter: decisionMatter(one),
    ...{ decision, amount, by: by_name, day, reason, reversed_by, fulfilled_on },
    finding: one.finding,
  };
}

export function decisionMatter({ rule, finding }: Decision): string {
  return rule === seriousRule ? '认定情节严重' : matterOf(finding);
}

/** A decision just entered, and what must be said beside it. */
export function decisionAnswer(one: Decision, notes: readonly string[], reverses: string | null = null): Answer {
  const { person, month, decision, amount, by_name, day, reason, finding, fulfilled_on } = one;
  return {
    sheet: {
      title: `${person}　${month}　${decisionMatter(one)}`,
      subtitle: decisionNumber(one),
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'decision', label: '决定', type: 'state', states: decisionStates, value: decision },
            ...(reverses === null
              ? []
              : [{ key: 'reverses', label: '撤销的决定', type: 'text' as const, value: reverses }]),
            ...(amount === null ? [] : [{ key: 'amount', label: '扣款', type: 'money' as const, value: amount }]),
            { key: 'by', label: '决定人', type: 'text', value: by_name },
            { key: 'day', label: '日期', type: 'day', value: day },
            { key: 'reason', label: '理由', type: 'text', value: reason },
            { key: 'days', label: '所依据的日子', type: 'text', value: findingDaysWords(finding.days) },
            { key: 'arithmetic', label: '计算', type: 'text', value: finding.arithmetic },
            { key: 'cite', label: '依据', type: 'text', value: finding.cite_words },
            ...(fulfilled_on === null
              ? []
              : [{ key: 'fulfilled_on', label: '书面检查交来', type: 'day' as const, value: fulfilled_on }]),
          ],
        },
        ...said([...stepsOf(one), ...notes]),
      ],
    },
    record: { ...decisionRow(one), reverses },
    basis: [finding.cite],
  };
}

function said(lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'text', lines }];
}

/** What follows from a decision that was taken: a deemed resignation has no effect of its own (D-88, N12). */
function stepsOf({ decision, finding, month, person, fulfilled_on }: Decision): string[] {
  if (decision === 'rejected' || decision === 'reversed') return [];
  if (finding.proposal === 'deduct') return [`扣款列入：jwh attendance deductions ${month}`];
  if (finding.proposal === 'self_criticism') {
    return fulfilled_on === null
      ? [`书面检查交来后登记：jwh attendance decide ${month} ${person} 旷工检查 --done 日期`]
      : [];
  }
  return [
    '只记录同意提出这项建议；不免职，不解除劳动关系（读法 D-88a）。',
    '劳动合同法没有“自动辞职”。按通行做法（须由街道核对）：',
    '1. 把事实、依据和本人的意见报街道办事处；',
    '2. 确认考勤制度已向本人公示；',
    '3. 解除之前把理由告知工会；',
    '4. 把决定书面送达本人，由本人签收；',
    `5. 有权机关决定离任以后再登记：jwh staff leave ${person} --post 职务 --on 日期`,
  ];
}

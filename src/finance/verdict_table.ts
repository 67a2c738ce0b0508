import { optionWords } from '../rules/reading.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { verdictFrame } from '../verdict/frame.ts';
import { type AccountVerdict, type Subject, waitsFor } from './entry.ts';

const subjectWords: Record<Subject, string> = {
  approval: '审批',
  approval_day: '审批日期',
  group_decision: '小组审核',
  cash: '现金',
  splitting: '拆分',
  two_persons: '两人',
  signatures: '签字',
  budget_line: '预算科目',
  budget_total: '预算总额',
  plan_line: '列入预算',
  standard: '开支标准',
  fund_purpose: '专款专用',
  fund_balance: '专款余额',
  earmarked: '专款',
  overdraft: '透支',
};

const results = {
  kept: { label: '符合', tone: 'good' },
  awaiting: { label: '缺审批', tone: 'bad' },
  broken: { label: '不符合', tone: 'bad' },
  look: { label: '请注意', tone: 'warn' },
} as const;

/** The verdicts on an expense, a line each: what, result, arithmetic, article. */
export function verdictTable(verdicts: readonly AccountVerdict[]): TableBlock {
  return verdictFrame(
    results,
    verdicts.map((verdict) => ({
      subject: subjectWords[verdict.subject],
      result: resultOf(verdict),
      arithmetic: `${verdict.arithmetic}${verdict.approvers.length === 0 ? '' : `：${posts(verdict.approvers)}`}`,
      cite: verdict.cite_words ?? verdict.reading ?? '',
    })),
  );
}

function resultOf({ holds, severity, subject }: AccountVerdict): keyof typeof results {
  if (holds) return 'kept';
  if (severity === 'warn') return 'look';
  return waitsFor.includes(subject) ? 'awaiting' : 'broken';
}

/** Readings that decide the bound, where another one would ask other posts; what a warning asks for. */
export function verdictNotes(verdicts: readonly AccountVerdict[]): string[] {
  return verdicts.flatMap(({ subject, severity, others, readings: taken, missing, approvers: needed }) => [
    ...(others.length === 0 ? [] : [`注：按读法 ${taken.join('、')}（${taken.map(optionWords).join('；')}）。`]),
    ...others.map(({ reading, holds, approvers, arithmetic }) =>
      subject === 'group_decision'
        ? `注：若按读法 ${reading}，${holds ? '够' : '不够'}（${arithmetic}）。`
        : `注：若按读法 ${reading}，由${posts(approvers)}审批（${arithmetic}）。`,
    ),
    ...(subject === 'splitting'
      ? [`注：7天内付给同一收款人的合并计算（D-103）${missing.length === 0 ? '' : `，合计须经${posts(needed)}`}。`]
      : []),
    ...(subject === 'two_persons' ? [personsNote(taken)] : []),
    ...(subject === 'approval_day' && severity === 'warn'
      ? ['注：审批早于申请：事前审批的照记，请核对日子有没有抄错。']
      : []),
  ]);
}

function personsNote(taken: readonly string[]): string {
  return taken.some((id) => id.startsWith('D-109'))
    ? '注：经手和审批宜由两人分别签字（D-109）。'
    : '注：几道审批宜由不同的人分别作出（D-101）。';
}

function posts(all: readonly Post[]): string {
  return all.map((post) => postWords[post]).join('、');
}

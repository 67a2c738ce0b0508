import { Refusal } from '../base/refusal.ts';
import type { RuleKey } from '../rules/key.ts';

/** To whom a report is given; the supervision group's own report stands beside those of the committee. */
export const reportKinds = ['assembly', 'party', 'superior', 'supervision'] as const;
export type ReportKind = (typeof reportKinds)[number];

interface KindWords {
  /** How often it is due. */
  rule: RuleKey & ('report' | 'report.party' | 'report.superior' | 'report.supervision');
  label: string;
  /** Title of the paper. */
  title: string;
  /** Other words it answers to. */
  also: readonly string[];
}

export const kindWords: Record<ReportKind, KindWords> = {
  assembly: {
    rule: 'report',
    label: '向居民会议报告',
    title: '工作报告',
    also: ['居民会议', '代表会议', '居民代表会议', '代表大会'],
  },
  party: { rule: 'report.party', label: '向党组织报告', title: '向党组织的工作报告', also: ['党组织', '党支部', '党'] },
  superior: { rule: 'report.superior', label: '向上级汇报', title: '工作汇报', also: ['上级', '街道'] },
  supervision: {
    rule: 'report.supervision',
    label: '监督小组报告',
    title: '居务监督小组工作报告',
    also: ['监督', '监督小组'],
  },
};

export const kindStates = Object.fromEntries(
  reportKinds.map((kind) => [kind, { label: kindWords[kind].label }]),
) as Record<ReportKind, { label: string }>;

export const kindArgument = {
  name: '<种类>',
  text: 'assembly（居民会议）、party（党组织）、superior（上级）、supervision（监督小组）',
};

/** The kind meant by its code or its Chinese word. @throws Refusal kind `usage`. */
export function readKind(word: string): ReportKind {
  const found = reportKinds.find((kind) => kind === word || kindWords[kind].also.includes(word));
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_kind', `没有“${word}”这种报告。`, {
    hint: `可选：${kindArgument.text}`,
  });
}

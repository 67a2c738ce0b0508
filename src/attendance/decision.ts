import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Finding } from './finding.ts';

export const decisionStates = {
  accepted: { label: '同意' },
  rejected: { label: '不同意', tone: 'quiet' },
  changed: { label: '改后同意' },
  reversed: { label: '撤销', tone: 'warn' },
} as const;

export type DecisionKind = keyof typeof decisionStates;

/** What a named person decided about a proposal; it stands until another entry that names it reverses it. */
export interface Decision {
  id: string;
  year: number;
  no: number;
  month: Month;
  person_id: string;
  person: string;
  rule: string;
  decision: DecisionKind;
  /** 分, of a deduction. */
  amount: number | null;
  by_name: string;
  day: Day;
  reason: string;
  /** The finding as it was when it was decided. */
  finding: Finding;
  reverses_id: string | null;
  /** The entry that reversed it. */
  reversed_by: string | null;
  /** The day a 书面检查 was handed in. */
  fulfilled_on: Day | null;
}

/** `考决〔2026〕1号` */
export function decisionNumber({ year, no }: Pick<Decision, 'year' | 'no'>): string {
  return `考决〔${year}〕${no}号`;
}

/** Whether a decision says something now: neither a reversal nor reversed. */
export function stands({ decision, reversed_by }: Decision): boolean {
  return decision !== 'reversed' && reversed_by === null;
}

/** The decision about a finding that stands; the same matter is the same rule, question and person, with a day in common. Pure. */
export function decisionOn(finding: Finding, month: Month, decisions: readonly Decision[]): Decision | null {
  const days = new Set(finding.days.map(({ day }) => day));
  return (
    decisions.find(
      (one) =>
        stands(one) &&
        one.month === month &&
        one.person_id === finding.person_id &&
        one.rule === finding.rule &&
        matterOf(one.finding) === matterOf(finding) &&
        one.finding.days.some(({ day }) => days.has(day)),
    ) ?? null
  );
}

/** What a proposal is about, in a word that can be typed, by rule and by the question that governs it. */
const matters = [
  { word: '迟到次数', rule: 'attendance.late.times', question: 'D-80' },
  { word: '迟到天数', rule: 'attendance.late.days', question: 'D-84' },
  { word: '情节严重', rule: 'attendance.late.days', question: 'D-86' },
  { word: '旷工检查', rule: 'attendance.absence.self_criticism', question: 'D-87' },
  { word: '旷工辞职', rule: 'attendance.absence.resignation', question: 'D-87' },
  { word: '请假', rule: 'leave.subdistrict', question: 'D-75' },
  { word: '短假', rule: 'leave.director', question: 'D-70' },
] as const;

export const matterWords = matters.map(({ word }) => word);

export function matterOf({ rule, reading }: Pick<Finding, 'rule' | 'reading'>): string {
  const found = matters.find((one) => one.rule === rule && reading.startsWith(one.question));
  return found?.word ?? matters.find((one) => one.rule === rule)?.word ?? rule;
}

/** Whether a finding is what was typed: the word of its matter or the code of its rule. */
export function isMatter(finding: Finding, text: string): boolean {
  const word = text.trim();
  return finding.rule === word || matterOf(finding) === word;
}

/** Nobody decides about himself. @throws Refusal kind `usage`. */
export function refuseOwnCase(person: string, by: string): void {
  if (person !== by) return;
  throw new Refusal('usage', 'own_case', `${person}不能决定自己的事。`, { hint: '--by 写另一个有权决定的人。' });
}

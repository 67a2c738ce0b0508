import { type State, states } from '../attendance/state.ts';
import { Refusal } from '../base/refusal.ts';

/** What somebody can ask for, by the key it has in JSON; `out` is work elsewhere and no leave. */
export const leaveKinds = {
  personal: { label: '事假', words: [] },
  sick: { label: '病假', words: [] },
  annual: { label: '年休假', words: ['年假', '年休'] },
  marriage: { label: '婚假', words: ['婚'] },
  maternity: { label: '产假', words: ['产'] },
  paternity: { label: '陪产假', words: ['陪产', '护理假'] },
  bereavement: { label: '丧假', words: ['丧'] },
  in_lieu: { label: '调休', words: ['补休', '倒休'] },
  out: { label: '公出', words: ['公假', '外出'] },
} as const satisfies Record<string, { label: string; words: readonly string[] }>;

export type LeaveKind = keyof typeof leaveKinds;

export const kindCodes = Object.keys(leaveKinds) as LeaveKind[];

/** The mark a half-day of this kind gets on the month sheet. */
export function stateOfKind(kind: LeaveKind): State {
  return kind === 'out' ? 'out' : `leave_${kind}`;
}

/** A kind by its key, its name, another word for it, or the code of its mark. @throws Refusal kind `usage`. */
export function readKind(text: string): LeaveKind {
  const word = text.trim();
  const found = kindCodes.find((code) => {
    const { label, words } = leaveKinds[code] as { label: string; words: readonly string[] };
    const mark = stateOfKind(code);
    return [code, label, mark, states[mark].label, ...words].includes(word);
  });
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_kind', `没有“${text}”这种假。`, {
    hint: `可选：${kindCodes.map((code) => `${leaveKinds[code].label}（${code}）`).join('、')}`,
  });
}

import { Refusal } from '../base/refusal.ts';

/** Every state of a day or half-day: its name, its symbol unless the office has another, and other words for it. */
export const states = {
  present: { label: '出勤', symbol: '/' },
  late: { label: '迟到', symbol: 'ф' },
  early: { label: '早退', symbol: 'X' },
  late_early: { label: '迟到并早退', symbol: 'фX' },
  leave_personal: { label: '事假', symbol: '○', words: ['personal'] },
  leave_sick: { label: '病假', symbol: '⊕', words: ['sick'] },
  leave_annual: { label: '年假', symbol: '年', words: ['annual', '年休假'] },
  leave_marriage: { label: '婚假', symbol: '△', words: ['marriage'] },
  leave_maternity: { label: '产假', symbol: '产', words: ['maternity'] },
  leave_paternity: { label: '陪产假', symbol: '陪', words: ['paternity', '护理假'] },
  leave_bereavement: { label: '丧假', symbol: '丧', words: ['bereavement'] },
  leave_in_lieu: { label: '调休', symbol: '换', words: ['in_lieu', '补休'] },
  out: { label: '公出', symbol: '公', words: ['公假', '外出'] },
  duty: { label: '值班', symbol: '值' },
  unexcused: { label: '旷工', symbol: '旷' },
  unmarked: { label: '未记', symbol: '?' },
  rest_work: { label: '休息日出勤', symbol: '加' },
  off: { label: '休息', symbol: '休' },
  holiday: { label: '节假日', symbol: '节' },
  make_up_rest: { label: '节假日调休', symbol: '调' },
} as const satisfies Record<string, { label: string; symbol: string; words?: readonly string[] }>;

export type State = keyof typeof states;
export type LeaveState = Extract<State, `leave_${string}`>;

export const stateCodes = Object.keys(states) as State[];
export const leaveStates = stateCodes.filter((state): state is LeaveState => state.startsWith('leave_'));

/** States that a person enters; the others are reckoned from punches and the calendar. */
const markable = stateCodes.filter(
  (state) => !['late', 'early', 'late_early', 'unmarked', 'rest_work', 'holiday', 'make_up_rest'].includes(state),
);

/** At work, wherever that was. */
export const atWork: readonly State[] = ['present', 'late', 'early', 'late_early', 'out', 'duty'];

export function isLeave(state: State): state is LeaveState {
  return state.startsWith('leave_');
}

/** `personal` for `leave_personal`: the key of a kind of leave in JSON. */
export function leaveKey(state: LeaveState): string {
  return state.slice('leave_'.length);
}

/** Any state by its code, its name or another word for it. @throws Refusal kind `usage`. */
export function readState(text: string): State {
  return stateAmong(stateCodes, text);
}

/** A state that can be marked. @throws Refusal kind `usage`; late and early are reckoned from punches. */
export function readMark(text: string): State {
  if (/^(late|early|late_early|迟到|早退)$/.test(text.trim())) {
    throw new Refusal('usage', 'reckoned_state', '迟到、早退由打卡时间与作息时间算出，不能手工标记。', {
      hint: '打卡记录用 jwh attendance import 导入；没有打卡的日子，按实际写 出勤、事假、病假等。',
    });
  }
  return stateAmong(markable, text);
}

function stateAmong(codes: readonly State[], text: string): State {
  const word = text.trim();
  const found = codes.find((code) => {
    const { label, words = [] } = states[code] as { label: string; words?: readonly string[] };
    return code === word || label === word || words.includes(word);
  });
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_state', `没有“${text}”这种考勤状态。`, {
    hint: `可选：${codes.map((code) => `${states[code].label}（${code}）`).join('、')}`,
  });
}

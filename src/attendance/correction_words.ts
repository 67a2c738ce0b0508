import { timeWords } from '../calendar/time_of_day.ts';
import type { Correction, Effect } from './correction.ts';
import { leaveKey, leaveStates, type State, states } from './state.ts';

/** `旷工 → 病假`, each as the sheet has it. */
export function changeWords({ before }: Pick<Correction, 'before'>): string {
  return `${codeWords(before.code)} → ${codeWords(before.after)}`;
}

/** `出勤`, `上午病假、下午出勤`; a day of which nothing is known yet: `未记`. */
export function codeWords(code: string): string {
  const [am = '', pm] = code.split('/');
  const word = (state: string) => states[state as State]?.label ?? '未记';
  return pm === undefined ? word(am) : `上午${word(am)}、下午${word(pm)}`;
}

/** `旷工 -1 天，病假 +1 天`; lateness in times. */
export function effectWords(effect: Effect): string {
  const words = Object.entries(effect).map(([key, number]) => {
    const isTimes = key === 'late' || key === 'early';
    const amount = isTimes ? number : number / 2;
    return `${countWords[key] ?? key} ${amount > 0 ? '+' : ''}${amount} ${isTimes ? '次' : '天'}`;
  });
  return words.length === 0 ? '天数不变' : words.join('，');
}

/** The effect in days, lateness in times, as JSON carries it. */
export function effectRecord(effect: Effect): Record<string, number> {
  const days = ([key, number]: [string, number]) => [key, key === 'late' || key === 'early' ? number : number / 2];
  return Object.fromEntries(Object.entries(effect).map(days));
}

/** What was entered: `上午 病假`, `到 8:25，走 17:00`. */
export function enteredWords({ half, state, arrival, departure }: Correction): string {
  const halfWord = half === null ? '' : half === 'am' ? '上午' : '下午';
  return [
    ...(state === null ? [] : [`${halfWord}${states[state].label}`]),
    ...(arrival === null ? [] : [`到 ${timeWords(arrival)}`]),
    ...(departure === null ? [] : [`走 ${timeWords(departure)}`]),
  ].join('，');
}

const countWords: Readonly<Record<string, string>> = {
  planned: '应出勤',
  present: '实出勤',
  late: '迟到',
  early: '早退',
  unexcused: '旷工',
  unmarked: '未记',
  rest_work: '休息日出勤',
  ...Object.fromEntries(leaveStates.map((state) => [`leave.${leaveKey(state)}`, states[state].label])),
};

/** A correction as JSON carries it. */
export function correctionRecord(one: Correction): object {
  const { name, person_id, day, half, state, arrival, departure, before, adjusted_month } = one;
  const time = (minute: number | null) => (minute === null ? null : timeWords(minute));
  return {
    person: name,
    ...{ person_id, day, half, state },
    arrival: time(arrival),
    departure: time(departure),
    before: { code: before.code, first: time(before.first), last: time(before.last) },
    after: before.after,
    effect: effectRecord(before.effect),
    reason: one.reason,
    approver: one.approver,
    entered_on: one.entered_on,
    month: day.slice(0, 7),
    adjusted_month,
    voided: one.voided,
  };
}

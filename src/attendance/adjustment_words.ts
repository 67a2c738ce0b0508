import { clockWords } from '../calendar/time_of_day.ts';
import type { Adjustment } from './adjustment_store.ts';
import { states } from './state.ts';

/** `李敏 2026-09-15上午改记病假（医院证明，王建国批准）` */
export function adjustmentWords({
  person,
  day,
  half,
  state,
  arrival,
  departure,
  reason,
  approver,
}: Adjustment): string {
  const part = half === null ? '' : half === 'am' ? '上午' : '下午';
  const changes = [
    ...(state === null ? [] : [`改记${states[state].label}`]),
    ...(arrival === null ? [] : [`到岗改为 ${clockWords(arrival)}`]),
    ...(departure === null ? [] : [`离岗改为 ${clockWords(departure)}`]),
  ];
  return `${person} ${day}${part}${changes.join('，')}（${reason}，${approver}批准）`;
}

import { inWords } from '../rules/words.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Log } from './log_store.ts';
import { neededOn } from './need.ts';
import type { Overview } from './overview.ts';
import type { Shift } from './plan_store.ts';
import { type DutyRules, dutyRules } from './rules.ts';
import { slots } from './slot.ts';

/** Something that a reader must know and no rule decides. */
export interface Remark {
  code: string;
  says: string;
  /** The command that mends it, for a screen; no paper shows it. */
  next: string | null;
}

interface About {
  isAway: boolean;
  /** When work begins on the day; null where nobody has said. */
  workStart: number | null;
  judged: readonly Judged[];
}

/** What does not fit the roster or the leaves, and what the place says nothing of. Pure. */
export function remarksOn(log: Log, overview: Overview, about: About): Remark[] {
  const { day, name } = log;
  const rules = dutyRules(overview.book, day);
  const away = `${name}当天有请假记录，与值班记录不符，请核对。`;
  return [
    ...notPlanned(log, overview.shifts),
    ...(about.isAway ? [{ code: 'on_leave', says: away, next: `jwh attendance person ${name}` }] : []),
    ...unruled(log, overview, rules, about),
    ...uncompensated(log, rules),
  ];
}

/** Who kept a shift that somebody else was rostered for, without a swap. Pure. */
export function notPlanned({ slot, person_id, name }: Log, shifts: readonly Shift[]): Remark[] {
  const planned = shifts.filter((one) => one.slot === slot);
  const own = planned.some((one) => one.person_id === person_id && (person_id !== null || one.name === name));
  if (planned.length === 0 || own) return [];
  const says = `值班表上排的是${planned.map((one) => one.name).join('、')}，${name}没有换班手续。`;
  return [{ code: 'not_planned', says, next: 'jwh duty swap' }];
}

function unruled({ slot, day }: Log, { book, calendar }: Overview, rules: DutyRules, about: About): Remark[] {
  const { cleaning, placeName } = rules;
  if (slot === 'cleaning' && cleaning !== undefined) {
    if (about.workStart !== null) return [];
    const says = `没有设定上班时间，提前${inWords('range', cleaning.value)}到岗无法核对（读法 D-59）。`;
    return [{ code: 'no_hours', says, next: 'jwh office set hours 8:30-11:30 13:30-17:00 --from 日期' }];
  }
  const isNeeded = neededOn(day, calendar.kindOf(day), dutyRules(book, day)).some((need) => need.slot === slot);
  if (isNeeded || about.judged.some(({ subject }) => !subject.startsWith('compensation'))) return [];
  return [{ code: 'no_rule', says: `${placeName}没有要求${day}值${slots[slot].label}班，只作记录。`, next: null }];
}

function uncompensated({ compensation }: Log, rules: DutyRules): Remark[] {
  if (compensation === null) return [];
  const own = `${rules.placeName}没有补休、值班费的规定，按本办公室的做法登记。`;
  const none = '值班费没有设定标准（规定没有数额），金额无法核对。';
  return [
    ...(rules.compensation === undefined ? [{ code: 'no_compensation_rule', says: own, next: null }] : []),
    ...(compensation === 'pay' && rules.pay === undefined
      ? [{ code: 'no_pay_standard', says: none, next: 'jwh rules set duty.pay' }]
      : []),
  ];
}

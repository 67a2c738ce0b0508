import type { Day } from '../calendar/day.ts';
import { minuteIn } from '../calendar/time_of_day.ts';
import { type DayKind, isWeekend } from '../calendar/workday.ts';
import type { InForce } from '../rules/book.ts';
import type { Values } from '../rules/value.ts';
import type { Stretch } from './coverage.ts';
import { type DutyRules, letterOf } from './rules.ts';
import type { Slot } from './slot.ts';

/** A duty that the rules of the place ask for on a day. */
export interface Need {
  slot: Slot;
  /** When somebody must be there; null where the text gives no hours. */
  spans: readonly Stretch[] | null;
  /** The text has it, but does not insist: the evening of a statutory holiday (D-55 a). */
  advised: boolean;
  rule: InForce;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * What duty a day needs by the rules: 静安 §2.9.1 (evenings, by day on statutory holidays), 幸福 二(1) (Saturday and Sunday;
 * a weekend day that is worked in exchange needs none), 秦皇岛 五(四) (rotation on public holidays). Pure.
 */
export function neededOn(day: Day, kind: DayKind, rules: DutyRules): Need[] {
  const { days } = rules;
  if (days === undefined) return [];
  const has = (code: string) => days.value.items.some((item) => item.code === code);
  const onWeekday = has(weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] as string);
  return [
    ...(onWeekday ? ordinaryDuty(day, kind, rules, has('statutory_holiday')) : []),
    ...holidayDuty(kind, rules, { statutory: has('statutory_holiday'), rotation: has('holiday_rotation') }),
  ];
}

function ordinaryDuty(day: Day, kind: DayKind, rules: DutyRules, byDayOnHolidays: boolean): Need[] {
  const { days, hours } = rules;
  if (hours !== undefined) {
    const advised = kind === 'holiday' && byDayOnHolidays && letterOf(rules, 'D-55') !== 'b';
    return [{ slot: 'evening', spans: spansOf(hours.value), advised, rule: hours }];
  }
  if (!isWeekend(day) || kind === 'make_up_work' || days === undefined) return [];
  return [{ slot: 'weekend', spans: null, advised: false, rule: days }];
}

function holidayDuty(kind: DayKind, rules: DutyRules, on: { statutory: boolean; rotation: boolean }): Need[] {
  const { days, holidayHours } = rules;
  const isOn = (on.statutory && kind === 'holiday') || (on.rotation && (kind === 'holiday' || kind === 'make_up_rest'));
  if (!isOn || days === undefined) return [];
  const spans = holidayHours === undefined ? null : spansOf(holidayHours.value);
  return [{ slot: 'holiday', spans, advised: false, rule: holidayHours ?? days }];
}

function spansOf({ spans }: Values['hours']): Stretch[] {
  return spans.map(({ from, to }) => ({ from: minuteIn(from) ?? 0, to: minuteIn(to) ?? 1440 }));
}

/** Whether a duty that was asked for by name falls on a day. Pure. */
export function fallsOn(
  slot: Slot,
  day: Day,
  kind: DayKind,
  about: { isUrgent: boolean; asked: readonly Slot[] },
): boolean {
  const isPublicHoliday = kind === 'holiday' || kind === 'make_up_rest';
  switch (slot) {
    case 'weekend':
      return isWeekend(day) && kind !== 'make_up_work' && !(isPublicHoliday && about.asked.includes('holiday'));
    case 'holiday':
      return isPublicHoliday;
    case 'cleaning':
      return kind === 'workday' || kind === 'make_up_work';
    case 'emergency':
      return about.isUrgent;
    default:
      return true;
  }
}

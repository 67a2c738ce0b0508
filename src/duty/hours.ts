import type { Hours } from '../attendance/schedule_store.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { readStretch } from '../calendar/time_of_day.ts';
import type { Stretch } from './coverage.ts';
import type { Need } from './need.ts';
import type { DutyRules } from './rules.ts';
import { type Slot, slotCodes, slots } from './slot.ts';

/** Hours as typed: `18:30-20:30` for every duty, `evening=18:30-20:30` for one; several stretches with commas. */
export type TypedHours = ReadonlyMap<Slot | 'all', readonly Stretch[]>;

/** @throws Refusal kind `usage` for hours that are none or a duty that there is not. */
export function readHoursTyped(texts: readonly string[]): TypedHours {
  return new Map(
    texts.map((text) => {
      const [, name, stretches = text] = /^([^=:：\d]+)=(.*)$/.exec(text.trim()) ?? [];
      const spans = stretches.split(/[,，、]/).map((part) => readStretch(part, '--hours '));
      return [name === undefined ? 'all' : readSlot(name), spans.sort((one, other) => one.from - other.from)];
    }),
  );
}

/** A duty by its code or its name. @throws Refusal kind `usage` that lists them. */
export function readSlot(text: string): Slot {
  const slot = slotCodes.find((code) => code === text.trim() || slots[code].label === text.trim());
  if (slot !== undefined) return slot;
  throw new Refusal('usage', 'unknown_slot', `没有“${text}”这种班别。`, {
    hint: `可选：${slotCodes.map((code) => `${slots[code].label}（${code}）`).join('、')}`,
  });
}

/** From where a duty's hours may come, for one day. */
export interface HourSources {
  typed: TypedHours;
  /** What the rules ask for on the day. */
  needs: readonly Need[];
  rules: DutyRules;
  office: Hours;
}

/**
 * When a duty is: as typed, as the rules have it, else the office's hours; cleaning begins so many minutes earlier.
 * @throws Refusal kind `no_rule`, code `no_hours`, where nobody has said (D-59).
 */
export function hoursOf(slot: Slot, day: Day, { typed, needs, rules, office }: HourSources): readonly Stretch[] {
  const said = typed.get(slot) ?? typed.get('all') ?? needs.find((need) => need.slot === slot)?.spans;
  if (said != null) return said;
  const hours = slot === 'evening' ? null : office.on(day);
  if (hours === null) throw noHours(slot, day);
  const { am, pm } = hours.schedule;
  if (slot !== 'cleaning') return [{ from: am.from, to: pm.to }];
  return [{ from: Math.max(0, am.from - (rules.cleaning?.value.min ?? 0)), to: pm.to }];
}

function noHours(slot: Slot, day: Day): Refusal {
  const own = `写明钟点：--hours ${slot}=${slot === 'evening' ? '18:30-20:30' : '8:30-17:00'}`;
  return new Refusal(
    'no_rule',
    'no_hours',
    `${day} 的${slots[slot].label}没有钟点：规定没有写，办公室也没有设定作息。`,
    {
      hint:
        slot === 'evening'
          ? `${own}。`
          : `${own}，或先设定作息：jwh office set hours 8:30-11:30 13:30-17:00 --from 日期`,
    },
  );
}

import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Zone, ZoneStaff } from './store.ts';

/** Who is in charge of an area on a day. */
export function inCharge(staff: readonly ZoneStaff[], zone: Pick<Zone, 'id'>, day: Day): ZoneStaff[] {
  return staff.filter((one) => one.zone_id === zone.id && isHeldOn(one, day));
}

/** Every area has somebody in charge (R-XF1-6); null where the place has no such rule. Pure. */
export function judgeZone(book: Rulebook, zone: Zone, staff: readonly ZoneStaff[], day: Day): Judged | null {
  const rule = book.find('zone.staff', day);
  if (rule === undefined || (zone.closed_on !== null && zone.closed_on <= day)) return null;
  const names = inCharge(staff, zone, day).map(({ name }) => name);
  return judgeBy(rule, { subject: `zone:${zone.name}`, label: zone.name }, book.choices(day), () => ({
    holds: names.length > 0,
    arithmetic: names.length > 0 ? `责任人 ${names.length} 人：${names.join('、')}` : `${day} 没有责任人`,
  }));
}

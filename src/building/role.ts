import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** Who may stand up for a building: 楼组长 and the five (静安), or the three of 秦皇岛; a place's rule says which it asks for. */
export const roleWords = {
  building_leader: '楼组长',
  publicity: '宣传员',
  mediation: '调解员',
  health: '卫生员',
  safety: '安全员',
  social_security: '社保员',
  group_leader: '居民小组长',
  door_leader: '楼院门栋长',
  representative: '居民代表',
} as const;

export type RoleCode = keyof typeof roleWords;

/** A role in somebody's hands, from its first to its last day. */
export interface HeldRole {
  id: string;
  building_id: string;
  role: RoleCode;
  name: string;
  person_id: string | null;
  from_day: Day;
  until_day: Day | null;
}

/** Whether every role the place asks for is filled on a day (R-JA0-4, R-QHD-3-7); null where the place asks for none. Pure. */
export function judgeRoles(
  book: Rulebook,
  building: { name: string },
  roles: readonly Pick<HeldRole, 'role'>[],
  day: Day,
): Judged | null {
  // What another place asks for is not borrowed: only the place's own rule.
  const rule = book.find('building.roles', day);
  if (rule === undefined) return null;
  const missing = rule.value.fields.filter(({ code }) => !roles.some(({ role }) => role === code));
  const all = rule.value.fields.length;
  const lack = missing.length === 0 ? '' : `，缺${missing.map(({ title }) => title).join('、')}`;
  return judgeBy(rule, { subject: `roles:${building.name}`, label: building.name }, book.choices(day), () => ({
    holds: missing.length === 0,
    arithmetic: `${all} 个角色有 ${all - missing.length} 个${lack}`,
  }));
}

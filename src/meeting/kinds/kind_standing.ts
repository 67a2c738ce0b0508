import type { Day } from '../../calendar/day.ts';
import type { InForce, Rulebook } from '../../rules/book.ts';
import type { RuleKey } from '../../rules/key.ts';
import { kindInfo, type MeetingKind } from './kind.ts';
import { formOf } from './local_name.ts';

/** Whether the place's own rules speak of a kind of meeting, only the national law does, or neither. */
export type Standing = 'own' | 'law' | 'none';

export const standings = {
  own: { label: '本地规定' },
  law: { label: '国家法' },
  none: { label: '没有规定', tone: 'quiet' },
} as const;

/** By which rules a place knows a kind of meeting. */
export function standingOf(book: Rulebook, kind: MeetingKind, day: Day): Standing {
  const { named, label } = kindInfo(kind);
  const list = named === undefined ? undefined : book.find(named, day);
  if (isListed(list, kind) && list?.fallback === false) return 'own';
  if (label !== undefined && book.find(label, day, formOf(kind))?.fallback === false) return 'own';
  if (isListed(list, kind) || (named !== undefined && isListed(book.law(named, day), kind))) return 'law';
  if (named === 'assembly.forms') return 'none';
  const found = keysThatTell(kind).flatMap((key) => book.find(key, day, formOf(kind)) ?? []);
  if (found.some((rule) => !rule.fallback)) return 'own';
  return found.length > 0 ? 'law' : 'none';
}

/** Rules that only a place has that holds such meetings; how records are kept or how a committee decides tells nothing. */
function keysThatTell(kind: MeetingKind): RuleKey[] {
  const { per, label, weekday, convener, attendees, seats, quorum, pass, body } = kindInfo(kind);
  const counted = body === 'committee' ? [] : [quorum, pass];
  return [per, label, weekday, convener, attendees, seats, ...counted].filter((key) => key !== undefined);
}

function isListed(rule: InForce | undefined, kind: MeetingKind): boolean {
  return rule !== undefined && 'items' in rule.value && rule.value.items.some(({ code }) => code === kind);
}

import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { chosen } from '../rules/reading.ts';
import { readCalendar } from './calendar_store.ts';
import type { Correction } from './correction.ts';
import { judgeDay } from './day.ts';
import { correctedBy, correctionsIn, ownDaysIn } from './exception.ts';
import type { LateEvent } from './finding.ts';
import { readMarks } from './mark_store.ts';
import type { FactsAround } from './month_facts.ts';
import { readStamped, readSuspicious, type Stamped } from './punch_store.ts';
import { byPersonDay, isInOffice, plainDay } from './tally.ts';

/** Lateness and leaving early since the year began, or since the service began where D-84c is chosen. */
export async function readEvents(
  db: Database,
  { booked, members, today, hours, calendar, book, has }: FactsAround,
  last: Day,
): Promise<ReadonlyMap<string, LateEvent[]>> {
  const events = new Map<string, LateEvent[]>();
  const hired = members.flatMap(({ posts }) => posts.map(({ from_day }) => from_day)).sort()[0] ?? last;
  const isWhole = chosen('D-84', book.choices(last)) === 'c';
  const from = isWhole && hired < last ? hired : `${yearOf(last)}-01-01`;
  const years = Array.from({ length: yearOf(last) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
  const known = years.length === 1 ? calendar : await readCalendar(db, years);
  const own = await ownDaysIn(db, has, { from, to: last, calendar: known, hours });
  const bounds = widest(hours.bounds, own?.bounds ?? null);
  if (bounds === null) return events;
  const corrections = await correctionsIn(db, has, { from, to: last, month: booked });
  const suspects = await readSuspects(db, { from, to: last }, bounds, corrections);
  const marks = byPersonDay(suspects.length === 0 ? [] : await readMarks(db, from, last));
  const corrected = await correctedBy(corrections);
  const days = new Map<Day, ReturnType<typeof plainDay>>();
  const staff = new Map(members.map((member) => [member.person_id, member]));
  for (const { person_id, day, punches } of suspects.sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const member = staff.get(person_id);
    if (member === undefined || !isInOffice(member, day)) continue;
    const plain = days.get(day) ?? plainDay({ calendar: known, hours, today }, day);
    days.set(day, plain);
    const entered = { mark: marks.get(person_id)?.get(day) ?? null, punches };
    const found = corrected?.of(person_id)?.(day, entered) ?? entered;
    const { late, early } = judgeDay({ ...plain, ...own?.of(person_id)?.(day), ...found });
    const list = events.get(person_id) ?? [];
    if (late) list.push({ day, kind: 'late' });
    if (early) list.push({ day, kind: 'early' });
    events.set(person_id, list);
  }
  return events;
}

interface Bounds {
  start: number;
  end: number;
}

/** The earliest start and the latest end of both. */
function widest(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (one === null || other === null) return one ?? other;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

interface Suspect {
  person_id: string;
  day: Day;
  punches: Stamped | null;
}

/** Days that may hold lateness: by their stamps, or because something was entered in their place. */
async function readSuspects(
  db: Database,
  days: { from: Day; to: Day },
  bounds: Bounds,
  corrections: readonly Correction[],
): Promise<Suspect[]> {
  const suspicious = await readSuspicious(db, days, bounds);
  const found: Suspect[] = suspicious.map((stamp) => ({ person_id: stamp.person_id, day: stamp.day, punches: stamp }));
  const seen = new Set(found.map(({ person_id, day }) => `${person_id} ${day}`));
  for (const { person_id, day } of corrections) {
    if (seen.has(`${person_id} ${day}`)) continue;
    seen.add(`${person_id} ${day}`);
    const stamped = await readStamped(db, day, day);
    found.push({ person_id, day, punches: stamped.find((one) => one.person_id === person_id) ?? null });
  }
  return found;
}

import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { DueKind } from './kinds.ts';

/** A meeting as far as it matters for what is due. */
export interface HeldMeeting {
  day: Day;
  kind: string;
  form: string | null;
  title: string | null;
  quorate: number | null;
}

/** Every meeting that was held in these days; those only called, cancelled or voided are none. */
export async function heldMeetings(db: Database, from: Day, to: Day): Promise<HeldMeeting[]> {
  return db
    .selectFrom('meeting')
    .select(['day', 'kind', 'form', 'title', 'quorate'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where((eb) => eb.or([eb('state', 'is', null), eb('state', '=', 'closed')]))
    .orderBy('day')
    .execute();
}

/** The day of the first meeting on file; null where there is none. */
export async function firstMeeting(db: Database): Promise<Day | null> {
  const row = await db.selectFrom('meeting').select('day').orderBy('day').limit(1).executeTakeFirst();
  return row?.day ?? null;
}

/**
 * The days on which a kind was held, each once, and those that do not count: a residents' meeting without its quorum is none,
 * a joint session of some seats on one matter is not the full meeting (静安 §4.5.3).
 */
export function daysOf({ kinds, forms }: DueKind, meetings: readonly HeldMeeting[]): { held: Day[]; not: Day[] } {
  const own = meetings.filter(
    ({ kind, form }) =>
      kinds.some((one) => one === kind) && (kind !== 'recall' || forms?.some((one) => one === form) === true),
  );
  const counts = ({ kind, title, quorate }: HeldMeeting) =>
    (forms === null || quorate !== 0) && (kind !== 'joint' || title === null);
  const days = (all: readonly HeldMeeting[]) => [...new Set(all.map(({ day }) => day))];
  return { held: days(own.filter(counts)), not: days(own.filter((one) => !counts(one))) };
}

import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { factsByMeeting } from '../../proceeding/of_meeting.ts';

/** A meeting as far as it matters for what is due. */
export interface HeldMeeting {
  day: Day;
  kind: string;
  form: string | null;
  title: string | null;
  quorate: number | null;
  /** The form of an appraisal that `jwh appraisal` keeps; null where nobody said, and for every other meeting. */
  appraisal: string | null;
}

/** Every meeting that was held in these days; those only called, cancelled or voided are none. */
export async function heldMeetings(db: Database, from: Day, to: Day): Promise<HeldMeeting[]> {
  const appraisals = await factsByMeeting(db, 'appraisal');
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'day', 'kind', 'form', 'title', 'quorate'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where((eb) => eb.or([eb('state', 'is', null), eb('state', '=', 'closed')]))
    .orderBy('day')
    .execute();
  return rows.map(({ id, ...row }) => ({
    ...row,
    appraisal: (appraisals.get(id)?.kind as string | undefined) ?? null,
  }));
}

/** The day of the first meeting on file; null where there is none. */
export async function firstMeeting(db: Database): Promise<Day | null> {
  const row = await db.selectFrom('meeting').select('day').orderBy('day').limit(1).executeTakeFirst();
  return row?.day ?? null;
}

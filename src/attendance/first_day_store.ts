import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/** The first day of which anything of attendance is on file: a punch, a mark or a closed month; null where nothing is. */
export async function firstDayOnFile(db: Database): Promise<Day | null> {
  const mark = await db.selectFrom('attendance_mark').select('day').orderBy('day').limit(1).executeTakeFirst();
  const punch = await db.selectFrom('punch').select('day').orderBy('day').limit(1).executeTakeFirst();
  const close = await db.selectFrom('month_close').select('month').orderBy('month').limit(1).executeTakeFirst();
  const days = [mark?.day, punch?.day, close === undefined ? undefined : `${close.month}-01`];
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

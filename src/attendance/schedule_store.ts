import type { Day } from '../calendar/day.ts';
import { minuteIn } from '../calendar/time_of_day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import type { TimeSpan } from '../rules/value.ts';
import { type DatedSchedule, type Schedule, type Stretch, scheduleOf } from './schedule.ts';

/** The hours of each day and where they come from; null where nobody has said. */
export interface Hours {
  on(day: Day): { schedule: Schedule; spans: readonly Stretch[]; cite: string } | null;
  /** The earliest start and the latest end there ever were; null where there are no hours. */
  bounds: { start: number; end: number } | null;
}

/** The office's own hours, in the order in which they came into force. */
export async function readSchedules(db: Database): Promise<DatedSchedule[]> {
  const rows = await db.selectFrom('work_schedule').selectAll().orderBy('from_day').execute();
  return rows.map(({ from_day, spans, cite }) => ({ from_day, cite, spans: JSON.parse(spans) as Stretch[] }));
}

/** The office's own hours; before the first of them, and where it has none, those of the place's rules. */
export async function readHours(db: Database, book: Rulebook): Promise<Hours> {
  const own = await readSchedules(db);
  const all = [...own.flatMap(({ spans }) => spans), ...book.history('hours').flatMap(everySpan)];
  return {
    bounds:
      all.length === 0
        ? null
        : { start: Math.min(...all.map(({ from }) => from)), end: Math.max(...all.map(({ to }) => to)) },
    on(day) {
      const set = own.findLast(({ from_day }) => from_day <= day);
      if (set !== undefined) {
        return { schedule: scheduleOf(set.spans), spans: set.spans, cite: set.cite ?? '本居委会设定' };
      }
      const rule = book.find('hours', day);
      if (rule === undefined) return null;
      const spans = ruleSpans(rule, book.choices(day), day);
      return { schedule: scheduleOf(spans), spans, cite: rule.citeWords };
    },
  };
}

/** The rule's hours on a day; summer hours only where the office has said when summer is (D-57). */
function ruleSpans({ value }: InForce<'hours'>, choices: Choices, day: Day): Stretch[] {
  const begins = { a: '05-01', b: '06-01' }[chosen('D-57', choices)];
  const isSummer = begins !== undefined && begins <= day.slice(5) && day.slice(5) <= '09-30';
  return (isSummer ? (value.summer ?? value.spans) : value.spans).map(asStretch);
}

function everySpan({ value }: InForce<'hours'>): Stretch[] {
  return [...value.spans, ...(value.summer ?? [])].map(asStretch);
}

function asStretch({ from, to }: TimeSpan): Stretch {
  return { from: minuteIn(from) ?? 0, to: minuteIn(to) ?? 1440 };
}

/** Sets the hours from a day on; set again for the same day they replace what was there. */
export async function putSchedule(writing: Writing, { from_day, spans, cite }: DatedSchedule): Promise<void> {
  const row = { from_day, cite, spans: JSON.stringify(spans) };
  const held = await writing.db
    .selectFrom('work_schedule')
    .select('id')
    .where('from_day', '=', from_day)
    .executeTakeFirst();
  if (held === undefined) await writing.insert('work_schedule', row);
  else await writing.update('work_schedule', held.id, row);
}

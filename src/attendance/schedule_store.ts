import type { Day } from '../calendar/day.ts';
import { minuteIn } from '../calendar/time_of_day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import type { TimeSpan } from '../rules/value.ts';
import { type DatedSchedule, type Schedule, type Stretch, scheduleOf } from './schedule.ts';
import { type Season, seasonOn } from './season.ts';

/** The hours of each day and where they come from; null where nobody has said. */
export interface Hours {
  on(day: Day): { schedule: Schedule; spans: readonly Stretch[]; cite: string } | null;
  /** The earliest start and the latest end there ever were; null where there are no hours. */
  bounds: { start: number; end: number } | null;
  /** D-58b: the place's hours do not bind at weekends. */
  isFreeAtWeekends(day: Day): boolean;
  /** D-57: the place has summer hours, and on this day it may be summer, but the office has not said when summer is. */
  isSummerUnset(day: Day): boolean;
}

/** The office's own hours, in the order in which they came into force; seasons apart. */
export async function readSchedules(db: Database): Promise<DatedSchedule[]> {
  return (await readOwnHours(db)).flatMap(({ base }) => (base === null ? [] : [base]));
}

/** The office's seasons, in the order of their first day. */
export async function readSeasons(db: Database): Promise<Season[]> {
  return (await readOwnHours(db)).flatMap(({ season }) => (season === null ? [] : [season]));
}

/** What the office set from a day on: usual hours, the hours of a season, or both. */
interface OwnHours {
  base: DatedSchedule | null;
  season: Season | null;
}

async function readOwnHours(db: Database): Promise<OwnHours[]> {
  const rows = await db.selectFrom('work_schedule').selectAll().orderBy('from_day').execute();
  return rows.map(({ from_day, spans, cite }) => {
    const said = JSON.parse(spans) as Stretch[] | Kept;
    const { base, season } = Array.isArray(said) ? { base: said, season: null } : said;
    return {
      base: base === null ? null : { from_day, spans: base, cite },
      season: season === null ? null : { from_day, ...season },
    };
  });
}

/** How a row keeps a season beside, or without, usual hours from the same day on. */
interface Kept {
  base: Stretch[] | null;
  season: Omit<Season, 'from_day'> | null;
}

/** The office's own hours; before the first of them, and where it has none, those of the place's rules. */
export async function readHours(db: Database, book: Rulebook): Promise<Hours> {
  const set = await readOwnHours(db);
  const own = set.flatMap(({ base }) => (base === null ? [] : [base]));
  const seasons = set.flatMap(({ season }) => (season === null ? [] : [season]));
  const all = [...[...own, ...seasons].flatMap(({ spans }) => spans), ...book.history('hours').flatMap(everySpan)];
  const ownOn = (day: Day) => own.findLast(({ from_day }) => from_day <= day);
  return {
    bounds:
      all.length === 0
        ? null
        : { start: Math.min(...all.map(({ from }) => from)), end: Math.max(...all.map(({ to }) => to)) },
    on(day) {
      const season = seasons.length === 0 ? null : seasonOn(seasons, day);
      if (season !== null) return told(season.spans, season.cite ?? '本居委会设定的季节作息');
      const usual = ownOn(day);
      if (usual !== undefined) return told(usual.spans, usual.cite ?? '本居委会设定');
      const rule = book.find('hours', day);
      return rule === undefined ? null : told(ruleSpans(rule, book.choices(day), day), rule.citeWords);
    },
    isFreeAtWeekends(day) {
      if (ownOn(day) !== undefined || book.find('hours', day) === undefined) return false;
      return chosen('D-58', book.choices(day)) === 'b';
    },
    isSummerUnset(day) {
      const month = day.slice(5, 7);
      if (month < '05' || month > '09' || ownOn(day) !== undefined) return false;
      const hasSummer = book.find('hours', day)?.value.summer !== undefined;
      return hasSummer && book.choices(day)['D-57'] === undefined && !seasons.some(({ from_day }) => from_day <= day);
    },
  };
}

function told(spans: readonly Stretch[], cite: string) {
  return { schedule: scheduleOf(spans), spans, cite };
}

/** The summer hours of the place's rule on a day; null where it has none. */
export function ruleSummer(book: Rulebook, day: Day): { spans: Stretch[]; cite: string } | null {
  const rule = book.find('hours', day);
  return rule?.value.summer === undefined
    ? null
    : { spans: rule.value.summer.map(asStretch), cite: `${rule.citeWords}（起止由本居委会设定）` };
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
  await putHours(writing, from_day, ({ season }) => ({ base: [...spans], season }), cite);
}

/** Sets the hours of a season, or ends the seasons from a day on; what was set from the same day is replaced. */
export async function putSeason(writing: Writing, { from_day, ...season }: Season): Promise<void> {
  await putHours(writing, from_day, ({ base }) => ({ base, season }));
}

/** Takes away the season that begins on a day, as if it had never been set. */
export async function dropSeason(writing: Writing, from_day: Day): Promise<void> {
  await putHours(writing, from_day, ({ base }) => ({ base, season: null }));
}

async function putHours(
  writing: Writing,
  from_day: Day,
  change: (kept: Kept) => Kept,
  cite?: string | null,
): Promise<void> {
  const held = await writing.db
    .selectFrom('work_schedule')
    .selectAll()
    .where('from_day', '=', from_day)
    .executeTakeFirst();
  const said = held === undefined ? null : (JSON.parse(held.spans) as Stretch[] | Kept);
  const after = change(Array.isArray(said) ? { base: said, season: null } : (said ?? { base: null, season: null }));
  const spans = JSON.stringify(after.season === null && after.base !== null ? after.base : after);
  const row = { from_day, spans, cite: cite === undefined ? (held?.cite ?? null) : cite };
  if (held === undefined) await writing.insert('work_schedule', row);
  else await writing.update('work_schedule', held.id, row);
}

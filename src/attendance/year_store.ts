import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { daysOfYear, type WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Office } from '../office/office.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { isPlace, places } from '../rules/place.ts';
import { readCalendar } from './calendar_store.ts';
import { everBooked } from './correction.ts';
import { correctedBy, correctionsIn, lookForExceptions, ownDaysIn } from './exception.ts';
import type { Finding } from './finding.ts';
import { readMarks } from './mark_store.ts';
import { readMembers } from './member_store.ts';
import { findingRules, readFacts } from './month_facts.ts';
import { readStamped } from './punch_store.ts';
import { readHours } from './schedule_store.ts';
import { withoutSeconded } from './seconded.ts';
import { type Counts, totalOf } from './tally.ts';
import { yearFindings } from './year_findings.ts';
import { type MonthShare, monthsOfYear, type YearMonth } from './year_months.ts';

/** A person's year: month by month, and added up. */
export interface PersonYear {
  person_id: string;
  name: string;
  /** By month; left out where the person held no post, or the month is still to come. */
  months: ReadonlyMap<string, MonthShare>;
  total: Counts;
  lateDays: number;
}

/** A year as it was reckoned; every sheet and the JSON come from this. */
export interface YearReport {
  year: number;
  today: Day;
  /** The last day that is counted: today while the year runs. */
  last: Day;
  /** The last day of which anything is known: yesterday until somebody comes today. */
  until: Day;
  office: Office;
  calendar: WorkCalendar;
  workdays: number;
  months: readonly YearMonth[];
  people: readonly PersonYear[];
  total: Counts;
  lateDays: number;
  findings: readonly Finding[];
  /** Who is not judged, because another body sent and pays them (D-92b). */
  exempt: readonly string[];
  /** Set where the place has no rules to find by: its name. */
  withoutRules: string | null;
  book: Rulebook;
}

/**
 * Reads a year in one pass over its records and judges it by the rules in force on its last day, or today (R-CC-13-10).
 * @throws Refusal kind `no_rule` (exit 5) for a year without a calendar.
 */
export async function readYear(db: Database, year: number, today: Day): Promise<YearReport> {
  const days = daysOfYear(year);
  const [first, end] = [days[0] as Day, days.at(-1) as Day];
  const last = today < end ? today : end;
  const office = await readOffice(db);
  const book = await loadRulebook(db);
  const calendar = await readCalendar(db, [year]);
  const workdays = calendar.workdaysOf(days).length;
  const hours = await readHours(db, book);
  const members = await readMembers(db, first, last);
  const [marks, stamped] = [await readMarks(db, first, end), await readStamped(db, first, end)];
  // Nothing known of today: the year is counted to yesterday.
  const isBegun = [...marks, ...stamped].some(({ day }) => day === today);
  const has = await lookForExceptions(db);
  const own = await ownDaysIn(db, has, { from: first, to: end, calendar, hours });
  const corrections = await correctedBy(await correctionsIn(db, has, { from: first, to: end, month: everBooked }));
  const months = await monthsOfYear(db, year, {
    days,
    today,
    calendar,
    hours,
    members,
    marks,
    stamped,
    own,
    corrections,
  });
  const people = peopleOf(members, months);
  const rules = findingRules(book, last);
  const hasRules = Object.values(rules).some((rule) => rule !== undefined);
  const counted = days.filter((day) => day <= last);
  const facts = hasRules
    ? await readFacts(db, {
        ...{ month: String(year), booked: everBooked, days: counted, today },
        ...{ members, hours, calendar, book, has, own },
      })
    : [];
  const judged = await withoutSeconded(db, facts, book.choices(last));
  return {
    year,
    today,
    last,
    until: isBegun || today > end ? last : addDays(last, -1),
    office,
    calendar,
    workdays,
    months,
    people,
    total: totalOf(people.map(({ total }) => total)),
    lateDays: people.reduce((sum, { lateDays }) => sum + lateDays, 0),
    findings: judged.flatMap((one) => yearFindings(one, rules, book.choices(last))),
    exempt: facts.filter((one) => !judged.includes(one)).map(({ person }) => person),
    withoutRules: hasRules ? null : isPlace(office.place) ? places[office.place].name : office.place,
    book,
  };
}

function peopleOf(members: readonly { person_id: string; name: string }[], months: readonly YearMonth[]): PersonYear[] {
  return members.flatMap(({ person_id, name }) => {
    const own = months.flatMap(({ month, shares }) => {
      const share = shares.find((one) => one.person_id === person_id);
      return share === undefined ? [] : [[month, share] as const];
    });
    if (own.length === 0) return [];
    return [
      {
        person_id,
        name,
        months: new Map(own),
        total: totalOf(own.map(([, { counts }]) => counts)),
        lateDays: own.reduce((sum, [, { lateDays }]) => sum + lateDays, 0),
      },
    ];
  });
}

import type { Day } from '../calendar/day.ts';
import { yearOf } from '../calendar/day.ts';
import { daysOf, type Month, type WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Office } from '../office/office.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { isPlace, places } from '../rules/place.ts';
import { chosen } from '../rules/reading.ts';
import type { Adjustment } from './adjustment_store.ts';
import { readCalendar } from './calendar_store.ts';
import { type Closed, readClose } from './close_store.ts';
import type { Correction } from './correction.ts';
import { type Due, dueOf } from './due.ts';
import { correctedBy, correctionsIn, lookForExceptions, ownDaysIn } from './exception.ts';
import type { Finding } from './finding.ts';
import { type Legend, readLegend } from './legend_store.ts';
import { readMarks } from './mark_store.ts';
import { readMembers } from './member_store.ts';
import { findingRules, readFacts } from './month_facts.ts';
import { readStamped } from './punch_store.ts';
import { type Hours, readHours } from './schedule_store.ts';
import { withoutSeconded } from './seconded.ts';
import type { Submission } from './submission_store.ts';
import { type Counts, type PersonMonth, tallyMonth, totalOf } from './tally.ts';

/** A month as it was reckoned; every sheet and the JSON come from this. */
export interface MonthReport {
  month: Month;
  days: readonly Day[];
  today: Day;
  office: Office;
  calendar: WorkCalendar;
  hours: Hours;
  legend: Legend;
  people: readonly PersonMonth[];
  /** Who works otherwise than the office in this month. */
  ownHours: readonly string[];
  /** What was entered in place of stamps and marks of this month. */
  corrections: readonly Correction[];
  /** Adjusting entries for months that are closed, booked in this one; none of them is in the days. */
  adjustments: readonly Correction[];
  total: Counts;
  due: Due | null;
  /** D-90b: director and attendance officer may be one person. */
  samePersonMaySign: boolean;
  findings: readonly Finding[];
  /** Who is not judged, because another body sent and pays them (D-92b). */
  exempt?: readonly string[];
  /** Set where the place has no rules to find by: its name. */
  withoutRules: string | null;
  /** Set where the month is closed: what is shown is what was frozen then. */
  closed: Closed | null;
  /** Adjusting entries made for its days after it was closed, each entered in a later month. */
  later: readonly Adjustment[];
  /** The returns sent, in order; only of a closed month. */
  submissions: readonly Submission[];
}

/**
 * A month as it is shown: what was frozen when it was closed, else what is on file now.
 * @throws Refusal kind `no_rule` (exit 5) for a year without a calendar.
 */
export async function readMonth(db: Database, month: Month, today: Day): Promise<MonthReport> {
  const close = await readClose(db, month);
  if (close === undefined) return reckonMonth(db, month, today);
  return (await import('./month_frozen.ts')).thawMonth(db, close);
}

/**
 * Reads a month and judges it, closed or not; adjusting entries booked up to `booked` count. @throws Refusal kind `no_rule` (exit 5) for a year without a calendar.
 */
export async function reckonMonth(db: Database, month: Month, today: Day, booked: Month = month): Promise<MonthReport> {
  const days = daysOf(month);
  const [first, last] = [days[0] as Day, days.at(-1) as Day];
  const office = await readOffice(db);
  const book = await loadRulebook(db);
  const calendar = await readCalendar(db, [yearOf(first)]);
  const hours = await readHours(db, book);
  const members = await readMembers(db, first, last);
  const [marks, stamped] = [await readMarks(db, first, last), await readStamped(db, first, last)];
  const has = await lookForExceptions(db);
  const own = await ownDaysIn(db, has, { from: first, to: last, calendar, hours });
  const corrections = await correctionsIn(db, has, { from: first, to: last, month: booked });
  const corrected = await correctedBy(corrections);
  const people = tallyMonth({ days, today, calendar, hours, members, marks, stamped, own, corrections: corrected });
  const rules = findingRules(book, last);
  const hasRules = Object.values(rules).some((rule) => rule !== undefined);
  let exempt: string[] = [];
  const findings = hasRules ? await judge() : [];
  return {
    month,
    days,
    today,
    office,
    calendar,
    hours,
    legend: await readLegend(db),
    people,
    ownHours:
      own === null ? [] : people.filter(({ member }) => own.of(member.person_id)).map(({ member }) => member.name),
    corrections,
    adjustments: has.corrections ? await (await import('./correction_store.ts')).readAdjustments(db, month) : [],
    total: totalOf(people),
    due: await dueOf(book, days, calendar),
    samePersonMaySign: chosen('D-90', book.choices(last)) === 'b',
    findings,
    exempt,
    withoutRules: hasRules ? null : isPlace(office.place) ? places[office.place].name : office.place,
    closed: null,
    later: [],
    submissions: [],
  };

  async function judge(): Promise<Finding[]> {
    const facts = await readFacts(db, { month, booked, days, today, members, hours, calendar, book, has, own });
    const { findingsOf } = await import('./findings.ts');
    const choices = book.choices(last);
    const judged = await withoutSeconded(db, facts, choices);
    exempt = facts.filter((one) => !judged.includes(one)).map(({ person }) => person);
    return judged.flatMap((one) => findingsOf(one, rules, choices));
  }
}

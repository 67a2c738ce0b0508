import { readCalendar } from '../attendance/calendar_store.ts';
import { type Mark, readMarks } from '../attendance/mark_store.ts';
import { type AwayHalf, spellsOf } from '../attendance/spell.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { daysOfYear } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { employmentOf } from '../staff/employment_store.ts';
import { type Entitlement, entitlementOf } from './annual.ts';
import { calendarDays } from './half_day.ts';
import { type ApprovalRules, requirementFor } from './requirement.ts';
import { readLeaves } from './store.ts';

/** Annual leave of one person in one year, in half-days. */
export interface AnnualBalance extends Entitlement {
  year: number;
  work_since: Day | null;
  /** null where it cannot be known. */
  entitled: number | null;
  carried: number;
  /** Carried out of the year into the next: no longer free here. */
  carried_out: number;
  used: number;
  /** Asked for and not decided. */
  requested: number;
  /** What is still free; null where the entitlement is not known. */
  left: number | null;
  /**
   * What may be carried into the next year: of the year's own days, since what came into it was for this one year
   * (年休假条例: 跨1个年度); days taken are counted as those carried in first. null where it is not known.
   */
  may_carry: number | null;
}

/** @param on the day up to which working years count. @throws Refusal `no_rule` where absences meet a year without a calendar. */
export async function readAnnual(
  db: Database,
  book: Rulebook,
  { person_id, year, on }: { person_id: string; year: number; on: Day },
): Promise<AnnualBalance> {
  const facts = (await employmentOf(db, person_id)) ?? {};
  const marks = (await readMarks(db, `${year - 1}-12-01`, `${year + 1}-01-31`)).filter(
    (mark) => mark.person_id === person_id,
  );
  const entitlement = entitlementOf(
    {
      year,
      on,
      work_since: facts.work_since,
      hired_on: facts.hired_on,
      ...(await absences(db, book, marks, year, on)),
    },
    {
      days: book.require('leave.annual.days', on),
      newcomer: book.find('leave.annual.newcomer', on),
      personal: book.find('leave.annual.personal', on),
      sick: book.find('leave.annual.sick', on),
    },
  );
  const carried = facts.annual_carried?.[String(year)]?.halves ?? 0;
  const carried_out = facts.annual_carried?.[String(year + 1)]?.halves ?? 0;
  const used = marked(marks, 'leave_annual', year);
  const requested = await requestedIn(db, person_id, year);
  const entitled = entitlement.days === null ? null : entitlement.days * 2;
  const rest = entitled === null ? null : entitled + carried - used - requested;
  return {
    ...entitlement,
    ...{ year, work_since: facts.work_since ?? null, entitled, carried, carried_out, used, requested },
    left: rest === null ? null : rest - carried_out,
    may_carry: entitled === null || rest === null ? null : Math.max(0, Math.min(entitled, rest)),
  };
}

/** The day up to which working years of a year count: today within it, else its last day; its first for a year to come. */
export function reckoningDay(year: number, today: Day): Day {
  if (yearOf(today) === year) return today;
  return yearOf(today) > year ? `${year}-12-31` : `${year}-01-01`;
}

function marked(marks: readonly Mark[], state: string, year: number): number {
  const inYear = marks.filter(({ day }) => yearOf(day) === year);
  return inYear.reduce((sum, { am, pm }) => sum + (am === state ? 1 : 0) + (pm === state ? 1 : 0), 0);
}

async function requestedIn(db: Database, person_id: string, year: number): Promise<number> {
  const leaves = await readLeaves(db, { from: `${year}-01-01`, to: `${year}-12-31`, person_id });
  return leaves
    .filter(({ kind, state }) => kind === 'annual' && state === 'requested')
    .reduce((sum, { facts }) => sum + (facts.by_year[String(year)] ?? 0), 0);
}

/** Personal leave that cost no pay, and sick leave: what may exclude annual leave. */
async function absences(db: Database, book: Rulebook, marks: readonly Mark[], year: number, on: Day) {
  const director = book.find('leave.director', on);
  const rules = director && { director, subdistrict: book.find('leave.subdistrict', on) };
  const isPayKnown = rules?.subdistrict !== undefined;
  const isAway = marks.some(({ am, pm }) =>
    [am, pm].some((state) => state === 'leave_personal' || state === 'leave_sick'),
  );
  if (!isAway) return { paidPersonal: 0, isPayKnown, sickDays: 0 };
  const calendar = await readCalendar(db, [year - 1, year, year + 1]);
  calendar.year(year);
  const days = [year - 1, year, year + 1].filter((one) => calendar.has(one)).flatMap(daysOfYear);
  const workdays = calendar.workdaysOf(days);
  const inYear = (spell: readonly AwayHalf[]) => spell.filter(({ day }) => yearOf(day) === year);
  const personal = spellsOf(marks, 'leave_personal', workdays);
  const sick = spellsOf(marks, 'leave_sick', workdays);
  const paid = (spell: readonly AwayHalf[]) => (rules === undefined || !isCharged(spell, rules, book, on) ? spell : []);
  return {
    paidPersonal: personal.reduce((sum, spell) => sum + inYear(paid(spell)).length, 0),
    isPayKnown,
    sickDays: sick.reduce((sum, spell) => sum + calendarDays(inYear(spell)), 0),
  };
}

/** Whether personal leave costs its pay under the place's rule (D-75); a leave charged in part counts as charged. */
function isCharged(spell: readonly AwayHalf[], rules: ApprovalRules, book: Rulebook, on: Day): boolean {
  const run = { halves: spell, own: spell.map((_, at) => at), joined: [], unrequested: 0 };
  const asked = { kind: 'personal' as const, own: spell, run, isDirector: false };
  return requirementFor(asked, rules, book.choices(on)).deducted > 0;
}

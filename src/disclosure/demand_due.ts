import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { listProceedings } from '../proceeding/store.ts';
import type { Row } from '../sheet/sheet.ts';
import type { Demand } from './demanded.ts';
import { type Due, type DueFacts, duesBetween, persOf } from './due_day.ts';
import { type FixedPer, fixedOf } from './fixed_per.ts';

/**
 * What enough residents or representatives have asked for (R-XF4-10): due with the first posting after it came in, until the
 * leading group has fixed another period (R-XF4-12).
 */
export async function demandRows(
  db: Database,
  facts: DueFacts,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Promise<Row[]> {
  const { book } = facts;
  const rule = book.find('disclosure.on_demand.residents', to);
  if (rule === undefined || persOf(book, to).length === 0) return [];
  const demands = (await listProceedings<Demand>(db, ['disclosure_demand'], { to })).filter(
    ({ voided, facts: { must } }) => must && voided === null,
  );
  return demands.reverse().flatMap(({ number, title, day, steps }) => {
    const fixed = fixedOf(steps);
    const after = duesBetween(facts, { from: day, to: later(to, addYear(day)), terms: [] }, book.choices(to)).filter(
      (one) => one.day > day,
    );
    const dues = duesOf(after, fixed).filter((due) => from <= due.day && due.day <= to);
    const told = steps.filter(({ step, fallen }) => step === 'published' && fallen === null).map((step) => step.day);
    return dues.map((due) => {
      const posted = told.find((one) => fixed === null || fixed.per === 'once' || one >= due.from) ?? null;
      const state = posted === null ? (today > due.last ? 'missing' : 'open') : posted <= due.last ? 'posted' : 'late';
      return {
        ...{ due_day: due.day, period: number, item: 'on_demand', title, state, posted_on: posted },
        overdue: state === 'missing' ? daysBetween(due.last, today) : null,
        cite: rule.citeWords,
      };
    });
  });
}

/** The first board day after it was asked for; once another period was fixed, each board day of such a period as well. */
function duesOf(after: readonly Due[], fixed: { per: FixedPer; day: Day } | null): Due[] {
  const first = after.slice(0, 1);
  if (fixed === null || fixed.per === 'once') return first;
  const regular = after.filter(({ day, period }) => day > fixed.day && period.per === fixed.per);
  return [...first.filter(({ day }) => day <= fixed.day), ...regular];
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function addYear(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}

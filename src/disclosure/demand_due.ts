import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Row } from '../sheet/sheet.ts';
import { bindingDemands, duesOf } from './demand_sheet.ts';
import { type DueFacts, duesBetween, persOf } from './due_day.ts';
import { fixedOf } from './fixed_per.ts';

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
  return (await bindingDemands(db, to)).flatMap(({ number, title, day, steps }) => {
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

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function addYear(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}

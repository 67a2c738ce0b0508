import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { listProceedings } from '../proceeding/store.ts';
import type { Row } from '../sheet/sheet.ts';
import type { Demand } from './demanded.ts';
import { type DueFacts, duesBetween, persOf } from './due_day.ts';

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
    const [next] = duesBetween(facts, { from: day, to: addYear(day), terms: [] }, book.choices(to)).filter(
      (one) => one.day > day,
    );
    if (next === undefined || next.day < from || next.day > to) return [];
    const posted = steps.find(({ step, fallen }) => step === 'published' && fallen === null)?.day ?? null;
    const state = posted === null ? (today > next.last ? 'missing' : 'open') : posted <= next.last ? 'posted' : 'late';
    return [
      {
        ...{ due_day: next.day, period: number, item: 'on_demand', title, state, posted_on: posted },
        overdue: state === 'missing' ? daysBetween(next.last, today) : null,
        cite: rule.citeWords,
      },
    ];
  });
}

function addYear(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}

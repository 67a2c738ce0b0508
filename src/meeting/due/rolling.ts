import { addDays, addMonths, daysBetween } from '../../calendar/arithmetic.ts';
import type { Day } from '../../calendar/day.ts';
import { periodOf } from '../../calendar/period.ts';
import type { Per } from '../../rules/value.ts';
import type { FrequencyRuleInForce } from './kinds.ts';
import type { DuePeriod } from './row.ts';

/** The last day on which the next meeting still follows in time, where never more than the period may lie between two. */
export function lastDayAfter(per: Per, day: Day): Day {
  const months = { month: 1, quarter: 3, half_year: 6, year: 12, term: 60 } as const;
  if (per === 'day' || per === 'week' || per === 'half_month') {
    return addDays(day, { day: 1, week: 7, half_month: 15 }[per]);
  }
  return addMonths(day, months[per]);
}

/**
 * Judges the gaps between meetings instead of periods of the calendar (D-30 b, D-31 b): from each meeting on the next must
 * follow within the period. Before the first meeting on file the gap runs from the beginning of the period asked for.
 * @param held every day on which one was held, in order, those before the span included.
 */
export function rollingPeriods(
  span: { from: Day; to: Day; today: Day },
  rule: FrequencyRuleInForce,
  held: readonly Day[],
): DuePeriod[] {
  const rows: DuePeriod[] = [];
  const before = held.findLast((day) => day < span.from);
  const first = periodOf(rule.value.per === 'term' ? 'year' : rule.value.per, span.from).from;
  let start = before ?? addDays(first, -1);
  while (start < span.to) {
    const limit = lastDayAfter(rule.value.per, start);
    const next = held.find((day) => day > start && day <= span.today);
    const known = before !== undefined || start >= first;
    rows.push(gap(rule, { start: known ? start : addDays(start, 1), limit, next, today: span.today, known }));
    if (next === undefined) break;
    start = next;
  }
  return rows;
}

function gap(
  rule: FrequencyRuleInForce,
  { start, limit, next, today, known }: { start: Day; limit: Day; next: Day | undefined; today: Day; known: boolean },
): DuePeriod {
  const inTime = next !== undefined && next <= limit;
  const apart = next === undefined || !known ? [] : [`相隔 ${daysBetween(start, next)} 天：${start} 至 ${next}`];
  return {
    period: `${start}/${limit}`,
    words: known ? `${start} 之后` : `${start} 起`,
    from: start,
    to: limit,
    state: inTime ? 'held' : (next ?? today) <= limit ? 'due' : 'missed',
    count: inTime ? 1 : 0,
    at_least: 1,
    days: inTime ? [next] : [],
    missing: [],
    severity: rule.force === 'must' ? 'error' : 'warning',
    rule: rule.key,
    cite: rule.cite,
    cite_words: rule.citeWords,
    notes: inTime ? [] : apart,
  };
}

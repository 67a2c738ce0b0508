import { weigh } from '../base/share.ts';
import { addDays, lastDayOf } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { isWithin } from './range.ts';
import type { Facts, Kind, Values } from './value.ts';

type Tests = { readonly [K in Kind]: (value: Values[K], fact: Facts[K]) => boolean };

/** One test per kind of value: what it means for a fact to satisfy the rule. */
const tests: Tests = {
  share: (value, { count, of }) => weigh(count, of, value).holds,
  trigger: (value, { count, of }) => weigh(count, of, value).holds,
  range: (value, { number }) => isWithin(value, number),
  frequency: (value, { count }) => count >= value.atLeast,
  deadline: (value, { day, event }) => day <= lastDayFor(value, event),
  posts: (value, { posts }) =>
    (value.anyOf === undefined || value.anyOf.some((post) => posts.includes(post))) &&
    (value.allOf === undefined || value.allOf.every((post) => posts.includes(post))),
  apart: (value, { posts }) => !value.pairs.some(([one, other]) => posts.includes(one) && posts.includes(other)),
  list: (value, { item }) => value.items.some(({ code }) => code === item),
  barred: (value, { item }) => !value.items.some(({ code }) => code === item),
  required: (value, { given }) => value.fields.every(({ code }) => given.includes(code)),
  hours: (value, { arrive, leave }) => {
    const first = value.spans[0]?.from ?? '00:00';
    const last = value.spans.at(-1)?.to ?? '24:00';
    return arrive <= first && leave >= last;
  },
  years: (value, { years }) => years === value.years,
  factor: (value, { base, amount }) => amount * value.times[1] >= base * value.times[0],
  tiers: (value, { amount, approvers }) =>
    value.steps.filter((step) => applies(step, amount)).every((step) => approvers.includes(step.approver)),
  ladder: (value, { at, gives }) => stepAt(value, at) === gives,
  name: (value, { label }) => value.label === label || (value.aliases?.includes(label) ?? false),
};

/** Whether a fact satisfies a value of its kind. */
export function satisfies<K extends Kind>(kind: K, value: Values[K], fact: Facts[K]): boolean {
  return tests[kind](value, fact);
}

/** The last day on which a deadline is still kept. For `within` the day of the event is not counted (N7). */
export function lastDayFor(value: Values['deadline'], event: Day): Day {
  if ('before' in value) return addDays(event, -value.before);
  if ('within' in value) return addDays(event, value.within);
  if ('dayOfMonth' in value) return `${event.slice(0, 8)}${String(value.dayOfMonth).padStart(2, '0')}`;
  return lastDayOf(value.endOf, event);
}

/** What a ladder gives at a number: that of the highest step reached, nothing below the first. */
export function stepAt({ steps }: Values['ladder'], at: number): number {
  const reached = steps.filter(({ from }) => from <= at);
  return reached.reduce((best, step) => (step.from >= best.from ? step : best), { from: 0, gives: 0 }).gives;
}

/** Whether an amount in 分 falls under a step of an approval table. */
export function applies(step: Values['tiers']['steps'][number], amount: number): boolean {
  return (
    (step.above === undefined || amount > step.above) &&
    (step.from === undefined || amount >= step.from) &&
    (step.upTo === undefined || amount <= step.upTo)
  );
}

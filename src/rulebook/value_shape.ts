import * as v from 'valibot';
import type { Base, Kind, Per, Post, Values } from '../rules/value.ts';
import { baseWords, perWords, postWords } from '../rules/words.ts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counted = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const clock = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const base = v.picklist(Object.keys(baseWords) as Base[]);
const post = v.picklist(Object.keys(postWords) as Post[]);
const per = v.picklist(Object.keys(perWords) as Per[]);
const binding = v.picklist(['may', 'must']);
const some = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.minLength(1));

const moreThan = v.pipe(
  v.strictTuple([counted, counted]),
  v.check(([part, all]) => part < all),
);
const atLeast = v.pipe(
  v.strictTuple([counted, counted]),
  v.check(([part, all]) => part <= all),
);
const items = some(v.strictObject({ code: text, title: text }));
const bounds = { min: v.optional(whole), max: v.optional(whole), above: v.optional(whole), below: v.optional(whole) };
const span = v.pipe(
  v.strictObject({ name: text, from: clock, to: clock }),
  v.check(({ from, to }) => from < to),
);
const given = (all: object) => Object.values(all).some((one) => one !== undefined);

const shapes: { readonly [K in Kind]: v.GenericSchema<unknown, Values[K]> } = {
  share: v.union([v.strictObject({ of: base, moreThan }), v.strictObject({ of: base, atLeast })]),
  trigger: v.union([v.strictObject({ of: base, binding, moreThan }), v.strictObject({ of: base, binding, atLeast })]),
  range: v.pipe(
    v.strictObject({ unit: text, ...bounds }),
    v.check(({ unit: _, ...rest }) => given(rest)),
    v.check(({ min, max, above, below }) => lowest(min, above) <= highest(max, below)),
  ),
  frequency: v.strictObject({ per, atLeast: counted }),
  deadline: v.union([
    v.strictObject({ before: whole }),
    v.strictObject({ within: whole }),
    v.strictObject({ dayOfMonth: v.pipe(counted, v.maxValue(31)) }),
    v.strictObject({ endOf: per }),
  ]),
  posts: v.pipe(v.strictObject({ anyOf: v.optional(some(post)), allOf: v.optional(some(post)) }), v.check(given)),
  apart: v.strictObject({ pairs: some(v.strictTuple([post, post])) }),
  list: v.strictObject({ items }),
  barred: v.strictObject({ items }),
  required: v.strictObject({ fields: items }),
  hours: v.strictObject({ spans: some(span), summer: v.optional(some(span)) }),
  years: v.strictObject({ years: counted }),
  factor: v.strictObject({ base: text, times: v.strictTuple([whole, counted]) }),
  tiers: v.strictObject({
    steps: some(
      v.strictObject({ above: v.optional(whole), from: v.optional(whole), upTo: v.optional(whole), approver: post }),
    ),
  }),
  ladder: v.strictObject({ of: text, unit: text, steps: some(v.strictObject({ from: whole, gives: whole })) }),
  name: v.strictObject({ label: text, aliases: v.optional(some(text)) }),
};

/** A value from outside, checked against the shape of its kind; or where it does not fit, e.g. `items.0.code`, and an empty text for the whole of it. */
export function fitted<K extends Kind>(kind: K, value: unknown): { value: Values[K] } | { misfit: string } {
  const result = v.safeParse(shapes[kind] as v.GenericSchema<unknown, Values[K]>, value);
  if (result.success) return { value: result.output };
  return { misfit: v.getDotPath(result.issues[0]) ?? '' };
}

/** The lowest whole number within the bounds. */
function lowest(min: number | undefined, above: number | undefined): number {
  return Math.max(min ?? 0, above === undefined ? 0 : above + 1);
}

function highest(max: number | undefined, below: number | undefined): number {
  return Math.min(max ?? Number.POSITIVE_INFINITY, below === undefined ? Number.POSITIVE_INFINITY : below - 1);
}

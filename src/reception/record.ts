import { clockWords } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import { shownState } from '../matter/clock.ts';
import type { Matter } from '../matter/store.ts';
import type { Row } from '../sheet/sheet.ts';
import type { Reception } from './reception.ts';
import { saidBy } from './step.ts';

/** A reception for scripts, names and telephones as they may be shown. `rows` is what was done about it. */
export async function recordOf(
  context: Context,
  reception: Reception,
  matter: Matter | null,
  rows: readonly Row[],
): Promise<object> {
  const show = await context.shown();
  const { id: _id, facts, steps, verdicts: _verdicts, matter_id: _matter, visitor, contact, ...rest } = reception;
  return {
    ...rest,
    time: rest.time === null ? null : clockWords(rest.time),
    visitor: visitor === null ? null : show('private_name', visitor),
    contact: contact === null ? null : show('phone', contact),
    unclear: facts.unclear ?? false,
    without_matter: facts.without_matter ?? null,
    recorded_on: facts.recorded_on,
    recorded_by: facts.recorded_by,
    steps: steps.map((step) => ({ ...step, said: saidBy(step) })),
    matter: matter === null ? null : { number: matter.number, state: shownState(matter), due_day: matter.due_day },
    answer: rows.findLast(({ step }) => step === '答复')?.said ?? null,
  };
}

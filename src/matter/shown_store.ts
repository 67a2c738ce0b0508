import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../calendar/day.ts';
import type { DB } from '../database/schema.ts';
import type { ShownState } from './matter.ts';
import type { StepKind } from './step.ts';

const lastDay: Day = '9999-12-31';

/** The state of a matter as it is shown, for a query over many; `shownState` says the same of one. */
export function stateShown<T extends keyof DB>(builder: ExpressionBuilder<DB, T>) {
  const eb = builder as unknown as ExpressionBuilder<DB, 'matter'>;
  return eb
    .case()
    .when(eb.and([eb('matter.state', '=', 'resolved'), eb(replyDay(eb, lastDay), 'is not', null)]))
    .then('answered')
    .else(eb.ref('matter.state'))
    .end()
    .$castTo<ShownState>();
}

/** The day on which a matter had its answer and its result, by the steps up to a day; `settledOn` says the same of one. */
export function settledDay(eb: ExpressionBuilder<DB, 'matter'>, upTo: Day = lastDay) {
  return eb.fn<Day | null>('max', [replyDay(eb, upTo), resultDay(eb, upTo)]);
}

/** The day of the answer that stands: one before a reopening does not count. */
function replyDay(eb: ExpressionBuilder<DB, 'matter'>, upTo: Day) {
  return standing(eb, 'reply', ['reopen'], upTo).select(({ fn }) => fn.max('one.day').as('day'));
}

/** The day of the first result since the matter was last taken up again or referred. */
function resultDay(eb: ExpressionBuilder<DB, 'matter'>, upTo: Day) {
  return standing(eb, 'resolve', ['reopen', 'refer'], upTo).select(({ fn }) => fn.min('one.day').as('day'));
}

/** Steps of a kind up to a day that no later step of other kinds has undone. */
function standing(eb: ExpressionBuilder<DB, 'matter'>, kind: StepKind, undoing: readonly StepKind[], upTo: Day) {
  return eb
    .selectFrom('matter_step as one')
    .whereRef('one.matter_id', '=', 'matter.id')
    .where('one.step', '=', kind)
    .where('one.voided', 'is', null)
    .where('one.day', '<=', upTo)
    .where((inner) =>
      inner.not(
        inner.exists(
          inner
            .selectFrom('matter_step as again')
            .select('again.id')
            .whereRef('again.matter_id', '=', 'matter.id')
            .whereRef('again.position', '>', 'one.position')
            .where('again.step', 'in', undoing)
            .where('again.voided', 'is', null)
            .where('again.day', '<=', upTo),
        ),
      ),
    );
}

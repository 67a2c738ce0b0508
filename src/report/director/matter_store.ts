import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { DB } from '../../database/schema.ts';
import { isLate, lateness } from '../../matter/late_store.ts';
import { settledDay } from '../../matter/shown_store.ts';
import type { Grade, StepKind } from '../../matter/step.ts';

/** Matters registered in the days `from`–`to`, by class, zone and who answered for them at the end of the day `as_of`. */
export function countRegistered(db: Database, from: Day, to: Day, as_of: Day) {
  return db
    .selectFrom('matter')
    .leftJoin('building', 'building.id', 'matter.building_id')
    .select((eb) => [
      'matter.class',
      stoodOn(eb, 'responsible', as_of).as('responsible'),
      'building.zone_id',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('matter.day', '>=', from)
    .where('matter.day', '<=', to)
    .where('matter.state', '!=', 'voided')
    .groupBy((eb) => ['matter.class', stoodOn(eb, 'responsible', as_of), 'building.zone_id'])
    .execute();
}

/** What was done in the days `from`–`to`: matters by kind of step, ratings by grade. */
export async function countSteps(db: Database, from: Day, to: Day) {
  const kinds = ['close', 'reopen', 'rate'] satisfies StepKind[];
  const rows = await db
    .selectFrom('matter_step')
    .innerJoin('matter', 'matter.id', 'matter_step.matter_id')
    .select(({ fn, val, ref }) => [
      'matter_step.step',
      fn<Grade | null>('json_extract', [ref('matter_step.content'), val('$.grade')]).as('grade'),
      fn.count<number>('matter_step.matter_id').distinct().as('count'),
    ])
    .where('matter_step.day', '>=', from)
    .where('matter_step.day', '<=', to)
    .where('matter_step.step', 'in', kinds)
    .where('matter_step.voided', 'is', null)
    .where('matter.state', '!=', 'voided')
    .groupBy(['step', 'grade'])
    .execute();
  const of = (step: StepKind, grade: Grade | null = null) =>
    rows.find((row) => row.step === step && row.grade === grade)?.count ?? 0;
  return {
    closed: of('close'),
    reopened: of('reopen'),
    satisfied: of('rate', 'satisfied'),
    partly: of('rate', 'partly'),
    dissatisfied: of('rate', 'dissatisfied'),
  };
}

/**
 * Matters that were not closed at the end of a day, by zone and who answered for them then; how many of them were paused,
 * how many late as `matter list --overdue` counts them, by the due day they had then. A matter that has changed since
 * stands as its steps up to that day say.
 */
export async function countStanding(db: Database, day: Day, today: Day) {
  const late = await lateness(db, day);
  return db
    .selectFrom('matter')
    .leftJoin('building', 'building.id', 'matter.building_id')
    .select((eb) => [
      stoodOn(eb, 'responsible', day).as('responsible'),
      'building.zone_id',
      eb.fn.countAll<number>().as('open'),
      eb.fn.sum<number>(eb.case().when(turnOn(eb, day), '=', 'pause').then(1).else(0).end()).as('paused'),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(
              isLate(
                eb as unknown as ExpressionBuilder<DB, 'matter'>,
                stoppedBy(eb, day),
                late,
                stoodOn(eb, 'due_day', day),
              ),
            )
            .then(1)
            .else(0)
            .end(),
        )
        .as('overdue'),
    ])
    .where('matter.day', '<=', day)
    .where((eb) =>
      day >= today
        ? eb('matter.state', 'in', ['open', 'referred', 'paused', 'resolved'])
        : eb.or([
            eb.and([
              eb('matter.state_day', '<=', day),
              eb('matter.state', 'in', ['open', 'referred', 'paused', 'resolved']),
            ]),
            eb.and([
              eb('matter.state_day', '>', day),
              eb('matter.state', '!=', 'voided'),
              eb(turnOn(eb, day), '!=', 'close'),
            ]),
          ]),
    )
    .groupBy((eb) => [stoodOn(eb, 'responsible', day), 'building.zone_id'])
    .execute();
}

/**
 * The due day of a matter, or who answered for it, at the end of a day: what the first step after it that changed them says
 * of before (matter/store.ts), else what the matter says now.
 */
export function stoodOn(eb: ExpressionBuilder<DB, 'matter'>, what: 'due_day' | 'responsible', day: Day) {
  const { fn, ref, val } = eb;
  const path = val(`$.was.${what}`);
  // Nobody, and no day, is told apart from no step by being empty.
  const before = eb
    .selectFrom('matter_step as moved')
    .select(fn.coalesce(fn<string>('json_extract', [ref('moved.content' as never), path]), val('')).as('before'))
    .whereRef('moved.matter_id', '=', 'matter.id')
    .where('moved.day', '>', day)
    .where('moved.voided', 'is', null)
    .where(({ fn: call, ref: of }) => call('json_type', [of('moved.content'), path]), 'is not', null)
    .orderBy('moved.position')
    .limit(1);
  return fn<string | null>('nullif', [fn.coalesce(before, ref(`matter.${what}`)), val('')]);
}

/** The day on which the clock of a matter had stopped by a day: paused, or answered with its result; null where it ran. */
function stoppedBy(eb: ExpressionBuilder<DB, 'matter'>, day: Day) {
  return eb
    .case()
    .when(turnOn(eb, day), '=', 'pause')
    .then(lastStep(eb, day, ['pause'], 'day'))
    .else(settledDay(eb, day))
    .end()
    .$castTo<Day | null>();
}

/** The last thing up to a day that changed whether a matter is going on; `reopen` where nothing has. */
export function turnOn(eb: ExpressionBuilder<DB, 'matter'>, day: Day) {
  return eb.fn.coalesce(lastStep(eb, day, ['close', 'reopen', 'pause', 'resume']), eb.val('reopen'));
}

/** The kind, or the day, of the last step of some kinds up to a day. */
function lastStep(
  eb: ExpressionBuilder<DB, 'matter'>,
  day: Day,
  kinds: readonly StepKind[],
  asked: 'step' | 'day' = 'step',
) {
  return eb
    .selectFrom('matter_step')
    .select(`matter_step.${asked} as said`)
    .whereRef('matter_step.matter_id', '=', 'matter.id')
    .where('matter_step.step', 'in', kinds)
    .where('matter_step.voided', 'is', null)
    .where('matter_step.day', '<=', day)
    .orderBy('matter_step.position', 'desc')
    .limit(1);
}

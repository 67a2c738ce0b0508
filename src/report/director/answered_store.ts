import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { DB } from '../../database/schema.ts';
import { calendarAround, movedFrom, movesOn } from '../../matter/last_day.ts';
import { stoodOn, turnOn } from './matter_store.ts';

/**
 * Matters whose due day lies in the days `from`–`to` and is over, or which were answered before: how many, and how many of
 * them had the answer that stands in time, the due day moved where it does (D-44 a). Paused ones and those with time left are not counted. All as it stood at
 * the end of the day `as_of`: neither a later answer nor a later due day changes what was reported.
 */
export async function countAnswered(
  db: Database,
  { from, to, as_of }: Record<'from' | 'to' | 'as_of', Day>,
  today: Day,
) {
  const due = dueBetween(db, { from, to, as_of });
  const row = await db
    .selectFrom(due.as('due'))
    .select((eb) => [
      eb.fn.countAll<number>().as('due'),
      eb.fn.sum<number | null>(eb.case().when('answered', '<=', eb.ref('due_day')).then(1).else(0).end()).as('in_time'),
    ])
    .where('due_day', '>=', from)
    .where('due_day', '<=', to)
    .where((eb) => eb.or([eb('answered', 'is not', null), eb('due_day', '<', today)]))
    .executeTakeFirstOrThrow();
  const moved = await movedOnes(db, due, today);
  return { due: row.due - moved.notYet, in_time: (row.in_time ?? 0) + moved.inTime };
}

/** Of the suggested days that fell on a day of rest: how many are not over yet, how many were answered in time after all. */
async function movedOnes(db: Database, due: DueMatters, today: Day): Promise<{ notYet: number; inTime: number }> {
  const rows = await db
    .selectFrom(due.as('due'))
    .select(['due_day', 'answered'])
    .where('due_origin', '=', 'suggested')
    .where('due_day', '<', today)
    .where((eb) => eb.or([eb('answered', 'is', null), eb('answered', '>', eb.ref('due_day'))]))
    .execute();
  const moves = await movesOn(db);
  const moving = (rows as { due_day: Day; answered: Day | null }[]).filter(({ due_day }) => moves(due_day));
  if (moving.length === 0) return { notYet: 0, inTime: 0 };
  const days = moving.map(({ due_day }) => due_day);
  const calendar = await calendarAround(db, days);
  const kept = moving.filter(({ due_day, answered }) => movedFrom(due_day, calendar) >= (answered ?? today));
  const notYet = kept.filter(({ answered }) => answered === null).length;
  return { notYet, inTime: kept.length - notYet };
}

/** The day of the answer that stands at the end of a day: one before a reopening does not count. */
function answeredOn(eb: ExpressionBuilder<DB, 'matter'>, day: Day) {
  return eb
    .selectFrom('matter_step as reply')
    .select('reply.day')
    .whereRef('reply.matter_id', '=', 'matter.id')
    .where('reply.step', '=', 'reply')
    .where('reply.voided', 'is', null)
    .where('reply.day', '<=', day)
    .where((inner) =>
      inner(
        'reply.position',
        '>',
        inner
          .selectFrom('matter_step as again')
          .select(({ fn, val }) => fn.coalesce(fn.max('again.position'), val(0)).as('position'))
          .whereRef('again.matter_id', '=', 'matter.id')
          .where('again.step', '=', 'reopen')
          .where('again.voided', 'is', null)
          .where('again.day', '<=', day),
      ),
    )
    .orderBy('reply.position', 'desc')
    .limit(1);
}

type DueMatters = ReturnType<typeof dueBetween>;

function dueBetween(db: Database, { from, to, as_of }: Record<'from' | 'to' | 'as_of', Day>) {
  return db
    .selectFrom('matter')
    .select((eb) => [stoodOn(eb, 'due_day', as_of).as('due_day'), 'due_origin', answeredOn(eb, as_of).as('answered')])
    .where('matter.state', '!=', 'voided')
    .where('matter.day', '<=', to)
    .where((eb) =>
      eb.or([
        eb.and([eb('matter.due_day', '>=', from), eb('matter.due_day', '<=', to)]),
        eb('matter.id', 'in', eb.selectFrom('matter_step').select('matter_id').where('day', '>', as_of)),
      ]),
    )
    .where((eb) => eb(turnOn(eb, as_of), '!=', 'pause'));
}

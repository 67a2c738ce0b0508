import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { DB } from '../../database/schema.ts';
import { stoodOn, turnOn } from './matter_store.ts';

/**
 * Matters whose due day lies in the days `from`–`to` and is over, or which were answered before: how many, and how many of
 * them had the answer that stands by the due day. Paused ones and those with time left are not counted. All as it stood at
 * the end of the day `as_of`: neither a later answer nor a later due day changes what was reported.
 */
export async function countAnswered(
  db: Database,
  { from, to, as_of }: Record<'from' | 'to' | 'as_of', Day>,
  today: Day,
) {
  const due = db
    .selectFrom('matter')
    .select((eb) => [stoodOn(eb, 'due_day', as_of).as('due_day'), answeredOn(eb, as_of).as('answered')])
    .where('matter.state', '!=', 'voided')
    .where('matter.day', '<=', to)
    .where((eb) =>
      eb.or([
        eb.and([eb('matter.due_day', '>=', from), eb('matter.due_day', '<=', to)]),
        eb('matter.id', 'in', eb.selectFrom('matter_step').select('matter_id').where('day', '>', as_of)),
      ]),
    )
    .where((eb) => eb(turnOn(eb, as_of), '!=', 'pause'));
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
  return { due: row.due, in_time: row.in_time ?? 0 };
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

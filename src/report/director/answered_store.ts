import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { DB } from '../../database/schema.ts';

/**
 * Matters whose due day lies in the days `from`–`to` and is over, or which were answered before: how many, and how many of
 * them had the answer that stands by the due day. Paused ones and those with time left are not counted.
 */
export async function countAnswered(db: Database, from: Day, to: Day, today: Day) {
  const due = db
    .selectFrom('matter')
    .select((eb) => ['due_day', answeredOn(eb).as('answered')])
    .where('state', 'in', ['open', 'referred', 'resolved', 'closed'])
    .where('due_day', '>=', from)
    .where('due_day', '<=', to);
  const row = await db
    .selectFrom(due.as('due'))
    .select((eb) => [
      eb.fn.countAll<number>().as('due'),
      eb.fn.sum<number | null>(eb.case().when('answered', '<=', eb.ref('due_day')).then(1).else(0).end()).as('in_time'),
    ])
    .where((eb) => eb.or([eb('answered', 'is not', null), eb('due_day', '<', today)]))
    .executeTakeFirstOrThrow();
  return { due: row.due, in_time: row.in_time ?? 0 };
}

/** The day of the answer that stands: one before a reopening does not count. */
function answeredOn(eb: ExpressionBuilder<DB, 'matter'>) {
  return eb
    .selectFrom('matter_step as reply')
    .select('reply.day')
    .whereRef('reply.matter_id', '=', 'matter.id')
    .where('reply.step', '=', 'reply')
    .where('reply.voided', 'is', null)
    .where((inner) =>
      inner(
        'reply.position',
        '>',
        inner
          .selectFrom('matter_step as again')
          .select(({ fn, val }) => fn.coalesce(fn.max('again.position'), val(0)).as('position'))
          .whereRef('again.matter_id', '=', 'matter.id')
          .where('again.step', '=', 'reopen')
          .where('again.voided', 'is', null),
      ),
    )
    .orderBy('reply.position', 'desc')
    .limit(1);
}

import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { DB } from '../../database/schema.ts';
import { movedFrom, movingCalendar } from '../../matter/last_day.ts';

/**
 * Matters whose due day lies in the days `from`–`to` and is over, or which were answered before: how many, and how many of
 * them had the answer that stands in time, the due day moved where it does (D-44 a). Paused ones and those with time left
 * are not counted.
 */
export async function countAnswered(db: Database, from: Day, to: Day, today: Day) {
  const due = dueBetween(db, from, to);
  const row = await db
    .selectFrom(due.as('due'))
    .select((eb) => [
      eb.fn.countAll<number>().as('due'),
      eb.fn.sum<number | null>(eb.case().when('answered', '<=', eb.ref('due_day')).then(1).else(0).end()).as('in_time'),
    ])
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
  const late = rows as { due_day: Day; answered: Day | null }[];
  const days = late.map(({ due_day }) => due_day);
  const calendar = days.length === 0 ? null : await movingCalendar(db, days, today);
  if (calendar === null) return { notYet: 0, inTime: 0 };
  const kept = late.filter(({ due_day, answered }) => movedFrom(due_day, calendar) >= (answered ?? today));
  const notYet = kept.filter(({ answered }) => answered === null).length;
  return { notYet, inTime: kept.length - notYet };
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

type DueMatters = ReturnType<typeof dueBetween>;

function dueBetween(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('matter')
    .select((eb) => ['due_day', 'due_origin', answeredOn(eb).as('answered')])
    .where('state', 'in', ['open', 'referred', 'resolved', 'closed'])
    .where('due_day', '>=', from)
    .where('due_day', '<=', to);
}

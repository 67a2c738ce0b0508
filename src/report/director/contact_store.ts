import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { ContactCount } from './contact.ts';

/** A door that stayed shut is on file among the visits and counts as none. */
const noAnswer = 'no_answer';

/** Contacts of the days `from`–`to` by kind and class, counted in the file by the index of days. */
export async function countContacts(db: Database, from: Day, to: Day): Promise<ContactCount[]> {
  const [visits, receptions, complaints, others] = await Promise.all([
    countVisits(db, from, to),
    countReceptions(db, from, to),
    countComplaints(db, from, to),
    countOthers(db, from, to),
  ]);
  return [...visits, ...receptions, ...complaints, ...others].filter(({ count }) => count > 0);
}

async function countVisits(db: Database, from: Day, to: Day): Promise<ContactCount[]> {
  const rows = await db
    .selectFrom('visit')
    .select(({ fn }) => ['class', fn.countAll<number>().as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .where((eb) => eb.or([eb('class', 'is', null), eb('class', '!=', noAnswer)]))
    .groupBy('class')
    .execute();
  return rows.map((row) => ({ kind: 'visit', ...row }));
}

async function countReceptions(db: Database, from: Day, to: Day): Promise<ContactCount[]> {
  return db
    .selectFrom('reception')
    .select(({ fn }) => ['mode as kind', 'class', fn.countAll<number>().as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .groupBy(['mode', 'class'])
    .execute();
}

/** A complaint that came by a reception of the same day is one contact, not two. */
async function countComplaints(db: Database, from: Day, to: Day): Promise<ContactCount[]> {
  const { count } = await db
    .selectFrom('complaint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reception')
            .select('reception.id')
            .whereRef('reception.day', '=', 'complaint.day')
            .whereRef('reception.matter_id', '=', 'complaint.matter_id')
            .where('reception.voided', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return [{ kind: 'complaint', class: 'complaint', count }];
}

/** What has no class of its own. */
async function countOthers(db: Database, from: Day, to: Day): Promise<ContactCount[]> {
  const counted = ['diary_entry', 'patrol'] as const;
  return Promise.all(
    counted.map(async (table) => {
      const { count } = await db
        .selectFrom(table as 'patrol')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('voided', 'is', null)
        .executeTakeFirstOrThrow();
      return { kind: table === 'patrol' ? 'patrol' : 'diary', class: null, count };
    }),
  );
}

import type { Day } from '../calendar/day.ts';
import { periodOf } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import type { ProceedingKind } from '../proceeding/proceeding.ts';
import type { RecordKind } from './homes.ts';

interface Span {
  from: Day;
  to: Day;
}

const proceedings: Partial<Record<ProceedingKind, RecordKind>> = {
  hearing: 'three_meetings',
  coordination: 'three_meetings',
  appraisal: 'three_meetings',
  fee: 'fees',
  collection: 'collections',
  disclosure_demand: 'demanded',
};

/** Which kinds may have a record of a period, asked in the shortest way: only of these the records themselves are read. */
export async function kindsOnRecord(
  db: Database,
  { from, to }: Span,
  today: Day,
  wanted: readonly RecordKind[],
): Promise<ReadonlySet<RecordKind>> {
  const found = new Set<RecordKind>();
  const asks: Partial<Record<RecordKind, () => Promise<boolean>>> = {
    gifts: () => hasGifts(db, to),
    targets: () => hasTargets(db, to),
    supervision: () => hasReports(db, { from, to }),
    certificates: () => hasOwnCertificates(db, today),
  };
  for (const kind of wanted) if (await asks[kind]?.()) found.add(kind);
  for (const kind of await proceedingsOf(db, { from, to })) found.add(kind);
  // Resolutions are read anyway wherever there is an item for them.
  return new Set(wanted.filter((kind) => kind === 'resolutions' || found.has(kind)));
}

/** Kinds of which something was opened in the period, or went on in it. */
async function proceedingsOf(db: Database, { from, to }: Span): Promise<RecordKind[]> {
  const rows = await db
    .selectFrom('proceeding')
    .select('kind')
    .distinct()
    .where('kind', 'in', Object.keys(proceedings))
    .where('voided', 'is', null)
    .where('day', '<=', to)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('day', '>=', from),
        exists(
          selectFrom('proceeding_step')
            .select('proceeding_step.id')
            .whereRef('proceeding_id', '=', 'proceeding.id')
            .where('proceeding_step.day', '>=', from)
            .where('proceeding_step.day', '<=', to),
        ),
      ]),
    )
    .execute();
  return rows.map(({ kind }) => proceedings[kind as ProceedingKind] as RecordKind);
}

async function hasGifts(db: Database, to: Day): Promise<boolean> {
  const row = await db.selectFrom('gift').select('id').where('voided', 'is', null).where('day', '<=', to).limit(1);
  return (await row.execute()).length > 0;
}

async function hasTargets(db: Database, to: Day): Promise<boolean> {
  const { code } = periodOf('year', to);
  const row = await db
    .selectFrom('work_plan_item')
    .select('id')
    .where('period', '=', code)
    .where('voided', 'is', null)
    .limit(1)
    .execute();
  return row.length > 0;
}

async function hasReports(db: Database, { from, to }: Span): Promise<boolean> {
  const row = await db
    .selectFrom('work_report')
    .select('id')
    .where('kind', '=', 'supervision')
    .where('voided', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .limit(1)
    .execute();
  return row.length > 0;
}

/** Whether the office has added certificates to its place's list, or taken some from it. */
export async function hasOwnCertificates(db: Database, today: Day): Promise<boolean> {
  const row = await db.selectFrom('certificate_item').select('id').where('from_day', '<=', today).limit(1).execute();
  return row.length > 0;
}

import type { SelectQueryBuilder } from 'kysely';
import type { Day } from '../calendar/day.ts';
import type { CertificateState } from '../certificate/issue/issued.ts';
import { listCertificates } from '../certificate/issue/list_store.ts';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import { type MatterClass, matterNumber, type ShownState } from '../matter/matter.ts';
import { stateShown } from '../matter/shown_store.ts';
import type { Resident } from './store.ts';

/** The latest of something, and how many there are in all. */
export interface Latest<T> {
  rows: T[];
  total: number;
}

/** Whose history: a person's, or a household's. */
export type Whose = { person_id: string } | { household_id: string };

const columnOf = (whose: Whose) =>
  'person_id' in whose ? (['person_id', whose.person_id] as const) : (['household_id', whose.household_id] as const);

export interface VisitTold {
  day: Day;
  purpose: string | null;
  seen: string | null;
  asked: string | null;
}

/** Visits, the latest first; from an index. */
export function visitsOf(db: Database, whose: Whose, limit: number): Promise<Latest<VisitTold>> {
  const [column, id] = columnOf(whose);
  return latestVisits(db.selectFrom('visit').where(column, '=', id), limit);
}

/** Visits to somebody, and those to the household while he or she lived in it. */
export function visitsToResident(
  db: Database,
  { person_id, household_id, moved_in, moved_out }: Resident,
  limit: number,
): Promise<Latest<VisitTold>> {
  const all = db
    .selectFrom('visit')
    .where((is) =>
      is.or([
        is('person_id', '=', person_id),
        is.and([
          is('household_id', '=', household_id),
          is('person_id', 'is', null),
          is('day', '>=', moved_in ?? ''),
          is('day', '<=', moved_out ?? '9999-12-31'),
        ]),
      ]),
    );
  return latestVisits(all, limit);
}

async function latestVisits(
  found: SelectQueryBuilder<DB, 'visit', unknown>,
  limit: number,
): Promise<Latest<VisitTold>> {
  const all = found.where('voided', 'is', null);
  const rows = await all
    .select(['day', 'purpose', 'seen', 'asked'])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .limit(limit)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

export interface MatterTold {
  number: string;
  day: Day;
  class: MatterClass;
  title: string;
  state: ShownState;
}

/** Matters, the latest first; from an index. */
export async function mattersOf(db: Database, whose: Whose, limit: number): Promise<Latest<MatterTold>> {
  const [column, id] = columnOf(whose);
  const all = db.selectFrom('matter').where(column, '=', id).where('state', '!=', 'voided');
  const rows = await all
    .select(['year', 'no', 'day', 'class', 'title'])
    .select((eb) => stateShown(eb).as('state'))
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .limit(limit)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const told = rows.map(({ year, no, ...row }) => ({ number: matterNumber({ year, no }), ...row }));
  return { rows: told as MatterTold[], total };
}

export interface ContactTold {
  day: Day;
  kind: 'reception' | 'complaint';
  content: string;
  /** Said in confidence: shown to nobody without a reason. */
  confidential: boolean;
}

/** Receptions and complaints of a person, the latest first. */
export async function contactsOf(db: Database, person_id: string, limit: number): Promise<Latest<ContactTold>> {
  const receptions = await db
    .selectFrom('reception')
    .where('person_id', '=', person_id)
    .where('voided', 'is', null)
    .select(['day', 'content'])
    .orderBy('day', 'desc')
    .execute();
  const complaints = await db
    .selectFrom('complaint')
    .where('person_id', '=', person_id)
    .where('voided', 'is', null)
    .select(['day', 'subject', 'confidential'])
    .orderBy('day', 'desc')
    .execute();
  const all: ContactTold[] = [
    ...receptions.map(({ day, content }) => ({ day, kind: 'reception' as const, content, confidential: false })),
    ...complaints.map(({ day, subject, confidential }) => ({
      day,
      kind: 'complaint' as const,
      content: subject,
      confidential: confidential === 1,
    })),
  ].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  return { rows: all.slice(0, limit), total: all.length };
}

export interface CertificateTold {
  number: string;
  day: Day;
  title: string;
  purpose: string;
  copies: number;
  state: CertificateState;
}

/** Certificates of a person, voided ones too, the latest first; from an index. */
export async function certificatesOf(
  db: Database,
  person_id: string,
  { limit, day }: { limit: number; day: Day },
): Promise<Latest<CertificateTold>> {
  const { certificates, total } = await listCertificates(db, { person_id, limit, day });
  return {
    rows: certificates.map(({ number, day: on, title, purpose, copies, state }) => ({
      ...{ number, day: on, title, purpose, copies, state },
    })),
    total,
  };
}

/** Since when somebody is a volunteer, and how many tenths of an hour he or she gave. */
export async function volunteeringOf(db: Database, person_id: string) {
  const volunteer = await db
    .selectFrom('volunteer')
    .where('person_id', '=', person_id)
    .select(['id', 'number', 'registered_on', 'ended_on'])
    .executeTakeFirst();
  if (volunteer === undefined) return null;
  const { tenths } = await db
    .selectFrom('volunteer_service')
    .where('volunteer_id', '=', volunteer.id)
    .where('voided', 'is', null)
    .select(({ fn }) => fn.sum<number | null>('tenths').as('tenths'))
    .executeTakeFirstOrThrow();
  return { ...volunteer, tenths: tenths ?? 0 };
}

import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { residentOf } from '../../resident/store.ts';
import type { CertificateKind } from '../certificate.ts';
import { generalKind, kindsHere } from '../kinds/here.ts';
import type { Request } from '../request/request.ts';
import { type Inquiry, inquiriesOf, type Neighbour } from '../request/step.ts';

/** What is known about a request when it is judged on a day. */
export interface Situation {
  request: Request;
  kind: CertificateKind;
  day: Day;
  /** How the applicant lives here, as the file has it; null where the file does not know. */
  home: { moved_in: Day | null; moved_out: Day | null; registration: string | null } | null;
  birth_day: Day | null;
  /** Other households on the applicant's staircase on file; null where that is not known. */
  staircase: number | null;
}

export async function readSituation(db: Database, request: Request, day: Day): Promise<Situation> {
  const kind = (await kindsHere(db, day)).find(({ code }) => code === request.kind) ?? {
    ...generalKind,
    code: request.kind,
    title: request.title,
  };
  const resident = request.person_id === null ? undefined : await residentOf(db, request.person_id);
  const household = resident?.household_id ?? null;
  return {
    request,
    kind,
    day,
    home: resident ?? null,
    birth_day: request.person_id === null ? null : await birthDayOf(db, request.person_id),
    staircase: household === null ? null : await othersOnStaircase(db, household),
  };
}

async function birthDayOf(db: Database, id: string): Promise<Day | null> {
  const row = await db.selectFrom('person').select('birth_day').where('id', '=', id).executeTakeFirst();
  return row?.birth_day ?? null;
}

async function othersOnStaircase(db: Database, household_id: string): Promise<number | null> {
  const own = await db.selectFrom('household').selectAll().where('id', '=', household_id).executeTakeFirst();
  if (own === undefined || own.building_id === null) return null;
  const { count } = await db
    .selectFrom('household')
    .where('building_id', '=', own.building_id)
    .where('unit', own.unit === null ? 'is' : '=', own.unit)
    .where('closed_on', 'is', null)
    .where('id', '!=', household_id)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** What all inquiries come to: the last that says something counts. */
export interface Found {
  inquiries: readonly Inquiry[];
  confirmed: boolean;
  since: Day | null;
  away: number | null;
  evidence: readonly string[];
  neighbours: readonly Neighbour[];
}

export function foundBy({ request }: Pick<Situation, 'request'>): Found {
  const inquiries = inquiriesOf(request);
  const last = <T>(read: (one: Inquiry) => T | null): T | null =>
    inquiries.map(read).findLast((one) => one !== null) ?? null;
  const byDoor = new Map<string, Neighbour>();
  for (const neighbour of inquiries.flatMap(({ neighbours }) => neighbours)) {
    byDoor.set(`${neighbour.place} ${neighbour.place === 'staircase' ? neighbour.name : ''}`, neighbour);
  }
  return {
    inquiries,
    confirmed: inquiries.at(-1)?.confirmed ?? false,
    since: last(({ since }) => since),
    away: last(({ away }) => away),
    evidence: [...new Set(inquiries.flatMap(({ evidence }) => evidence))],
    neighbours: [...byDoor.values()],
  };
}

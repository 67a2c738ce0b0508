import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { stateShown } from '../matter/shown_store.ts';
import type { Mode } from '../reception/reception.ts';
import { type Complaint, type ComplaintFacts, complaintNumber } from './complaint.ts';

/** The complaint meant by `诉〔2026〕3号`, `2026-3` or `3` (of this year). @throws Refusal kind `not_found`. */
export async function findComplaint(db: Database, word: string, today: Day): Promise<Complaint> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'complaint', number);
  if (id !== null) return readComplaint(db, id);
  throw new Refusal('not_found', 'no_such_complaint', `没有编号为“${word}”的投诉。`, {
    hint: '编号见 jwh complaint list',
  });
}

export async function readComplaint(db: Database, id: string): Promise<Complaint> {
  const row = await db.selectFrom('complaint').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return asComplaint(row);
}

/** The complaint that a matter follows; undefined where it follows none that stands. */
export async function complaintOfMatter(
  db: Database,
  matter: { id: string; class: string },
): Promise<Complaint | undefined> {
  if (matter.class !== 'complaint') return undefined;
  const row = await db
    .selectFrom('complaint')
    .selectAll()
    .where('matter_id', '=', matter.id)
    .where('voided', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : asComplaint(row);
}

/** The complaint that a reception has led to; undefined where none that stands has come of it. */
export async function complaintOfReception(db: Database, reception: string): Promise<Complaint | undefined> {
  const row = await db
    .selectFrom('complaint')
    .selectAll()
    .where('facts', 'like', `%"reception":"${reception}"%`)
    .where('voided', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : asComplaint(row);
}

/** A complaint as it is entered; its matter follows. */
export type NewComplaint = Omit<Complaint, 'id' | 'number' | 'matter_id' | 'voided'>;

export async function insertComplaint(writing: Writing, { facts, confidential, ...row }: NewComplaint) {
  const year = yearOf(row.day);
  const no = await nextNumber(writing.db, 'complaint', year);
  const { id } = await writing.insert('complaint', {
    ...row,
    year,
    no,
    confidential: confidential ? 1 : null,
    facts: JSON.stringify(facts),
  });
  return { id, number: complaintNumber({ year, no }) };
}

export async function updateComplaint(
  writing: Writing,
  id: string,
  { facts, ...patch }: { facts?: ComplaintFacts; matter_id?: string; voided?: string },
): Promise<void> {
  await writing.update('complaint', id, { ...patch, ...(facts === undefined ? {} : { facts: JSON.stringify(facts) }) });
}

/** Complaints that stand, the latest first, each with the state of its matter and who handles it. */
export async function listComplaints(
  db: Database,
  filter: { open: boolean; from: Day | undefined; to: Day | undefined; limit: number | undefined },
) {
  let wanted = db
    .selectFrom('complaint')
    .leftJoin('matter', 'matter.id', 'complaint.matter_id')
    .where('complaint.voided', 'is', null);
  if (filter.open) wanted = wanted.where('matter.state', 'not in', ['closed', 'voided']);
  if (filter.from !== undefined) wanted = wanted.where('complaint.day', '>=', filter.from);
  if (filter.to !== undefined) wanted = wanted.where('complaint.day', '<=', filter.to);
  const ordered = wanted
    .selectAll('complaint')
    .select(['matter.responsible as handler', 'matter.due_day'])
    .select((eb) => stateShown(eb).as('state'))
    .orderBy('complaint.day', 'desc')
    .orderBy('complaint.no', 'desc');
  const rows = await (filter.limit === undefined ? ordered : ordered.limit(filter.limit)).execute();
  const complaints = rows.map((row) => ({
    ...asComplaint(row),
    state: row.state,
    handler: row.handler,
    due_day: row.due_day,
  }));
  if (filter.limit === undefined || rows.length < filter.limit) return { complaints, total: rows.length };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { complaints, total };
}

/** What was received in a period, or told to the complainant in it, of complaints that stand; the latest first. */
export async function complaintsBetween(db: Database, from: Day, to: Day): Promise<Complaint[]> {
  const rows = await db
    .selectFrom('complaint')
    .selectAll()
    .where('voided', 'is', null)
    .where('day', '<=', to)
    .where((eb) => {
      const told = eb.fn<Day>('json_extract', ['facts', eb.val('$.told.day')]);
      return eb.or([eb('day', '>=', from), eb.and([eb(told, '>=', from), eb(told, '<=', to)])]);
    })
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .execute();
  return rows.map(asComplaint);
}

interface Row extends Omit<Complaint, 'number' | 'mode' | 'confidential' | 'facts' | 'matter_id'> {
  year: number;
  no: number;
  mode: string;
  confidential: number | null;
  facts: string;
  matter_id: string | null;
}

function asComplaint({ year, no, confidential, facts, ...row }: Row): Complaint {
  return {
    id: row.id,
    number: complaintNumber({ year, no }),
    day: row.day,
    time: row.time,
    mode: row.mode as Mode,
    complainant: row.complainant,
    contact: row.contact,
    person_id: row.person_id,
    confidential: confidential === 1,
    subject: row.subject,
    against: row.against,
    against_id: row.against_id,
    facts: JSON.parse(facts) as ComplaintFacts,
    // Set in the transaction that enters it.
    matter_id: row.matter_id as string,
    voided: row.voided,
  };
}

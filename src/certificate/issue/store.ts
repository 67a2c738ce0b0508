import { Refusal } from '../../base/refusal.ts';
import { addDays } from '../../calendar/arithmetic.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Certificate } from '../../database/schema.ts';
import type { Writing } from '../../database/writing.ts';
import { sealUseNumber } from '../../seal/use.ts';
import { certificateNumber } from '../certificate.ts';
import { numberIn } from '../number_in.ts';
import type { Request } from '../request/request.ts';
import { isSamePurpose } from '../request/twins.ts';
import type { Issued } from './issued.ts';

/**
 * The certificate meant by `证〔2026〕2-12号`, `2026-2-12`, `2-12` of this year, or `12` for a general letter.
 * @throws Refusal kind `not_found`.
 */
export async function findCertificate(db: Database, word: string, today: Day): Promise<Issued> {
  const number = numberIn(word, yearOf(today));
  const row = number === null ? undefined : await rowNumbered(db, number);
  if (row !== undefined) return asIssued(row);
  throw new Refusal('not_found', 'no_such_certificate', `没有编号为“${word}”的证明。`, {
    hint: '编号见 jwh certificate list',
  });
}

function rowNumbered(db: Database, { year, series, no }: { year: number; series: number; no: number }) {
  return db
    .selectFrom('certificate')
    .selectAll()
    .where('year', '=', year)
    .where('series', '=', series)
    .where('no', '=', no)
    .executeTakeFirst();
}

export async function readCertificate(db: Database, id: string): Promise<Issued> {
  return asIssued(await db.selectFrom('certificate').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

function asIssued({ year, no, content, verdicts, ...row }: Selected): Issued {
  return {
    ...row,
    number: certificateNumber({ year, series: row.series, no }),
    content: JSON.parse(content),
    verdicts: JSON.parse(verdicts),
  };
}

type Selected = { [K in keyof Certificate]: Certificate[K] };

/** Enters a certificate within the caller's transaction, under the id its seal use already names. */
export async function insertCertificate(
  writing: Writing,
  row: Omit<Selected, 'voided' | 'voided_on' | 'voided_by'>,
): Promise<Issued> {
  return asIssued(await writing.insert('certificate', row));
}

/** Takes a certificate back within the caller's transaction; it keeps its number. */
export async function voidCertificate(
  writing: Writing,
  { id }: Issued,
  voiding: { voided_on: Day; voided: string; voided_by: string },
): Promise<void> {
  await writing.update('certificate', id, voiding);
}

/** Counts further copies, within the caller's transaction. */
export async function countCopies(writing: Writing, { id, copies }: Issued, more: number): Promise<void> {
  await writing.update('certificate', id, { copies: copies + more });
}

/** The certificates of a request, the latest first: one, and what replaced it. */
export async function certificatesOf(db: Database, request_id: string): Promise<Issued[]> {
  const rows = await db
    .selectFrom('certificate')
    .selectAll()
    .where('request_id', '=', request_id)
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .execute();
  return rows.map(asIssued);
}

/** The certificate that took the place of another; null where none did. */
export async function replacementOf(db: Database, { id }: Issued): Promise<Issued | null> {
  const row = await db.selectFrom('certificate').selectAll().where('replaces_id', '=', id).executeTakeFirst();
  return row === undefined ? null : asIssued(row);
}

/** The first of those that took each other's place: the one that was issued on the request. */
export async function firstOf(db: Database, issued: Issued): Promise<Issued> {
  const { replaces_id } = issued;
  return replaces_id === null ? issued : firstOf(db, await readCertificate(db, replaces_id));
}

/** A use of the seal on a certificate: the first, and one for each time copies were added. */
export async function usesOf(db: Database, { id }: Issued) {
  const rows = await db
    .selectFrom('seal_use')
    .where('record_type', '=', 'certificate')
    .where('record_id', '=', id)
    .select(['year', 'no', 'day', 'reason', 'copies', 'approver', 'stamper', 'facts', 'voided'])
    .orderBy('day')
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no, facts, ...use }) => {
    const { note = null } = JSON.parse(facts) as { note?: string | null };
    return { number: sealUseNumber({ year, no }), ...use, note };
  });
}

/** So many days two papers for one purpose are held to be one too many. */
const duplicateDays = 30;

/** Certificates of the same person, kind and purpose within the thirty days before a day; those of this request are none. */
export async function duplicatesOf(
  db: Database,
  { id, person_id, applicant, kind, title, purpose }: Request,
  day: Day,
): Promise<{ number: string; day: Day }[]> {
  const rows = await db
    .selectFrom('certificate')
    .innerJoin('certificate_request', 'certificate_request.id', 'certificate.request_id')
    .where((is) =>
      person_id === null
        ? is.and([is('certificate.person_id', 'is', null), is('applicant', '=', applicant)])
        : is('certificate.person_id', '=', person_id),
    )
    .where('certificate.day', '>=', addDays(day, -duplicateDays))
    .where('certificate.day', '<=', day)
    .where('certificate_request.kind', '=', kind)
    .where('certificate_request.title', '=', title)
    .where('certificate.request_id', '!=', id)
    .where('voided_on', 'is', null)
    .select(['certificate.year', 'series', 'certificate.no', 'certificate.day', 'purpose'])
    .orderBy('certificate.day')
    .orderBy('certificate.no')
    .execute();
  return rows
    .filter((row) => isSamePurpose(row.purpose, purpose))
    .map(({ day: on, ...number }) => ({ number: certificateNumber(number), day: on }));
}

/** In one sentence; nothing where there are none. */
export function duplicateLines(duplicates: readonly { number: string; day: Day }[]): string[] {
  if (duplicates.length === 0) return [];
  const words = duplicates.map(({ number, day }) => `${number}（${day}）`).join('、');
  return [`${duplicateDays}天内已为同一人、同一用途出具过同一种证明：${words}。请核对是否重复。`];
}

/** Approved requests for which nothing was issued yet, in the order they were asked. */
export async function approvedRequests(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('certificate_request')
    .select('id')
    .where('state', '=', 'approved')
    .orderBy('day')
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ id }) => id);
}

import type { Selectable } from 'kysely';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import type { Writing } from '../database/writing.ts';
import type { RecordRef } from './record.ts';

/** One attachment as it stands in the file. */
export type Attachment = Selectable<DB['attachment']>;

/** Which record, without what it is called. */
export type AttachedTo = Pick<RecordRef, 'record_type' | 'record_id'>;

/** What `voided` begins with where the paper itself was taken away too. */
const removedMark = '文件已删去：';

/** Whether the paper of an attachment is to be there: those taken away with their attachment are not. */
export function isKept({ voided }: Pick<Attachment, 'voided'>): boolean {
  return voided === null || !voided.startsWith(removedMark);
}

/** The attachments of one record in their order, the voided too. */
export function attachmentsOf(db: Database, { record_type, record_id }: AttachedTo): Promise<Attachment[]> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('record_type', '=', record_type)
    .where('record_id', '=', record_id)
    .orderBy('position')
    .execute();
}

/** How many attachments a record has that stand; from the index alone but for the voided. */
export async function countAttachments(db: Database, { record_type, record_id }: AttachedTo): Promise<number> {
  const row = await db
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('record_type', '=', record_type)
    .where('record_id', '=', record_id)
    .where('voided', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Every attachment, the voided too, the latest first. */
export function allAttachments(db: Database, limit?: number): Promise<Attachment[]> {
  const all = db.selectFrom('attachment').selectAll().orderBy('day', 'desc').orderBy('id');
  return (limit === undefined ? all : all.limit(limit)).execute();
}

export async function countAll(db: Database): Promise<number> {
  const row = await db
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Attaches a paper that lies in the folder already; its position follows the last of its record. */
export async function insertAttachment(
  writing: Writing,
  to: AttachedTo,
  paper: Pick<Attachment, 'name' | 'media' | 'size' | 'digest' | 'note' | 'day'>,
): Promise<Attachment> {
  const last = (await attachmentsOf(writing.db, to)).at(-1)?.position ?? 0;
  const { record_type, record_id } = to;
  return writing.insert('attachment', { record_type, record_id, position: last + 1, ...paper });
}

/** Voids one attachment; with `remove` the paper is taken away too, unless another attachment needs it. */
export async function voidAttachment(
  writing: Writing,
  { id, digest }: Pick<Attachment, 'id' | 'digest'>,
  reason: string,
  remove: boolean,
): Promise<{ unneeded: string | null }> {
  await writing.update('attachment', id, { voided: remove ? `${removedMark}${reason}` : reason });
  return { unneeded: remove && !(await isNeeded(writing.db, digest)) ? digest : null };
}

/**
 * Takes away all that is attached to a record, for erasing: numbers and digests stay, names and notes do not.
 * @returns digests of papers that nothing needs any more: remove each with `remove` of folder.ts once the transaction stands.
 */
export async function removeAttachmentsOf(writing: Writing, record: AttachedTo, reason: string): Promise<string[]> {
  const standing = (await attachmentsOf(writing.db, record)).filter(isKept);
  for (const { id, voided } of standing) {
    const why = voided === null ? reason : `${reason}（此前已作废）`;
    await writing.update('attachment', id, { name: '（已删除）', note: null, voided: `${removedMark}${why}` });
  }
  const digests = [...new Set(standing.map(({ digest }) => digest))];
  const needed = await Promise.all(digests.map((digest) => isNeeded(writing.db, digest)));
  return digests.filter((_, at) => !needed[at]);
}

async function isNeeded(db: Database, digest: string): Promise<boolean> {
  const rows = await db.selectFrom('attachment').select('voided').where('digest', '=', digest).execute();
  return rows.some(isKept);
}

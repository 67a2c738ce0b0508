import type { Context } from '../../command/context.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { certificateSheet } from '../paper.ts';
import { codeOf } from '../signing/code.ts';
import type { Issued } from './issued.ts';

/** The paper of a certificate, word for word as it was issued, with its code. */
export function paperOf(issued: Issued): Sheet {
  return certificateSheet(issued.content, codeOf(issued));
}

/**
 * Enters, within the caller's transaction, that a paper shows the full ID number of its applicant: who printed it and what
 * for. Nothing is entered where the paper does not show it.
 */
export async function logFullNumber(
  context: Context,
  writing: Writing,
  { number, content, request_id, person_id }: Issued,
  act: string,
): Promise<boolean> {
  if (!(await showsIdNumber(writing.db, request_id, content.paragraphs))) return false;
  const { operator, at, command } = await context.author(writing.db);
  await writing.insert('access_entry', {
    ...{ at, operator, command },
    reason: `${act}${number}，纸面上有完整的身份证号；用途：${content.purpose}`,
    persons: JSON.stringify(person_id === null ? [] : [person_id]),
  });
  return true;
}

async function showsIdNumber(db: Database, request_id: string, paragraphs: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('certificate_request')
    .select('id_number')
    .where('id', '=', request_id)
    .executeTakeFirstOrThrow();
  const { id_number } = row;
  return id_number !== null && paragraphs.some((words) => words.includes(id_number));
}

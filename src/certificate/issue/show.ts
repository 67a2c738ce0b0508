import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import { certificateAnswer } from './sheet.ts';
import { findCertificate } from './store.ts';

/** The story of one certificate. @throws Refusal kind `not_found`. */
export async function showCertificate(context: Context, word: string): Promise<Answer> {
  const db = await context.read();
  const issued = await findCertificate(db, word, context.today);
  return certificateAnswer(db, issued, context.today, await context.shown());
}

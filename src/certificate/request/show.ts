import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import { requestAnswer } from './sheet.ts';
import { findRequest } from './store.ts';

/** The story of one request. @throws Refusal kind `not_found`. */
export async function showRequest(context: Context, word: string): Promise<Answer> {
  const db = await context.read();
  const request = await findRequest(db, word, context.today);
  return requestAnswer(db, request, context.today, await context.shown());
}

import { Refusal } from '../base/refusal.ts';
import type { Context } from './context.ts';
import { safe } from './guard.ts';
import { shownFor } from './privacy.ts';

/**
 * A refusal as it may be told: numbers, doors and the names of children in it masked as in an answer; where the file cannot be
 * read, as it is.
 */
export async function masked(refusal: Refusal, context: Context): Promise<Refusal> {
  if (refusal.kind === 'file') return refusal;
  const { kind, code, cite, worded } = refusal;
  // A refusal reveals nothing: nobody's number was asked for in it.
  const show = await shownFor(await context.read(), null, context.today);
  const sentence = worded === undefined ? refusal.message : worded(show, context.today);
  const said = { message: sentence, hint: refusal.hint, rows: refusal.rows, persons: [] };
  const told = await safe(said, context, null);
  return new Refusal(kind, code, told.message, {
    ...(told.hint === undefined ? {} : { hint: told.hint }),
    ...(cite === undefined ? {} : { cite }),
    ...(told.rows === undefined ? {} : { rows: told.rows }),
  });
}

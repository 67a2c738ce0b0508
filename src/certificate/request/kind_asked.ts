import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { kindAsked as kindMeant } from '../kinds/asked.ts';
import { readKindBook } from '../kinds/book.ts';
import { standingOf } from '../kinds/standing.ts';

/**
 * The kind a request is entered under and the title it bears: a kind of the list, or the general letter with the words that
 * were asked for. What is for a notary goes under the list's own item for notaries.
 * @throws Refusal kind `usage` where several kinds go by the word, `not_found` for a number no kind has.
 */
export async function kindAsked(
  db: Database,
  day: Day,
  word: string,
  { title, notary, matter }: { title?: string | undefined; notary: boolean; matter?: string | undefined },
): Promise<{ code: string; title: string }> {
  const here = await readKindBook(db, day);
  const meant = kindMeant(here, word);
  const called = title ?? meant.title;
  const standing = standingOf(here, { kind: meant.kind, title: called }, { notary, matter: matter ?? null });
  return { code: standing.kind.code, title: called };
}

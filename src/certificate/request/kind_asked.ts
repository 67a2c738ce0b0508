import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { CertificateKind } from '../certificate.ts';
import { readKindBook } from '../kinds/book.ts';
import { kindsCalled, oneKind } from '../kinds/called.ts';
import { generalKind, kindsOf } from '../kinds/here.ts';
import { standingOf } from '../kinds/standing.ts';

/**
 * The kind a request is entered under and the title it bears: a kind of the list, or the general letter with the words that
 * were asked for. What is for a notary goes under the list's own item for notaries.
 * @throws Refusal kind `usage` where several kinds go by the word.
 */
export async function kindAsked(
  db: Database,
  day: Day,
  word: string,
  { title, notary, matter }: { title?: string | undefined; notary: boolean; matter?: string | undefined },
): Promise<{ code: string; title: string }> {
  const here = await readKindBook(db, day);
  const kinds = kindsOf(here.book, here.own, day);
  const kind: CertificateKind = kindsCalled(kinds, word).length === 0 ? generalKind : oneKind(kinds, word);
  const own = kind.origin === 'general' && kindsCalled([generalKind], word).length === 0 ? word : kind.title;
  const called = title ?? own;
  const standing = standingOf(here, { kind, title: called }, { notary, matter: matter ?? null });
  return { code: standing.kind.code, title: called };
}

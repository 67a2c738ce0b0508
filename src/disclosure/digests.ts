import { createHash } from 'node:crypto';
import { accountCodes } from './account_codes.ts';
import type { DisclosedAccounts, DisclosedItem } from './disclosed.ts';
import type { Digests } from './gates.ts';

/**
 * What is signed, as two figures, made when asked for: a signature counts only for the content it was given on. The stamp is on
 * the committee's own statement; of other accounts and funds it says nothing.
 */
export function digestsOf(
  items: readonly DisclosedItem[],
  { awaiting: _awaiting, ...accounts }: DisclosedAccounts,
): Digests {
  const written = once(() => items.map((item) => JSON.stringify(item)));
  const signed = (isSigned: (item: DisclosedItem) => boolean, figures: object) =>
    once(() => {
      const own = written().filter((_, at) => isSigned(items[at] as DisclosedItem));
      return sha256(['[[', ...own.map((text, at) => (at === 0 ? text : `,${text}`)), `],${JSON.stringify(figures)}]`]);
    });
  const { others: _others, funds: _funds, ...committee } = accounts;
  const all = signed(() => true, accounts);
  const ofAccounts = signed(({ code }) => accountCodes.includes(code), committee);
  return {
    get all() {
      return all();
    },
    get accounts() {
      return ofAccounts();
    },
  };
}

/** Every gate asks for the same two. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Of the JSON of both, piece by piece: put together it would be a text of a hundred kilobytes. */
function sha256(pieces: readonly string[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { accountCodes } from './account_codes.ts';
import type { DisclosedAccounts, DisclosedItem } from './disclosed.ts';
import type { Digests } from './gates.ts';

/** What is signed, as two figures, made when asked for: a signature counts only for the content it was given on. */
export function digestsOf(
  items: readonly DisclosedItem[],
  { awaiting: _awaiting, ...accounts }: DisclosedAccounts,
): Digests {
  const all = once(() => sha256([items, accounts]));
  const ofAccounts = once(() => sha256([items.filter(({ code }) => accountCodes.includes(code)), accounts]));
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

function sha256(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

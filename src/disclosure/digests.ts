import { createHash } from 'node:crypto';
import { accountCodes } from './account_codes.ts';
import type { DisclosedAccounts, DisclosedItem } from './disclosed.ts';
import type { Digests } from './gates.ts';

/** What is signed, as two figures, made when asked for: a signature counts only for the content it was given on. */
export function digestsOf(
  items: readonly DisclosedItem[],
  { awaiting: _awaiting, ...accounts }: DisclosedAccounts,
): Digests {
  const written = once(() => items.map((item) => JSON.stringify(item)));
  const signed = (isSigned: (item: DisclosedItem) => boolean) =>
    once(() =>
      sha256(`[[${written().filter((_, at) => isSigned(items[at] as DisclosedItem))}],${JSON.stringify(accounts)}]`),
    );
  const all = signed(() => true);
  const ofAccounts = signed(({ code }) => accountCodes.includes(code));
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

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

import { createHash } from 'node:crypto';
import type { Accounts } from '../finance/quarter_store.ts';
import { accountCodes } from './account_codes.ts';
import type { DisclosedItem } from './disclosed.ts';
import type { Digests } from './gates.ts';

/** What is signed, as two figures, made when asked for: a signature counts only for the content it was given on. */
export function digestsOf(items: readonly DisclosedItem[], { awaiting: _awaiting, ...accounts }: Accounts): Digests {
  return {
    get all() {
      return sha256([items, accounts]);
    },
    get accounts() {
      return sha256([items.filter(({ code }) => accountCodes.includes(code)), accounts]);
    },
  };
}

function sha256(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

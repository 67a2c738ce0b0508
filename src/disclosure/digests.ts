import { createHash } from 'node:crypto';
import type { Accounts } from '../finance/quarter_store.ts';
import { accountCodes } from './account_codes.ts';
import type { DisclosedItem } from './disclosed.ts';
import type { Digests } from './gates.ts';

/** What is signed, as two figures: a signature counts only for the content it was given on. */
export function digestsOf(items: readonly DisclosedItem[], { awaiting: _awaiting, ...accounts }: Accounts): Digests {
  const ofAccounts = items.filter(({ code }) => accountCodes.includes(code));
  return { all: sha256([items, accounts]), accounts: sha256([ofAccounts, accounts]) };
}

function sha256(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

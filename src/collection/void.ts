import type { Writing } from '../database/writing.ts';
import { findEntry, voidEntry } from '../finance/store.ts';
import { voidCase } from '../proceeding/case_verb.ts';
import type { Step } from '../proceeding/proceeding.ts';
import type { Paid, Spent } from './collection.ts';
import { collectionRoom } from './room.ts';

export const voidOne = voidCase(collectionRoom, { also: undoAccounts });

/** A receipt was booked by the collection and goes with it; a payment was booked in the accounts and stays there. */
async function undoAccounts(writing: Writing, steps: readonly Step[], reason: string): Promise<string[]> {
  const said: string[] = [];
  for (const { step, content } of steps) {
    if (step !== 'paid' && step !== 'spent') continue;
    const { entry } = content as unknown as Paid | Spent;
    const { id, voided } = await findEntry(writing.db, entry, 0);
    if (voided !== null) continue;
    if (step === 'paid') await voidEntry(writing, id, reason);
    said.push(step === 'paid' ? `收款凭证 ${entry} 一并作废。` : `支出凭证 ${entry} 仍在账上。`);
  }
  return said;
}

import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import { proceedingWords } from '../proceeding/proceeding.ts';
import { readProceeding } from '../proceeding/store.ts';
import { type Facts, type Proposal, type ProposalKind, proposalKinds } from './kind.ts';

/** How a proposal is named on the command line. */
export const numberArgument = {
  name: '<编号>',
  text: '议案编号，如 案〔2026〕1号、询1、调2026-1；只写数字时须只有一类有这个号',
};

/** The proposal meant by `案〔2026〕1号`, `询1` or `1` (of this year). @throws Refusal not_found, usage where it is unclear. */
export async function findProposal(db: Database, word: string, today: Day): Promise<Proposal> {
  const number = recordNumberIn(word, yearOf(today));
  const kinds = proposalKinds.filter((kind) => !hasSign(word) || word.trim().startsWith(proceedingWords[kind].sign));
  const found: { kind: ProposalKind; id: string }[] = [];
  for (const kind of number === null ? [] : kinds) {
    const id = await idOfNumber(db, 'proceeding', number as { year: number; no: number }, kind);
    if (id !== null) found.push({ kind, id });
  }
  const [one, ...others] = found;
  if (one === undefined) {
    throw new Refusal('not_found', 'no_such_proposal', `没有编号为“${word}”的议案。`, {
      hint: '编号见 jwh proposal list',
    });
  }
  if (others.length > 0) {
    const signs = found.map(({ kind }) => `${proceedingWords[kind].sign}${word}`).join('、');
    throw new Refusal('usage', 'number_unclear', `“${word}”不止一类有。`, { hint: `请写明是哪一类：${signs}` });
  }
  return readProceeding<Facts>(db, one.id);
}

function hasSign(word: string): boolean {
  return proposalKinds.some((kind) => word.trim().startsWith(proceedingWords[kind].sign));
}

import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import { decisionAnswer } from './decided.ts';
import { type Decision, decisionNumber, refuseOwnCase, stands } from './decision.ts';
import { decisionCalled, insertDecision } from './decision_store.ts';

/** Takes a decision back by a new entry that names it; both stay on file, and the matter can be decided anew. */
export async function reverseDecision(
  context: Context,
  options: { reverse?: string; by?: string; reason?: string },
): Promise<Answer> {
  const by = readPublicWords(options.by ?? '', '--by（谁撤销）', 40);
  const reason = readPublicWords(options.reason ?? '', '--reason（理由）', 300);
  return context.write(async (writing) => {
    const held = await decisionCalled(writing.db, options.reverse as string, context.today);
    const number = decisionNumber(held);
    if (!stands(held)) {
      const why = held.decision === 'reversed' ? '本身就是一次撤销' : `已由 ${held.reversed_by} 撤销`;
      throw new Refusal('usage', 'not_standing', `${number}${why}，不能再撤销。`);
    }
    refuseOwnCase(held.person, by);
    const { month, person_id, person, rule, finding } = held;
    const entry = {
      ...{ month, person_id, rule, decision: 'reversed' as const, amount: null, by_name: by, day: context.today },
      ...{ reason, finding, reverses_id: held.id, fulfilled_on: null },
    };
    const reversal: Decision = { ...entry, ...(await insertDecision(writing, entry)), person, reversed_by: null };
    return decisionAnswer(reversal, [`撤销了 ${number}；这一项可以重新决定。`], number);
  });
}

import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Answer } from '../command/verb.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { factAnswer } from './fact_sheet.ts';
import { standingFact, voidFact } from './fact_store.ts';
import { itemAnswer } from './sheet.ts';
import { findItem, readItem, updateItem } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号或代号>', text: '事项编号；中心主任、汇报、考核的记录写代号，见 jwh centre facts' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh centre void 7 --reason 重复', 'jwh centre void 3f2a91bc --reason 记错了人'],
  async run(context, [word = ''], { reason }) {
    const voided = readPublicWords(reason, '理由', 200);
    return context.write(async (writing): Promise<Answer> => {
      if (!/^[0-9a-f]{8}$/i.test(word.trim())) return voidItem(writing, word, voided, context.today);
      const fact = await standingFact(writing.db, word.trim());
      await voidFact(writing, fact.id, voided);
      return factAnswer(writing.db, { ...fact, voided }, context.today);
    });
  },
});

async function voidItem(writing: Writing, word: string, reason: string, today: string): Promise<Answer> {
  const item = await findItem(writing.db, word, today);
  if (item.state === 'voided') {
    throw new Refusal('usage', 'voided', `${item.number}已经撤销（${item.state_reason}）。`, {
      hint: `看 jwh centre show ${item.number}`,
    });
  }
  await updateItem(writing, { ...item, state: 'voided', state_day: today, state_reason: reason });
  return itemAnswer(await readItem(writing.db, item.id), await loadRulebook(writing.db));
}

import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { visitAnswer } from './sheet.ts';
import { findVisit, readVisit, voidVisit } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '走访编号' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废，如重复登记', required: true }],
  examples: ['jwh visit void 31 --reason 与30号重复'],
  run(context, [word], { reason }) {
    const why = readPublicWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const { id, number, voided } = await findVisit(writing.db, word ?? '', context.today);
      if (voided !== null) throw alreadyVoid(number, voided);
      await voidVisit(writing, id, why);
      const visit = await readVisit(writing.db, id);
      const open = visit.matters.filter(({ state }) => state !== 'voided').map((one) => one.number);
      const notes = open.map((one) => `由它登记的${one}仍在；也要作废的：jwh matter void ${one} --reason 理由`);
      return visitAnswer(context, writing.db, visit, notes);
    });
  },
});

function alreadyVoid(number: string, reason: string): Refusal {
  return new Refusal('usage', 'voided', `${number}已经作废（${reason}）。`, { hint: '编号保留，不再使用。' });
}

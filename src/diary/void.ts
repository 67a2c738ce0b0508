import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { entryAnswer } from './sheet.ts';
import { findEntry, voidEntry } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<代号>', text: '日记的代号，见 jwh diary list；那天只有一篇的，写日期也可以' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废，如重复', required: true }],
  examples: ['jwh diary void 3f2a91bc --reason 重复'],
  run(context, [code], { reason }) {
    const why = readPublicWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const entry = await findEntry(writing.db, code ?? '');
      if (entry.voided !== null) {
        throw new Refusal('usage', 'voided', `这一篇已经作废（${entry.voided}）。`, { hint: '看 jwh diary list' });
      }
      await voidEntry(writing, entry.id, why);
      const notes = entry.matters.map(
        (one) => `由它登记的${one}仍在；也要作废的：jwh matter void ${one} --reason 理由`,
      );
      return entryAnswer({ ...entry, voided: why }, [], notes);
    });
  },
});

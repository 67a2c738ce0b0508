import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { mattersOfOpening } from './matters.ts';
import { codeOf, findOpening, voidOpening } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<代号或日期>', text: '开箱记录的代号，见 jwh mailbox list；当天只有一次的写日期' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh mailbox void 2026-10-15 --reason 抄错', 'jwh mailbox void 3f2a91bc --reason 抄错'],
  async run(context, [code], { reason }) {
    const why = readWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const opening = await findOpening(writing.db, code as string);
      const { day, name, letters, note, voided } = opening;
      if (voided !== null) {
        throw new Refusal('usage', 'voided', `这一条已经撤销（${voided}）。`, { hint: '看 jwh mailbox list' });
      }
      await voidOpening(writing, opening.id, why);
      const matters = (await mattersOfOpening(writing.db, opening.id)).filter(({ state }) => state !== 'voided');
      const notes = matters.map(
        (one) => `由它登记的${one.number}仍在；也要作废的：jwh matter void ${one.number} --reason 理由`,
      );
      const line = `已撤销 ${day} ${name}开箱的记录（${why}）。`;
      return {
        sheet: { title: '信箱', blocks: [{ kind: 'text', lines: [line, ...notes] }] },
        record: { day, by: name, letters, note, code: codeOf(opening), reason: why },
      };
    });
  },
});

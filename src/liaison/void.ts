import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { liaisonTable } from '../organisation/sheet.ts';
import { voidLiaison } from '../organisation/store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编码>', text: '联系记录的编码，见 jwh liaison list' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh liaison void 1f2e3d4c --reason 记错了单位'],
  async run(context, [code], { reason }) {
    const why = readWords(reason, '理由');
    return context.write(async (writing) => {
      const { organisation_id: _o, id, ...one } = await voidLiaison(writing, code ?? '', why);
      return {
        sheet: {
          title: `已作废　${one.organisation}`,
          blocks: [
            liaisonTable([{ ...one, id, organisation_id: '' }]),
            { kind: 'text', lines: [`作废的理由：${why}。`] },
          ],
        },
        record: { code: id.slice(0, 8), ...one },
      };
    });
  },
});

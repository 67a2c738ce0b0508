import { readWords } from '../base/words.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { liaisonTable } from '../organisation/sheet.ts';
import { oneOrganisation, voidLiaison } from '../organisation/store.ts';

interface VoidOptions {
  on: string;
  reason: string;
  code?: string;
}

export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '哪个组织或单位' }],
  options: [
    { flags: '--on <日期>', text: '哪天的联系', required: true },
    { flags: '--code <编码>', text: '那天有几次的：哪一次（编码见 jwh liaison list）' },
    { flags: '--reason <理由>', text: '为什么作废', required: true },
  ],
  examples: ['jwh liaison void 夕阳红合唱团 --on 2026-09-20 --reason 记错了单位'],
  async run(context, [name], options) {
    const day = readDay(options.on, '--on ');
    const reason = readWords(options.reason, '理由');
    return context.write(async (writing) => {
      const { id: organisation_id } = await oneOrganisation(writing.db, name ?? '');
      const voided = await voidLiaison(writing, { organisation_id, day, code: options.code }, reason);
      const { organisation_id: _o, id, ...one } = voided;
      return {
        sheet: {
          title: `已作废　${one.organisation}`,
          blocks: [liaisonTable([voided]), { kind: 'text', lines: [`作废的理由：${reason}。`] }],
        },
        record: { code: id.slice(0, 8), ...one },
      };
    });
  },
});

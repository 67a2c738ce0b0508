import { Refusal } from '../base/refusal.ts';
import { plainWords, readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readQualifications, voidQualification } from './certificate_store.ts';
import { certificateAnswer } from './certificates_sheet.ts';

/** Takes a certificate out that was entered wrongly, or that was withdrawn. */
export const revoke = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编码>', text: '证书的编码（jwh training certificates 最后一栏）；只有一份的也可写姓名' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh training revoke 李敏 --reason 登错'],
  async run(context, [word], options) {
    const reason = readWords(options.reason, '理由', 200);
    const called = plainWords(word ?? '');
    return context.write(async (writing) => {
      const all = (await readQualifications(writing.db)).filter(({ voided }) => voided === null);
      const meant = all.filter(({ id, name }) => name === called || id.slice(0, 8) === called);
      const [one, ...others] = meant;
      if (one === undefined) {
        throw new Refusal('not_found', 'no_such_certificate', `没有“${called}”的资格证书。`, {
          hint: '登记的见 jwh training certificates',
        });
      }
      if (others.length > 0) {
        const codes = meant.map(({ id, title }) => `${id.slice(0, 8)}（${title}）`).join('、');
        throw new Refusal('usage', 'which_certificate', `${called}有${meant.length}份证书。`, {
          hint: `写编码：${codes}`,
        });
      }
      await voidQualification(writing, one.id, reason);
      return certificateAnswer({ ...one, voided: reason }, await loadRulebook(writing.db), context.today);
    });
  },
});

import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Refused } from './admission.ts';
import { admissionRoom } from './room.ts';

export const refuse = verb<{ reason: string; told?: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(admissionRoom)],
  options: [
    { flags: '--reason <理由>', text: '为什么不接受', required: true },
    { flags: '--told <单位>', text: '告诉了哪个部门、报了哪里，如 区准入工作监督机构' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh admission refuse 2026-1 --reason 属街道职责，居委会没有这项权限 --told 街道党政办'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Refused = {
      reason: readPublicWords(options.reason, '理由'),
      told: publicWordsOrNull(options.told, '单位'),
    };
    return inCase(context, admissionRoom, word, () => ({ step: 'refused', day, content }));
  },
});

import { readPublicWords } from '../../base/public_words.ts';
import { pastDay } from '../../command/past_day.ts';
import { verb } from '../../command/verb.ts';
import { readRequest } from '../request/store.ts';
import { certificateArgument } from './argument.ts';
import { approvedBy, refuseEnded } from './ending.ts';
import { certificateAnswer } from './sheet.ts';
import { findCertificate, readCertificate, voidCertificate } from './store.ts';

interface VoidOptions {
  reason: string;
  by: string;
  on?: string;
}

export const voidVerb = verb<VoidOptions>({
  writes: true,
  arguments: [certificateArgument],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    { flags: '--by <姓名>', text: '批准作废的人', required: true },
    { flags: '--on <日期>', text: '哪天作废的（默认：今天）' },
  ],
  examples: ['jwh certificate void 证〔2026〕1号 --reason 门牌写错 --by 王建国'],
  async run(context, [word], options) {
    const voided = readPublicWords(options.reason, '理由', 200);
    const voided_on = pastDay(options.on, context.today);
    const show = await context.shown();
    return context.write(async (writing) => {
      const { db } = writing;
      const issued = await findCertificate(db, word ?? '', context.today);
      refuseEnded(issued, voided_on);
      const request = await readRequest(db, issued.request_id);
      const { name } = await approvedBy(writing, request, options.by, voided_on);
      await voidCertificate(writing, issued, { voided_on, voided, voided_by: name });
      return certificateAnswer(db, await readCertificate(db, issued.id), context.today, show);
    });
  },
});

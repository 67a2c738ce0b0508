import { readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { verb } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { readRequest } from '../request/store.ts';
import { certificateArgument } from './argument.ts';
import { approvedBy, refuseEnded } from './ending.ts';
import { type GivenOptions, givenOptions, issuingOf, pdfOption } from './given.ts';
import { issueOn } from './issue.ts';
import { withPaper } from './issue_verb.ts';
import type { Issued } from './issued.ts';
import { logFullNumber } from './paper.ts';
import { withPhoneTold } from './phone.ts';
import { refuseNoFolder } from './print_files.ts';
import { certificateAnswer } from './sheet.ts';
import { findCertificate, replacementOf, voidCertificate } from './store.ts';

interface ReissueOptions extends GivenOptions {
  reason: string;
  by: string;
  pdf?: string | true;
}

export const reissue = verb<ReissueOptions>({
  writes: true,
  arguments: [certificateArgument],
  options: [
    { flags: '--reason <理由>', text: '为什么换发：遗失、损坏、写错等', required: true },
    { flags: '--by <姓名>', text: '批准换发的人', required: true },
    pdfOption,
    ...givenOptions,
  ],
  examples: ['jwh certificate reissue 证〔2026〕1号 --reason 遗失 --by 王建国 --pdf'],
  async run(context, [word], { reason, by, pdf, ...given }) {
    refuseNoFolder(context.world, pdf);
    const why = readPublicWords(reason, '理由', 200);
    const day = context.today;
    const show = await context.shown();
    const { issued, answer } = await context.write(async (writing) => {
      const { db } = writing;
      const old = await findCertificate(db, word ?? '', day);
      await refuseReplaced(db, old);
      const request = await readRequest(db, old.request_id);
      const approved = await approvedBy(writing, request, by, day);
      if (old.voided_on === null) {
        refuseEnded(old, day);
        await voidCertificate(writing, old, { voided_on: day, voided: `换发：${why}`, voided_by: approved.name });
      }
      const issuing = await issuingOf(context, writing, given);
      const made = await issueOn(writing, request, { ...issuing, replaces: old, why, approved });
      await logFullNumber(context, writing, made, '换发');
      return { issued: made, answer: await certificateAnswer(db, made, day, show) };
    });
    return withPaper(context, withPhoneTold(answer, issued), issued, pdf);
  },
});

async function refuseReplaced(db: Database, old: Issued): Promise<void> {
  const next = await replacementOf(db, old);
  if (next === null) return;
  throw new Refusal('usage', 'replaced', `${old.number}已换发为${next.number}。`, {
    hint: `再换发，写新的编号：jwh certificate reissue ${next.number}`,
  });
}

import { wholeNumber } from '../../base/number.ts';
import { readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { verb } from '../../command/verb.ts';
import { handlerNamed } from '../request/act.ts';
import { readRequest } from '../request/store.ts';
import { certificateArgument } from './argument.ts';
import { approvedBy, refuseEnded } from './ending.ts';
import { pdfOption } from './given.ts';
import { stillIssuable } from './issue.ts';
import { withPaper } from './issue_verb.ts';
import { logFullNumber } from './paper.ts';
import { refuseNoFolder } from './print_files.ts';
import { pressOn } from './seal_on.ts';
import { certificateAnswer } from './sheet.ts';
import { countCopies, findCertificate, readCertificate } from './store.ts';

interface CopyOptions {
  copies: string;
  by: string;
  reason?: string;
  stamper?: string;
  pdf?: string | true;
}

export const copy = verb<CopyOptions>({
  writes: true,
  arguments: [certificateArgument],
  options: [
    { flags: '--copies <份数>', text: '加印几份', required: true },
    { flags: '--by <姓名>', text: '批准人', required: true },
    { flags: '--reason <理由>', text: '为什么加印（默认：加印）' },
    { flags: '--stamper <姓名>', text: '盖章人（默认：印章保管人，没有登记的是经办人）' },
    pdfOption,
  ],
  examples: ['jwh certificate copy 证〔2026〕1号 --copies 2 --by 王建国 --reason 学校另要两份'],
  async run(context, [word], { copies: count, by, reason = '加印', stamper: called, pdf }) {
    refuseNoFolder(context.world, pdf);
    const copies = copiesOf(count);
    const why = readPublicWords(reason, '理由', 200);
    const day = context.today;
    const show = await context.shown();
    const { issued, answer } = await context.write(async (writing) => {
      const { db } = writing;
      const known = await findCertificate(db, word ?? '', day);
      refuseEnded(known, day);
      const request = await readRequest(db, known.request_id);
      await stillIssuable(db, request, { day, replaces: known, act: '加印' });
      await pressOn(writing, request, {
        ...{ day, reason: why, copies, record_id: known.id },
        document: `${known.number} ${known.title}`,
        approved: await approvedBy(writing, request, by, day),
        stamper: called ?? null,
        operator: await handlerNamed(writing, undefined, context, day),
        reviewer: null,
      });
      await countCopies(writing, known, copies);
      const made = await readCertificate(db, known.id);
      await logFullNumber(context, writing, made, '加印');
      return { issued: made, answer: await certificateAnswer(db, made, day, show) };
    });
    return withPaper(context, answer, issued, pdf);
  },
});

function copiesOf(text: string): number {
  const copies = wholeNumber(text, '份数');
  if (copies >= 1 && copies <= 50) return copies;
  throw new Refusal('usage', 'bad_copies', `份数 ${copies} 不对，应为 1 至 50。`);
}

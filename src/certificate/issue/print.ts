import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import { verb } from '../../command/verb.ts';
import { certificateArgument } from './argument.ts';
import { withPaper } from './issue_verb.ts';
import type { Issued } from './issued.ts';
import { logFullNumber } from './paper.ts';
import { refuseNoFolder } from './print_files.ts';
import { certificateAnswer } from './sheet.ts';
import { findCertificate } from './store.ts';

export const print = verb<{ pdf?: string | true }>({
  writes: true,
  arguments: [certificateArgument],
  options: [{ flags: '--pdf [文件]', text: '写到哪个文件（默认：以编号和名称为名）' }],
  examples: ['jwh certificate print 证〔2026〕1号', 'jwh certificate print 2-12 --pdf 居住证明.pdf'],
  async run(context, [word], { pdf = true }) {
    refuseNoFolder(context.world, pdf);
    const db = await context.read();
    const issued = await findCertificate(db, word ?? '', context.today);
    refuseVoided(issued);
    await logged(context, issued);
    const answer = await certificateAnswer(db, issued, context.today, await context.shown());
    return withPaper(context, answer, issued, pdf);
  },
});

function refuseVoided({ number, voided_on }: Issued): void {
  if (voided_on === null) return;
  throw new Refusal('usage', 'voided', `${number}已于 ${voided_on} 作废，不再打印。`, {
    hint: `经过见：jwh certificate show ${number}`,
  });
}

async function logged(context: Context, issued: Issued): Promise<void> {
  await context.write((writing) => logFullNumber(context, writing, issued, '打印'));
}

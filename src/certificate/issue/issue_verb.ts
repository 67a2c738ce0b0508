import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import { type Answer, verb } from '../../command/verb.ts';
import { findRequest } from '../request/store.ts';
import { type GivenOptions, givenOptions, issuingOf, pdfOption } from './given.ts';
import { issueOn } from './issue.ts';
import { logFullNumber } from './paper.ts';
import { withPhoneTold } from './phone.ts';
import { Papers, paperPath, refuseNoFolder } from './print_files.ts';
import { certificateAnswer } from './sheet.ts';

interface IssueOptions extends GivenOptions {
  file?: string;
  all?: boolean;
  pdf?: string | true;
  skipFaulty?: boolean;
}

export const issue = verb<IssueOptions>({
  writes: true,
  arguments: [{ name: '[编号]', text: '申请的编号，如 申〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--all', text: '所有已批准的申请' },
    {
      flags: '--file <名单>',
      text: 'xlsx 或 CSV，一行一件：一列“申请编号”，其余的列是经办人填的字段；已批准的内容只作核对',
    },
    { flags: '--skip-faulty', text: '一批中不能出具的放下，其余照样出具' },
    { ...pdfOption, text: `${pdfOption.text}；一批的写文件夹的名字` },
    ...givenOptions,
  ],
  examples: [
    'jwh certificate issue 1 --pdf',
    'jwh certificate issue --all --pdf 证明',
    'jwh certificate issue --file 名单.xlsx --pdf 证明',
  ],
  async run(context, [word], options) {
    const { file, all } = options;
    if ([word !== undefined, file !== undefined, all === true].filter(Boolean).length !== 1) throw notOne();
    if (word !== undefined) return issueOne(context, word, options);
    const { issueMany } = await import('./batch.ts');
    return issueMany(context, options);
  },
});

async function issueOne(context: Context, word: string, { pdf, ...given }: IssueOptions): Promise<Answer> {
  refuseNoFolder(context.world, pdf);
  const show = await context.shown();
  const { issued, answer } = await context.write(async (writing) => {
    const request = await findRequest(writing.db, word, context.today);
    const made = await issueOn(writing, request, { ...(await issuingOf(context, writing, given)), replaces: null });
    await logFullNumber(context, writing, made, '出具');
    return { issued: made, answer: await certificateAnswer(writing.db, made, context.today, show) };
  });
  return withPaper(context, withPhoneTold(answer, issued), issued, pdf);
}

/** Writes the paper where it was asked for; nothing on a dry run. */
export async function withPaper(
  context: Context,
  answer: Answer,
  issued: Parameters<typeof paperPath>[2],
  pdf: string | true | undefined,
): Promise<Answer> {
  if (pdf === undefined || context.settings.dryRun) return { ...answer, printed: true };
  const papers = new Papers(context);
  const path = await papers.write(issued, paperPath(context.world, pdf, issued));
  papers.tell();
  return { ...answer, files: [path], printed: true };
}

function notOne(): Refusal {
  return new Refusal('usage', 'one_of', '出具哪一件？写一个申请编号，或 --all，或 --file 名单。', {
    hint: '已批准的申请：jwh certificate requests --state 已批准，待出具',
  });
}

import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { addStep, readProceeding } from '../proceeding/store.ts';
import { readText } from '../resolution/paragraphs.ts';
import { wordsOrNull } from './enter.ts';
import { findProposal, numberArgument } from './find.ts';
import type { Facts, Reply } from './kind.ts';
import { proposalAnswer } from './sheet.ts';
import { wholeProposal } from './whole.ts';

interface ReplyOptions {
  text: string;
  by?: string;
  on?: string;
}

export const reply = verb<ReplyOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--text <答复>', text: '怎样处理、怎样答复；调查的写查到什么', required: true },
    { flags: '--by <姓名>', text: '谁答复，谁报告' },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh proposal reply 案1 --text "已列入六月计划，在三号楼旁设充电点。" --by 王建国'],
  async run(context, [word], { text, by, on }) {
    const day = pastDay(on, context.today);
    const content: Reply = { text: readText(text, '答复', 3000), by: wordsOrNull(by, '答复人') };
    return context.write(async (writing) => {
      const proposal = await findProposal(writing.db, word ?? '', context.today);
      const { id, number, voided } = proposal;
      if (voided !== null) {
        throw new Refusal('usage', 'voided', `${number}已撤销（${voided}），不再答复。`, {
          hint: `先看 jwh proposal show ${number}`,
        });
      }
      if (day < proposal.day) {
        throw new Refusal('usage', 'bad_day', `${day}还没有${number}（${proposal.day}收到）。`, {
          hint: '请核对 --on 的日期。',
        });
      }
      await addStep(writing, id, { step: 'reply', day, content });
      return proposalAnswer(
        await wholeProposal(writing.db, await readProceeding<Facts>(writing.db, id), context.today),
      );
    });
  },
});

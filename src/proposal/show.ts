import { verb } from '../command/verb.ts';
import { findProposal, numberArgument } from './find.ts';
import { proposalAnswer } from './sheet.ts';
import { wholeProposal } from './whole.ts';

export const show = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh proposal show 案1', 'jwh proposal show 询〔2026〕1号'],
  async run(context, [word]) {
    const db = await context.read();
    return proposalAnswer(await wholeProposal(db, await findProposal(db, word ?? '', context.today), context.today));
  },
});

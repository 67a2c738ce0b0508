import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { numberArgument } from './act.ts';
import { receptionPaper } from './paper.ts';
import { firstWord, receptionAnswer, standing } from './sheet.ts';
import { findReception } from './store.ts';

export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh reception show 31', 'jwh reception show 31 --pdf 接待记录.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const reception = await findReception(db, word ?? '', context.today);
    const answer = await receptionAnswer(context, db, reception);
    if (pdf === undefined) return answer;
    const book = await loadRulebook(db);
    const { matter } = await standing(db, book, reception, context.today);
    const { name } = await readOffice(db);
    return { ...answer, sheet: receptionPaper(name, reception, matter, firstWord(book, reception.day)) };
  },
});

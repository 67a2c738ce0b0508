import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { visitPaper } from './paper.ts';
import { visitAnswer } from './sheet.ts';
import { findVisit } from './store.ts';

export const numberArgument = { name: '<编号>', text: '走访编号，如 走〔2026〕31号、2026-31，或今年的 31' };

export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh visit show 31', 'jwh visit show 31 --pdf 入户走访记录.pdf --reveal 归档'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const visit = await findVisit(db, word ?? '', context.today);
    const answer = await visitAnswer(context, db, visit, []);
    return pdf === undefined ? answer : { ...answer, sheet: visitPaper(visit, (await readOffice(db)).name) };
  },
});

import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { inspectionAnswer } from './answer.ts';
import { inspectionPaper } from './paper.ts';
import { findInspection } from './store.ts';

/** On a screen with every article; as a paper the record to be signed. */
export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [{ name: '<编号>', text: '编号，如 检〔2026〕1号、2026-1，或今年的 1' }],
  examples: ['jwh inspection show 1', 'jwh inspection show 1 --pdf 检查记录.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const inspection = await findInspection(db, word ?? '', yearOf(context.today));
    const answer = inspectionAnswer(inspection);
    if (pdf === undefined) return answer;
    const { name } = await readOffice(db);
    return { ...answer, sheet: inspectionPaper(inspection, name) };
  },
});

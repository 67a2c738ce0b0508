import { verb } from '../command/verb.ts';
import { readMatter } from '../matter/store.ts';
import { readOffice } from '../office/store.ts';
import { numberArgument } from './act.ts';
import { complaintPaper } from './paper.ts';
import { complaintAnswer } from './sheet.ts';
import { findComplaint } from './store.ts';

export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh complaint show 3', 'jwh complaint show 3 --pdf 投诉处理表.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const complaint = await findComplaint(db, word ?? '', context.today);
    const answer = await complaintAnswer(context, db, complaint);
    if (pdf === undefined) return answer;
    const { name } = await readOffice(db);
    return { ...answer, sheet: complaintPaper(name, complaint, await readMatter(db, complaint.matter_id)) };
  },
});

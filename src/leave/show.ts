import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { leaveAnswer } from './answer.ts';
import { asItStands } from './assess.ts';
import { slipSheet } from './slip.ts';
import { findLeave } from './store.ts';

export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [{ name: '<编号>', text: '请假编号，如 假〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh leave show 2026-3', 'jwh leave show 2026-3 --pdf 请假条.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const leave = await asItStands(db, await findLeave(db, word ?? '', yearOf(context.today)));
    const answer = leaveAnswer(leave, []);
    if (pdf === undefined) return answer;
    return { ...answer, sheet: slipSheet(leave, (await readOffice(db)).name) };
  },
});

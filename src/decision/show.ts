import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { findProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { matterAnswer } from './sheet.ts';
import { wholeMatter } from './whole.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<编号>', text: '事项编号，如 议〔2026〕1号、2026-1，或今年的 1' }],
  examples: ['jwh decision show 2026-1'],
  async run(context, [word]) {
    const db = await context.read();
    const matter = await findProceeding(db, 'four_steps', word ?? '', yearOf(context.today));
    return matterAnswer(await wholeMatter(db, await loadRulebook(db), matter, context.today));
  },
});

import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { findProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { matterAnswer, matterBlocks } from './sheet.ts';
import { postedBy } from './steps_rule.ts';
import { type Matter, wholeMatter } from './whole.ts';

export const paper = verb({
  arguments: [{ name: '<编号>', text: '事项编号，如 议〔2026〕1号、2026-1，或今年的 1' }],
  examples: ['jwh decision paper 2026-1 --pdf 四议两公开单.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const matter = await findProceeding(db, 'four_steps', word ?? '', yearOf(context.today));
    const whole = await wholeMatter(db, await loadRulebook(db), matter, context.today);
    const { name } = await readOffice(db);
    return { ...matterAnswer(whole), sheet: paperSheet(whole, name) };
  },
});

/** One sheet per matter (F-55): the steps with their days and postings, signed by the chair of each meeting. */
function paperSheet(whole: Matter, office: string): Sheet {
  const { matter, stages } = whole;
  const meetings = stages.filter(({ code }) => postedBy(code) === null);
  return {
    title: '四议两公开单',
    subtitle: `${office}　${matter.number}`,
    reference: matter.number,
    day: matter.day,
    public: true,
    tight: true,
    blocks: [
      ...matterBlocks(whole),
      {
        kind: 'signatures',
        lines: meetings.map(({ title }) => ({ label: `${shortTitle(title)}主持人` })),
        seal: office,
      },
    ],
  };
}

/** `提议` of 社区党组织提议: the last two characters name the step. */
function shortTitle(title: string): string {
  return [...title].slice(-2).join('');
}

import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { weigh } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { groupAnswer } from './answer.ts';
import { memberCalled, nameOn } from './named.ts';
import { markLeader, readSupervisors } from './store.ts';

interface LeadOptions {
  day?: string;
  votes?: string;
  present?: string;
}

/** The leader is elected by the members (R-XF4-22), by their majority (R-XF4-30; D-10). */
export const lead = verb<LeadOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '推选为组长的成员' }],
  options: [
    { flags: '--day <日期>', text: '推选的日子（默认：今天）' },
    { flags: '--votes <票>', text: '赞成的票数；不写：不判断' },
    { flags: '--present <人数>', text: '到会的成员（默认：全体）' },
  ],
  examples: ['jwh supervisor lead 刘志强 --votes 4'],
  async run(context, [name], options) {
    const day = options.day === undefined ? context.today : pastDay(options.day, context.today, '--day');
    return context.write(async (writing) => {
      const { db } = writing;
      const member = await memberCalled(db, name as string, day);
      const members = await readSupervisors(db, day);
      const verdicts = await judgeVote(db, day, options, members.length);
      for (const one of members) {
        if (one.leader !== (one.id === member.id)) await markLeader(writing, one.id, one.id === member.id);
      }
      const notes = verdicts.some(({ holds }) => !holds) ? ['票数没有过半，推选的结果如实登记，请核对。'] : [];
      return groupAnswer(await nameOn(db, day), day, await readSupervisors(db, day), { verdicts, notes });
    });
  },
});

async function judgeVote(db: Database, day: Day, options: LeadOptions, members: number): Promise<Judged[]> {
  if (options.votes === undefined) return [];
  const votes = wholeNumber(options.votes, '票数');
  const present = options.present === undefined ? members : wholeNumber(options.present, '到会人数');
  if (present > members || votes > present) {
    throw new Refusal('usage', 'impossible_counts', `成员 ${members} 人，到会 ${present}，赞成 ${votes}：不可能。`);
  }
  const book = await loadRulebook(db);
  const rule = book.find('supervision.pass', day);
  if (rule === undefined) return [];
  return [
    judgeBy(rule, { subject: 'leader', label: '推选组长' }, book.choices(day), (letter) => {
      const of = letter('D-10') === 'b' ? present : members;
      const { holds, arithmetic } = weigh(votes, of, rule.value);
      return { holds, arithmetic: `赞成 ${votes}：${arithmetic}` };
    }),
  ];
}

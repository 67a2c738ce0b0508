import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { inCase } from '../proceeding/case_verb.ts';
import { whichDay, whichOne } from './argument.ts';
import { subcommitteeRoom } from './room.ts';
import type { Left } from './subcommittee.ts';

export const leave = verb<{ on?: string; reason?: string }>({
  writes: true,
  arguments: [whichOne, { name: '<姓名>', text: '主任或委员' }],
  options: [whichDay, { flags: '--reason <理由>', text: '为什么' }],
  examples: ['jwh subcommittee leave 环境物业委员会 马德福 --reason 搬走'],
  async run(context, [word, called], options) {
    const day = pastDay(options.on, context.today);
    const name = (called ?? '').trim();
    const content: Left = { name, reason: publicWordsOrNull(options.reason, '理由') };
    return inCase(context, subcommitteeRoom, word, ({ one: { title, facts } }) => {
      const seats = [...(facts.chair === null ? [] : [facts.chair]), ...facts.members];
      const held = seats.filter((one) => one.name === name);
      const hint = `查看：jwh subcommittee show ${title}`;
      const since = held.map((one) => one.since).sort()[0];
      if (since === undefined) {
        throw new Refusal('not_found', 'no_such_member', `${title}没有叫“${name}”的主任或委员。`, { hint });
      }
      if (day >= since) return { step: 'left', day, content };
      throw new Refusal('usage', 'bad_day', `${day} 早于${name}任职的日子（${since}）。`, { hint });
    });
  },
});

import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { oneMember } from '../team/store.ts';
import { serviceRoom } from './room.ts';
import { type Assigned, doneOf } from './service.ts';

interface AssignOptions {
  member?: string;
  team?: string;
  outside?: string;
  on?: string;
}

export const assign = verb<AssignOptions>({
  writes: true,
  arguments: [caseArgument(serviceRoom)],
  options: [
    { flags: '--member <姓名>', text: '服务队的队员' },
    { flags: '--team <服务队>', text: '哪个队（同名的人在几个队时）' },
    { flags: '--outside <名称>', text: '外面的单位或个人' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: [
    'jwh service assign 2026-1 --member 马德福 --on 2026-10-12',
    'jwh service assign 2 --outside 利民管道维修部',
  ],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    if ((options.member === undefined) === (options.outside === undefined)) {
      throw new Refusal('usage', 'provider_missing', '派给谁：--member 和 --outside 写一个，也只写一个。', {
        hint: '队员：--member 姓名；外面的单位或个人：--outside 名称。',
      });
    }
    return inCase(context, serviceRoom, word, async ({ writing, one }) => {
      if (doneOf(one) !== undefined) {
        throw new Refusal('usage', 'done_already', `${one.number}已完工，不能再派。`, {
          hint: `完工记错的，先作废那一步：jwh service void ${one.number} --step 序号 --reason 理由`,
        });
      }
      if (options.outside !== undefined) {
        const name = readPublicWords(options.outside, '名称', 60);
        const content: Assigned = { name, team: null, outside: true };
        return { step: 'assigned', day, content };
      }
      const member = await oneMember(writing.db, readName(options.member ?? ''), options.team);
      const content: Assigned = { name: member.name, team: member.team, outside: false };
      return { step: 'assigned', day, content };
    });
  },
});

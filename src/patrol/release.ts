import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { membersCalled, membersOn, releaseMember } from './member_store.ts';
import { membersAnswer } from './members.ts';

export const release = verb<{ on?: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '队员的姓名' }],
  options: [
    { flags: '--reason <理由>', text: '为什么退队或换组', required: true },
    { flags: '--on <日期>', text: '最后一天（默认：今天）' },
  ],
  examples: ['jwh patrol release 赵一 --reason 迁出 --on 2026-09-30'],
  async run(context, [name = ''], { on, reason }) {
    const day = on === undefined ? context.today : readDay(on, '--on ');
    const why = readPublicWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const [member] = await membersCalled(writing.db, name.trim(), day);
      if (member === undefined) {
        throw new Refusal('not_found', 'no_such_member', `${day}没有叫“${name}”的巡防队员。`, {
          hint: '队员见 jwh patrol members',
        });
      }
      if (day < member.from_day) {
        throw new Refusal('usage', 'bad_day', `${member.name}自${member.from_day}才入队，不能在${day}退队。`, {
          hint: '请核对 --on 的日期。',
        });
      }
      await releaseMember(writing, member.id, day, why);
      return membersAnswer(writing.db, await membersOn(writing.db, context.today), context.today);
    });
  },
});

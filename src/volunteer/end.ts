import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { volunteerAnswer } from './sheet.ts';
import { oneVolunteer, readServices, updateVolunteer } from './store.ts';

export const end = verb<{ on?: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名、编号或编码' }],
  options: [{ flags: '--on <日期>', text: '最后一天（默认：今天）' }],
  examples: ['jwh volunteer end 林秀兰 --on 2026-10-30'],
  async run(context, [called], { on }) {
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const one = await oneVolunteer(writing.db, readName(called ?? ''));
      if (one.ended_on !== null || day < one.registered_on) {
        const why = one.ended_on === null ? `${one.registered_on} 才注册` : `${one.ended_on} 已经退出`;
        throw new Refusal('usage', 'bad_day', `${one.name}${why}。`, { hint: '请核对 --on 的日期。' });
      }
      const after = { ...one, ended_on: day };
      await updateVolunteer(writing, after);
      return volunteerAnswer(after, await readServices(writing.db, one.id));
    });
  },
});

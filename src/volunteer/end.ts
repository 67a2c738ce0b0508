import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { volunteerAnswer } from './sheet.ts';
import { oneVolunteer, readServices, type Served, updateVolunteer } from './store.ts';

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
      refuseServedLater(one.name, day, await readServices(writing.db, one.id));
      const after = { ...one, ended_on: day };
      await updateVolunteer(writing, after);
      return volunteerAnswer(after, await readServices(writing.db, one.id));
    });
  },
});

/** Whoever served was still there; services come the latest first. @throws Refusal kind `usage`. */
function refuseServedLater(name: string, day: string, [last]: readonly Served[]): void {
  if (last === undefined || last.day <= day) return;
  throw new Refusal('usage', 'served_later', `${name}${last.day} 还有服务（${last.activity}），不会在 ${day} 退出。`, {
    hint: `没有写入任何内容。请核对 --on；服务记错的：jwh volunteer void ${name} --on ${last.day} --reason 理由`,
  });
}

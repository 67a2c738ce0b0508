import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { hourWords } from './hours.ts';
import { volunteerAnswer } from './sheet.ts';
import { oneVolunteer, readServices, type Served, type Volunteer, voidService } from './store.ts';

interface VoidOptions {
  on: string;
  activity?: string;
  reason: string;
}

export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名、编号或编码' }],
  options: [
    { flags: '--on <日期>', text: '哪天的服务', required: true },
    { flags: '--activity <活动>', text: '那天有几项的：哪一项' },
    { flags: '--reason <理由>', text: '为什么作废', required: true },
  ],
  examples: ['jwh volunteer void 林秀兰 --on 2026-10-17 --activity 楼道清扫 --reason 记错了人'],
  async run(context, [called], options) {
    const day = readDay(options.on, '--on ');
    const reason = readWords(options.reason, '理由');
    return context.write(async (writing) => {
      const one = await oneVolunteer(writing.db, readName(called ?? ''));
      const that = (await readServices(writing.db, one.id)).filter((served) => served.day === day);
      await voidService(writing, oneOf(one, day, that, options.activity).id, reason);
      const now = await oneVolunteer(writing.db, one.person_id.slice(0, 8));
      return volunteerAnswer(now, await readServices(writing.db, one.id));
    });
  },
});

/** The service of a day that is meant; where one was entered twice alike, either. @throws Refusal not_found or `usage`. */
function oneOf({ name }: Volunteer, day: string, that: readonly Served[], activity: string | undefined): Served {
  const [first, ...others] = that.filter((one) => activity === undefined || one.activity === activity);
  if (first === undefined) {
    throw new Refusal('not_found', 'no_such_service', `${name}${day} 没有这样的服务记录。`, {
      hint: `查看：jwh volunteer show ${name}`,
    });
  }
  if (others.every((one) => one.activity === first.activity)) return first;
  throw new Refusal('usage', 'ambiguous_service', `${name}${day} 有 ${that.length} 项服务。`, {
    hint: `加 --activity：${that.map((one) => `${one.activity}（${hourWords(one.tenths)} 小时）`).join('、')}`,
  });
}

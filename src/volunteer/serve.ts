import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { namesTwice, readNames } from '../proceeding/input.ts';
import { hourWords, readTenths } from './hours.ts';
import { insertService, oneVolunteer } from './store.ts';

interface ServeOptions {
  hours: string;
  activity: string;
  on?: string;
}

export const serve = verb<ServeOptions>({
  writes: true,
  arguments: [{ name: '<志愿者...>', text: '谁参加了：姓名、编号或编码，几个人用空格或“、”分开' }],
  options: [
    { flags: '--hours <小时>', text: '每人几小时，如 2、1.5', required: true },
    { flags: '--activity <活动>', text: '做了什么', required: true },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh volunteer serve 林秀兰 --hours 2 --activity 楼道清扫 --on 2026-10-17'],
  async run(context, args, options) {
    const day = pastDay(options.on, context.today);
    const tenths = readTenths(options.hours);
    const activity = readPublicWords(options.activity, '活动', 100);
    const called = args.flat().filter((name): name is string => name !== undefined);
    refuseTwice(called);
    return context.write(async (writing) => {
      const names: string[] = [];
      for (const name of readNames(called, '志愿者')) {
        const one = await oneVolunteer(writing.db, name);
        refuseOutside(one, day);
        await insertService(writing, one.id, { day, tenths, activity });
        names.push(one.name);
      }
      const total = tenths * names.length;
      return {
        sheet: {
          title: '志愿服务',
          day,
          blocks: [
            {
              kind: 'text',
              lines: [
                `${day} ${activity}：${names.join('、')}，${names.length} 人 × ${hourWords(tenths)} 小时 = ${hourWords(total)} 小时。`,
              ],
            },
          ],
        },
        record: { day, activity, names, tenths, total_tenths: total },
      };
    });
  },
});

function refuseTwice(called: readonly string[]): void {
  const twice = namesTwice(called);
  if (twice.length === 0) return;
  throw new Refusal('usage', 'named_twice', `${twice.join('、')}写了两次。`, {
    hint: '每人写一次；没有写入任何内容。',
  });
}

function refuseOutside(
  { name, registered_on, ended_on }: { name: string; registered_on: string; ended_on: string | null },
  day: string,
): void {
  if (day >= registered_on && (ended_on === null || day <= ended_on)) return;
  const span = ended_on === null ? `${registered_on} 起` : `${registered_on} 至 ${ended_on}`;
  throw new Refusal('usage', 'not_registered', `${name}注册为志愿者是${span}，${day} 不在其内。`, {
    hint: '请核对 --on 的日期；没有写入任何内容。',
  });
}

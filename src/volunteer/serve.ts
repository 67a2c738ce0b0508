import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { namesTwice, readNames } from '../proceeding/input.ts';
import { hourWords, readTenths } from './hours.ts';
import { insertService, oneVolunteer, readServices, type Served } from './store.ts';

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
        refuseTooMuch(one.name, await readServices(writing.db, one.id), { day, tenths, activity });
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

/** The hours of a day, in tenths. */
const wholeDay = 240;

/** One activity is entered once a day, and no day has more hours than it has. @throws Refusal kind `usage`. */
function refuseTooMuch(
  name: string,
  served: readonly Served[],
  { day, tenths, activity }: Pick<Served, 'day' | 'tenths' | 'activity'>,
): void {
  const that = served.filter((one) => one.day === day);
  const voiding = `jwh volunteer void ${name} --on ${day} --activity ${activity} --reason 理由`;
  const same = that.find((one) => one.activity === activity);
  if (same !== undefined) {
    const was = `${name}${day} 的“${activity}”已经记了 ${hourWords(same.tenths)} 小时。`;
    throw new Refusal('usage', 'served_already', was, {
      hint: `没有写入任何内容。记错的先作废：${voiding}；一天两次的，活动写明上午、下午。`,
    });
  }
  const before = that.reduce((sum, one) => sum + one.tenths, 0);
  if (before + tenths <= wholeDay) return;
  const sum =
    before === 0 ? hourWords(tenths) : `${hourWords(before)} + ${hourWords(tenths)} = ${hourWords(before + tenths)}`;
  throw new Refusal('usage', 'too_many_hours', `${name}${day} 的服务 ${sum} 小时，一天没有这么多（24 小时）。`, {
    hint: '没有写入任何内容。请核对 --hours 和 --on；几天的一天一记。',
  });
}

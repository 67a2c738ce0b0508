import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { groupAnswer } from './answer.ts';
import { type Change, changeGroup } from './change.ts';
import { electingMeeting } from './elected_at.ts';
import { nameOn } from './named.ts';
import { readSupervisors } from './store.ts';
import type { Supervisor } from './supervisor.ts';
import { happenedFrom, motionMeant, type NewcomerOptions, newcomerOptions, newcomersFrom } from './written.ts';

interface ElectOptions extends NewcomerOptions {
  day?: string;
  votes?: string[];
  add?: boolean;
  termChange?: boolean;
}

export const elect = verb<ElectOptions>({
  writes: true,
  arguments: [{ name: '<姓名...>', text: '推选出的成员；同名时写编码' }],
  options: [
    ...newcomerOptions,
    { flags: '--day <日期>', text: '推选的日子（默认：会议当天；没有会议：今天）' },
    { flags: '--votes <姓名=得票>', text: '得票，可写多次', repeat: true },
    { flags: '--add', text: '补选：与在任的成员一起组成' },
    { flags: '--term-change', text: '换届：在任的成员任到前一日' },
  ],
  examples: [
    'jwh supervisor elect 张秀英 刘志强 陈桂兰 杨海涛 赵淑华 --meeting 2',
    'jwh supervisor elect 张秀英 刘志强 陈桂兰 王芳 赵淑华 --meeting 2 --rep 张秀英、刘志强、陈桂兰 --relation 王芳=妹妹:王建国',
  ],
  async run(context, names, options) {
    const newcomers = newcomersFrom(
      // Commander hands several words over as one list.
      names.flat().filter((name) => name !== undefined),
      options,
      options.votes,
    );
    const happened = happenedFrom(options.happened);
    refuseBothWays(options);
    return context.write(async (writing) => {
      const meeting = await electingMeeting(
        writing.db,
        options.meeting,
        motionMeant(options, newcomers),
        context.today,
      );
      const day = dayFrom(options.day, meeting?.day, context.today);
      const present = await readSupervisors(writing.db, day);
      const change: Change = {
        day,
        newcomers,
        leaving: leavingFor(present, options, day),
        byElection: options.add ?? false,
        happened,
      };
      const { members, verdicts, notes } = await changeGroup(writing, change, meeting);
      const next = members.some(({ leader }) => leader)
        ? []
        : ['组长由成员推选：推选后登记 jwh supervisor lead 姓名。', '任期与居民委员会相同，可以连选连任。'];
      return groupAnswer(await nameOn(writing.db, day), day, members, { verdicts, notes: [...notes, ...next] });
    });
  },
});

function refuseBothWays({ add, termChange }: ElectOptions): void {
  if (!add || !termChange) return;
  throw new Refusal('usage', 'both_ways', '--add（补选）和 --term-change（换届）只能写一个。', {
    hint: '补选是加到在任的成员里；换届是在任的成员全部任到前一日。没有写入任何内容。',
  });
}

function dayFrom(given: string | undefined, atMeeting: Day | undefined, today: Day): Day {
  if (given === undefined) return atMeeting ?? today;
  const day = pastDay(given, today, '--day');
  if (atMeeting === undefined || readDay(given, '--day ') === atMeeting) return day;
  throw new Refusal('usage', 'day_differs', `推选的日子写的是 ${day}，会议却是 ${atMeeting} 开的。`);
}

/** The old group goes with a new term; else a group in office must be added to by name. @throws Refusal kind `usage`. */
function leavingFor(
  present: readonly Supervisor[],
  { add, termChange }: ElectOptions,
  day: Day,
): { id: string; until: Day; reason: string }[] {
  if (present.length === 0 || add) return [];
  if (!termChange) {
    throw new Refusal(
      'usage',
      'group_in_office',
      `${day}已有 ${present.length} 名成员在任：${present.map(({ name }) => name).join('、')}。`,
      { hint: '换届加 --term-change；补选加 --add；更换一人：jwh supervisor replace 原成员 新成员' },
    );
  }
  const until = addDays(day, -1);
  const late = present.find(({ from_day }) => from_day > until);
  if (late === undefined) return present.map(({ id }) => ({ id, until, reason: '换届' }));
  throw new Refusal('usage', 'days_reversed', `${late.name}自 ${late.from_day} 才起任，不能任到 ${until}。`);
}

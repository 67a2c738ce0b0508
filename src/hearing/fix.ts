import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { judgeLeader, judgeMembers } from '../proceeding/group.ts';
import { namesTwice, optionalWords, readNames } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { groupOf } from './group.ts';
import { type Fixed, type Hearing, lastStep, stepsOf } from './hearing.ts';
import { judgePrepared } from './notify.ts';
import { noticeOf } from './standing.ts';
import { inHearing, numberArgument } from './step.ts';

interface FixOptions {
  day?: string;
  time?: string;
  place?: string;
  leader?: string;
  residents?: string[];
  reps?: string[];
  units?: string[];
  others?: string[];
  invite?: string[];
  entitled?: string;
  on?: string;
  notified?: string;
  method?: string;
}

export const fix = verb<FixOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--day <日期>', text: '听证会定在哪天' },
    { flags: '--time <时间>', text: '几点，如 14:00' },
    { flags: '--place <地点>', text: '在哪里开' },
    { flags: '--leader <姓名>', text: '听证小组组长' },
    { flags: '--residents <姓名>', text: '有关居民群众代表；用“、”分开，可写多次', repeat: true },
    { flags: '--reps <姓名>', text: '居民会议代表', repeat: true },
    { flags: '--units <姓名>', text: '社区单位代表', repeat: true },
    { flags: '--others <姓名>', text: '小组的其他成员', repeat: true },
    { flags: '--invite <姓名>', text: '列席的部门人员等，不是小组成员', repeat: true },
    { flags: '--entitled <人数>', text: '小组人数（不写姓名时）' },
    { flags: '--on <日期>', text: '哪天确定的（默认今天）' },
    { flags: '--notified <日期>', text: '同时已通知各方的日子（也可以后用 notify）' },
    { flags: '--method <方式>', text: '怎样通知的（默认书面）' },
  ],
  examples: [
    'jwh hearing fix 2026-1 --day 2026-09-28 --time 14:00 --place 社区会议室 --leader 王建国 --residents 张三、李四 --reps 赵五 --units 物业公司周明 --notified 2026-09-18',
    'jwh hearing fix 2026-2 --day 2026-09-30 --place 社区活动室 --entitled 24',
  ],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const notified = options.notified === undefined ? null : pastDay(options.notified, context.today, '--notified');
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      const fixed = fixedBy(options, lastStep(hearing, 'fixed')?.content);
      refuseOrder(hearing, on, fixed, notified);
      const assessment = await assess(hearing.day);
      const first = lastStep(hearing, 'fixed') === undefined;
      if (first) judgePrepared(assessment, hearing, 'fix', on);
      else assessment.notes.push('这是改期或更改人员；期限按第一次确定的日子判断。');
      const told = noticeOf(hearing);
      if (told !== undefined && notified === null && lastStep(hearing, 'fixed')?.content.planned !== fixed.planned) {
        assessment.notes.push(`${told.day} 通知的是原来的日子，改期后要重新通知。`);
      }
      await judgeGroup(assessment, writing.db, fixed);
      const verdicts = [...assessment.judged];
      await addStep(writing, hearing.id, { step: 'fixed', day: on, content: fixed, verdicts });
      if (notified !== null) {
        if (stepsOf(hearing, 'notified').length === 0) judgePrepared(assessment, hearing, 'notify', notified);
        const content = { method: optionalWords(options.method, '--method ', 60) ?? '书面', recipients: null };
        const judged = assessment.judged.slice(verdicts.length);
        await addStep(writing, hearing.id, { step: 'notified', day: notified, content, verdicts: judged });
      }
      return assessment;
    });
  },
});

/** What is written now, and for the rest what stood before. */
function fixedBy(options: FixOptions, before: Fixed | undefined): Fixed {
  const day = options.day ?? before?.planned;
  const place = options.place ?? before?.place;
  if (day === undefined || place === undefined) {
    throw new Refusal('usage', 'nothing_fixed', '听证会的日期和地点都要写。', {
      hint: '加上 --day 日期 --place 地点。',
    });
  }
  const names = (given: string[] | undefined, flag: string, kept: string[] | undefined) =>
    given === undefined ? (kept ?? []) : namesOnce(given, flag);
  const fixed: Fixed = {
    planned: readDay(day, '--day '),
    time: optionalWords(options.time, '--time ', 20) ?? before?.time ?? null,
    place: optionalWords(place, '--place ', 100) as string,
    leader: optionalWords(options.leader, '--leader ', 60) ?? before?.leader ?? null,
    residents: names(options.residents, '--residents', before?.residents),
    representatives: names(options.reps, '--reps', before?.representatives),
    units: names(options.units, '--units', before?.units),
    others: names(options.others, '--others', before?.others),
    invited: names(options.invite, '--invite', before?.invited),
    entitled: null,
  };
  const named = groupOf(fixed).length;
  const counted = options.entitled === undefined ? null : wholeNumber(options.entitled, '--entitled ');
  if (counted !== null && named > 1 && counted !== named) {
    throw new Refusal(
      'usage',
      'entitled_contradicts',
      `--entitled 写 ${counted} 人，按姓名数是 ${named} 人（含组长）。`,
    );
  }
  return { ...fixed, entitled: counted ?? (named > 1 ? named : (before?.entitled ?? null)) };
}

/** Each name once: a name written twice is a slip, or two people who must be told apart. */
function namesOnce(given: readonly string[], flag: string): string[] {
  const names = readNames(given, `${flag} `);
  const twice = namesTwice(given);
  if (twice.length === 0) return names;
  throw new Refusal('usage', 'double_name', `${flag} 中有人写了两次：${twice.join('、')}。`, {
    hint: '没有写入任何内容。同名的两个人请写得能分清，如 张三（3号楼）。',
  });
}

async function judgeGroup(assessment: Assessment, db: Database, fixed: Fixed): Promise<void> {
  const { leader, residents, representatives, units, others } = fixed;
  if (leader !== null) {
    const about = { subject: 'leader', label: '听证小组组长' };
    await judgeLeader(assessment, db, 'hearing.leader', about, leader);
  }
  const members = { residents, representatives, units, others };
  if (Object.values(members).some((some) => some.length > 0)) {
    judgeMembers(assessment, 'hearing.members', { subject: 'members', label: '听证小组的组成' }, { leader, members });
  }
}

function refuseOrder(hearing: Hearing, on: Day, { planned }: Fixed, notified: Day | null): void {
  if (lastStep(hearing, 'held')) {
    throw new Refusal('usage', 'held_already', `${hearing.number}的听证会已经开过，不能再改时间、地点。`);
  }
  if (on < hearing.day) {
    throw new Refusal('usage', 'bad_day', `${on} 还没有收到这件听证（${hearing.day}提出）。`, {
      hint: '请核对 --on 的日期。',
    });
  }
  if (planned < on) {
    throw new Refusal('usage', 'bad_day', `听证会的日期 ${planned} 早于确定的日期 ${on}。`, {
      hint: '补记以前的事，请用 --on 写当时确定的日期。',
    });
  }
  if (notified !== null && notified < on) {
    throw new Refusal('usage', 'bad_day', `通知的日期 ${notified} 早于确定的日期 ${on}。`);
  }
}

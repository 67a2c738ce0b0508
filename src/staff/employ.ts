import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { readSource } from './employment.ts';
import { type EmploymentFacts, employmentOf, putEmployment } from './employment_store.ts';
import { staffAnswer } from './sheet.ts';
import { postsOf, staffCalled } from './store.ts';

interface EmployOptions {
  workSince?: string;
  hired?: string;
  source?: string;
  duty?: string;
  paidBy?: string;
}

export const employ = verb<EmployOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--work-since <日期>', text: '参加工作的日期（年休假按累计工作年数算）' },
    { flags: '--hired <日期>', text: '到本居委会工作的日期' },
    { flags: '--source <来源>', text: '人员来源：下派、公益岗位、公开招聘、选举，或照实写' },
    { flags: '--duty <职责>', text: '岗位职责' },
    { flags: '--paid-by <单位>', text: '发工资的单位（不是本居委会时写）' },
  ],
  examples: [
    'jwh staff employ 林文斌 --work-since 2014-07-01 --hired 2026-03-02',
    'jwh staff employ 周立新 --source 公益岗位 --duty 窗口接待 --paid-by 区就业服务局',
  ],
  async run(context, [name], options) {
    const called = readName(name as string);
    const patch = patchFrom(options, context.today);
    if (Object.keys(patch).length === 0) throw nothingSaid();
    const { person, posts, facts } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      refuseReversed({ ...(await employmentOf(writing.db, found.id)), ...patch });
      const facts = await putEmployment(writing, found.id, patch);
      return { person: found, posts: await postsOf(writing.db, found.id), facts };
    });
    return staffAnswer(person, posts, { show: await context.shown(), day: context.today }, [], [], facts);
  },
});

function patchFrom({ workSince, hired, source, duty, paidBy }: EmployOptions, today: Day): EmploymentFacts {
  return {
    ...(workSince === undefined ? {} : { work_since: pastOnly(readDay(workSince, '--work-since '), today) }),
    ...(hired === undefined ? {} : { hired_on: readDay(hired, '--hired ') }),
    ...(source === undefined ? {} : { source: readSource(source) }),
    ...(duty === undefined ? {} : { duty: readWords(duty, '--duty ', 100) }),
    ...(paidBy === undefined ? {} : { paying_unit: readWords(paidBy, '--paid-by ', 60) }),
  };
}

function pastOnly(day: Day, today: Day): Day {
  if (day <= today) return day;
  throw new Refusal('usage', 'future_day', `参加工作的日期 ${day} 还没有到（今天是 ${today}）。`);
}

function refuseReversed({ work_since, hired_on }: EmploymentFacts): void {
  if (work_since === undefined || hired_on === undefined || work_since <= hired_on) return;
  throw new Refusal('usage', 'days_reversed', `参加工作的日期 ${work_since} 晚于到本居委会的日期 ${hired_on}。`, {
    hint: '参加工作的日期是第一次参加工作的那一天；两个日期可以在一条命令里一起更正。',
  });
}

function nothingSaid(): Refusal {
  return new Refusal('usage', 'nothing_said', '没有写要登记什么。', {
    hint: '例：jwh staff employ 林文斌 --work-since 2014-07-01 --hired 2026-03-02',
  });
}

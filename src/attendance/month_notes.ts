import type { Day } from '../calendar/day.ts';
import { yearOf } from '../calendar/day.ts';
import type { Finding } from './finding.ts';
import type { MonthReport } from './month_store.ts';
import { spanWords } from './schedule.ts';
import type { PersonMonth } from './tally.ts';

/** A finding in sentences, each with what it rests on; a person decides (N12). `hinted`: with the command that comes next. */
export function findingParts(finding: Finding, hinted = true): string[] {
  const { person, arithmetic, says, hint, cite_words, reading, others } = finding;
  const otherwise = others.map((other) => `${other.reading}：${otherWords(other)}`).join('；');
  return [
    `${person}：${arithmetic}。`,
    says,
    ...(hint === null || !hinted ? [] : [hint]),
    `依据 ${cite_words}，读法 ${reading}${otherwise === '' ? '' : `；若按 ${otherwise}`}。`,
  ];
}

const proposalWords = { deduct: '扣发', self_criticism: '书面检查', deemed_resignation: '按自动辞职提出' } as const;

function otherWords({ proposal, amount, holds }: Finding['others'][number]): string {
  if (proposal === null) return holds ? '达到，但不提出处理' : '不提出处理';
  return amount === null ? proposalWords[proposal] : `${proposalWords[proposal]} ${(amount / 100).toFixed(2)}`;
}

/** What a reader of the month must know besides, most pressing first; without full stops, to be joined or listed. */
export function monthNotes(report: MonthReport): string[] {
  const { days, today, people, withoutRules, calendar } = report;
  const last = days.at(-1) as Day;
  const isOpen = days.some((day) => day >= today && calendar.isWorkday(day));
  return [
    ...hourNotes(report),
    ...(isOpen ? [`本月尚未结束：${today.slice(5)}以后的日子空白，出勤率是暂计`] : []),
    ...listed(people, '未记', ({ code }) => code.split('/').includes('unmarked'), '补记用 attendance mark'),
    ...listed(people, '缺卡', ({ missing }) => missing !== null, '已知的一次照常判断'),
    ...listed(people, '休息日出勤', ({ isWorkday, am, pm }) => !isWorkday && [am, pm].some(worksRest), '不计入实出勤'),
    ...(withoutRules === null ? [] : [`${withoutRules}没有考勤处理的规定，不提出处理建议`]),
    `工作日依据：${calendar.year(yearOf(last)).cite}`,
  ];
}

function hourNotes({ hours, days }: MonthReport): string[] {
  const without = days.filter((day) => hours.on(day) === null);
  if (without.length > 0) {
    // A command to copy stands on a line of its own.
    return [
      '没有登记作息时间，迟到、早退不作判断',
      `登记：jwh office set hours 8:30-11:30 13:30-17:00 --from ${without[0]}`,
    ];
  }
  const said = new Set(days.map((day) => hours.on(day)).map((one) => `${spanWords(one?.spans ?? [])}（${one?.cite}）`));
  return [`作息时间：${[...said].join('，后改为 ')}`];
}

function worksRest(state: string | null): boolean {
  return state === 'rest_work' || state === 'duty' || state === 'out';
}

type Test = (day: PersonMonth['days'] extends ReadonlyMap<string, infer D> ? D : never) => boolean;

/** More days of a person than these are only counted. */
const shownDays = 4;

/** `未记：李敏 10-09、10-12；…（补记：…）` */
function listed(people: readonly PersonMonth[], what: string, test: Test, hint: string): string[] {
  const named = people.flatMap(({ member, days }) => {
    const found = [...days].filter(([, judged]) => test(judged)).map(([day]) => day.slice(5));
    const first = found.slice(0, shownDays).join('、');
    if (found.length <= shownDays) return found.length === 0 ? [] : [`${member.name} ${first}`];
    return [`${member.name} ${first}等 ${found.length} 天`];
  });
  return named.length === 0 ? [] : [`${what}：${named.join('；')}（${hint}）`];
}

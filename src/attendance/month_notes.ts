import { type Day, yearOf } from '../calendar/day.ts';
import { adjustmentWords } from './adjustment_words.ts';
import { codeWords, effectWords } from './correction_words.ts';
import type { Finding } from './finding.ts';
import type { MonthReport } from './month_store.ts';
import { spanWords } from './schedule.ts';
import { exemptNotes } from './seconded.ts';
import type { PersonMonth } from './tally.ts';

/** Who reads: at the screen the office itself; a paper leaves it, with neither commands nor wages. */
export type Reader = 'screen' | 'paper';

/** A finding in sentences, each with what it rests on; a person decides (N12). */
export function findingParts(finding: Finding, reader: Reader): string[] {
  const { person, arithmetic, discreet = arithmetic, says, hint, cite_words, reading, others } = finding;
  const otherwise = others
    // Where the amount is not shown, a reading that only changes the amount is none.
    .filter((other) => reader === 'screen' || other.proposal !== finding.proposal || other.holds !== finding.holds)
    .map((other) => `${other.reading}：${otherWords(other, reader)}`)
    .join('；');
  return [
    `${person}：${reader === 'paper' ? discreet : arithmetic}。`,
    says,
    ...(hint === null || reader === 'paper' ? [] : [hint]),
    `依据 ${cite_words}，读法 ${reading}${otherwise === '' ? '' : `；若按 ${otherwise}`}。`,
  ];
}

export const proposalWords = {
  deduct: '扣发',
  self_criticism: '书面检查',
  deemed_resignation: '按自动辞职提出',
} as const;

export function otherWords({ proposal, amount, holds }: Finding['others'][number], reader: Reader): string {
  if (proposal === null) return holds ? '达到，但不提出处理' : '不提出处理';
  return amount === null || reader === 'paper'
    ? proposalWords[proposal]
    : `${proposalWords[proposal]} ${(amount / 100).toFixed(2)}`;
}

/**
 * What a reader of the month must know besides, most pressing first; without full stops, to be joined or listed. Commands
 * have no place on paper.
 */
export function monthNotes(report: MonthReport, reader: Reader): string[] {
  const { days, today, people, withoutRules, calendar } = report;
  const last = days.at(-1) as Day;
  const isOpen = days.some((day) => day >= today && calendar.isWorkday(day));
  return [
    ...closedNotes(report),
    ...hourNotes(report, reader),
    ...(isOpen && report.closed === null
      ? [`本月尚未结束：${reckonedTo(report)}，全月工作日 ${calendar.workdaysOf(days).length} 天`]
      : []),
    ...unmarkedNote(people, reader),
    ...outsideNote(people),
    ...correctionNotes(report),
    ...adjustmentNotes(report),
    ...listed(people, '缺卡', ({ missing }) => missing !== null, '已知的一次照常判断'),
    ...listed(people, '休息日出勤', ({ isWorkday, am, pm }) => !isWorkday && [am, pm].some(worksRest), '不计入实出勤'),
    ...exemptNotes(report.exempt ?? []),
    ...(withoutRules === null ? [] : [`${withoutRules}没有考勤处理的规定，不提出处理建议`]),
    `工作日依据：${calendar.year(yearOf(last)).cite}`,
  ];
}

/** What a reader of a closed month must know: by whom and when, whether it was sent, and what was found since. */
function closedNotes(report: MonthReport): string[] {
  const { closed, submissions, later } = report;
  const sent = submissions.filter(({ voided }) => voided === null).at(-1);
  return [
    ...(closed === null
      ? []
      : [
          `已结账：${closed.day} ${closed.by}（摘要 ${closed.digest.slice(0, 16)}）${closed.provisional ? '，结账当天暂记' : ''}`,
        ]),
    ...(sent === undefined
      ? []
      : [`已报送：${sent.sent_on} 送${sent.recipient}${sent.position > 1 ? `（第 ${sent.position} 次）` : ''}`]),
    ...later.map((one) => `结账后调整：${adjustmentWords(one)}，记入 ${one.adjusted_month}`),
  ];
}

/** The last day of which anything is known: today once somebody stamped, else the day before. */
function reckonedTo({ days, today, people }: MonthReport): string {
  const isBegun = people.some(({ days: judged }) => {
    const now = judged.get(today);
    return now?.planned.some((half) => now[half] !== null) ?? false;
  });
  const last = isBegun ? today : days.findLast((day) => day < today);
  return last === undefined
    ? '还没有可计的日子，应出勤和出勤率暂不计'
    : `应出勤和出勤率暂计到 ${Number(last.slice(5, 7))}月${Number(last.slice(8))}日`;
}

function hourNotes({ hours, days, ownHours }: MonthReport, reader: Reader): string[] {
  const without = days.filter((day) => hours.on(day) === null);
  const [first, last] = [without[0], without.at(-1)];
  const set = days.map((day) => hours.on(day)).filter((one) => one !== null);
  const said = new Set(set.map((one) => `${spanWords(one.spans)}（${one.cite}）`));
  const words = [
    ...(said.size === 0 ? [] : [`作息时间：${[...said].join('，后改为 ')}`]),
    ...(days.some((day) => hours.isSummerUnset(day)) ? [`夏令时的起止没有设定，按平时的作息判断（D-57）`] : []),
    ...(ownHours.length === 0 ? [] : [`另有作息的按各人自己的判断：${ownHours.join('、')}`]),
  ];
  if (first === undefined || last === undefined) return words;
  const stretch = first === last ? first.slice(5) : `${first.slice(5)}至${last.slice(5)}`;
  return [
    `${said.size === 0 ? '' : `${stretch}`}没有登记作息时间，${said.size === 0 ? '' : '这些日子的'}迟到、早退不作判断`,
    // A command to copy stands on a line of its own.
    ...(reader === 'paper' ? [] : [`登记：jwh office set hours 8:30-11:30 13:30-17:00 --from ${first}`]),
    ...words,
  ];
}

const halfWords = { am: '上午', pm: '下午' } as const;

/** Days and halves nothing is known of, adding up to the column. */
function unmarkedNote(people: readonly PersonMonth[], reader: Reader): string[] {
  const named = people.flatMap(({ member, days, unmarked }) => {
    const found = daysTold(days, ({ am, pm }) => {
      if (am !== 'unmarked' && pm !== 'unmarked') return null;
      return am === pm ? '' : am === 'unmarked' ? halfWords.am : halfWords.pm;
    });
    if (found.length === 0) return [];
    const first = found.slice(0, shownDays).join('、');
    const isWhole = found.length <= shownDays && unmarked === 2 * found.length;
    return [
      `${member.name} ${first}${isWhole ? '' : `${found.length > shownDays ? '等' : '，共'} ${unmarked / 2} 天`}`,
    ];
  });
  if (named.length === 0) return [];
  return [`未记：${named.join('；')}${reader === 'paper' ? '' : '（补记用 attendance mark）'}`];
}

/** Halves that the stamps leave empty: come after the morning, gone before the afternoon, or there only outside hours. */
function outsideNote(people: readonly PersonMonth[]): string[] {
  const named = people.flatMap(({ member, days }) => {
    const found = daysTold(days, ({ outside }) => {
      if (outside.length === 0) return null;
      return outside.length === 2 ? '全天' : outside.map((half) => halfWords[half]).join('');
    });
    const more = found.length > shownDays ? `等 ${found.length} 天` : '';
    return found.length === 0 ? [] : [`${member.name} ${found.slice(0, shownDays).join('、')}${more}`];
  });
  return named.length === 0 ? [] : [`有打卡但不在作息时间内：${named.join('；')}（按未记，不算出勤）`];
}

/** What was entered in place of stamps and marks, the whole of it: every one was approved by somebody. */
function correctionNotes({ corrections }: MonthReport): string[] {
  if (corrections.length === 0) return [];
  const said = corrections.map((one) => {
    const { name, day, before, reason, approver } = one;
    return `${name} ${day.slice(5)} ${codeWords(before.code)}改为${codeWords(before.after)}（${reason}，批准人${approver}）`;
  });
  return [`更正：${said.join('；')}`];
}

/** Entries for months that are closed: they are told here and are in none of the days. */
function adjustmentNotes({ adjustments }: MonthReport): string[] {
  if (adjustments.length === 0) return [];
  const said = adjustments.map(({ name, day, before, reason, approver }) => {
    return `${name} ${day} ${effectWords(before.effect)}（${reason}，批准人${approver}）`;
  });
  return [`调整以前已结账的月份，不计入本月天数：${said.join('；')}`];
}

function worksRest(state: string | null): boolean {
  return state === 'rest_work' || state === 'duty' || state === 'out';
}

type Judged = PersonMonth['days'] extends ReadonlyMap<string, infer D> ? D : never;
type Test = (day: Judged) => boolean;

/** Days of which there is something to say, with what follows the date; a month of many people has thousands. */
function daysTold(days: PersonMonth['days'], say: (judged: Judged) => string | null): string[] {
  const told: string[] = [];
  for (const [day, judged] of days) {
    const words = say(judged);
    if (words !== null) told.push(day.slice(5) + words);
  }
  return told;
}

/** More days of a person than these are only counted. */
const shownDays = 4;

/** `未记：李敏 10-09、10-12；…（补记：…）` */
function listed(people: readonly PersonMonth[], what: string, test: Test, hint: string): string[] {
  const named = people.flatMap(({ member, days }) => {
    const found = daysTold(days, (judged) => (test(judged) ? '' : null));
    const first = found.slice(0, shownDays).join('、');
    if (found.length <= shownDays) return found.length === 0 ? [] : [`${member.name} ${first}`];
    return [`${member.name} ${first}等 ${found.length} 天`];
  });
  return named.length === 0 ? [] : [`${what}：${named.join('；')}（${hint}）`];
}

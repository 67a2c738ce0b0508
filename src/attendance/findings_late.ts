import type { Day } from '../calendar/day.ts';
import type { InForce } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import {
  type Finding,
  type FindingDay,
  type FindingRules,
  judged,
  type LateEvent,
  type Outcome,
  type PersonFacts,
  type RangeRule,
  reaches,
} from './finding.ts';
import { payFor } from './pay.ts';

type Rule = InForce<RangeRule>;

/** 长春 十三(四): lateness over three times that criticism did not mend, and lateness on more than five days (R-CC-13-6, -7). */
export function lateFindings(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  const { 'attendance.late.times': times } = rules;
  if (!isLateIn(facts)) return [];
  return [
    ...(times === undefined ? [] : timesFinding(facts, times, rules['attendance.deduct_days'], choices)),
    ...lateDaysFindings(facts, rules, choices),
  ];
}

/** 累计迟到(早退)超过五天 alone: what a whole year is judged by (R-CC-13-7). */
export function lateDaysFindings(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  const { 'attendance.late.days': days } = rules;
  return days === undefined || !isLateIn(facts) ? [] : daysFinding(facts, days, choices);
}

function isLateIn({ events, month }: PersonFacts): boolean {
  return events.some(({ day }) => day.startsWith(month));
}

function timesFinding(facts: PersonFacts, rule: Rule, deduct: Rule | undefined, choices: Choices): Finding[] {
  const judge = (letters: Choices) => judgeTimes(facts, rule, deduct, letters);
  const ids = ['D-80', 'D-81', 'D-82', 'D-83', 'D-89', 'D-76'] as const;
  const found = judged(facts, judge, choices, ids, { 'D-80': ['a', 'b'], 'D-76': [] });
  const isNear = streamsOf(facts, choices).some(({ events }) => reaches(rule, events.length + 1));
  return found.holds || isNear || found.others.length > 0 ? [found] : [];
}

/** Over the number (D-80, D-81), then criticised (D-82, D-83), then again: three days' pay (D-89). */
function judgeTimes(facts: PersonFacts, rule: Rule, deduct: Rule | undefined, choices: Choices): Outcome {
  const all = streamsOf(facts, choices).map((stream) => judgeStream(facts, rule, deduct, choices, stream));
  const rank = ({ holds, proposal }: Outcome) => (proposal === null ? 0 : 2) + (holds ? 1 : 0);
  const best = all.reduce((top, one) => (rank(one) > rank(top) ? one : top));
  // Counted each apart, one is judged by and both are told.
  const rest = all.filter((one) => one !== best).map(({ arithmetic }) => arithmetic);
  const told = (words: string) => [words, ...rest].join('；');
  const { arithmetic, discreet } = best;
  return { ...best, arithmetic: told(arithmetic), ...(discreet === undefined ? {} : { discreet: told(discreet) }) };
}

interface Stream {
  words: string;
  events: readonly LateEvent[];
}

/** What is counted together: the month's lateness and leaving early (a), each apart (b), the year's (c). */
function streamsOf({ events, month }: PersonFacts, choices: Choices): Stream[] {
  const letter = chosen('D-80', choices);
  const counted =
    letter === 'c'
      ? events.filter(({ day }) => isThisYear(day, month))
      : events.filter(({ day }) => day.startsWith(month));
  const [late, early] = (['late', 'early'] as const).map((kind) => counted.filter((event) => event.kind === kind));
  if (letter === 'b') {
    return [
      { words: '迟到', events: late ?? [] },
      { words: '早退', events: early ?? [] },
    ];
  }
  const sum = `迟到 ${late?.length ?? 0} + 早退 ${early?.length ?? 0} =`;
  return [{ words: letter === 'c' ? `全年${sum}` : sum, events: counted }];
}

function judgeStream(
  facts: PersonFacts,
  rule: Rule,
  deduct: Rule | undefined,
  choices: Choices,
  { words, events }: Stream,
): Outcome {
  const inclusive = chosen('D-81', choices) === 'b';
  const crossing = events.find((_, at) => reaches(rule, at + 1, inclusive));
  const arithmetic = comparison(words, events.length, rule, crossing !== undefined, inclusive);
  const base = {
    rule,
    holds: crossing !== undefined,
    proposal: null,
    amount: null,
    arithmetic,
    days: daysOfEvents(events),
  };
  if (crossing === undefined) {
    const isNear = reaches(rule, events.length + 1, inclusive);
    return { ...base, says: isNear ? '提醒：再有一次即超过规定的次数。' : '没有超过规定的次数。' };
  }
  const { criticised, again } = afterCriticism(facts.admonitions, events, crossing, choices);
  if (!criticised) {
    const hint = `记录批评教育：jwh attendance admonish ${facts.person} --on 日期 --reason 理由`;
    return { ...base, says: '已超过规定的次数，此后没有批评教育的记录：应先批评教育，不提出扣发。', hint };
  }
  if (again.length === 0) return { ...base, says: '超过后已批评教育，此后没有再犯，不提出扣发。' };
  const fined = (deduct?.value.min ?? 0) * (chosen('D-89', choices) === 'b' ? again.length : 1);
  const days = [...new Set(again.map(({ day }) => day.slice(5)))].join('、');
  const why =
    chosen('D-82', choices) === 'b'
      ? `超过规定的次数（读法 D-82b，不以批评教育为条件）`
      : `超过后经批评教育仍再犯（${days}）`;
  const pay = payFor(fined * 2, facts, choices);
  return {
    ...base,
    proposal: 'deduct',
    amount: pay.amount,
    hint: pay.hint,
    arithmetic: `${arithmetic}；${pay.words}`,
    discreet: `${arithmetic}；${fined} 天，${pay.discreet}`,
    says: `${why}，扣发 ${fined} 天当月工资。`,
  };
}

/** Whether there was criticism that counts, and what happened after it. */
function afterCriticism(
  admonitions: readonly Day[],
  events: readonly LateEvent[],
  crossing: LateEvent,
  choices: Choices,
): { criticised: boolean; again: LateEvent[] } {
  const last = events.at(-1) as LateEvent;
  if (chosen('D-82', choices) === 'b') return { criticised: true, again: [last] };
  const counts = chosen('D-83', choices) === 'b' ? (day: Day) => day < last.day : (day: Day) => day >= crossing.day;
  const criticism = admonitions.find(counts);
  if (criticism === undefined) return { criticised: false, again: [] };
  return { criticised: true, again: events.filter(({ day }) => day > criticism) };
}

function daysFinding(facts: PersonFacts, rule: Rule, choices: Choices): Finding[] {
  // Reading c needs the whole service on file, which is loaded only where it was chosen.
  const letters = { 'D-84': ['a', 'b'] };
  const found = judged(facts, (all) => judgeDays(facts, rule, all), choices, ['D-84', 'D-85'], letters);
  return found.holds || found.others.length > 0 ? [found] : [];
}

/** 累计迟到(早退)超过五天: distinct days of the calendar year unless chosen otherwise (D-84, D-85). */
function judgeDays({ events, month }: PersonFacts, rule: Rule, choices: Choices): Outcome {
  const letter = chosen('D-84', choices);
  const inclusive = chosen('D-85', choices) === 'b';
  const counted = letter === 'c' ? events : events.filter(({ day }) => isThisYear(day, month));
  const count = letter === 'b' ? counted.length : new Set(counted.map(({ day }) => day)).size;
  const holds = reaches(rule, count, inclusive);
  const words = `${letter === 'c' ? '自到岗以来' : `${month.slice(0, 4)}年`}累计${letter === 'b' ? '次数' : '天数'}`;
  return {
    rule,
    holds,
    proposal: holds ? 'deemed_resignation' : null,
    amount: null,
    arithmetic: comparison(words, count, rule, holds, inclusive),
    says: holds ? '原文“按自动辞职处理”，可向街道提出，并书面通知本人。' : '没有超过规定的天数。',
    days: daysOfEvents(counted),
  };
}

function comparison(words: string, count: number, rule: Rule, holds: boolean, inclusive: boolean): string {
  const bound = rule.value.above ?? rule.value.min ?? 0;
  const strict = rule.value.above !== undefined && !inclusive;
  const sign = holds ? (strict ? '>' : '≥') : strict ? '≤' : '<';
  return `${words} ${count} ${sign} ${bound}`;
}

function daysOfEvents(events: readonly LateEvent[]): FindingDay[] {
  return events.map(({ day, kind }) => ({ day, half: null, what: kind }));
}

function isThisYear(day: Day, month: string): boolean {
  return day.startsWith(month.slice(0, 4));
}

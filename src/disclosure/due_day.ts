import { addDays, addMonths } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { yearOf } from '../calendar/day.ts';
import { isWeekend, type WorkCalendar } from '../calendar/workday.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { type Choices, chosen, type ReadingId } from '../rules/reading.ts';
import { lastDayFor } from '../rules/test.ts';
import type { Item } from '../rules/value.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { accountCodes } from './account_codes.ts';
import { type DisclosedPer, type DisclosedPeriod, periodAt } from './disclosed_period.ts';
import { periodRule } from './items_rule.ts';

/** What a period's disclosure is due by: its items, the day, and until when it still passes. */
export interface Due {
  period: DisclosedPeriod;
  items: readonly Item[];
  /** The day the text names. */
  day: Day;
  /** The last day that passes without a finding (D-36 lets the first days of the next quarter pass). */
  last: Day;
  /** From when on a posting counts; earlier its figures cannot be there. */
  from: Day;
  words: string;
  rule: InForce;
  /** The readings that move the day, the governing one first. */
  readings: ReadingId[];
}

type Letter = (id: ReadingId) => string;

/** What a due day is reckoned with. */
export interface DueFacts {
  book: Rulebook;
  calendar: WorkCalendar;
}

/** How often something of the place's list is disclosed, from the shortest; empty where the place says nothing of it. */
export function persOf(book: Rulebook, day: Day): DisclosedPer[] {
  const listed = (['month', 'quarter', 'year', 'term'] as const).filter(
    (per) => periodRule(book, per, day) !== undefined,
  );
  if (listed.length > 0) return [...listed];
  const wanted: DisclosedPer[] = ['month', 'quarter', 'half_year', 'year', 'term'];
  const whole = wanted.indexOf(onceIn(book.find('disclosure.freq', day)) as DisclosedPer);
  const accounts = wanted.indexOf(onceIn(book.find('finance.disclosure_per', day)) as DisclosedPer);
  // Accounts that stand on the whole sheet as often as they must need no period of their own.
  return wanted.filter((_, at) => at === whole || (at === accounts && (whole === -1 || accounts < whole)));
}

/** The period that has one disclosure; null where the rule is silent: twice a year within a report is no period of the board. */
function onceIn(rule: InForce<'disclosure.freq' | 'finance.disclosure_per'> | undefined): string | null {
  return rule?.value.atLeast === 1 ? rule.value.per : null;
}

/** When a period is due here; null where the place has nothing for a period of that length. */
export function dueOf(facts: DueFacts, period: DisclosedPeriod, choices: Choices): Due | null {
  const { book } = facts;
  const letter: Letter = (id) => chosen(id, choices);
  const listed = periodRule(book, period.per, period.to);
  const day = book.find('disclosure.day', period.to);
  if (listed !== undefined && day !== undefined) {
    const asked: ReadingId[] = [period.per === 'month' ? 'D-40' : 'D-39', 'D-41'];
    return { period, items: listed.value.items, rule: day, readings: asked, ...boardDay(facts, period, day, letter) };
  }
  const all = book.find('disclosure.items', period.to);
  if (all === undefined || !persOf(book, period.to).includes(period.per)) return null;
  const { items: whole } = all.value;
  if (day !== undefined)
    return { period, items: whole, rule: day, readings: ['D-36'], ...endOfPeriod(period, day, letter) };
  const freq = book.find('disclosure.freq', period.to);
  if (freq !== undefined && onceIn(freq) === period.per)
    return { period, items: whole, rule: freq, readings: ['D-136'], ...soonAfter(period, letter) };
  const accounts = book.find('finance.disclosure_per', period.to);
  const items = whole.filter(({ code }) => accountCodes.includes(code));
  if (accounts === undefined || items.length === 0) return null;
  return { period, items, rule: accounts, readings: ['D-136'], ...soonAfter(period, letter) };
}

/** D-39, D-40, D-41: the board's day after the period, or within it. */
function boardDay(
  { book, calendar }: DueFacts,
  period: DisclosedPeriod,
  rule: InForce<'disclosure.day'>,
  letter: Letter,
): Pick<Due, 'day' | 'last' | 'from' | 'words'> {
  const { per, from, to } = period;
  const after = letter(per === 'month' ? 'D-40' : 'D-39') === 'a';
  const base = per === 'term' ? termBase(book, from, after, rule) : after ? addDays(to, 1) : to;
  const named = lastDayFor(rule.value, base);
  const day = letter('D-41') === 'b' ? nextWorkday(named, calendar) : named;
  const moved = day === named ? '' : `，休息日，顺延到 ${day}`;
  const start = per === 'term' ? `${from} 就任` : `${from}至${to}`;
  return { day, last: day, from: after ? base : from, words: `${start}，公开日 ${named}${moved}` };
}

/** A month whose board's day is the term's: the first one after it began, or one in its last month. */
function termBase(book: Rulebook, start: Day, after: boolean, rule: InForce<'disclosure.day'>): Day {
  const years = book.find('term_years', start)?.value.years;
  if (!after && years !== undefined) return addDays(addMonths(start, years * 12), -1);
  return lastDayFor(rule.value, start) > start ? start : addMonths(`${start.slice(0, 8)}01`, 1);
}

function nextWorkday(day: Day, calendar: WorkCalendar): Day {
  const works = (one: Day) => (calendar.has(yearOf(one)) ? calendar.isWorkday(one) : !isWeekend(one));
  let at = day;
  while (!works(at)) at = addDays(at, 1);
  return at;
}

/** D-36: within the last month by its end; the first ten days of the next period pass too, with complete figures. */
function endOfPeriod(
  { to }: DisclosedPeriod,
  rule: InForce<'disclosure.day'>,
  letter: Letter,
): Pick<Due, 'day' | 'last' | 'from' | 'words'> {
  const end = lastDayFor(rule.value, to);
  const tenth = addDays(end, 10);
  const from = `${end.slice(0, 8)}01`;
  if (letter('D-36') === 'b')
    return { day: tenth, last: tenth, from, words: `季度末 ${end}，下一季度首月10日前 = ${tenth}` };
  return { day: end, last: tenth, from, words: `季度末 ${end}（数字完整的，至迟 ${tenth}）` };
}

/** D-136: ten days after the end, or within the period. */
function soonAfter({ from, to }: DisclosedPeriod, letter: Letter): Pick<Due, 'day' | 'last' | 'from' | 'words'> {
  if (letter('D-136') === 'b') return { day: to, last: to, from, words: `${from}至${to}之内` };
  const day = addDays(to, 10);
  return { day, last: day, from, words: `期末 ${to}，往后10天 = ${day}` };
}

/** Everything due from one day to another, the earliest first; `terms` are the days on which terms began. */
export function duesBetween(
  facts: DueFacts,
  { from, to, terms }: { from: Day; to: Day; terms: readonly Day[] },
  choices: Choices,
): Due[] {
  const periods = persOf(facts.book, to).flatMap((per) => {
    if (per === 'term') return terms.map((day) => periodAt(per, day));
    const all: DisclosedPeriod[] = [];
    for (let at = periodAt(per, addMonths(from, -13)); at.from <= to; at = periodAt(per, addDays(at.to, 1)))
      all.push(at);
    return all;
  });
  const found = periods.map((period) => dueOf(facts, period, choices)).filter((due) => due !== null);
  const within = found.filter(({ day }) => from <= day && day <= to);
  return within.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** Whether a posting was in time (R-CC-04-2, R-XF4-14, R-JA1-37), under the office's readings and the others. */
export function judgePosting(
  facts: DueFacts,
  period: DisclosedPeriod,
  {
    posted,
    complete,
    frozen,
    lacking,
  }: {
    posted: Day;
    /** Whether every gate was closed: only then do the days after the quarter's end pass. */
    complete: boolean;
    /** When the figures were frozen. */
    frozen: Day;
    /** Why they are not the whole period's; once it is over they must be (D-36, D-39, D-40, D-136). */
    lacking: string | null;
  },
  choices: Choices,
): Judged | null {
  const main = dueOf(facts, period, choices);
  if (main === null) return null;
  // What is a day late is late; only a text that leaves the days open is no more than advice.
  const severity = main.readings[0] === 'D-36' || main.readings[0] === 'D-136' ? ('warning' as const) : null;
  return judgeBy(
    main.rule,
    {
      subject: 'posted',
      label: `${period.words}按期公开`,
      ...(severity && { severity }),
      notes: notesOf(main, { posted, frozen, lacking }),
    },
    choices,
    (letter) => {
      const due = dueOf(facts, period, { ...choices, ...lettersOf(main.readings, letter) }) ?? main;
      const last = complete ? due.last : due.day;
      const short = posted > period.to && lacking !== null;
      return {
        holds: posted >= due.from && posted <= last && !short,
        arithmetic: `${due.words}；${posted} 公开，${lateness(posted, { ...due, last })}${short ? `；${lacking}` : ''}`,
      };
    },
    main.readings,
  );
}

function lettersOf(ids: readonly ReadingId[], letter: Letter): Choices {
  return Object.fromEntries(ids.map((id) => [id, letter(id)]));
}

function lateness(posted: Day, { last, from }: Due): string {
  if (posted < from) return `早于 ${from}，数字还不完整`;
  if (posted <= last) return '未逾期';
  return `晚${Math.round((Date.parse(posted) - Date.parse(last)) / 86_400_000)}天`;
}

function notesOf(
  { readings, day, last, period }: Due,
  { posted, frozen, lacking }: { posted: Day; frozen: Day; lacking: string | null },
): string[] {
  const correct = `jwh disclose correct ${period.period} --reason 理由`;
  if (period.per !== 'term' && frozen < period.to)
    return [`${frozen} 之后到 ${period.to} 的收支没有列入，到期末请另加补充一行：${correct}`];
  if (lacking !== null) return [`${lacking}，请更正：${correct}`];
  if (readings[0] === 'D-36' && posted > day && posted <= last)
    return ['季度末之后、下一季度首月10日前公开：数字须完整、已签章，并注明公开日（读法 D-36）。'];
  return [];
}

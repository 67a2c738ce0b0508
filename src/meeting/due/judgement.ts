import { addDays, addMonths } from '../../calendar/arithmetic.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { type Period, periodOf } from '../../calendar/period.ts';
import { type WorkCalendar, weekdayWord } from '../../calendar/workday.ts';
import type { ReadingId } from '../../rules/reading.ts';
import { judgePeriods } from '../../verdict/periods.ts';
import { type Judged, judgeBy } from '../../verdict/verdict.ts';
import { inSeason, withUnchecked } from './counting.ts';
import type { DueKind, FrequencyRuleInForce } from './kinds.ts';
import { rollingPeriods } from './rolling.ts';
import { asRow, type DuePeriod } from './row.ts';
import { isWorked, meetingDay } from './weekday.ts';

/** What is known for judging: the days asked for, when meetings were held, the working calendar. */
export interface DueFacts {
  span: { from: Day; to: Day; today: Day };
  /** Every day on which one was held that counts, in order, from long before the span on. */
  held: readonly Day[];
  calendar: WorkCalendar;
  /** Where whole years were asked for, that year: each week belongs to the one that has its Thursday. */
  year: number | null;
  /** Days that count though their quorum was never checked. */
  unchecked: readonly Day[];
}

/** The rules by which something is due on a day. */
export type DueRules = Pick<DueKind, 'ruleOn' | 'weekdayOn'>;

type Letters = (id: ReadingId) => string;

/** Readings that change what is due; the others of the rule ask other questions. */
export const askedOfDue: readonly ReadingId[] = ['D-30', 'D-31', 'D-32', 'D-33', 'D-51', 'D-65', 'D-154'];

/** Every period of a kind with its state, under a choice of readings. Pure. */
export function duePeriods(due: DueRules, facts: DueFacts, letter: Letters): DuePeriod[] {
  const { span } = facts;
  const rule = due.ruleOn(span.to) ?? due.ruleOn(span.from);
  if (rule === undefined || isUnchecked(rule, letter)) return [];
  const held = facts.held.filter((day) => inSeason(rule, day, letter));
  if (isRolling(rule, letter)) {
    return rollingPeriods(span, rule, held).map((row) => withUnchecked(row, facts.unchecked));
  }
  const rows = judgePeriods(span, due.ruleOn, held, (period) => isOwed(period, facts, letter)).map((one) =>
    onItsDay(asRow(one), due, facts, letter),
  );
  if (rule.value.per !== 'week') return rows.map((row) => withUnchecked(row, facts.unchecked));
  const weeks = [...rows, ...waived(rule, due, facts, letter)].sort((a, b) => (a.from < b.from ? -1 : 1));
  return weeks.filter(({ period }) => facts.year === null || period.startsWith(String(facts.year)));
}

/** Whether a kind was held as often as its rule wants, and under which readings that would differ. */
export function judgeDue(
  due: DueKind,
  rule: FrequencyRuleInForce,
  facts: DueFacts,
  choices: Parameters<typeof judgeBy>[2],
): Judged {
  const ids = [...rule.readings, ...(due.weekdayOn(facts.span.to)?.readings ?? [])];
  return judgeBy(
    rule,
    { subject: due.kind, label: due.name, notes: gapNotes(due, facts) },
    choices,
    (letter) => sum(duePeriods(due, facts, letter)),
    [...new Set(ids)].filter((id) => askedOfDue.includes(id)),
  );
}

function sum(rows: readonly DuePeriod[]) {
  const of = (state: DuePeriod['state']) => rows.filter((row) => row.state === state).length;
  const late = rows.find(({ state, notes }) => state === 'missed' && notes.length > 0)?.notes[0];
  const open = of('due') === 0 ? '' : `，待开 ${of('due')}`;
  const words = `应开 ${of('held') + of('missed')} 期，已开 ${of('held')}，未开 ${of('missed')}${open}`;
  return { holds: of('missed') === 0, arithmetic: late === undefined ? words : `${words}；${late}` };
}

/** A rule without a number, or whose number is only a name, that the office has chosen not to check. */
function isUnchecked({ readings }: FrequencyRuleInForce, letter: Letters): boolean {
  return (['D-65', 'D-154'] as const).some((id) => readings.includes(id) && letter(id) === 'b');
}

function isRolling({ readings, value }: FrequencyRuleInForce, letter: Letters): boolean {
  if (value.atLeast !== 1) return false;
  return (['D-30', 'D-31'] as const).some((id) => readings.includes(id) && letter(id) === 'b');
}

/** A day off owes no morning meeting, a week without a working day none at all (D-33 a). */
function isOwed(period: Period, { calendar }: DueFacts, letter: Letters): boolean {
  if (period.per === 'day') {
    const idle = letter('D-33') === 'b' && isIdle(periodOf('week', period.from), calendar);
    return idle ? !'六日'.includes(weekdayWord(period.from)) : isWorked(calendar, period.from);
  }
  return period.per !== 'week' || letter('D-33') === 'b' || !isIdle(period, calendar);
}

function isIdle({ from, to }: Period, calendar: WorkCalendar): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(calendar, day)) return false;
  return true;
}

/** Weeks that owe nothing, said so that nobody looks for their record. */
function waived(rule: FrequencyRuleInForce, due: DueRules, facts: DueFacts, letter: Letters): DuePeriod[] {
  const idle = (period: Period) => !isOwed(period, facts, letter);
  return judgePeriods(facts.span, due.ruleOn, facts.held, idle).map((one) => ({
    ...asRow(one),
    state: one.status === 'held' ? 'held' : 'not_due',
    cite_words: rule.citeWords,
    notes: ['整周放假（D-33a）'],
  }));
}

/** A meeting with a day of its own (D-32): held in its week, but was it on its day, or the day that stands in for a holiday? */
function onItsDay(row: DuePeriod, due: DueRules, { calendar, span }: DueFacts, letter: Letters): DuePeriod {
  const weekday = due.weekdayOn(row.from)?.value.items[0];
  if (weekday === undefined) return row;
  const week = periodOf('week', row.from);
  const named = meetingDay(week, weekday.code, calendar, false) as Day;
  const day = meetingDay(week, weekday.code, calendar, letter('D-32') === 'a');
  const rest = isWorked(calendar, named) ? [] : [`${weekday.title}放假${day === named ? '' : `，改在 ${day}`}`];
  if (row.state === 'due' && day !== null) return { ...row, notes: [...rest, `应在 ${day} 开`] };
  if (row.state !== 'held') return { ...row, notes: rest };
  if (day === null || row.days.includes(day)) return { ...row, notes: rest };
  if (rest.length > 0 && letter('D-32') === 'b') {
    return {
      ...row,
      state: span.today > named ? 'missed' : 'due',
      notes: [...rest, `${row.days.join('、')} 所开不算`],
    };
  }
  return { ...row, notes: [...rest, `开在 ${row.days.map((one) => `${one}（周${weekdayWord(one)}）`).join('、')}`] };
}

/** Two residents' meetings more than seven months apart, though each half-year has one (D-30). */
export function gapNotes(due: DueKind, { span, held }: DueFacts): string[] {
  if (due.forms === null) return [];
  return held.flatMap((day, at) => {
    const before = held[at - 1];
    if (before === undefined || day < span.from || day > span.to || day <= addMonths(before, 7)) return [];
    return [`两次${due.name}相隔超过7个月：${before} 与 ${day}（D-30）。`];
  });
}

/** The years whose working days must be known for these days; the weeks at both ends reach over New Year. */
export function yearsFor({ from, to }: { from: Day; to: Day }): number[] {
  const [first, last] = [yearOf(addDays(from, -7)), yearOf(addDays(to, 7))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

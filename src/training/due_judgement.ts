import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import { askedOfDue, duePeriods } from '../meeting/due/judgement.ts';
import type { FrequencyRuleInForce } from '../meeting/due/kinds.ts';
import type { DuePeriod } from '../meeting/due/row.ts';
import type { HeldMeeting } from '../meeting/due/store.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Level, TrainingKind } from './kind.ts';
import type { Training } from './training.ts';

/** What is due regularly: by which rule, and what counts for it. */
const dues = [
  { key: 'study.per', code: 'study', kinds: ['study', 'meeting'], levels: null },
  { key: 'study.summary', code: 'summary', kinds: ['summary'], levels: null },
  { key: 'training.city_per', code: 'city', kinds: null, levels: ['city'] },
  { key: 'training.county_per', code: 'county', kinds: null, levels: ['county'] },
] as const satisfies readonly {
  key: FrequencyRuleInForce['key'];
  code: string;
  kinds: readonly TrainingKind[] | null;
  levels: readonly Level[] | null;
}[];

type DueCode = (typeof dues)[number]['code'];

/** One thing that is due, period by period, with what it comes to. */
export interface StudyDue {
  code: DueCode;
  name: string;
  rule: FrequencyRuleInForce;
  periods: readonly DuePeriod[];
  judged: Judged;
  notes: readonly string[];
}

export interface DueGround {
  book: Rulebook;
  year: number;
  today: Day;
  calendar: WorkCalendar;
  trainings: readonly Training[];
  meetings: readonly HeldMeeting[];
}

/** Whether study and training were held as often as the place wants (R-CC-07-2, R-XF1-12, R-JA1-28, -29, R-QHD-4-9, -11). Pure. */
export function judgeStudy(ground: DueGround): StudyDue[] {
  return dues.map((due) => judgeOne(ground, due)).filter((one) => one !== null);
}

function judgeOne(ground: DueGround, { key, code, kinds, levels }: (typeof dues)[number]): StudyDue | null {
  const { book, year, today, calendar } = ground;
  const end = yearOf(today) === year ? today : `${year}-12-31`;
  const span = { from: `${year}-01-01`, to: end, today };
  const rule = book.find(key, span.to) ?? book.find(key, span.from);
  if (rule === undefined) return null;
  const studied = ground.trainings
    .filter(({ voided }) => voided === null)
    .filter((one) => kinds === null || kinds.some((kind) => kind === one.kind))
    .filter((one) => levels === null || levels.some((level) => level === one.level))
    .map(({ day }) => day);
  const met = code === 'study' ? meetingDays(ground, span.to) : { days: [], name: '' };
  const held = [...new Set([...studied, ...met.days])].sort();
  const facts = { span, held, calendar, year, unchecked: [] };
  const rules = { ruleOn: (day: Day) => book.find(key, day), weekdayOn: () => undefined };
  const choices = book.choices(span.to);
  const periods = duePeriods(rules, facts, (id) => chosen(id, choices)).map((row) => byMeeting(row, studied, met.name));
  const judged = judgeBy(
    rule,
    { subject: code, label: rule.title },
    choices,
    (letter) => sum(duePeriods(rules, facts, letter)),
    rule.readings.filter((id) => askedOfDue.includes(id)),
  );
  return { code, name: rule.title, rule, periods, judged, notes: notesOn(ground, rule, met.name) };
}

/** Meetings that count as study where the place says so: 静安 §3.1.3 speaks of 例会 only. A day counts once. */
function meetingDays({ book, meetings }: DueGround, day: Day): { days: Day[]; name: string } {
  const items = book.find('study.meeting', day)?.value.items ?? [];
  const days = meetings.filter(({ kind }) => items.some(({ code }) => code === kind)).map((one) => one.day);
  return { days, name: items.map(({ title }) => title).join('、') };
}

function byMeeting(row: DuePeriod, studied: readonly Day[], name: string): DuePeriod {
  const only = row.days.length > 0 && row.days.every((day) => !studied.includes(day));
  return only ? { ...row, notes: [...row.notes, `以登记的${name}计入`] } : row;
}

function notesOn({ book, calendar, year }: DueGround, rule: FrequencyRuleInForce, meeting: string): string[] {
  const meetingRule =
    meeting === '' || rule.key !== 'study.per' ? undefined : book.find('study.meeting', `${year}-12-31`);
  const weekly = rule.value.per === 'week' && !calendar.has(year);
  return [
    ...(meetingRule === undefined
      ? []
      : [`${meeting}计入：${meetingRule.citeWords}（据片段整理）。${meetingRule.note ?? ''}`]),
    ...(weekly
      ? [`没有${year}年的放假安排，只除去星期六、星期日。公布后导入：jwh calendar import 文件 --cite 文号`]
      : []),
    ...(rule.key === 'training.county_per' && rule.note !== null ? [`${rule.note}。`] : []),
  ];
}

function sum(rows: readonly DuePeriod[]) {
  const of = (state: DuePeriod['state']) => rows.filter((row) => row.state === state).length;
  const open = of('due') === 0 ? '' : `，待办 ${of('due')}`;
  return {
    holds: of('missed') === 0,
    arithmetic: `应办 ${of('held') + of('missed')} 期，已办 ${of('held')}，未办 ${of('missed')}${open}`,
  };
}

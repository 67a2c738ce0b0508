import { clockAfter } from '../../calendar/clock.ts';
import { periodOf } from '../../calendar/period.ts';
import { clockWords } from '../../calendar/time_of_day.ts';
import { type WorkCalendar, weekdayWord } from '../../calendar/workday.ts';
import type { InForce } from '../../rules/book.ts';
import { chosen } from '../../rules/reading.ts';
import type { Values } from '../../rules/value.ts';
import { judgeBy } from '../../verdict/verdict.ts';
import { meetingDay } from '../due/weekday.ts';
import type { Asked, LogSaid } from './said.ts';

/** Whether it was on its day of the week, or on the one that stands in for a holiday (D-32). */
export function judgeWeekday(
  { day, choices }: LogSaid,
  rule: (InForce & { value: Values['list'] }) | undefined,
  calendar: WorkCalendar,
): Asked {
  const weekday = rule?.value.items[0];
  if (rule === undefined || weekday === undefined) return null;
  const judged = judgeBy(
    rule,
    { subject: 'weekday', label: '日子', severity: 'warning' },
    choices,
    (letter) => {
      const due = meetingDay(periodOf('week', day), weekday.code, calendar, letter('D-32') === 'a');
      const words = `${day}（周${weekdayWord(day)}）`;
      if (due === null) return { holds: true, arithmetic: `${words}；本周没有工作日，不要求` };
      const moved = weekdayWord(due) === weekday.title.slice(1) ? '' : `，${weekday.title}放假，改在 ${due}`;
      return { holds: day === due, arithmetic: `${words}；规定${weekday.title}${moved}` };
    },
    ['D-32'],
  );
  return { judged };
}

/** 每天开始工作前: it had begun when work began (D-59: the office's own hours where the place has none). */
export function judgeBeforeWork(
  { time, choices }: LogSaid,
  rule: InForce | undefined,
  start: { minute: number; cite: string } | null,
): Asked {
  if (rule === undefined || !rule.readings.includes('D-59')) return null;
  if (start === null) return { unchecked: '是不是在开始工作前（没有作息时间：jwh office set hours）' };
  if (time === null) return { unchecked: `开会的时间（--time；${clockWords(start.minute)} 上班）` };
  const holds = time <= start.minute;
  const arithmetic = `${clockWords(time)} ${holds ? '≤' : '>'} ${clockWords(start.minute)}（${start.cite}）`;
  return { judged: judgeBy(rule, { subject: 'time', label: '开会时间' }, choices, () => ({ holds, arithmetic }), []) };
}

/** What the rule wants kept of the meeting. The log itself is the record; the rest is looked up or said. */
export function judgeRecords(said: LogSaid, rule: (InForce & { value: Values['required'] }) | undefined): Asked {
  if (rule === undefined) return null;
  const given: Record<string, boolean> = {
    record: true,
    minutes: true,
    sign_in: said.presentNamed !== null,
    leave: said.absent.every(({ reason }) => reason !== null),
    keeper: said.keeper !== null,
  };
  const missing = rule.value.fields.filter(({ code }) => !given[code]).map(({ title }) => title);
  const holds = missing.length === 0;
  const arithmetic = holds
    ? `${rule.value.fields.map(({ title }) => title).join('、')}${said.keeper === null ? '' : `（${said.keeper}）`}`
    : `缺：${missing.join('、')}`;
  const hint = given.keeper ? {} : { hint: '保管人：--keeper 姓名，或登记档案员：jwh staff add 姓名 --post 档案员。' };
  const about = { subject: 'records', label: '记录', severity: 'warning' as const };
  return { judged: judgeBy(rule, about, said.choices, () => ({ holds, arithmetic }), []), ...hint };
}

/** 及时录入: within the days the office has set itself, never told as a rule that was kept (D-65). */
export function judgeEntry(
  { day, entered, choices }: LogSaid,
  rule: (InForce & { value: Values['deadline'] }) | undefined,
  calendar: WorkCalendar,
): Asked {
  if (rule === undefined || !('within' in rule.value) || chosen('D-65', choices) === 'b') return null;
  const { within } = rule.value;
  const moving = chosen('D-44', choices) === 'a' ? calendar : null;
  const { words, last, advised } = clockAfter(day, within, '开会', moving);
  if (entered === null) return { unchecked: `录入台账系统的日子（--entered；请在 ${advised} 前，${rule.citeWords}）` };
  const told = `${entered} 录入；${words}`;
  if (entered <= last) return { note: `录入台账：${told}。` };
  const about = { subject: 'entry', label: '录入台账', notes: ['天数为本办公室自定（D-65a），只作提醒。'] };
  return { judged: judgeBy(rule, about, choices, () => ({ holds: false, arithmetic: told }), []) };
}

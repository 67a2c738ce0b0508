import type { Day } from '../calendar/day.ts';
import { isWeekend, weekdayWord } from '../calendar/workday.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { judgeLeads } from './lead.ts';
import type { MonthPlan, PlanDay } from './month_plan.ts';

/** What the place's rules say to a month's roster: open days staffed, no day uncovered, weekends led. Pure. */
export function judgePlan(plan: MonthPlan): Judged[] {
  const on = plan.days[0]?.day as Day;
  const weekends = plan.days.filter(({ day, kind }) => isOpening(plan, day) && kind === 'weekend');
  const leads = weekends.flatMap((one) => one.leads);
  return [
    openDays(plan, on),
    everyDay(plan, on),
    judgeLeads(
      plan.book,
      weekends.map(({ day }) => day),
      leads,
      on,
    ),
  ].filter((one) => one !== null);
}

/** Whether the place opens on the weekday of this weekend day. */
function isOpening({ book }: MonthPlan, day: Day): boolean {
  const items = book.find('weekend.opening', day)?.value.items ?? [];
  return items.some(({ code }) => code === (weekdayWord(day) === '六' ? 'saturday' : 'sunday'));
}

/** R-JA1-3: open on workdays and weekends, statutory days excepted: each such day staffed. */
function openDays(plan: MonthPlan, on: Day): Judged | null {
  const rule = plan.book.find('weekend.opening', on);
  if (rule === undefined) return null;
  const open = plan.days.filter(({ day, kind }) => {
    if (kind === 'holiday') return false;
    return isWeekend(day) && kind === 'weekend' ? isOpening(plan, day) : plan.calendar.isWorkday(day);
  });
  if (!open.some(({ kind }) => kind === 'weekend')) return null;
  const empty = open.filter((one) => !isStaffed(one));
  const arithmetic = `应开放 ${open.length} 天，有人 ${open.length - empty.length} 天${listed(empty)}`;
  const about = { subject: 'open_days', label: '工作日和双休日有人上班' };
  return judgeBy(rule, about, plan.book.choices(on), () => ({ holds: empty.length === 0, arithmetic }), ['D-56']);
}

/** R-JA1-77: the office is never closed: day work, and on statutory days duty (D-56a). */
function everyDay(plan: MonthPlan, on: Day): Judged | null {
  const rule = plan.book.find('duty.days', on);
  if (rule === undefined || !rule.value.items.some(({ code }) => code === 'statutory_holiday')) return null;
  const empty = plan.days.filter((one) => (one.kind === 'holiday' ? one.duty.length === 0 : !isStaffed(one)));
  const statutory = plan.days.filter(({ kind }) => kind === 'holiday');
  const about = { subject: 'every_day', label: '全年无休' };
  return judgeBy(
    rule,
    about,
    plan.book.choices(on),
    (letter) => {
      // D-56b: the article excepts statutory days while another says 全年无休, which counts as an error.
      const clashes = letter('D-56') === 'b' && statutory.length > 0;
      const said = `${plan.days.length} 天中 ${plan.days.length - empty.length} 天有上班或值班${listed(empty)}`;
      const more = clashes ? `；法定节假日 ${statutory.length} 天，条文说除去，又说全年无休` : '';
      return { holds: empty.length === 0 && !clashes, arithmetic: `${said}${more}` };
    },
    ['D-56'],
  );
}

/** Somebody in each half, or duty on a weekend. */
export function isStaffed({ am, pm, duty }: PlanDay): boolean {
  return (am.length > 0 && pm.length > 0) || duty.length > 0;
}

function listed(days: readonly PlanDay[]): string {
  if (days.length === 0) return '';
  const half = ({ am, pm }: PlanDay) => (am.length > 0 ? '下午' : pm.length > 0 ? '上午' : '');
  return `；没有人：${days.map((one) => one.day.slice(5) + half(one)).join('、')}`;
}

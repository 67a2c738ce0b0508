import { spanWords } from '../attendance/schedule.ts';
import { readSeasons } from '../attendance/schedule_store.ts';
import { seasonWords } from '../attendance/season.ts';
import { Refusal } from '../base/refusal.ts';
import { timeWords } from '../calendar/time_of_day.ts';
import { monthOf, monthWritten } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { isPlace, places } from '../rules/place.ts';
import { contentWords } from './content.ts';
import { judgePlan } from './coverage.ts';
import { type MonthPlan, type PlanRow, readMonthPlan } from './month_plan.ts';
import { type PlanView, planSheet } from './show_sheet.ts';
import { readPersonSchedules } from './store.ts';

interface ShowOptions {
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

/** 轮班表: who works on which day, who leads at weekends, and whether any day is left empty (R-JA1-3, -4, -77). */
export const show = verb<ShowOptions>({
  arguments: [{ name: '[月份]', text: '年-月，如 2026-10（默认：本月）' }],
  examples: ['jwh schedule show', 'jwh schedule show 2026-10 --pdf', 'jwh schedule show 2026-10 --json'],
  async run(context, [text], options) {
    const month = monthWritten(text ?? monthOf(context.today));
    if (month === null)
      throw new Refusal('usage', 'bad_month', `“${text}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
    const db = await context.read();
    const plan = await readMonthPlan(db, month);
    const [from, to] = [`${month}-01`, plan.days.at(-1)?.day as string];
    const office = await readOffice(db);
    const own = await readPersonSchedules(db, { from, to });
    const seasons = (await readSeasons(db)).map(seasonWords);
    const verdicts = judgePlan(plan);
    const onPaper = options.pdf !== undefined || options.xlsx !== undefined || options.csv !== undefined;
    const view: PlanView = {
      plan,
      verdicts,
      office: office.name,
      own: own.map(({ name, content }) => `${name}：${contentWords(content)}`),
      notes: notesOf(plan, seasons, isPlace(office.place) ? places[office.place].name : office.place, onPaper),
      onPaper,
    };
    return {
      sheet: planSheet(view),
      record: planRecord(plan, seasons),
      rows: plan.rows.map(rowRecord),
      verdicts,
      basis: verdicts.map(({ cite }) => cite),
    };
  },
});

/** Hours, seasons, holiday rotation where a place has it, and what the place has no rule for. */
function notesOf(
  { days, hours, book }: MonthPlan,
  seasons: readonly string[],
  place: string,
  onPaper: boolean,
): string[] {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  const said = new Set(
    days.map(({ day }) => hours.on(day)).map((one) => (one === null ? '' : `${spanWords(one.spans)}（${one.cite}）`)),
  );
  said.delete('');
  const rotation = book.find('duty.days', last);
  const isRotation = rotation?.value.items.some(({ code }) => code === 'holiday_rotation') ?? false;
  const holidays = book.find('duty.holiday_hours', last)?.value.spans ?? [];
  const hasStatutory = days.some(({ kind }) => kind === 'holiday');
  return [
    said.size === 0
      ? `没有登记作息时间${onPaper ? '' : `：jwh office set hours 8:30-11:30 13:30-17:00 --from ${first}`}`
      : `作息时间：${[...said].join('，后改为 ')}`,
    ...(seasons.length === 0 ? [] : [`季节作息：${seasons.join('；')}`]),
    ...(days.some(({ day }) => hours.isSummerUnset(day))
      ? [
          `夏令时的起止没有设定，按平时的作息（D-57）${onPaper ? '' : '：jwh office set hours 夏季 --from 首日 --until 末日 --yearly'}`,
        ]
      : []),
    ...(hasStatutory && holidays.length > 0
      ? [
          `法定节假日一般值班 ${holidays.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join('、')}（${book.find('duty.holiday_hours', last)?.citeWords}）`,
        ]
      : []),
    ...(isRotation
      ? [
          `${rotation?.citeWords}：${rotation?.value.items.map(({ title }) => title).join('、')}，${rotation?.note ?? ''}（只作提示）`,
        ]
      : []),
    ...(book.find('weekend.opening', last) === undefined ? [`${place}没有双休日开放的规定，只列出排班`] : []),
  ];
}

function clock(text: string): string {
  const [hour = '0', minute = '0'] = text.split(':');
  return timeWords(Number(hour) * 60 + Number(minute));
}

function planRecord({ month, days, hours, calendar }: MonthPlan, seasons: readonly string[]): object {
  const last = days.at(-1)?.day ?? '';
  const inForce = hours.on(last);
  return {
    month,
    workdays: days.filter(({ day }) => calendar.isWorkday(day)).length,
    statutory: days.filter(({ kind }) => kind === 'holiday').map(({ day }) => day),
    hours: inForce === null ? null : spanWords(inForce.spans),
    seasons,
    summer_unset: days.some(({ day }) => hours.isSummerUnset(day)),
    days: days.map(({ leads, ...day }) => ({ ...day, leads: leads.map(({ name }) => name) })),
  };
}

function rowRecord({ member, cells, planned, leads }: PlanRow): object {
  return {
    person: member.name,
    person_id: member.person_id,
    days: Object.fromEntries(cells),
    planned: planned / 2,
    off: cells.size - planned / 2,
    leads,
  };
}

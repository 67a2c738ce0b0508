import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import {
  type DayKind,
  daysOf,
  daysOfYear,
  isMonth,
  type Month,
  monthOf,
  monthWritten,
  type WorkCalendar,
  weekdayWord,
} from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { readCalendar } from './calendar_store.ts';

const kindStates = {
  workday: { label: '工作日' },
  weekend: { label: '双休日', tone: 'quiet' },
  make_up_work: { label: '调休上班', tone: 'warn' },
  holiday: { label: '法定节假日', tone: 'good' },
  make_up_rest: { label: '调休放假', tone: 'good' },
} as const satisfies Record<DayKind, object>;

export const showCalendar = verb({
  arguments: [{ name: '[年或月]', text: '如 2026 或 2026-10（默认：今年）' }],
  examples: ['jwh calendar show', 'jwh calendar show 2026-10', 'jwh calendar show 2026 --json'],
  async run(context, [text]) {
    const written = text ?? String(yearOf(context.today));
    const asked = monthWritten(written) ?? written;
    if (!isMonth(asked) && !/^\d{4}$/.test(asked)) {
      throw new Refusal('usage', 'bad_period', `“${asked}”不是年份或月份。`, { hint: '写成 2026 或 2026-10。' });
    }
    const calendar = await readCalendar(await context.read(), [yearOf(asked)]);
    return { sheet: isMonth(asked) ? monthSheet(calendar, asked) : yearSheet(calendar, Number(asked)) };
  },
});

function monthSheet(calendar: WorkCalendar, month: Month): Sheet {
  const days = daysOf(month);
  return {
    title: `${month} 日历`,
    subtitle: `工作日 ${calendar.workdaysOf(days).length} 天`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'day', label: '日期', type: 'day' },
          { key: 'weekday', label: '星期', type: 'text' },
          { key: 'kind', label: '性质', type: 'state', states: kindStates },
        ],
        rows: days.map((day) => ({ day, weekday: weekdayWord(day), kind: calendar.kindOf(day) })),
      },
      basis(calendar, yearOf(month)),
    ],
  };
}

function yearSheet(calendar: WorkCalendar, year: number): Sheet {
  const all = daysOfYear(year);
  const months = [...new Set(all.map(monthOf))];
  const row = (month: string, days: readonly string[]) => ({
    month,
    workdays: calendar.workdaysOf(days).length,
    // Every day off of the arrangement, weekends among them; of these the days off by law.
    holidays: days.filter((day) => calendar.isInHoliday(day)).length,
    statutory: days.filter((day) => calendar.kindOf(day) === 'holiday').length,
    make_up_work: days.filter((day) => calendar.kindOf(day) === 'make_up_work').join('、'),
  });
  return {
    title: `${year}年日历`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'month', label: '月份', type: 'text' },
          { key: 'workdays', label: '工作日', type: 'count' },
          { key: 'holidays', label: '放假', type: 'count' },
          { key: 'statutory', label: '法定', type: 'count' },
          { key: 'make_up_work', label: '调休上班', type: 'text', wide: true },
        ],
        rows: months.map((month) =>
          row(
            month,
            all.filter((day) => day.startsWith(month)),
          ),
        ),
        total: { ...row('全年', all), make_up_work: '' },
      },
      basis(calendar, year),
    ],
  };
}

function basis(calendar: WorkCalendar, year: number): Block {
  return { kind: 'text', tone: 'quiet', lines: [`依据：${calendar.year(year).cite}`] };
}

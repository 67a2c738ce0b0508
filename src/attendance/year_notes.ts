import type { Reader } from './month_notes.ts';
import { exemptNotes } from './seconded.ts';
import { dayCount } from './spell.ts';
import type { YearMonth } from './year_months.ts';
import type { YearReport } from './year_store.ts';

/** Which months are signed and which are not, and what a reader must know of the figures; without full stops; on paper no commands. */
export function yearNotes(report: YearReport, reader: Reader): string[] {
  const { months, total, withoutRules, calendar, year, today, until } = report;
  const closed = months.filter(({ state }) => state === 'closed');
  const open = months.filter(({ state }) => state === 'open');
  const running = months.filter(({ state }) => state === 'running');
  return [
    ...(closed.length === 0 ? [] : [`已结账：${monthList(closed)}`]),
    ...(open.length === 0 ? [] : [`未结账（按现有记录统计，结账前还会变）：${monthList(open)}`]),
    ...(running.length === 0 ? [] : [`本月尚未结束：应出勤暂计到 ${until}`]),
    ...(total.unmarked === 0
      ? []
      : [
          `还有未记 ${dayCount(total.unmarked)}，补记后再作年终统计${reader === 'paper' ? '' : '（jwh attendance month 月份 逐日列出）'}`,
        ]),
    '迟到、早退按次计，“迟到早退天数”是不同的日子',
    '出勤率 = 实出勤半天数 ÷ 应出勤半天数，两位小数，四舍五入（读法 D-91a）',
    ...exemptNotes(report.exempt),
    ...(withoutRules === null ? [] : [`${withoutRules}没有考勤处理的规定，不提出处理建议`]),
    ...(year > Number(today.slice(0, 4)) ? [] : [`工作日依据：${calendar.year(year).cite}`]),
  ];
}

/** `1至9月、11月` */
export function monthList(months: readonly YearMonth[]): string {
  const numbers = months.map(({ month }) => Number(month.slice(5)));
  const runs: [number, number][] = [];
  for (const one of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}月` : `${from}至${to}月`)).join('、');
}

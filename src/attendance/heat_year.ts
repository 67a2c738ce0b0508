import type { HeatBlock, HeatCell } from '../sheet/sheet.ts';
import type { MonthShare } from './year_months.ts';
import type { YearReport } from './year_store.ts';

/** What a picture of the year is drawn by. */
export type HeatBy = 'rate' | 'late';

/** People by months. A picture, not a judgement: its steps are for the eye, no rule knows them. */
export function yearHeat({ months, people }: Pick<YearReport, 'months' | 'people'>, by: HeatBy): HeatBlock {
  const cellOf = by === 'rate' ? rateCell : lateCell;
  return {
    kind: 'heat',
    title: by === 'rate' ? '各月出勤率（%，小数舍去）' : '各月迟到、早退（次）',
    head: '姓名',
    columns: months.map(({ month }) => ({ key: month, label: `${Number(month.slice(5))}月` })),
    rows: people.map((person) => ({
      label: person.name,
      cells: months.map(({ month }) => {
        const share = person.months.get(month);
        return share === undefined ? null : cellOf(share);
      }),
    })),
    legend: by === 'rate' ? rateLegend : lateLegend,
    empty: '这一年没有在任的工作人员。',
  };
}

/** In whole numbers, rounded down: 100 stands only for a month without any absence. */
function rateCell({ counts: { present_so_far: present, planned_so_far: planned } }: MonthShare): HeatCell | null {
  if (planned === 0) return null;
  const rate = Math.floor((present * 100) / planned);
  return { text: String(rate), shade: rate >= 100 ? 'plain' : rate >= 95 ? 'mild' : rate >= 90 ? 'warm' : 'hot' };
}

const rateLegend: HeatBlock['legend'] = [
  { text: '100', shade: 'plain', label: '全勤' },
  { text: '95', shade: 'mild', label: '至99' },
  { text: '90', shade: 'warm', label: '至94' },
  { text: '89', shade: 'hot', label: '及以下' },
];

function lateCell({ counts: { late, early, planned_so_far } }: MonthShare): HeatCell | null {
  if (planned_so_far === 0) return null;
  const times = late + early;
  if (times === 0) return { text: '·', shade: 'plain' };
  return { text: String(times), shade: times === 1 ? 'mild' : times <= 3 ? 'warm' : 'hot' };
}

const lateLegend: HeatBlock['legend'] = [
  { text: '·', shade: 'plain', label: '没有' },
  { text: '1', shade: 'mild', label: '一次' },
  { text: '2', shade: 'warm', label: '两三次' },
  { text: '4', shade: 'hot', label: '四次以上' },
];

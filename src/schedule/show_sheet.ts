import { dayGrid } from '../attendance/day_grid.ts';
import { monthWords } from '../attendance/month_words.ts';
import { weekdayWord } from '../calendar/workday.ts';
import type { Block, Column, Sheet } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Cell, MonthPlan, PlanDay } from './month_plan.ts';

export interface PlanView {
  plan: MonthPlan;
  verdicts: readonly Judged[];
  office: string;
  /** Who works otherwise than the office, and how. */
  own: readonly string[];
  notes: readonly string[];
  /** Paper and spreadsheets have room for thirty-one columns, a screen has not. */
  onPaper: boolean;
}

const symbols: Readonly<Record<Cell, string>> = {
  day: '班',
  am: '上',
  pm: '下',
  lead: '带',
  leave: '假',
  rest: '·',
  holiday: '节',
  make_up_rest: '调',
};

const legend = '班 上班　上 只上上午　下 只上下午　带 上班并带班　假 请假　· 休息　节 法定节假日　调 调休放假';

const cellStates = Object.fromEntries(
  Object.entries(symbols).map(([cell, label]) => [
    cell,
    {
      label,
      ...(cell === 'lead'
        ? { tone: 'good' as const }
        : /^(rest|holiday|make_up_rest)$/.test(cell)
          ? { tone: 'quiet' as const }
          : {}),
    },
  ]),
);

/** 轮班表, on one landscape page; on a screen the days in two halves. */
export function planSheet({ plan, verdicts, office, own, notes, onPaper }: PlanView): Sheet {
  const free = plan.days.filter(({ kind, duty, leads, am, pm }) => {
    const isSaid = duty.length + leads.length + am.length + pm.length > 0;
    return kind === 'holiday' || (kind !== 'workday' && isSaid);
  });
  const tail: Block[] = [
    ...judgedBlocks(verdicts, '判断'),
    ...(own.length === 0 ? [] : [{ kind: 'text', title: '各人的作息', lines: own } satisfies Block]),
    { kind: 'text', title: '说明', lines: notes },
  ];
  return {
    title: '轮班表',
    subtitle: `${office}　${monthWords(plan.month)}`,
    orientation: 'landscape',
    tight: true,
    public: onPaper,
    day: plan.days.at(-1)?.day as string,
    blocks: [
      ...(onPaper ? [paperTable(plan)] : screenTables(plan)),
      { kind: 'text', tone: 'quiet', lines: [legend] },
      ...(free.length === 0 ? [] : [freeDays(free)]),
      ...tail,
    ],
  };
}

const counts: readonly Column[] = [
  { key: 'planned', label: '上班', type: 'count' },
  { key: 'leads', label: '带班', type: 'count' },
];

const empty = '这个月没有在任的工作人员。登记：jwh staff add 姓名 --post 职务';

function paperTable({ rows, days }: MonthPlan): Block {
  return {
    kind: 'table',
    columns: [
      { key: 'person', label: '姓名', type: 'text', whole: true },
      ...days.map(({ day }): Column => {
        return { key: day, label: String(Number(day.slice(8))), type: 'state', states: cellStates, narrow: true };
      }),
      ...counts.map((column) => ({ ...column, narrow: true })),
    ],
    rows: rows.map(({ member, cells, planned, leads }) => ({
      person: member.name,
      ...Object.fromEntries(days.map(({ day }) => [day, cells.get(day) ?? ''])),
      ...{ planned: planned / 2, leads: leads.length },
    })),
    empty,
  };
}

function screenTables({ rows, days }: MonthPlan): Block[] {
  const half = (some: readonly PlanDay[]): Block =>
    dayGrid(
      some.map(({ day }) => day),
      rows.map(({ member, cells }) => ({
        name: member.name,
        cells: some.map(({ day }) => {
          const cell = cells.get(day);
          return cell === undefined ? '' : symbols[cell];
        }),
      })),
    );
  return [
    {
      kind: 'table',
      columns: [{ key: 'person', label: '姓名', type: 'text' }, ...counts],
      rows: rows.map(({ member, planned, leads }) => {
        return { person: member.name, planned: planned / 2, leads: leads.length };
      }),
      empty,
    },
    ...(rows.length === 0 ? [] : [half(days.slice(0, 15)), half(days.slice(15))]),
  ];
}

/** Weekends somebody works, swapped rest days and statutory days: who is there, who leads, who has duty. */
function freeDays(days: readonly PlanDay[]): Block {
  const kinds = {
    weekend: '双休日',
    make_up_work: '调休上班',
    holiday: '法定节假日',
    make_up_rest: '调休放假',
    workday: '',
  };
  const text = (key: string, label: string, wide = false) => ({ key, label, type: 'text' as const, wide });
  return {
    kind: 'table',
    title: '双休日和节假日',
    columns: [
      text('day', '日期'),
      text('kind', '性质'),
      text('staff', '上班', true),
      text('leads', '带班'),
      text('duty', '值班'),
    ],
    rows: days.map(({ day, kind, am, pm, leads, duty }) => ({
      day: `${day.slice(5)} 周${weekdayWord(day)}`,
      kind: kinds[kind],
      staff: staffWords(am, pm),
      leads: leads.map(({ name }) => name).join('、') || '—',
      duty: duty.join('、') || '—',
    })),
  };
}

/** On many days everybody is there: then they are counted. */
function staffWords(am: readonly string[], pm: readonly string[]): string {
  const all = [...new Set([...am, ...pm])];
  const word = (name: string) =>
    am.includes(name) ? (pm.includes(name) ? name : `${name}（上午）`) : `${name}（下午）`;
  if (all.length === 0) return '—';
  return all.length > 6 ? `${all.slice(0, 6).map(word).join('、')}等 ${all.length} 人` : all.map(word).join('、');
}

import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import type { Adjustment } from './adjustment_store.ts';
import { adjustmentWords } from './adjustment_words.ts';
import type { Admonition } from './admonition_store.ts';
import { decisionMatter } from './decided.ts';
import { type Decision, decisionNumber, decisionStates } from './decision.ts';
import type { LeaveNamed } from './leave_number_store.ts';
import { countColumns, countRow } from './month_table.ts';
import type { NotedDay, YearMonth } from './person_year.ts';
import type { Counts } from './tally.ts';

export interface PersonYear {
  name: string;
  year: number;
  months: readonly YearMonth[];
  total: Counts;
  days: readonly NotedDay[];
  adjustments: readonly Adjustment[];
  admonitions: readonly Admonition[];
  decisions: readonly Decision[];
  leaves: readonly LeaveNamed[];
}

/** 个人考勤记录: what is on file of one person's year, to be read by that person. */
export function personSheet(office: Office, record: PersonYear, today: Day): Sheet {
  const { name, year, months, total } = record;
  return {
    title: `个人考勤记录　${name}`,
    subtitle: `${office.name}　${year}年`,
    day: today,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'month', label: '月份', type: 'text', whole: true },
          ...countColumns,
          { key: 'closed', label: '结账', type: 'flag' },
        ],
        rows: months.map(({ month, person, closed }) => ({
          month: `${Number(month.slice(5))}月`,
          ...countRow(person),
          closed: closed !== null,
        })),
        ...(months.length === 0 ? {} : { total: { month: '合计', ...countRow(total) } }),
        empty: '这一年没有任职。',
      },
      ...textBlock(
        '结账后的调整（已计入合计）',
        record.adjustments.map((one) => `${adjustmentWords(one)}，记入 ${one.adjusted_month}`),
      ),
      ...textBlock('迟到、早退、请假和旷工的日子', dayLines(record.days)),
      ...textBlock('请假单', record.leaves.map(leaveWords)),
      ...textBlock(
        '批评教育',
        record.admonitions.map(({ day, by_name, reason }) => `${day}　${by_name}：${reason}`),
      ),
      ...textBlock('处理决定', record.decisions.map(decisionWords)),
      { kind: 'signatures', lines: [{ label: '考勤员' }, { label: '本人' }] },
    ],
  };
}

function textBlock(title: string, lines: readonly string[]): Block[] {
  return [{ kind: 'text', title, lines: lines.length === 0 ? ['没有。'] : lines }];
}

/** A line a month: `2026-03　迟到 02、03；事假 09`. */
function dayLines(days: readonly NotedDay[]): string[] {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return months.map((month) => {
    const own = days.filter(({ day }) => day.startsWith(month));
    const kinds = [...new Set(own.map(({ words }) => words))];
    const named = kinds.map((kind) => {
      const found = own.filter(({ words }) => words === kind).map(({ day }) => `${Number(day.slice(8))}日`);
      return `${kind} ${found.join('、')}`;
    });
    return `${month}　${named.join('；')}`;
  });
}

const leaveStates = { approved: '已批准', rejected: '未批准', cancelled: '已销假' } as const;

function leaveWords({ number, kind, from, to, halves, state }: LeaveNamed): string {
  const span = from === to ? from : `${from} 至 ${to}`;
  return `${number}　${kind} ${halves / 2} 天（${span}）　${state === null ? '待批' : leaveStates[state]}`;
}

function decisionWords(one: Decision): string {
  const { month, decision, amount, by_name, day, reason, reversed_by, fulfilled_on } = one;
  const sum = amount === null ? '' : ` ${(amount / 100).toFixed(2)} 元`;
  const after = [
    ...(reversed_by === null ? [] : [`已由 ${reversed_by} 撤销`]),
    ...(fulfilled_on === null ? [] : [`书面检查 ${fulfilled_on} 交来`]),
  ].join('；');
  return `${decisionNumber(one)}　${month} ${decisionMatter(one)}：${decisionStates[decision].label}${sum}（${day} ${by_name}：${reason}）${after}`;
}

import type { Column, TableBlock } from '../../sheet/sheet.ts';
import { type Figures, type MatterFigures, percent } from './figures.ts';

/** What each figure of the matters is called, on the page and in CSV. */
export const matterWords: Record<keyof MatterFigures | 'in_time_percent', string> = {
  registered: '登记',
  closed: '办结',
  reopened: '重新办理',
  open: '未办结',
  overdue: '其中逾期',
  paused: '其中暂停',
  due: '时限在期内',
  in_time: '按时答复',
  in_time_percent: '按时（%）',
  satisfied: '满意',
  partly: '基本满意',
  dissatisfied: '不满意',
};

export const emergencyWords = { count: '件数', late_report: '迟报', missing_report: '漏报' } as const;

export function withPercent(figures: MatterFigures) {
  return { ...figures, in_time_percent: percent(figures.in_time, figures.due) };
}

/** The matters as numbers, this period above the one before: what was done, and how it was answered. */
export function matterTables({ matters, as_of }: Figures): TableBlock[] {
  const both = { now: withPercent(matters.now), before: withPercent(matters.before) };
  const columns = (...keys: (keyof typeof matterWords)[]) => columnsOf(keys.map((key) => [key, matterWords[key]]));
  return [
    {
      ...besides(both),
      title: `事项（未办结的按 ${as_of} 计）`,
      columns: columns('registered', 'closed', 'reopened', 'open', 'overdue', 'paused'),
    },
    {
      ...besides(both),
      title: '答复（时限在期内，已过或已答复的）和满意度',
      columns: columns('due', 'in_time', 'in_time_percent', 'satisfied', 'partly', 'dissatisfied'),
    },
  ];
}

/** Emergencies and their reports upward; nothing where there were none. */
export function emergencyTable({ emergencies }: Figures): TableBlock | null {
  if (emergencies.now.count + emergencies.before.count === 0) return null;
  return { ...besides(emergencies), title: '突发事件（报告上级）', columns: columnsOf(Object.entries(emergencyWords)) };
}

function columnsOf(counts: readonly (readonly [key: string, label: string])[]): Column[] {
  return [
    { key: 'period', label: '期间', type: 'text', wide: true },
    ...counts.map(([key, label]): Column => ({ key, label, type: 'count' })),
  ];
}

function besides({ now, before }: { now: object; before: object }): Pick<TableBlock, 'kind' | 'rows'> {
  return {
    kind: 'table',
    rows: [
      { period: '本期', ...now },
      { period: '上期', ...before },
    ],
  };
}

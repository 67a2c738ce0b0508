import type { Day } from '../calendar/day.ts';

/** What a matter is about, whatever raised it. */
export const matterClasses = {
  consultation: '咨询',
  complaint: '投诉',
  service: '办事',
  hardship: '需求和困难',
  dispute: '邻里矛盾',
  opinion: '对工作的意见',
  environment: '环境',
  order: '秩序',
  hazard: '安全隐患',
  request: '居民诉求',
  emergency: '突发事件',
  other: '其他',
} as const;

export type MatterClass = keyof typeof matterClasses;

/** What raised it. */
export const matterSources = {
  visit: '走访',
  reception: '接待',
  complaint: '投诉',
  patrol: '巡查',
  diary: '民情日记',
  mailbox: '信箱',
  meeting: '会议',
  disclosure: '居务公开',
  emergency: '突发事件',
  other: '其他',
} as const;

export type MatterSource = keyof typeof matterSources;

export const matterStates = {
  open: { label: '办理中', tone: 'warn' },
  referred: { label: '已转办', tone: 'warn' },
  paused: { label: '暂停', tone: 'quiet' },
  resolved: { label: '有结果，待答复', tone: 'warn' },
  closed: { label: '办结', tone: 'good' },
  voided: { label: '已作废', tone: 'quiet' },
} as const;

export type MatterState = keyof typeof matterStates;

/** The states as people and scripts see them: with its answer given, a matter with a result only waits to be closed. */
export const shownStates = {
  ...matterStates,
  answered: { label: '已答复，待办结', tone: 'warn' },
} as const;

export type ShownState = keyof typeof shownStates;

/** Where the due day comes from: the office set it, a rule did, or it is only suggested (D-64). */
export const dueOrigins = { set: '本办确定', rule: '规定', suggested: '建议' } as const;

export type DueOrigin = keyof typeof dueOrigins;

/** A matter as it is opened by whatever raised it. */
export interface NewMatter {
  day: Day;
  class: MatterClass;
  title: string;
  content: string | null;
  person_id: string | null;
  household_id: string | null;
  building_id: string | null;
  source: MatterSource;
  source_id: string | null;
  responsible: string | null;
  responsible_id: string | null;
  due_day: Day | null;
  due_origin: DueOrigin | null;
  facts: object;
}

/** `事〔2026〕12号` */
export function matterNumber({ year, no }: { year: number; no: number }): string {
  return `事〔${year}〕${no}号`;
}

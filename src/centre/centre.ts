import type { Day } from '../calendar/day.ts';

/** What the centre is asked for (长春 五(三)2); `other` carries a name of its own, the text ends in 等. */
export const itemClasses = {
  subsistence: { label: '低保' },
  employment: { label: '就业' },
  elderly: { label: '养老' },
  security: { label: '治安' },
  legal: { label: '法律' },
  family_planning: { label: '计生' },
  disability: { label: '助残' },
  relief: { label: '救助' },
  other: { label: '其他' },
} as const;

export type ItemClass = keyof typeof itemClasses;

/** How the centre handles it (长春 五(三)3). */
export const itemModes = {
  accept: { label: '受理' },
  handle: { label: '承办' },
  on_behalf: { label: '代办' },
  transfer: { label: '转办' },
} as const;

export type ItemMode = keyof typeof itemModes;

export type ItemState = 'open' | 'done' | 'passed_on' | 'voided';

export const itemStates = {
  open: { label: '在办' },
  done: { label: '办结', tone: 'good' },
  passed_on: { label: '已转出' },
  voided: { label: '已撤销', tone: 'quiet' },
} as const;

/** One matter of a resident that the centre took on. */
export interface Item {
  id: string;
  number: string;
  day: Day;
  class: ItemClass;
  /** What an `other` matter is. */
  other: string | null;
  mode: ItemMode;
  title: string;
  handler: string | null;
  passed_to: string | null;
  passed_on: Day | null;
  /** How it was done. */
  how: string | null;
  state: ItemState;
  state_day: Day | null;
  state_reason: string | null;
}

/** `办〔2026〕7号` */
export function itemNumber(year: number, no: number): string {
  return `办〔${year}〕${no}号`;
}

/** `低保`, `其他：独居老人送餐` */
export function classWords({ class: code, other }: Pick<Item, 'class' | 'other'>): string {
  return other === null ? itemClasses[code].label : `${itemClasses[code].label}：${other}`;
}

/** Those who assess the centre (长春 五(二)). */
export const assessors = {
  subdistrict: '街道办事处',
  committee: '社区居委会',
  residents: '居民',
} as const;

export type Assessor = keyof typeof assessors;

/** What is known of the centre itself, by kind. */
export interface FactContents {
  head: { name: string; happened: string | null };
  report: { meeting: string | null; meeting_id: string | null; contents: string | null };
  assessment: { year: number; by: Assessor; result: string; survey: string | null };
}

export type FactKind = keyof FactContents;

export interface Fact<K extends FactKind = FactKind> {
  id: string;
  kind: K;
  day: Day;
  content: FactContents[K];
  voided: string | null;
}

export const factStates = {
  head: { label: '中心主任' },
  report: { label: '汇报' },
  assessment: { label: '考核' },
} as const;

/** By which a fact is voided: the first eight letters of its id. */
export function codeOf({ id }: Pick<Fact, 'id'>): string {
  return id.slice(0, 8);
}

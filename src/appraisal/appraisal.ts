import type { Day } from '../calendar/day.ts';
import type { Proceeding, Step } from '../proceeding/proceeding.ts';

/** The forms of an appraisal (第十六条). */
export const kinds = {
  comprehensive: '综合评议',
  special: '专题评议',
  inspection: '考察评议',
} as const;

/** How an appraisal stands in the file; also its JSON. */
export interface AppraisalFacts {
  /** The body or person appraised; the title of the proceeding. */
  body: string;
  /** What sort of body, as a code of the rule `appraisal.bodies`; null where nobody said. */
  body_kind: string | null;
  kind: keyof typeof kinds;
  /** The day of the meeting, as planned when it was opened. */
  planned: Day;
  time: string | null;
  place: string | null;
  /** The department over the body; gets the feedback. */
  superior: string | null;
  /** When the body handed in its plan of the year; null where it has not. */
  plan_received: Day | null;
}

/** Another day or place for the meeting. */
export interface Moved {
  planned: Day;
  time: string | null;
  place: string | null;
}

export interface Notified {
  planned: Day;
  method: string;
}

/** What the body handed in. */
export interface Received {
  paper: 'plan' | 'summary';
  note: string | null;
}

export interface Surveyed {
  report: string;
}

/** The three parts of what the body reports (第十九条(三)). */
export const parts = { performance: '工作绩效', problems: '存在问题', measures: '整改措施' } as const;

/** The four headings of an appraisal (第十八条). */
export const headings = {
  targets: '完成社区工作目标和任务',
  functions: '履行社区工作职能',
  co_building: '参与社区共建',
  special_tasks: '其他专项任务',
} as const;

export type PartName = keyof typeof parts;
export type HeadingName = keyof typeof headings;

export interface Held {
  place: string | null;
  leader: string | null;
  recorder: string | null;
  representatives: string[];
  community: string[];
  others: string[];
  /** Members of the group, and how many came. */
  group: number | null;
  present: number | null;
  parts: Partial<Record<PartName, string>>;
  headings: Partial<Record<HeadingName, string>>;
  discussion: string | null;
  /** Votes of the group by grade, in the order of the list; empty where none were counted. */
  votes: { grade: string; label: string; votes: number }[];
  /** The grade as a code of the list; the word itself where this place has no list; null where none came about. */
  grade: string | null;
  grade_label: string | null;
  opinion: string | null;
}

export const recipients = { body: '被评议对象', superior: '上级主管部门', subdistrict: '街道办事处' } as const;
export type Recipient = keyof typeof recipients;

export interface Fedback {
  recipient: Recipient;
  name: string | null;
}

interface Contents {
  moved: Moved;
  notified: Notified;
  received: Received;
  surveyed: Surveyed;
  held: Held;
  fed_back: Fedback;
}

export const stepWords: Readonly<Record<keyof Contents, string>> = {
  moved: '改期',
  notified: '通知递交工作总结',
  received: '收到材料',
  surveyed: '考察和调查报告',
  held: '评议会',
  fed_back: '反馈评议意见',
};

export type Appraisal = Proceeding<AppraisalFacts>;
export type StepOf<K extends keyof Contents> = Omit<Step, 'content'> & { content: Contents[K] };

/** The steps of one kind, oldest first. */
export function stepsOf<K extends keyof Contents>({ steps }: Pick<Appraisal, 'steps'>, kind: K): StepOf<K>[] {
  return steps.filter(({ step }) => step === kind) as unknown as StepOf<K>[];
}

/** The latest step of one kind. */
export function lastStep<K extends keyof Contents>(one: Pick<Appraisal, 'steps'>, kind: K): StepOf<K> | undefined {
  return stepsOf(one, kind).at(-1);
}

/** When and where the meeting is to be, after every change. */
export function plannedOf(one: Appraisal): Moved {
  const { planned, time, place } = lastStep(one, 'moved')?.content ?? one.facts;
  return { planned, time, place };
}

/** The words of the papers. */
export const papers = { summary: '工作总结', plan: '全年工作计划' } as const;

/** When a paper of the body first came in; null where it has not. */
export function receivedOn(one: Appraisal, paper: Received['paper']): Day | null {
  const days = stepsOf(one, 'received').flatMap(({ day, content }) => (content.paper === paper ? [day] : []));
  if (paper === 'plan' && one.facts.plan_received !== null) days.push(one.facts.plan_received);
  return days.sort()[0] ?? null;
}

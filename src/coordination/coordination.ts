import type { Day } from '../calendar/day.ts';
import type { Proceeding, Step } from '../proceeding/proceeding.ts';

/** What the conflict is (第十二条, R-XF3-12). */
export const matters = {
  public: '涉及公共利益的矛盾',
  civil: '民事纠纷、利益冲突',
  requested: '当事人请求协商的其他矛盾',
} as const;

/** 矛盾激化、重大纠纷和冲突: why, and who says so (D-162). */
export interface Heated {
  reason: string;
  by: string;
}

/** How a coordination stands in the file; also its JSON. */
export interface CoordinationFacts {
  parties: string[];
  matter: keyof typeof matters;
  /** What it is about, as far as it is known when it is opened; a sitting may fix it anew. */
  focus: string;
  content: string | null;
  heated: Heated | null;
  /** The number of an earlier coordination on the same content (D-49 b). */
  same_as: string | null;
}

/** Time and place settled with the parties, the material ready (第十三条(一)2). */
export interface Fixed {
  planned: Day;
  time: string | null;
  place: string;
  agreed: boolean;
  material: string | null;
  heated: Heated | null;
}

export interface Notified {
  planned: Day;
  method: string;
  recipients: string | null;
}

/** Who sits at a coordination meeting, by class (第十一条); the parties stand apart. */
export const classes = {
  director: '居委会主任',
  mediation_head: '调委会主任',
  worker: '社区工作人员',
  party_organisation: '党组织负责人',
  police: '社区民警',
  justice: '街道司法助理',
  department: '有关部门',
  other: '其他人员',
} as const;

export type ClassName = keyof typeof classes;

/** Those whom 第十三条(二)2 calls 其他相关部门人员. */
export const departmental: readonly ClassName[] = ['police', 'justice', 'department'];

export const results = { agreed: '达成一致', failed: '未达成一致' } as const;

export interface Sat {
  /** The how-manieth on the same content, as D-49 is read; the sitting's own place in the file where no rule counts. */
  sitting_no: number;
  place: string | null;
  /** Parties who came; those of the facts who are not here were absent. */
  parties: string[];
  others: Partial<Record<ClassName, string[]>>;
  recorder: string | null;
  statements: Record<string, string>;
  questions: string | null;
  focus: string;
  course: string | null;
  result: keyof typeof results;
  terms: string | null;
  /** 主任告知通过其他途径解决. */
  advice: string | null;
  requested_by: string | null;
}

/** 主任告知通过其他途径解决, told after the sitting itself was entered. */
export interface Advised {
  /** The step of the sitting. */
  step: number;
  advice: string;
  by: string | null;
}

export const manners = {
  signed: '签字',
  sealed: '盖章',
  both: '签字并盖章',
  refused: '拒签',
} as const;

export interface Signed {
  /** The step of the sitting whose instrument it is. */
  step: number;
  name: string;
  manner: keyof typeof manners;
  witnesses: string[];
}

export interface Later {
  terms: string;
  signed_by: string[];
  copy_received: Day | null;
}

interface Contents {
  fixed: Fixed;
  notified: Notified;
  sat: Sat;
  advised: Advised;
  signed: Signed;
  later: Later;
}

export const stepWords: Readonly<Record<keyof Contents, string>> = {
  fixed: '商定时间、地点',
  notified: '书面告知',
  sat: '协调会',
  advised: '主任告知其他途径',
  signed: '协调文书签字',
  later: '会后达成一致',
};

export type Coordination = Proceeding<CoordinationFacts>;
export type StepOf<K extends keyof Contents> = Omit<Step, 'content'> & { content: Contents[K] };

/** The steps of one kind, oldest first. */
export function stepsOf<K extends keyof Contents>({ steps }: Pick<Coordination, 'steps'>, kind: K): StepOf<K>[] {
  return steps.filter(({ step }) => step === kind) as unknown as StepOf<K>[];
}

/** The latest step of one kind. */
export function lastStep<K extends keyof Contents>(one: Pick<Coordination, 'steps'>, kind: K): StepOf<K> | undefined {
  return stepsOf(one, kind).at(-1);
}

/** The steps since the last sitting: what was arranged for the next one. */
export function stepsSince({ steps }: Pick<Coordination, 'steps'>): Step[] {
  return steps.slice(steps.map(({ step }) => step).lastIndexOf('sat') + 1);
}

/** The latest step of one kind since the last sitting: what was arranged for the next one. */
export function sinceSitting<K extends keyof Contents>(one: Pick<Coordination, 'steps'>, kind: K) {
  return lastStep({ steps: stepsSince(one) }, kind);
}

/** Whether it may be held at any time, and why (第十三条(一)1). */
export function heatedOf(one: Coordination): Heated | null {
  return sinceSitting(one, 'fixed')?.content.heated ?? one.facts.heated;
}

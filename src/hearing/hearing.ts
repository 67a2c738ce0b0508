import type { Day } from '../calendar/day.ts';
import type { Proceeding, Step } from '../proceeding/proceeding.ts';

/** Who wants the hearing (第五条, R-XF3-1). */
export const initiators = {
  department: '政府部门征求意见',
  committee_proposal: '居委会向部门建议',
  own: '居委会自行召集',
} as const;

/** What it may be about (第七条, R-XF3-3). */
export const matters = {
  planning: '近期建设规划项目',
  stability: '涉及社会稳定的事项',
  other: '其他需要听证的事项',
} as const;

/** How a hearing stands in the file; also its JSON. */
export interface HearingFacts {
  initiator: keyof typeof initiators;
  /** The department that asked, or to which it was proposed. */
  department: string | null;
  matter: keyof typeof matters;
  /** 市、区重大建设工程项目. */
  major_project: boolean;
  /** What the request says. */
  content: string | null;
  /** Departments and the street that the matter concerns: each gets a written copy of the result. */
  concerns: string[];
  /** Why it is kept though the matter is excluded. */
  happened: string | null;
}

/** Time, place and participants (第八条(一)1). */
export interface Fixed {
  planned: Day;
  time: string | null;
  place: string;
  leader: string | null;
  residents: string[];
  representatives: string[];
  units: string[];
  others: string[];
  /** Departments' people and others who are invited but not of the group (D-25). */
  invited: string[];
  /** Members of the group: of the names above, or as counted. */
  entitled: number | null;
}

export interface Notified {
  method: string;
  recipients: string | null;
}

export interface Surveyed {
  method: string | null;
  report: string;
}

/** The four blocks of the minutes, in the order of the procedure (第八条(二)1–4). */
export const blocks = {
  topic: '主持人报告议题',
  briefing: '居委会通报情况',
  discussion: '听证会成员讨论',
  answers: '部门回答咨询',
} as const;

export type BlockName = keyof typeof blocks;

export interface Held {
  entitled: number;
  present: number;
  blocks: Partial<Record<BlockName, string>>;
  /** The votes where no rule says how a hearing resolves: kept, and nothing is decided by them. */
  votes?: readonly KeptVote[];
}

/** A vote as it was told; files of an earlier program may lack all but the first three. */
export interface KeptVote {
  title: string;
  for: number;
  against: number;
  abstain?: number;
  invalid?: number;
  present?: number | undefined;
  ballot?: 'open' | 'secret';
}

export interface Published {
  channel: string;
}

export interface Copied {
  recipient: string;
}

export interface Decided {
  by: string;
  decision: string;
}

interface Contents {
  fixed: Fixed;
  notified: Notified;
  surveyed: Surveyed;
  held: Held;
  published: Published;
  copied: Copied;
  decided: Decided;
}

export const stepWords: Readonly<Record<keyof Contents, string>> = {
  fixed: '确定时间、地点、人员',
  notified: '通知',
  surveyed: '调查摸底',
  held: '举行听证会',
  published: '公示结果',
  copied: '书面抄送',
  decided: '作出决策',
};

export type Hearing = Proceeding<HearingFacts>;

/** The steps of one kind, oldest first. */
export function stepsOf<K extends keyof Contents>(
  { steps }: Pick<Hearing, 'steps'>,
  kind: K,
): (Omit<Step, 'content'> & { content: Contents[K] })[] {
  return steps.filter(({ step }) => step === kind) as unknown as (Omit<Step, 'content'> & { content: Contents[K] })[];
}

/** The latest step of one kind. */
export function lastStep<K extends keyof Contents>(hearing: Pick<Hearing, 'steps'>, kind: K) {
  return stepsOf(hearing, kind).at(-1);
}

import type { Day } from '../../calendar/day.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { Paper, Request } from './request.ts';

/** How the office finds out (核实). */
export const inquiryWays = {
  visit: '上门查看',
  documents: '查验材料',
  witnesses: '询问知情人',
  neighbours: '走访邻居',
  records: '查阅居委会档案',
} as const;

export type InquiryWay = keyof typeof inquiryWays;

/** Where a neighbour lives, seen from the applicant. */
export const neighbourPlaces = { above: '上', below: '下', left: '左', right: '右', staircase: '同楼道' } as const;

export type NeighbourPlace = keyof typeof neighbourPlaces;

/** What a neighbour said; `name` null: nobody lives on that side. */
export interface Neighbour {
  place: NeighbourPlace;
  name: string | null;
  agreed: boolean;
}

export interface Inquiry {
  ways: readonly InquiryWay[];
  found: string;
  /** Whether what is to be certified is so. */
  confirmed: boolean;
  evidence: readonly string[];
  witnesses: readonly string[];
  neighbours: readonly Neighbour[];
  papers: readonly Paper[];
  /** Since when the applicant lives here, as found out. */
  since: Day | null;
  /** The longest time away since then, in days. */
  away: number | null;
  /** Law or regulation it rests on, where the kind names none. */
  basis: string | null;
  /** What the notary's letter asks to have certified, where it became known later; not in inquiries of old. */
  matter?: string | null;
}

/** What each kind of step keeps. */
export interface StepContent {
  inquired: Inquiry;
  consented: { body: string; number: string; note: string | null };
  approved: { post: string; delegation: string | null; note: string | null };
  declined: { reason: string; instead: string | null };
  withdrawn: { reason: string };
}

export type StepKind = keyof StepContent;

export const stepWords: Record<StepKind, string> = {
  inquired: '核实',
  consented: '街道批准',
  approved: '批准',
  declined: '不予出具',
  withdrawn: '撤回',
};

/** One dated step; steps are added, never changed, and a mistaken one is voided. */
export type Step = {
  [K in StepKind]: {
    no: number;
    step: K;
    day: Day;
    name: string | null;
    person_id: string | null;
    content: StepContent[K];
    verdicts: Judged[];
  };
}[StepKind];

/** What a step says, in one line. */
export function saidBy(step: Step): string {
  switch (step.step) {
    case 'inquired':
      return inquiryWords(step.content);
    case 'consented': {
      const { number, note } = step.content;
      return [`批准文号 ${number}`, note].filter(Boolean).join('；');
    }
    case 'approved': {
      const { post, delegation, note } = step.content;
      return [post, delegation === null ? null : `凭书面委托：${delegation}`, note].filter(Boolean).join('；');
    }
    case 'declined': {
      const { reason, instead } = step.content;
      return [reason, instead === null ? null : `请到：${instead}`].filter(Boolean).join('；');
    }
    case 'withdrawn':
      return step.content.reason;
  }
}

function inquiryWords({
  ways,
  found,
  confirmed,
  evidence,
  witnesses,
  neighbours,
  since,
  away,
  basis,
  matter = null,
}: Inquiry): string {
  const near = neighbours.map(({ place, name, agreed }) => {
    if (name === null) return `${neighbourPlaces[place]}：无`;
    return `${neighbourPlaces[place]}：${name}${agreed ? '同意' : '不同意'}`;
  });
  return [
    `${ways.map((way) => inquiryWays[way]).join('、')}：${found}`,
    confirmed ? '情况属实' : '情况不属实',
    ...(evidence.length === 0 ? [] : [`证据：${evidence.join('、')}`]),
    ...(witnesses.length === 0 ? [] : [`知情人：${witnesses.join('、')}`]),
    ...(near.length === 0 ? [] : [`邻居 ${near.join('，')}`]),
    ...(since === null ? [] : [`自${since}居住`]),
    ...(away === null ? [] : [`最长离开${away}天`]),
    ...(basis === null ? [] : [`依据：${basis}`]),
    ...(matter === null ? [] : [`要证明的事项：${matter}`]),
  ].join('；');
}

/** The inquiries that stand, oldest first. */
export function inquiriesOf({ steps }: { steps: readonly Step[] }): Inquiry[] {
  return steps.flatMap((step) => (step.step === 'inquired' ? [step.content] : []));
}

/** The matter to be certified, where the kind leaves it open: what an inquiry said last counts before the request. */
export function subjectMatterOf(request: Pick<Request, 'facts' | 'steps'>): string | null {
  return inquiriesOf(request).findLast(({ matter }) => matter != null)?.matter ?? request.facts.subject_matter;
}

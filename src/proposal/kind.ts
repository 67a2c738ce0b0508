import type { Proceeding, ProceedingKind } from '../proceeding/proceeding.ts';
import type { RuleKey } from '../rules/key.ts';
import type { Judged } from '../verdict/verdict.ts';

/** What representatives bring before the committee: 提出议题, 质询, and what the assembly has them look into (S-ZZ-04 … -06). */
export const proposalKinds = ['motion', 'question', 'mandate'] as const satisfies readonly ProceedingKind[];
export type ProposalKind = (typeof proposalKinds)[number];

/** A person named on a proposal, and whether he or she was on the roll of representatives that day. */
export interface Proposer {
  name: string;
  person_id: string | null;
  representative: boolean;
}

/** What is kept when a proposal comes in. */
export interface Facts {
  persons: Proposer[];
  /** Whom it is put to; for an investigation what is looked into. */
  to: string | null;
  text: string | null;
  /** The resolution or meeting that gave the mandate, by number. */
  resolution: string | null;
  meeting: string | null;
  /** Why it is kept though a rule forbids it. */
  happened: string | null;
  /** What was judged when it came in. */
  verdicts: Judged[];
}

export type Proposal = Proceeding<Facts>;

/** What stands in a reply: its text, and who gave it. */
export interface Reply {
  text: string;
  by: string | null;
}

interface KindWords {
  /** The rule that asks for the reply, or for the mandate. */
  rule: RuleKey & ('motion.reply' | 'question.answer' | 'investigation.mandate');
  persons: string;
  reply: string;
  /** What the reply is judged as. */
  replied: string;
  title: string;
}

export const kindWords: Record<ProposalKind, KindWords> = {
  motion: { rule: 'motion.reply', persons: '提出人', reply: '答复', replied: '处理和反馈', title: '议题单' },
  question: { rule: 'question.answer', persons: '质询人', reply: '答复', replied: '说明或解答', title: '质询答复单' },
  mandate: {
    rule: 'investigation.mandate',
    persons: '受权代表',
    reply: '调查结果',
    replied: '调查结果',
    title: '调查授权书',
  },
};

export const kindStates = {
  motion: { label: '议题' },
  question: { label: '质询' },
  mandate: { label: '调查' },
} as const;

export const proposalStates = {
  open: { label: '未答复' },
  ageing: { label: '久未答复', tone: 'warn' },
  investigating: { label: '调查中' },
  answered: { label: '已答复', tone: 'good' },
  reported: { label: '已报告', tone: 'good' },
  voided: { label: '已撤销', tone: 'quiet' },
} as const;

export type ProposalState = keyof typeof proposalStates;

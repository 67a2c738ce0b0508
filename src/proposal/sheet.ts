import { dayWords } from '../calendar/day.ts';
import type { Block, FieldsBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import {
  type Facts,
  kindStates,
  kindWords,
  type Proposal,
  type ProposalKind,
  proposalStates,
  type Reply,
} from './kind.ts';
import type { Whole } from './whole.ts';

/** What is shown of a proposal: who, what, the replies, what was judged. */
export function proposalBlocks(whole: Whole): Block[] {
  const { notes, judged, proposal } = whole;
  const told: Block[] =
    notes.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: notes.map((note) => `注：${note}`) }];
  return [fieldsOf(whole), ...textBlocks(proposal), ...judgedBlocks(judged, '判断'), ...told];
}

export function fieldsOf({ proposal, state }: Whole): FieldsBlock {
  const { facts, voided } = proposal;
  return {
    kind: 'fields',
    fields: [
      { key: 'kind', label: '种类', type: 'state', states: kindStates, value: proposal.kind },
      { key: 'title', label: '事由', type: 'text', value: proposal.title },
      words('persons', kindWords[proposal.kind as ProposalKind].persons, personsOf(facts)),
      ...(facts.to === null ? [] : [words('to', '提交', facts.to)]),
      ...(facts.resolution === null ? [] : [words('resolution', '授权决议', facts.resolution)]),
      ...(facts.meeting === null ? [] : [words('meeting', '授权会议', facts.meeting)]),
      words('day', proposal.kind === 'mandate' ? '授权' : '收到', dayWords(proposal.day)),
      { key: 'state', label: '状态', type: 'state', states: proposalStates, value: state },
      ...(facts.happened === null ? [] : [words('happened', '照记理由', facts.happened)]),
      ...(voided === null ? [] : [words('voided', '撤销理由', voided)]),
    ],
  };
}

/** Names, those who are not on the roll marked so. */
export function personsOf({ persons, verdicts }: Facts): string {
  const judged = verdicts.some(({ subject }) => subject === 'proposers');
  return persons
    .map(({ name, representative }) => (representative || !judged ? name : `${name}（不在名册）`))
    .join('、');
}

/** The text and every reply, as they were entered. */
export function textBlocks({ kind, facts, steps }: Proposal): Block[] {
  const replies = steps.map(({ day, content }): Block => {
    const { text, by } = content as unknown as Reply;
    const title = `${kindWords[kind as ProposalKind].reply}（${dayWords(day)}${by === null ? '' : `，${by}`}）`;
    return { kind: 'text', title, lines: text.split('\n') };
  });
  return [
    ...(facts.text === null ? [] : [{ kind: 'text' as const, title: '正文', lines: facts.text.split('\n') }]),
    ...replies,
  ];
}

function words(key: string, label: string, value: string) {
  return { key, label, type: 'text' as const, value };
}

/** The proposal as data. */
export function proposalRecord({ proposal, state, notes }: Whole): object {
  const { number, kind, title, day, voided, facts, steps } = proposal;
  const { persons, to, text, resolution, meeting, happened } = facts;
  return {
    number,
    kind,
    title,
    day,
    state,
    persons,
    to,
    text,
    resolution,
    meeting,
    happened,
    voided,
    notes,
    replies: steps.map((step) => ({ day: step.day, ...(step.content as unknown as Reply) })),
  };
}

/** The answer every verb on one proposal gives. */
export function proposalAnswer(whole: Whole) {
  const { proposal, judged } = whole;
  return {
    sheet: {
      title: `${kindStates[proposal.kind as ProposalKind].label} ${proposal.number}`,
      reference: proposal.number,
      day: proposal.day,
      blocks: proposalBlocks(whole),
    },
    record: proposalRecord(whole),
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}

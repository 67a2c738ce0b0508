import { optionWords } from '../rules/reading.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { citeMarked } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { ElectionRecord, NamedClock } from './election.ts';
import { postSaid } from './words.ts';

const electedStates = {
  true: { label: '当选', tone: 'good' },
  false: { label: '—' },
  tied: { label: '再投', tone: 'warn' },
} as const;

/** Verdicts on single candidates stand with them, not among those on the election. */
export function isOfCandidate({ subject }: Judged): boolean {
  return subject.startsWith('candidate:');
}

/** Who would be elected under another reading (D-18), and by which rule the votes were judged. */
export function candidateNotes({ verdicts, facts }: ElectionRecord): Block[] {
  const judged = verdicts.filter(isOfCandidate);
  const [first] = judged;
  if (first === undefined || facts.outcome === 'void') return [];
  const others = judged.flatMap(({ label, others }) =>
    others.map(
      ({ reading, holds, arithmetic }) =>
        `注：${label}：若按读法 ${reading}（${optionWords(reading)}），则${holds ? '当选' : '不当选'}（${arithmetic}）。`,
    ),
  );
  return [{ kind: 'text', lines: [`当选票数依据：${citeMarked(first)}`, ...others] }];
}

export function candidateTable({ candidates, kind, verdicts }: ElectionRecord): TableBlock {
  const recall = kind === 'recall';
  const arithmetic = (at: number) => verdicts.find(({ subject }) => subject === `candidate:${at + 1}`)?.arithmetic;
  return {
    kind: 'table',
    title: recall ? '被罢免人' : '候选人',
    columns: [
      { key: 'name', label: '姓名', type: 'text', wide: true },
      { key: 'post', label: '职务', type: 'text' },
      { key: 'votes', label: recall ? '赞成罢免' : '得票', type: 'count' },
      ...(recall ? [] : [{ key: 'elected', label: '结果', type: 'state' as const, states: electedStates }]),
      ...(verdicts.some(isOfCandidate)
        ? [{ key: 'arithmetic', label: '计算', type: 'text' as const, wide: true }]
        : []),
    ],
    rows: candidates.map(({ name, post, votes, elected, tied }, at) => ({
      name,
      post: post === null ? null : post.split(',').map(postSaid).join('、'),
      votes,
      elected: tied ? 'tied' : elected,
      arithmetic: arithmetic(at) ?? null,
    })),
  };
}

/** Those who stand, before the vote. */
export function plannedCandidates({ facts }: ElectionRecord): Block[] {
  const { candidates = [] } = facts;
  if (candidates.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '候选人',
      columns: [
        { key: 'name', label: '姓名', type: 'text', wide: true },
        { key: 'post', label: '职务', type: 'text' },
      ],
      rows: candidates.map(({ name, post }) => ({ name, post: post === undefined ? null : postSaid(post) })),
    },
  ];
}

export function clockTable(clocks: readonly NamedClock[]): TableBlock {
  return {
    kind: 'table',
    title: '期限',
    ruled: false,
    columns: [
      { key: 'label', label: '事项', type: 'text' },
      { key: 'day', label: '日子', type: 'day' },
      { key: 'words', label: '推算', type: 'text', wide: true },
    ],
    rows: clocks.map(({ label, clock }) => ({ label, day: clock.nominal, words: clock.words })),
  };
}

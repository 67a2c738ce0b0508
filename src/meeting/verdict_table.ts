import { optionWords } from '../rules/reading.ts';
import { baseWords } from '../rules/words.ts';
import type { Row, TableBlock } from '../sheet/sheet.ts';
import { verdictFrame } from '../verdict/frame.ts';
import type { JudgedMotion, Roll, Verdict } from './meeting.ts';

const results = {
  reached: { label: '达到', tone: 'good' },
  missed: { label: '未达到', tone: 'bad' },
  passed: { label: '通过', tone: 'good' },
  failed: { label: '未通过', tone: 'bad' },
  void: { label: '无效', tone: 'bad' },
} as const;

/** What verdicts are told of: a recorded meeting, or one that is still going on. */
export interface Judgement {
  roll: Roll;
  motions: readonly JudgedMotion[];
  verdicts: readonly Verdict[];
}

/** The verdicts of a meeting, a line each: what, result, arithmetic, article. The quorum at a vote only where it tells more. */
export function verdictTable(meeting: Judgement): TableBlock {
  const told = meeting.verdicts.filter((verdict) => tells(meeting, verdict));
  return verdictFrame(
    results,
    told.map((verdict) => row(meeting, verdict)),
  );
}

function tells({ verdicts, roll }: Judgement, verdict: Verdict): boolean {
  if (!verdict.subject.startsWith('quorum:')) return true;
  const atRoll = verdicts.find(({ subject }) => subject === 'roll');
  return atRoll?.holds === true && (!verdict.holds || verdict.count !== roll.present);
}

function row(meeting: Judgement, verdict: Verdict): Row {
  const short = verdict.short > 0 ? `，差 ${verdict.short} ${verdict.subject.startsWith('motion:') ? '票' : '人'}` : '';
  const votes = verdict.subject.startsWith('motion:') ? `赞成 ${verdict.count}：` : '';
  return {
    subject: subjectWords(verdict.subject),
    result: resultOf(meeting, verdict),
    arithmetic: `${votes}${verdict.arithmetic}${short}`,
    cite: `${verdict.cite_words}${verdict.fallback ? '（后备）' : ''}`,
  };
}

function resultOf({ motions }: Judgement, verdict: Verdict): keyof typeof results {
  const motion = motions.find(({ no }) => verdict.subject === `motion:${no}`);
  return motion === undefined ? (verdict.holds ? 'reached' : 'missed') : motion.outcome;
}

function subjectWords(subject: string): string {
  const [what, no] = subject.split(':');
  if (what === 'roll') return '法定人数';
  return what === 'quorum' ? `议题 ${no} 表决时的人数` : `议题 ${no}`;
}

/** What a reader must know beside the results: other readings, the national law, how well the rule is known. */
export function verdictNotes(meeting: Judgement): string[] {
  const shown = meeting.verdicts.filter((verdict) => tells(meeting, verdict));
  return [
    ...shown.flatMap((verdict) => [...otherReadings(verdict), ...lawBeside(verdict)]),
    ...new Set(shown.flatMap(rests)),
    ...meeting.motions.flatMap(unvoted),
  ];
}

function otherReadings({ subject, others }: Verdict): string[] {
  return others.map(
    ({ reading, holds, arithmetic }) =>
      `${subjectWords(subject)}：若按读法 ${reading}（${optionWords(reading)}），则${outcome(subject, holds)}（${arithmetic}）。`,
  );
}

function lawBeside({ subject, law }: Verdict): string[] {
  if (law === null) return [];
  return [
    `${subjectWords(subject)}：国家法另有尺度，按其计算${outcome(subject, law.holds)}（${law.arithmetic}，${law.cite_words}，${statusWords[law.cite.status]}）；本地规定仍以本地为准。`,
  ];
}

function outcome(subject: string, holds: boolean): string {
  if (subject.startsWith('motion:')) return holds ? '通过' : '不通过';
  return holds ? '达到' : '达不到';
}

const statusWords = {
  confirmed: '已核原文',
  reconstructed: '据片段整理',
  assumed: '推定，未核原文',
  office: '本居委会自定',
};

function rests({ cite, cite_words, fallback, base }: Verdict): string[] {
  return [
    ...(fallback
      ? [
          `本地规定没有写${base === 'present' ? '表决的多数' : `${baseWords[base]}的法定人数`}，以国家法为后备（${cite_words}）。`,
        ]
      : []),
    ...(cite.status === 'assumed' || cite.status === 'reconstructed'
      ? [`${cite_words}：${statusWords[cite.status]}。`]
      : []),
  ];
}

function unvoted({ no, present, for: votesFor, against, abstain, invalid }: JudgedMotion): string[] {
  const rest = present - votesFor - against - abstain - invalid;
  return rest > 0 ? [`议题 ${no}：在场 ${present} 人中 ${rest} 人没有投票，仍计入到会人数。`] : [];
}

import { dayWords } from '../calendar/day.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { citeMarked, markedBlocks } from '../verdict/table.ts';
import { defenceWords, type ElectionRecord, methodWords } from './election.ts';
import { nameOf } from './fields.ts';
import { candidateNotes, candidateTable } from './tables.ts';
import { postSaid } from './words.ts';

/** Of the judgements a notice carries those on the result; the rest is for the office (`election show --pdf`). */
const posted = ['validity', 'declared', 'per_group'];

/** The result as it is posted: figures, candidates with their votes, who is elected, and by which rule (S-ZZ-03). */
export function resultSheet(election: ElectionRecord, office: string): Sheet {
  const { facts, candidates } = election;
  const elected = candidates.filter((one) => one.elected);
  const valid = facts.outcome !== 'void' && elected.length > 0;
  return {
    ...head(election, office),
    title: valid ? `${nameOf(election)}当选公告` : `${nameOf(election)}结果公告`,
    public: true,
    blocks: [
      text([opening(election), ...figures(election)]),
      ...(candidates.some(({ votes }) => votes !== null) ? [{ ...candidateTable(election), title: '得票' }] : []),
      text(outcomeLines(election)),
      ...candidateNotes(election),
      ...judgedLines(election),
      { kind: 'signatures', lines: [{ label: '监票人' }, { label: '计票人' }], seal: conductor(election) },
    ],
  };
}

/** The judgements a notice carries, a sentence each. */
function judgedLines({ verdicts }: ElectionRecord): Block[] {
  const lines = verdicts
    .filter(({ subject }) => posted.includes(subject))
    .map((one) => `${one.label}：${one.arithmetic}，${one.holds ? '符合' : '不符合'}规定（${citeMarked(one)}）。`);
  return lines.length === 0 ? [] : [text(lines)];
}

/** The result of a recall as it is posted. */
export function recallSheet(election: ElectionRecord, office: string): Sheet {
  const { facts, candidates, meeting, day } = election;
  const { recall } = facts;
  if (recall === undefined) throw new Error('a recall has its vote');
  const who = candidates
    .map(({ name, post }) => `${(post ?? '').split(',').filter(Boolean).map(postSaid).join('、')}${name}`)
    .join('、');
  const result =
    recall.outcome === 'passed' ? '罢免通过' : recall.outcome === 'failed' ? '罢免未通过' : '表决无效，罢免不成立';
  const ended = recall.ended === null ? [] : [`${who}任职到 ${dayWords(recall.ended.on)}止。`];
  return {
    ...head(election, office),
    title: '罢免结果公告',
    public: true,
    blocks: [
      text([
        `${dayWords(day)}召开罢免会议（${meeting ?? ''}），就罢免${who}进行表决。`,
        `罢免理由：${sentence(recall.reason)}${sentence([defenceWords[recall.defence], recall.defence_words].filter(Boolean).join('：'))}`,
        `到会 ${recall.present} 人，赞成罢免 ${recall.votes_for} 票。结果：${result}。`,
        ...ended,
      ]),
      ...markedBlocks(election.verdicts, '判断与依据'),
      { kind: 'signatures', lines: [{ label: '会议主持人' }, { label: '监票人' }], seal: office },
    ],
  };
}

/** The proxies as they are posted before the vote. */
export function proxySheet(
  election: ElectionRecord,
  proxies: readonly { absent: string; holder: string; written: boolean }[],
  office: string,
): Sheet {
  return {
    ...head(election, office),
    title: `${nameOf(election)}委托投票名单`,
    public: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'no', label: '序号', type: 'count' },
          { key: 'absent', label: '委托人', type: 'text', wide: true },
          { key: 'holder', label: '受托人', type: 'text', wide: true },
          {
            key: 'written',
            label: '书面委托',
            type: 'state',
            states: { true: { label: '有' }, false: { label: '无' } },
          },
        ],
        rows: proxies.map(({ absent, holder, written }, at) => ({ no: at + 1, absent, holder, written })),
      },
      text(['对以上名单有异议的，请在选举日前向居民选举委员会提出。']),
      { kind: 'signatures', lines: [], seal: conductor(election) },
    ],
  };
}

function head({ number, day }: ElectionRecord, office: string): Pick<Sheet, 'subtitle' | 'reference' | 'day'> {
  return { subtitle: `${office}　${number}`, reference: number, day };
}

/** Whose seal closes the paper: the body that conducts the committee's election, else the committee's own. */
function conductor({ kind }: ElectionRecord): string {
  return kind === 'committee' ? '居民选举委员会' : '居民委员会';
}

function opening(election: ElectionRecord): string {
  const { day, method, seats, meeting, facts } = election;
  const way = method === null ? '' : `，由${methodWords[method]}投票`;
  const at = meeting === null ? '' : `（${meeting}）`;
  const term = facts.term === undefined ? '' : `第${facts.term}届`;
  return `${dayWords(day)}举行${term}${nameOf(election)}${at}${way}${seats === null ? '' : `，应选 ${seats} 名`}。`;
}

function figures({ facts }: ElectionRecord): string[] {
  const said = (value: number | undefined, words: (n: number) => string) => (value === undefined ? [] : [words(value)]);
  const proxies = Array.isArray(facts.proxies) ? facts.proxies.length : facts.proxies;
  const parts = [
    ...said(facts.voters, (n) => `有选举权的 ${n}`),
    ...said(facts.present, (n) => `到会 ${n}`),
    ...said(facts.issued, (n) => `发出选票 ${n} 张`),
    ...said(facts.returned, (n) => `收回 ${n} 张`),
    ...said(proxies, (n) => `其中委托 ${n} 张`),
    ...said(facts.invalid, (n) => `无效票 ${n} 张`),
  ];
  return parts.length === 0 ? [] : [`${parts.join('，')}。`];
}

function outcomeLines({ facts, candidates }: ElectionRecord): string[] {
  if (facts.outcome === 'void') return ['参加投票的人数没有达到规定，选举无效，另行选举。'];
  const elected = candidates.filter((one) => one.elected);
  const tied = candidates.filter((one) => one.tied).map(({ name }) => name);
  const names = elected.map(({ name, post }) => (post === null ? name : `${name}（${postSaid(post)}）`));
  return [
    names.length === 0 ? '没有人当选。' : `当选：${names.join('、')}。`,
    ...(tied.length === 0 ? [] : [`票数相同，须再次投票：${tied.join('、')}。`]),
    ...((facts.short ?? 0) > 0 ? [`不足的 ${facts.short} 名另行选举。`] : []),
  ];
}

/** With one full stop at its end. */
function sentence(words: string): string {
  return `${words.replace(/[。；，.;,\s]+$/, '')}。`;
}

function text(lines: readonly string[]): Block {
  return { kind: 'text', lines };
}

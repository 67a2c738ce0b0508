import { dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { citeMarked, markedBlocks, optionWords } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import {
  defenceWords,
  type ElectionRecord,
  kindWords,
  methodWords,
  type NamedClock,
  outcomeStates,
  stateWords,
} from './election.ts';
import { postSaid } from './words.ts';

/** An election as its record, on screen and as JSON. */
export function answerFor(
  election: ElectionRecord,
  {
    clocks = [],
    notes = [],
    next = [],
  }: { clocks?: readonly NamedClock[]; notes?: readonly string[]; next?: readonly string[] } = {},
): Answer {
  const said = [...notes.map((line) => `注：${line}`), ...next];
  return {
    sheet: {
      title: `${election.number}　${nameOf(election)}`,
      reference: election.number,
      day: election.day,
      blocks: [
        electionFields(election),
        ...(clocks.length === 0 ? [] : [clockTable(clocks)]),
        ...(election.candidates.length === 0 ? plannedCandidates(election) : [candidateTable(election)]),
        ...candidateNotes(election),
        ...markedBlocks(
          election.verdicts.filter((one) => !isOfCandidate(one)),
          '判断与依据',
        ),
        ...(said.length === 0 ? [] : [{ kind: 'text' as const, lines: said }]),
      ],
    },
    record: recordOf(election, clocks),
    verdicts: election.verdicts,
    basis: election.verdicts.map(({ cite }) => cite),
  };
}

/** `居民委员会选举（补选）`, `居民代表选举（第3居民小组）`. */
export function nameOf({ kind, facts }: ElectionRecord): string {
  const { group, organ, by_election, again } = facts;
  const more = [group ?? organ, by_election === true ? '补选' : null, again === undefined ? null : '另行选举'];
  const words = more.filter((one) => one != null).join('，');
  return words === '' ? kindWords[kind] : `${kindWords[kind]}（${words}）`;
}

export function electionFields(election: ElectionRecord): FieldsBlock {
  const { kind, method, day, seats, meeting, state, state_reason, facts } = election;
  const counted = facts.issued !== undefined || facts.returned !== undefined;
  const field = (key: string, label: string, value: string | number | null | undefined) =>
    value == null
      ? []
      : [{ key, label, type: typeof value === 'number' ? ('count' as const) : ('text' as const), value }];
  return {
    kind: 'fields',
    fields: [
      ...field('day', '日期', dayWords(day)),
      ...field('state', '状态', state === null ? null : stateWords[state]),
      ...field('state_reason', '作废理由', state_reason),
      ...field('method', '选举方式', method === null || kind === 'recall' ? null : methodWords[method]),
      ...field('meeting', '会议', meeting),
      ...field('seats', '应选名额', seatsSaid(facts.seats) ?? seats),
      ...field('voters', '有选举权的', facts.voters),
      ...(counted || facts.present !== undefined ? field('present', '到会', facts.present) : []),
      ...field('issued', '发出选票', facts.issued),
      ...field('returned', '收回选票', facts.returned),
      ...field('invalid', '无效票', facts.invalid),
      ...field('proxies', '其中委托', proxyCount(facts.proxies)),
      ...field('voter_list_day', '选民名单公布', facts.voter_list_day),
      ...field('body_chair', '选举委员会主任', facts.body_chair),
      ...field('convener', '召集主持', facts.convener),
      ...recallFields(election),
      ...field('outcome', '结果', outcomeSaid(election)),
    ],
  };
}

function recallFields({ facts, candidates }: ElectionRecord): FieldsBlock['fields'][number][] {
  const { recall } = facts;
  if (recall === undefined) return [];
  const text = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  const ended = recall.ended;
  return [
    text('person', '被罢免人', candidates.map(({ name }) => name).join('、')),
    text('reason', '罢免理由', recall.reason),
    text('defence', '申辩', [defenceWords[recall.defence], recall.defence_words].filter(Boolean).join('：')),
    text('votes', '表决', `议题 ${recall.motion}：到会 ${recall.present}，赞成罢免 ${recall.votes_for}`),
    text(
      'ended',
      '职务',
      ended === null ? '没有在此登记终止' : `${ended.posts.map(postSaid).join('、')}任到 ${ended.on}`,
    ),
  ];
}

function outcomeSaid({ facts, state }: ElectionRecord): string | null {
  if (state === 'planned') return null;
  const code = facts.recall?.outcome ?? facts.outcome;
  return code === undefined ? null : outcomeStates[code].label;
}

function seatsSaid(seats: ElectionRecord['facts']['seats']): string | null {
  if (seats === undefined || typeof seats === 'number') return null;
  return Object.entries(seats)
    .map(([post, number]) => `${postSaid(post)} ${number}`)
    .join('、');
}

function proxyCount(proxies: ElectionRecord['facts']['proxies']): number | null {
  return proxies === undefined ? null : typeof proxies === 'number' ? proxies : proxies.length;
}

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
function plannedCandidates({ facts }: ElectionRecord): Block[] {
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

function clockTable(clocks: readonly NamedClock[]): TableBlock {
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

export function recordOf(election: ElectionRecord, clocks: readonly NamedClock[] = []): object {
  const { number, kind, method, day, seats, meeting, state, state_reason, facts, candidates } = election;
  return {
    number,
    kind,
    method,
    day,
    state,
    state_reason,
    meeting,
    seats,
    seats_by_post: typeof facts.seats === 'object' ? facts.seats : null,
    voters: facts.voters ?? null,
    present: facts.present ?? null,
    issued: facts.issued ?? null,
    returned: facts.returned ?? null,
    invalid: facts.invalid ?? null,
    proxies: proxyCount(facts.proxies),
    proxy_list_day: facts.proxy_list_day ?? null,
    voter_list_day: facts.voter_list_day ?? null,
    objections: facts.objections ?? [],
    body: facts.body ?? [],
    body_chair: facts.body_chair ?? null,
    convener: facts.convener ?? null,
    group: facts.group ?? null,
    organ: facts.organ ?? null,
    term: facts.term ?? null,
    by_election: facts.by_election ?? false,
    again: facts.again ?? null,
    outcome: facts.recall?.outcome ?? facts.outcome ?? null,
    short: facts.short ?? null,
    recall: facts.recall ?? null,
    candidates:
      candidates.length > 0
        ? candidates.map(({ name, post, votes, elected, tied, barred }) => ({
            name,
            post,
            votes,
            elected,
            tied,
            barred,
          }))
        : (facts.candidates ?? []).map(({ name, post, barred }) => ({
            name,
            post: post ?? null,
            votes: null,
            elected: null,
            tied: false,
            barred: barred ?? null,
          })),
    clocks: clocks.map(({ code, label, clock }) => ({
      code,
      label,
      nominal: clock.nominal,
      advised: clock.advised,
      last: clock.last,
      words: clock.words,
    })),
  };
}

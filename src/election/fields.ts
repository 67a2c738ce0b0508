import { dayWords } from '../calendar/day.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import {
  defenceWords,
  type ElectionRecord,
  kindWords,
  methodWords,
  outcomeStates,
  proxyCount,
  stateWords,
} from './election.ts';
import { postSaid } from './words.ts';

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
      ...field('motion', '议题', facts.motion === undefined ? null : `第 ${facts.motion} 项`),
      ...field('seats', '应选名额', seatsSaid(facts.seats) ?? seats),
      ...field('voters', '有选举权的', facts.voters),
      ...(counted || facts.present !== undefined ? field('present', '到会', facts.present) : []),
      ...field('issued', '发出选票', facts.issued),
      ...field('returned', '收回选票', facts.returned),
      ...field('invalid', '无效票', facts.invalid),
      ...field('proxies', '其中委托', proxyCount(facts.proxies)),
      ...field('voter_list_day', '选民名单公布', facts.voter_list_day),
      ...field('body', '选举委员会成员', facts.body?.map(memberSaid).join('、') || null),
      ...field('body_chair', '选举委员会主任', facts.body_chair),
      ...field('convener', '召集主持', facts.convener),
      ...recallFields(election),
      ...field('outcome', '结果', outcomeSaid(election)),
    ],
  };
}

/** `李敏（王建国的配偶）`. */
function memberSaid({ name, relation, of }: NonNullable<ElectionRecord['facts']['body']>[number]): string {
  if (relation === null) return name;
  return `${name}（${of === null ? '' : `${of}的`}${relation}）`;
}

function recallFields({ facts, candidates }: ElectionRecord): FieldsBlock['fields'][number][] {
  const { recall } = facts;
  if (recall === undefined) return [];
  const text = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  const ended = recall.ended;
  const titled = recall.title === undefined ? '' : `“${recall.title}”`;
  return [
    text('person', '被罢免人', candidates.map(({ name }) => name).join('、')),
    text('reason', '罢免理由', recall.reason),
    text('defence', '申辩', [defenceWords[recall.defence], recall.defence_words].filter(Boolean).join('：')),
    ...(recall.form === undefined ? [] : [text('form', '表决方式', `由${methodWords[recall.form]}表决`)]),
    text('votes', '表决', `议题 ${recall.motion}${titled}：到会 ${recall.present}，赞成罢免 ${recall.votes_for}`),
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

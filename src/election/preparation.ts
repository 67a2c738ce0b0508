import { isNearRelative, relationCalled } from '../person/relation.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type Held, seatsOf } from './held.ts';
import type { ElectionRules } from './rules.ts';
import { postSaid } from './words.ts';

/** Who conducts the election, how many stand for how many seats, and who may not stand. Pure. */
export function judgePreparation(held: Held, rules: ElectionRules): Judged[] {
  return [
    ...judgeBody(held, rules),
    ...judgeChair(held, rules),
    ...judgeConvener(held, rules),
    ...judgeSize(held, rules),
    ...judgeNumber(held, rules),
    ...judgeBarred(held, rules),
  ];
}

/** A member of the election body who is nominated, or whose near relative is, leaves it. */
function judgeBody({ draft, candidates }: Held, { bodyLeaves: rule, choices }: ElectionRules): Judged[] {
  const members = draft.body ?? [];
  if (rule === undefined || members.length === 0) return [];
  const standing = new Set(candidates.map(({ name }) => name));
  const barred = (code: string) => rule.value.items.some((item) => item.code === code);
  const leaving = members.flatMap(({ name, relation, of }) => {
    if (standing.has(name) && barred('candidate')) return [`${name}被提名为候选人`];
    const near =
      relation !== null && isNearRelative(relationCalled(relation) ?? 'other') && of !== null && standing.has(of);
    return near && barred('near_relative') ? [`${name}是候选人${of}的${relation}`] : [];
  });
  const holds = leaving.length === 0;
  const arithmetic = holds
    ? `${members.length} 名成员，没有候选人或其近亲属`
    : `${leaving.join('；')}：应退出，请补足名额`;
  return [judgeBy(rule, { subject: 'body', label: '选举委员会成员' }, choices, () => ({ holds, arithmetic }))];
}

/** 秦皇岛 五(一): a party head who does not stand is to chair the election body. */
function judgeChair({ draft, candidates, secretaries }: Held, { bodyChair: rule, choices }: ElectionRules): Judged[] {
  const free = secretaries.filter((name) => !candidates.some((one) => one.name === name));
  const chair = draft.body_chair;
  if (rule === undefined || chair === undefined || free.length === 0) return [];
  const holds = free.includes(chair);
  const arithmetic = holds
    ? `${chair}任书记，不参选，任选举委员会主任`
    : `选举委员会主任是${chair}；书记${free.join('、')}不参选`;
  const about = { subject: 'body_chair', label: '选举委员会主任' };
  return [judgeBy(rule, about, choices, () => ({ holds, arithmetic }))];
}

/** 幸福 居民会议制度 第十二条: the committee convenes residents' meetings, those that elect it excepted. */
function judgeConvener({ draft, office }: Held, { convener: rule, choices }: ElectionRules): Judged[] {
  const convener = draft.convener;
  if (rule === undefined || convener === undefined) return [];
  const own = convener === office || /(居委会|居民委员会)$/.test(convener);
  const holds = !(own && rule.value.items.some(({ code }) => code === 'committee'));
  const about = { subject: 'convener', label: '选举会议的召集' };
  return [judgeBy(rule, about, choices, () => ({ holds, arithmetic: `由${convener}召集并主持` }))];
}

/** How many members the committee may have; a by-election fills seats of a committee that stands. */
function judgeSize({ draft, contests }: Held, { size, max, choices }: ElectionRules): Judged[] {
  const seats = seatsOf(contests);
  if (seats === null || draft.by_election === true || draft.again !== undefined) return [];
  return [size, max].flatMap((rule) => {
    if (rule === undefined) return [];
    const { unit, min = 0, max: most = Number.POSITIVE_INFINITY } = rule.value;
    const bounds = most === Number.POSITIVE_INFINITY ? `不少于${min}${unit}` : `${min}至${most}${unit}`;
    const about = { subject: rule.key === 'committee.max' ? 'seats_max' : 'seats', label: '应选名额' };
    return [
      judgeBy(rule, about, choices, () => ({
        holds: seats >= min && seats <= most,
        arithmetic: `应选 ${seats} 名，规定${min === 0 ? `不超过${most}${unit}` : bounds}`,
      })),
    ];
  });
}

/** More candidates than seats, for each post. */
function judgeNumber({ contests }: Held, { more: rule, choices }: ElectionRules): Judged[] {
  if (rule === undefined) return [];
  const least = rule.value.min ?? 1;
  return contests
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ post, seats, candidates }) => {
      const extra = candidates.length - seats;
      const label = post === null ? '候选人人数' : `候选人人数（${postSaid(post)}）`;
      return judgeBy(rule, { subject: 'candidates', label }, choices, () => ({
        holds: extra >= least,
        arithmetic: `候选人 ${candidates.length} ${extra > 0 ? '>' : '≤'} 应选 ${seats}`,
      }));
    });
}

/** Grounds are known by their code here (`withGrounds`). */
function judgeBarred({ candidates }: Held, { barred: rule, choices }: ElectionRules): Judged[] {
  if (rule === undefined) return [];
  return candidates.flatMap(({ name, barred }) => {
    if (barred === undefined) return [];
    const item = rule.value.items.find(({ code }) => code === barred);
    if (item === undefined) return [];
    const about = { subject: 'barred', label: `候选人${name}` };
    return [judgeBy(rule, about, choices, () => ({ holds: false, arithmetic: item.title }))];
  });
}

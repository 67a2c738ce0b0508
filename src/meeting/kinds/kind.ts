import { Refusal } from '../../base/refusal.ts';
import type { Base } from '../../rules/value.ts';
import {
  appraisal,
  assembly,
  type Body,
  committee,
  coordination,
  council,
  hearing,
  joint,
  type KindInfo,
  logged,
  monthly,
  morning,
  office,
  supervision,
  talk,
  weekly,
} from './kind_rules.ts';

export type { Body, ShareKey } from './kind_rules.ts';

/** What a share of each body is a share of. */
export const bodyBase: Record<Body, Base> = {
  adults: 'adults',
  households: 'households',
  representatives: 'representatives',
  committee: 'group_members',
  hearing_group: 'group_members',
  supervision_group: 'group_members',
};

/** Every kind of meeting an office holds. Which of them a place knows, and how often, stands in its rules. */
export const meetingKinds = {
  adults: {
    name: '居民会议（全体居民）',
    aliases: ['全体居民', '全体居民会议', '居民会议'],
    body: 'adults',
    ...assembly,
  },
  households: {
    name: '居民会议（户代表）',
    aliases: ['户代表', '户代表会议'],
    body: 'households',
    ...assembly,
  },
  representatives: {
    name: '居民代表会议',
    aliases: [
      '居民代表',
      '代表会议',
      '居民代表大会',
      '社区居民代表会议',
      '社区成员代表大会',
      '成员代表大会',
      '居民议事会',
      '社区居民议事会',
    ],
    body: 'representatives',
    ...assembly,
  },
  recall: {
    name: '罢免会议',
    aliases: ['罢免'],
    body: 'representatives',
    quorum: 'recall.quorum',
    pass: 'recall.pass',
    chair: 'assembly.chair',
  },
  office: { name: '办公例会', aliases: ['居委会办公会议', '办公会'], ...committee, ...office },
  monthly: {
    name: '居委会全体成员会议',
    aliases: ['月例会', '全体成员会议'],
    ...committee,
    ...monthly,
  },
  morning: { name: '早会', aliases: ['晨会'], ...logged, ...morning },
  weekly: {
    name: '每周例会',
    aliases: ['例会', '周例会', '碰头会', '工作碰头会', '周一办公例会'],
    ...logged,
    ...weekly,
  },
  joint: { name: '联席会议', aliases: ['联席会', '党政联席会议', '共治联席会'], ...logged, ...joint },
  half_month_talk: { name: '半月谈', aliases: [], ...logged, ...talk },
  hearing: { name: '听证会', aliases: ['听证', '听政会'], ...hearing },
  coordination: { name: '协调会', aliases: ['协调'], ...coordination },
  appraisal: { name: '评议会', aliases: ['评议'], ...appraisal },
  supervision: {
    name: '监督小组会议',
    aliases: ['居务监督小组会议', '居务监督委员会会议'],
    ...supervision,
  },
  council: { name: '自治理事会会议', aliases: ['理事会会议', '理事会'], ...logged, ...council },
  opinion: { name: '民情分析会', aliases: ['民情恳谈会', '恳谈会'], ...logged, label: 'meetings.opinion.name' },
  deliberation: {
    name: '议事协商会议',
    aliases: ['议事协商会', '议事协商'],
    ...logged,
    label: 'meetings.deliberation.name',
  },
  family_planning: { name: '计划生育工作例会（旧制度）', aliases: ['计生工作例会', '计划生育工作例会'], ...logged },
  special: {
    name: '专题会议',
    aliases: ['专题会'],
    ...logged,
    label: 'meetings.special.name',
    items: 'meetings.special.items',
  },
} as const satisfies Record<string, KindInfo>;

export type MeetingKind = keyof typeof meetingKinds;

export const kindNames = Object.keys(meetingKinds) as MeetingKind[];

/** Those in which something is decided by counting. */
export const votedKinds = kindNames.filter((kind) => meetingKinds[kind].body !== null);

/** What each kind is called where the place has no name of its own for it. */
export const kindWords = Object.fromEntries(kindNames.map((kind) => [kind, meetingKinds[kind].name])) as Record<
  MeetingKind,
  string
>;

export function kindInfo(kind: MeetingKind): KindInfo {
  return meetingKinds[kind];
}

/** The kind meant by a code or one of its names; undefined for anything else. */
export function kindCalled(word: string): MeetingKind | undefined {
  return kindNames.find((kind) => {
    const { name, aliases }: KindInfo = meetingKinds[kind];
    return kind === word || name === word || aliases.includes(word);
  });
}

/** @throws Refusal kind `usage` that lists every kind. */
export function kindMeant(word: string): MeetingKind {
  const kind = kindCalled(word.trim());
  if (kind !== undefined) return kind;
  throw new Refusal('usage', 'unknown_kind', `没有“${word}”这种会议。`, {
    hint: `可选：${kindNames.map((one) => `${one}（${kindWords[one]}）`).join('、')}`,
  });
}

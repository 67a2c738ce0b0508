import { yuan } from '../base/money.ts';
import { type Share, shareWords } from '../base/share.ts';
import type { Base, Kind, Per, Post, Values } from './value.ts';

export const baseWords: Record<Base, string> = {
  entitled: '应到人数',
  present: '到会人数',
  representatives: '居民代表',
  adults: '十八周岁以上居民',
  households: '户',
  household_representatives: '户代表',
  groups: '居民小组',
  voters: '选民',
  residents: '居民',
  group_members: '小组成员',
  ballots: '有效票',
  votes_cast: '参加投票人数',
  housing_units: '住房套数',
  population: '社区总人口',
};

export const postWords: Record<Post, string> = {
  secretary: '书记',
  deputy_secretary: '副书记',
  party_branch_member: '党支部委员',
  director: '主任',
  deputy_director: '副主任',
  committee_member: '委员',
  community_worker: '社工',
  accountant: '会计',
  cashier: '出纳',
  reimbursement_clerk: '报账员',
  attendance_officer: '考勤员',
  seal_custodian: '印章保管人',
  archivist: '档案员',
  group_leader: '居民小组长',
  committee: '居委会',
  party_organisation: '社区党组织',
  subdistrict_office: '街道办事处',
  subdistrict_head: '街道（镇）主要负责人',
  subdistrict_deputy_in_charge: '街道主管主任',
  section_chief: '街道社会事务管理科科长',
  subdistrict_supervision_board: '街道（镇）监管会',
  asset_finance_group: '社区资产与财务监督管理小组',
  supervision_group: '居务监督小组',
  supervision_group_leader: '居务监督小组组长',
  civil_affairs_bureau: '区民政局',
  representatives: '居民代表',
  designated_person: '指定专人',
};

export const perWords: Record<Per, string> = {
  day: '每日',
  week: '每周',
  half_month: '每半月',
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
  term: '每届',
};

const list = (words: readonly string[]) => words.join('、');
const posts = (all: readonly Post[]) => list(all.map((post) => postWords[post]));

/** `到会人数的过半数`, `超过到会人数的三分之二`, `居民代表的五分之一以上`. */
function shareOf(of: Base, share: Share): string {
  const words = shareWords(share).replace('（含本数）', '');
  return words.startsWith('超过') ? `超过${baseWords[of]}的${words.slice(2)}` : `${baseWords[of]}的${words}`;
}

type Words = { readonly [K in Kind]: (value: Values[K]) => string };

const words: Words = {
  share: (value) => shareOf(value.of, value),
  trigger: (value) => `${shareOf(value.of, value)}，${value.binding === 'must' ? '应当' : '可以'}`,
  range: ({ unit, min, max, above, below }) => {
    const say = (n: number) => (unit === '分' ? `${yuan(n)}元` : `${n}${unit}`);
    if (min !== undefined && max !== undefined) return min === max ? say(min) : `${min}至${say(max)}`;
    const bounds = [
      above === undefined ? '' : `超过${say(above)}`,
      min === undefined ? '' : `不少于${say(min)}`,
      max === undefined ? '' : `不超过${say(max)}`,
      below === undefined ? '' : `少于${say(below)}`,
    ];
    return bounds.filter(Boolean).join('，');
  },
  frequency: ({ per, atLeast }) => `${perWords[per]}${atLeast === 1 ? '一' : atLeast}次`,
  deadline: (value) => {
    if ('before' in value) return `${value.before}日前`;
    if ('within' in value) return `${value.within}日内`;
    if ('dayOfMonth' in value) return `每月${value.dayOfMonth}日`;
    return `${perWords[value.endOf].replace('每', '')}末前`;
  },
  posts: ({ anyOf, allOf }) =>
    [
      anyOf === undefined ? '' : anyOf.length > 1 ? `${posts(anyOf)}之一` : posts(anyOf),
      allOf === undefined ? '' : posts(allOf),
    ]
      .filter(Boolean)
      .join('；'),
  apart: ({ pairs }) => list(pairs.map(([one, other]) => `${postWords[one]}不得兼${postWords[other]}`)),
  list: ({ items }) => list(items.map(({ title }) => title)),
  barred: ({ items }) => `不得：${list(items.map(({ title }) => title))}`,
  required: ({ fields }) => `须有：${list(fields.map(({ title }) => title))}`,
  hours: ({ spans, summer }) => {
    const say = (all: NonNullable<typeof summer>) => list(all.map(({ name, from, to }) => `${name}${from}–${to}`));
    return summer === undefined ? say(spans) : `${say(spans)}（夏令时：${say(summer)}）`;
  },
  years: ({ years }) => `${years}年`,
  factor: ({ base, times: [part, whole] }) => `${base}×${whole === 1 ? part : `${part}/${whole}`}`,
  tiers: ({ steps }) =>
    list(
      steps.map((step) => {
        const bounds = [
          step.above === undefined ? '' : `${yuan(step.above)}元以上（不含）`,
          step.from === undefined ? '' : `${yuan(step.from)}元以上（含）`,
          step.upTo === undefined ? '' : `${yuan(step.upTo)}元以下（含）`,
        ];
        return `${bounds.filter(Boolean).join('至')}由${postWords[step.approver]}`;
      }),
    ),
  ladder: ({ of, unit, steps }) => list(steps.map(({ from, gives }) => `${of}满${from}为${gives}${unit}`)),
  name: ({ label, aliases }) => (aliases === undefined ? label : `${label}（又称${list(aliases)}）`),
};

/** What a value says, in one plain Chinese clause. */
export function inWords<K extends Kind>(kind: K, value: Values[K]): string {
  return words[kind](value);
}

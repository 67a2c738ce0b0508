import type { Form } from '../rules/pack.ts';
import { postWords } from '../rules/words.ts';
import { type ElectionKind, kindWords, recordedKinds } from './election.ts';

/** What the office's files may call a key; each is taken as the English one. */
export const keyNames: Readonly<Record<string, string>> = {
  种类: 'kind',
  选举: 'kind',
  方式: 'method',
  选举方式: 'method',
  日期: 'day',
  选举日: 'day',
  名额: 'seats',
  应选名额: 'seats',
  选民数: 'voters',
  登记选民: 'voters',
  应到: 'voters',
  实到: 'present',
  发出: 'issued',
  发出选票: 'issued',
  收回: 'returned',
  收回选票: 'returned',
  有效: 'valid',
  有效票: 'valid',
  无效: 'invalid',
  无效票: 'invalid',
  废票: 'invalid',
  候选人: 'candidates',
  姓名: 'name',
  职务: 'post',
  得票: 'votes',
  不得提名情形: 'barred',
  当选: 'elected',
  宣布当选: 'elected',
  委托: 'proxies',
  委托投票: 'proxies',
  委托人: 'absent',
  受托人: 'holder',
  书面: 'written',
  受托人是选民: 'holder_voter',
  委托名单公布日: 'proxy_list_day',
  选民名单公布日: 'voter_list_day',
  异议: 'objections',
  事由: 'about',
  答复: 'answer',
  选举委员会: 'body',
  关系: 'relation',
  候选人姓名: 'of',
  选举委员会主任: 'body_chair',
  召集: 'convener',
  召集主持: 'convener',
  会议: 'meeting',
  居民小组: 'group',
  届次: 'term',
  届: 'term',
  补选: 'by_election',
  另行选举: 'again',
  机构: 'organ',
};

const methods: Readonly<Record<string, Form>> = {
  全体选民: 'adults',
  全体居民: 'adults',
  全体选民选举: 'adults',
  all_voters: 'adults',
  户代表: 'households',
  每户一名代表: 'households',
  户代表选举: 'households',
  household_representatives: 'households',
  居民代表: 'representatives',
  代表会议: 'representatives',
  居民代表会议: 'representatives',
  社区成员代表大会: 'representatives',
  group_representatives: 'representatives',
};

const kinds: Readonly<Record<string, ElectionKind>> = {
  居委会: 'committee',
  居委会选举: 'committee',
  居民委员会: 'committee',
  换届: 'committee',
  居民代表: 'representatives',
  相关机构: 'body',
  下属委员会: 'body',
  业委会: 'owners',
  业主委员会: 'owners',
  监督小组: 'supervision',
};

/** The English code of a way to elect, by whichever name it was written. */
export function methodOf(word: string): string {
  return Object.hasOwn(methods, word) ? (methods[word] as string) : word;
}

/** The English code of a kind of election, by whichever name it was written. */
export function kindOf(word: string): string {
  const named = Object.entries(kindWords).find(([, name]) => name === word);
  return (Object.hasOwn(kinds, word) ? kinds[word] : named?.[0]) ?? word;
}

export const kindChoices = recordedKinds.map((kind) => `${kind}（${kindWords[kind]}）`).join('、');

/** A post by its name; a word that is no code of a post stays as it is. */
export function postSaid(post: string): string {
  return Object.hasOwn(postWords, post) ? postWords[post as keyof typeof postWords] : post;
}

import type { Assessment } from '../proceeding/assessment.ts';
import { satisfies } from '../rules/test.ts';
import { postWords } from '../rules/words.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Chair, type Member, type Source, type SubcommitteeFacts, sourceWords } from './subcommittee.ts';

/** 各委员会主任由居委会成员或社区工作者兼任 (静安 附件1 §1.3, R-JA1-1); null where the place has no such rule. */
export function judgeChair(assessment: Assessment, { name, posts }: Pick<Chair, 'name' | 'posts'>): Judged | null {
  return assessment.weigh('subcommittees.chair', { subject: 'chair', label: '主任' }, ({ kind, value }) => {
    const held = posts.map((post) => postWords[post]).join('、');
    return {
      holds: satisfies(kind, value, { posts }),
      arithmetic: posts.length === 0 ? `${name}不是在任的居委会成员或社区工作者` : `${name}任${held}`,
    };
  });
}

/**
 * 委员由居民小组长、居民代表或居民中的积极分子组成 (R-JA1-2). Who joined as the first or second must be on that roll; an
 * activist is one by the committee's own word.
 */
export function judgeMembers(
  assessment: Assessment,
  { members, no_roll }: Pick<SubcommitteeFacts, 'members' | 'no_roll'>,
): Judged | null {
  if (members.length === 0) return null;
  const judged = assessment.weigh('subcommittees.members', { subject: 'members', label: '委员' }, ({ kind, value }) => {
    const wrong = members.filter((one) => !satisfies(kind, value, { item: one.source }) || isOffRoll(one, no_roll));
    const count = `${members.length}人，${members.length - wrong.length}人来源相符`;
    const words = wrong.map((one) => `${one.name}（${whyWrong(one, no_roll)}）`).join('、');
    return { holds: wrong.length === 0, arithmetic: wrong.length === 0 ? count : `${count}；不符：${words}` };
  });
  const unchecked = no_roll.filter((source) => members.some((one) => one.source === source));
  if (judged !== null && unchecked.length > 0) {
    const rolls = unchecked.map((source) => sourceWords[source]).join('、');
    judged.notes.push(`还没有登记${rolls}，来源照所写，未能核对。`);
  }
  return judged;
}

/** Joined as somebody on a roll that is kept, without standing on it. */
function isOffRoll({ source, on_roll }: Member, empty: readonly Source[]): boolean {
  const kept = source === 'group_leader' || source === 'representative';
  return kept && !empty.includes(source) && !on_roll.includes(source);
}

function whyWrong(one: Member, empty: readonly Source[]): string {
  return isOffRoll(one, empty) ? `名册上现在不是${sourceWords[one.source]}` : sourceWords[one.source];
}

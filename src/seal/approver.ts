import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import type { InForce } from '../rules/book.ts';
import type { ReadingId } from '../rules/reading.ts';
import type { Post, Values } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import type { HeldPost } from '../staff/post.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type Delegation, delegationsOn, lapsedBefore } from './delegation.ts';

/** Who approves a use of the seal, in which post. */
export interface SealApprover {
  person_id: string;
  name: string;
  posts: readonly Post[];
  /** The written delegation he or she approves by; null where the post is enough. */
  delegation: string | null;
  /** A delegation that no longer counts, in words: whoever gave it is not director any more. */
  lapsed: string | null;
}

/** Whose matter it is: applicant and proxy, by id where they are on file. */
export interface Concerned {
  person_id: string | null;
  name: string;
}

interface Asked {
  /** The approver as typed: name or code. */
  called: string;
  day: Day;
  concerned: readonly Concerned[];
}

/**
 * Who approves, held against the rule of the place (C-30): the director; by D-114 a also the deputy by written delegation,
 * and in the director's own matter the secretary. Where the place asks for approval without naming who (D-115), a takes
 * the director and b anybody of the staff; where it asks for none, nothing is judged.
 * @throws Refusal kind `not_found` or `usage` where the one named was not in office that day.
 */
export async function judgeApprover(
  db: Database,
  assessment: Assessment,
  { called, day, concerned }: Asked,
): Promise<{ approver: SealApprover; judged: Judged | null }> {
  const person = onePerson(await staffCalled(db, readName(called)), readName(called), '工作人员');
  const staff = (await readPosts(db)).filter((post) => isHeldOn(post, day));
  const posts = staff.filter(({ person_id }) => person_id === person.id).map(({ post }) => post);
  if (posts.length === 0) {
    throw new Refusal('usage', 'not_in_office', `${person.name}在${day}没有任职，不能批准。`, {
      hint: `任职起止见：jwh staff show ${person.name}`,
    });
  }
  const delegation = (await delegationsOn(db, day)).find(({ person_id }) => person_id === person.id);
  const approver = {
    ...{ person_id: person.id, name: person.name, posts, delegation: delegation?.document ?? null },
    lapsed: delegation === undefined ? lapsedWords(await lapsedBefore(db, person.id, day)) : null,
  };
  const rule = approvalRule(assessment);
  if (rule === undefined) {
    refuseOwn(approver, concerned);
    return { approver, judged: null };
  }
  const able = rule.kind === 'posts' ? ((rule.value as Values['posts']).anyOf ?? []) : (['director'] as const);
  const about = { subject: 'approver', label: '用印批准人' };
  const decide = (letter: (id: ReadingId) => string) => weigh({ approver, able, staff, concerned }, rule, letter);
  const asked: ReadingId[] = rule.kind === 'posts' ? ['D-114'] : ['D-115', 'D-114'];
  return { approver, judged: assessment.add(judgeBy(rule, about, assessment.choices, decide, asked)) };
}

/** @throws Refusal kind `forbidden` with its cite where the approver may not approve. */
export function refuseApprover({ name }: SealApprover, judged: Judged | null): void {
  if (judged === null || judged.holds) return;
  throw new Refusal(
    'forbidden',
    'may_not_approve',
    `${name}不能批准：${judged.arithmetic}（${judged.cite_words}；${judged.readings.join('、')}）。`,
    {
      hint: '涉及主任本人的由书记批准：--by 书记姓名；主任不在的，凭书面委托由副主任批准：jwh certificate delegate 姓名 --document 委托书。没有写入任何内容。',
      cite: judged.cite,
    },
  );
}

/** Nobody approves his or her own matter, also where no rule says who does. @throws Refusal kind `usage`. */
function refuseOwn(approver: SealApprover, concerned: readonly Concerned[]): void {
  if (!isOneOf(approver, concerned)) return;
  throw new Refusal('usage', 'own_approval', `这是${approver.name}本人的事项，本人不能批准。`, {
    hint: '--by 写另一位批准人，如主任或书记。没有写入任何内容。',
  });
}

/** The rule that asks for an approval: one that names the approver, or one that only says that there must be one. */
function approvalRule(assessment: Assessment): InForce | undefined {
  const named = assessment.book.find('seal.approver', assessment.day);
  if (named !== undefined) return named;
  const register = assessment.book.find('seal.register', assessment.day);
  if (register?.value.fields.some(({ code }) => code === 'approval')) return register;
  assessment.rule('seal.approver');
  return undefined;
}

interface Facts {
  approver: SealApprover;
  able: readonly Post[];
  staff: readonly HeldPost[];
  concerned: readonly Concerned[];
}

function weigh({ approver, able, staff, concerned }: Facts, rule: InForce, letter: (id: ReadingId) => string) {
  const { name, posts } = approver;
  const held = `${name}任${posts.map((post) => postWords[post]).join('、')}`;
  const wanted = able.map((post) => postWords[post]).join('、');
  if (letter('D-114') === 'b')
    return outcome(
      posts.some((post) => able.includes(post)),
      `${held}，须由${wanted}批准`,
    );
  if (isOneOf(approver, concerned)) return outcome(false, `这是${name}本人的事项，本人不能批准`);
  if (rule.kind !== 'posts' && letter('D-115') === 'b') return outcome(true, `${held}，批准人由本居委会自定`);
  const heads = staff.filter(({ post }) => able.includes(post));
  const own = heads.find((head) => isOneOf(head, concerned));
  if (own !== undefined) return weighOwn(approver, own, staff, held);
  if (posts.some((post) => able.includes(post))) return outcome(true, held);
  if (approver.delegation !== null && posts.includes('deputy_director')) {
    return outcome(true, `${held}，凭书面委托（${approver.delegation}）`);
  }
  const without = approver.lapsed ?? `没有${wanted}的书面委托`;
  return outcome(false, `${held}，${without}，须由${wanted}批准`);
}

function lapsedWords(one: Delegation | undefined): string | null {
  return one === undefined
    ? null
    : `书面委托（${one.document}）的委托人${one.given_by}任主任到${one.lapsed}为止，委托已终止`;
}

/** The head's own matter: the secretary; where head and secretary are one person, the deputy by written delegation. */
function weighOwn(
  { posts, delegation, lapsed }: SealApprover,
  head: HeldPost,
  staff: readonly HeldPost[],
  held: string,
) {
  const matter = `这是${postWords[head.post]}${head.name}本人的事项`;
  const isBoth = staff.some(({ post, person_id }) => post === 'secretary' && person_id === head.person_id);
  if (!isBoth) return outcome(posts.includes('secretary'), `${matter}，须由书记批准；${held}`);
  const byDeputy = delegation !== null && posts.includes('deputy_director');
  return outcome(
    byDeputy,
    `${matter}，书记也是本人，须由受书面委托的副主任批准；${held}${lapsed === null ? '' : `，${lapsed}`}`,
  );
}

function isOneOf({ person_id, name }: { person_id: string; name: string }, concerned: readonly Concerned[]): boolean {
  return concerned.some((one) => (one.person_id === null ? one.name === name : one.person_id === person_id));
}

function outcome(holds: boolean, arithmetic: string) {
  return { holds, arithmetic };
}

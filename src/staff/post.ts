import { type Citation, Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';

/** Posts that a person of the office can hold, in the order of the roll. */
export const staffPosts = [
  'secretary',
  'deputy_secretary',
  'party_branch_member',
  'director',
  'deputy_director',
  'committee_member',
  'community_worker',
  'accountant',
  'cashier',
  'reimbursement_clerk',
  'attendance_officer',
  'seal_custodian',
  'archivist',
] as const satisfies readonly Post[];

export type StaffPost = (typeof staffPosts)[number];

/** Posts whose holders are members of the residents' committee. */
export const committeePosts: readonly StaffPost[] = ['director', 'deputy_director', 'committee_member'];

/** What an appointment should not be, or should be looked at; kept with the post. */
export interface PostFinding {
  code: 'incompatible' | 'second_holder';
  rule: string | null;
  post: Post;
  /** The post held already: by the same person (incompatible) or by somebody else (second holder). */
  other: Post;
  /** A rule forbids it, so that the program refuses to do it by itself. */
  forbidden: boolean;
  sentence: string;
  /** The reading it rests on, where the text is in doubt. */
  reading: string | null;
  cite: Citation | null;
  cite_words: string | null;
}

/** A post in the hands of a person, from its first to its last day. */
export interface HeldPost {
  id: string;
  person_id: string;
  name: string;
  post: StaffPost;
  from_day: Day;
  /** Last day in the post; null while it is open. */
  until_day: Day | null;
  end_reason: string | null;
  /** Why it was recorded although a rule forbids it. */
  happened: string | null;
  findings: readonly PostFinding[];
}

export const postStates = Object.fromEntries(staffPosts.map((post) => [post, { label: postWords[post] }]));

/** A post by its code or its Chinese name. @throws Refusal kind `usage` that lists them. */
export function readPost(text: string): StaffPost {
  const post = staffPosts.find((code) => code === text.trim() || postWords[code] === text.trim());
  if (post !== undefined) return post;
  throw new Refusal('usage', 'unknown_post', `没有“${text}”这个职务。`, {
    hint: `可选：${staffPosts.map((code) => `${postWords[code]}（${code}）`).join('、')}`,
  });
}

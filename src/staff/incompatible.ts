import { overlap, type Span, spanWords } from '../calendar/span.ts';
import type { InForce } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import type { HeldPost, PostFinding, StaffPost } from './post.ts';

export interface Appointment extends Span {
  name: string;
  post: StaffPost;
}

type Held = Pick<HeldPost, 'post' | 'from_day' | 'until_day'>;

/**
 * The posts of a person that exclude the new one (rule `posts.incompatible`; changchun R-CC-14-3 and -4), judged over
 * days held in common. Under D-106b an accountant who is also cashier is only noted. Pure.
 */
export function incompatibleWith(
  wanted: Appointment,
  held: readonly Held[],
  rule: InForce<'posts.incompatible'>,
  choices: Choices,
): PostFinding[] {
  return held
    .filter((other) => overlap(other, wanted) && excludes(rule, wanted.post, other.post))
    .map((other) => {
      const doubted = rule.readings.includes('D-106') && isBookkeeping(wanted.post) && isBookkeeping(other.post);
      const letter = doubted ? chosen('D-106', choices) : null;
      return {
        code: 'incompatible',
        rule: rule.key,
        post: wanted.post,
        other: other.post,
        forbidden: letter !== 'b',
        sentence: `${wanted.name}${spanWords(other)}任${postWords[other.post]}，不得兼任${postWords[wanted.post]}（${rule.citeWords}）`,
        reading: letter === null ? null : `D-106${letter}`,
        cite: rule.cite,
        cite_words: rule.citeWords,
      };
    });
}

function excludes({ value }: InForce<'posts.incompatible'>, wanted: Post, other: Post): boolean {
  return value.pairs.some(([a, b]) => (a === wanted && b === other) || (b === wanted && a === other));
}

function isBookkeeping(post: Post): boolean {
  return post === 'accountant' || post === 'cashier';
}

/** Posts of which an office has one holder; a second is recorded with a note. */
const single: readonly Post[] = ['secretary', 'director', 'accountant', 'cashier'];

/** A note when somebody else holds the post on days in common. Pure. */
export function secondHolder(wanted: Appointment, others: readonly HeldPost[]): PostFinding[] {
  if (!single.includes(wanted.post)) return [];
  const holders = others.filter((other) => other.post === wanted.post && overlap(other, wanted));
  if (holders.length === 0) return [];
  const names = [...new Set(holders.map((holder) => `${holder.name}${spanWords(holder)}`))].join('、');
  return [
    {
      code: 'second_holder',
      rule: null,
      post: wanted.post,
      other: wanted.post,
      forbidden: false,
      sentence: `${postWords[wanted.post]}不止一人：${names}也任此职，请核对`,
      reading: null,
      cite: null,
      cite_words: null,
    },
  ];
}

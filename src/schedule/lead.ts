import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** Who leads on a day, with the posts held then. */
export interface Lead {
  day: Day;
  name: string;
  posts: readonly Post[];
}

/**
 * R-JA1-4: at weekends the secretary or the director leads. Judges the leads of the days given: each has one, and each of
 * them holds such a post. Null where the place has no such rule. Pure.
 */
export function judgeLeads(book: Rulebook, days: readonly Day[], leads: readonly Lead[], on: Day): Judged | null {
  const rule = book.find('duty.weekend_lead', on);
  if (rule === undefined || days.length === 0) return null;
  const proper = (rule.value.anyOf ?? []) as readonly Post[];
  const isProper = ({ posts }: Lead) => posts.some((post) => proper.includes(post));
  const without = days.filter((day) => !leads.some((lead) => lead.day === day));
  const wrong = leads.filter((lead) => days.includes(lead.day) && !isProper(lead));
  const both = leads.filter(({ day, posts }) => days.includes(day) && proper.every((post) => posts.includes(post)));
  const said = [
    ...(days.length === 1 && wrong.length > 0
      ? []
      : [`${days.length} 天中 ${days.length - without.length} 天有带班人`]),
    ...(without.length === 0 ? [] : [`没有带班人：${without.map(short).join('、')}`]),
    ...wrong.map(
      ({ day, name, posts }) => `${short(day)} ${name}（${postNames(posts)}）不是${proper.map(word).join('或')}`,
    ),
  ];
  return judgeBy(rule, { subject: 'weekend_lead', label: '双休日带班' }, book.choices(on), (letter) => {
    // D-150b: one person who is both counts as neither.
    const isBoth = letter('D-150') === 'b' && both.length > 0;
    const more = isBoth ? [`${both.map(({ day, name }) => `${short(day)} ${name}`).join('、')}一人兼书记和主任`] : [];
    return { holds: without.length === 0 && wrong.length === 0 && !isBoth, arithmetic: [...said, ...more].join('；') };
  });
}

export function postNames(posts: readonly Post[]): string {
  return posts.length === 0 ? '没有职务' : posts.map(word).join('、');
}

function word(post: Post): string {
  return postWords[post];
}

function short(day: Day): string {
  return day.slice(5);
}

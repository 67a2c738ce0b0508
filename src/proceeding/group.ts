import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import { readPosts } from '../staff/store.ts';
import type { About, Assessment } from './assessment.ts';

/** A group that hears or appraises: who leads it, and its members by the class they stand for. */
export interface Group {
  leader: string | null;
  /** Names by class, as the rule of the group's members names the classes. */
  members: Readonly<Record<string, readonly string[]>>;
}

/** Everybody in the group, each once, the leader first. */
export function peopleOf({ leader, members }: Group): string[] {
  return [...new Set([...(leader === null ? [] : [leader]), ...Object.values(members).flat()])];
}

/** The names on file that hold one of the posts on a day. */
export async function holdersOf(db: Database, posts: readonly Post[], day: Day): Promise<string[]> {
  return (await readPosts(db))
    .filter((one) => (posts as readonly string[]).includes(one.post) && isHeldOn(one, day))
    .map(({ name }) => name);
}

/** Whether the leader holds the post the rule names (R-XF3-2, R-XF3-20); only noted where nobody on file holds it. */
export async function judgeLeader(
  assessment: Assessment,
  db: Database,
  key: 'hearing.leader' | 'appraisal.leader',
  about: About,
  leader: string,
): Promise<void> {
  const rule = assessment.rule(key);
  if (rule === undefined) return;
  const posts: readonly Post[] = rule.value.anyOf ?? rule.value.allOf ?? [];
  const holders = await holdersOf(db, posts, assessment.day);
  const words = posts.map((post) => postWords[post]).join('、');
  if (holders.length === 0) {
    assessment.notes.push(
      `${about.label}应为${words}（${rule.citeWords}）；${assessment.day}名册上没有${words}，未能核对。`,
    );
    return;
  }
  const holds = holders.includes(leader);
  const arithmetic = `应为${words}（${holders.join('、')}），${holds ? `是${leader}` : `写的是${leader}`}`;
  assessment.weigh(key, about, () => ({ holds, arithmetic }), []);
}

/** Whether every class is in the group, and its size where D-24 b asks for one. Pure. */
export function judgeMembers(
  assessment: Assessment,
  key: 'hearing.members' | 'appraisal.members',
  about: About,
  group: Group,
): void {
  const size = peopleOf(group).length;
  assessment.weigh(
    key,
    about,
    ({ value }, letter) => {
      const lacking = value.fields.filter(({ code }) => (group.members[code] ?? []).length === 0);
      const small = letter('D-24') === 'b' && size < leastMembers;
      const counted = value.fields.map(({ code, title }) => `${title}${(group.members[code] ?? []).length}人`);
      const without = lacking.length === 0 ? '' : `，缺：${lacking.map(({ title }) => title).join('、')}`;
      return {
        holds: lacking.length === 0 && !small,
        arithmetic: `${counted.join('，')}${without}；共${size}人${small ? ` < ${leastMembers}` : ''}`,
      };
    },
    assessment.rule(key)?.readings.includes('D-24') ? ['D-24'] : [],
  );
}

/** D-24 b. */
const leastMembers = 3;

import { Refusal } from '../base/refusal.ts';
import { ageOn } from '../calendar/age.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { overlap } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { type Enrolment, enrol } from '../person/enrol.ts';
import type { Person } from '../person/person.ts';
import type { InForce } from '../rules/book.ts';
import type { Choices } from '../rules/reading.ts';
import { postWords } from '../rules/words.ts';
import { type Appointment, incompatibleWith, secondHolder } from './incompatible.ts';
import { committeePosts, type HeldPost, type PostFinding, type StaffPost } from './post.ts';
import { endPost, insertPost, postsOf, readPosts } from './store.ts';

export interface Appointing extends Enrolment {
  posts: readonly StaffPost[];
  from: Day;
  until: Day | null;
  /** Why it is recorded although a rule forbids it. */
  happened: string | null;
}

/** By what an appointment is judged; no rule: nothing is judged. */
export interface AppointmentRule {
  rule: InForce<'posts.incompatible'> | undefined;
  choices: Choices;
}

/**
 * Gives a person one post or several, in the caller's transaction.
 * @throws Refusal kind `forbidden` when a rule keeps the posts apart and it has not happened already; `usage` when the
 * person holds the post on those days.
 */
export async function appoint(
  writing: Writing,
  asked: Appointing,
  by: AppointmentRule,
): Promise<{ person: Person; posts: HeldPost[]; findings: PostFinding[] }> {
  const person = await enrol(writing, asked);
  refuseTooYoung(person, asked.from);
  const findings: PostFinding[] = [];
  for (const post of asked.posts) {
    const wanted: Appointment = { name: person.name, post, from_day: asked.from, until_day: asked.until };
    const all = await readPosts(writing.db);
    const held = all.filter(({ person_id }) => person_id === person.id);
    refuseTwice(wanted, held);
    const found = by.rule === undefined ? [] : incompatibleWith(wanted, held, by.rule, by.choices);
    if (asked.happened === null) refuseForbidden(found, person);
    found.push(
      ...secondHolder(
        wanted,
        all.filter(({ person_id }) => person_id !== person.id),
      ),
    );
    const happened = found.some(({ forbidden }) => forbidden) ? asked.happened : null;
    const { from_day, until_day } = wanted;
    await insertPost(writing, { person_id: person.id, post, from_day, until_day, happened }, found);
    findings.push(...found);
  }
  return { person, posts: await postsOf(writing.db, person.id), findings };
}

/**
 * Ends the committee posts of somebody elected to the committee again on the day before the new one, in the caller's
 * transaction; posts that begin no earlier stay, and are refused when the new one is given.
 * @returns the posts that ended.
 */
export async function endCommitteePosts(writing: Writing, personId: string, from: Day): Promise<StaffPost[]> {
  const until = addDays(from, -1);
  const old = (await postsOf(writing.db, personId)).filter(
    ({ post, from_day, until_day }) => committeePosts.includes(post) && until_day === null && from_day <= until,
  );
  for (const { id } of old) await endPost(writing, id, until, '届满，连选连任');
  return old.map(({ post }) => post);
}

/** 劳动法 第十五条: nobody under sixteen is employed. @throws Refusal kind `usage`: a slip, or somebody of the same name. */
function refuseTooYoung({ birth_day }: Person, from: Day): void {
  if (birth_day === null || ageOn(birth_day, from) >= leastAge) return;
  throw new Refusal('usage', 'too_young', `任职起始日 ${from} 未满${leastAge}周岁，不能任职（劳动法第十五条）。`, {
    hint: '请核对出生日期和任职起始日；与档案中同名的人不是同一人的，加 --new。没有写入任何内容。',
  });
}

const leastAge = 16;

function refuseTwice(wanted: Appointment, held: readonly HeldPost[]): void {
  const same = held.find((other) => other.post === wanted.post && overlap(other, wanted));
  if (same === undefined) return;
  const span = same.until_day === null ? `自${same.from_day}起` : `${same.from_day}至${same.until_day}`;
  throw new Refusal('usage', 'post_held', `${wanted.name}${span}已任${postWords[wanted.post]}，不能重复登记。`, {
    hint: `查看：jwh staff show ${wanted.name}`,
  });
}

function refuseForbidden(found: readonly PostFinding[], person: Person): void {
  const forbidden = found.filter((finding) => finding.forbidden);
  const [first] = forbidden;
  if (first === undefined) return;
  throw new Refusal('forbidden', 'posts_incompatible', `${forbidden.map(({ sentence }) => sentence).join('；')}。`, {
    hint: `先免去其中一职：jwh staff leave ${person.name} --post ${postWords[first.other]} --on 日期；任命若已成事实，加 --happened 理由，如实记录。`,
    ...(first.cite === null ? {} : { cite: first.cite }),
  });
}

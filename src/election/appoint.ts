import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { codeOf } from '../person/person.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { appoint, endCommitteePosts } from '../staff/appoint.ts';
import { committeePosts, type StaffPost, staffPosts } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import type { Candidate, ElectionRecord } from './election.ts';
import { postSaid } from './words.ts';

/**
 * Enters the posts of those elected to the committee where that was asked for; else says how.
 * @param from first day in the post; null: nothing is entered.
 * @throws Refusal kind `forbidden` when a rule keeps a post apart from one the person holds.
 */
export async function appointElected(writing: Writing, election: ElectionRecord, from: Day | null): Promise<string[]> {
  const { kind, candidates, day } = election;
  if (kind === 'representatives') {
    const names = candidates.filter(({ elected }) => elected).map(({ name }) => name);
    return names.length === 0 ? [] : [`已登记到居民代表名册：${names.join('、')}（jwh rep list）。`];
  }
  const seated = candidates.filter(({ elected }) => kind === 'committee' && elected);
  if (from === null) {
    return seated.map((one) => {
      const post = hasStaffPost(one) ? postSaid(one.post) : '职务';
      return `登记任职：jwh staff add ${one.name} --post ${post} --from ${day}`;
    });
  }
  const book = await loadRulebook(writing.db);
  const by = { rule: book.find('posts.incompatible', from), choices: book.choices(from) };
  const said: string[] = [];
  for (const { name, person_id, post } of seated.filter(hasStaffPost)) {
    const old = person_id === null ? [] : await endCommitteePosts(writing, person_id, from);
    if (old.length > 0) said.push(`${name}连选连任：原任${old.map(postSaid).join('、')}记到 ${addDays(from, -1)}。`);
    const called = person_id === null ? name : codeOf({ id: person_id });
    const asked = { called, details: {}, isNew: false, posts: [post], from, until: null, happened: null };
    const { findings } = await appoint(writing, asked, by);
    said.push(`${name}自 ${from} 起任${postSaid(post)}，已登记。`, ...findings.map(({ sentence }) => `${sentence}。`));
  }
  if (said.length > 0) return [...said, ...(await stillInOffice(writing, election, from))];
  return ['没有写明职务的当选人，没有登记任职：请用 jwh staff add。'];
}

/** Members of the committee that was before, whom the new one leaves in their posts. */
async function stillInOffice(writing: Writing, { facts }: ElectionRecord, from: Day): Promise<string[]> {
  if (facts.by_election === true || facts.again !== undefined) return [];
  const old = (await readPosts(writing.db)).filter(
    (one) => committeePosts.includes(one.post) && isHeldOn(one, from) && one.from_day < from,
  );
  if (old.length === 0) return [];
  const names = old.map(({ name, post }) => `${name}（${postSaid(post)}）`).join('、');
  return [
    `上一届的${names}仍在任；届满的请登记：jwh staff leave 姓名 --post 职务 --on ${addDays(from, -1)} --reason 届满`,
  ];
}

function hasStaffPost(one: Candidate): one is Candidate & { post: StaffPost } {
  return staffPosts.some((post) => post === one.post);
}

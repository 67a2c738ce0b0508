import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { appoint } from '../staff/appoint.ts';
import { type StaffPost, staffPosts } from '../staff/post.ts';
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
  for (const { name, post } of seated.filter(hasStaffPost)) {
    const asked = { called: name, details: {}, isNew: false, posts: [post], from, until: null, happened: null };
    const { findings } = await appoint(writing, asked, by);
    said.push(`${name}自 ${from} 起任${postSaid(post)}，已登记。`, ...findings.map(({ sentence }) => `${sentence}。`));
  }
  return said.length > 0 ? said : ['没有写明职务的当选人，没有登记任职：请用 jwh staff add。'];
}

function hasStaffPost(one: Candidate): one is Candidate & { post: StaffPost } {
  return staffPosts.some((post) => post === one.post);
}

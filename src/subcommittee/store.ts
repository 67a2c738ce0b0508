import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readGroups } from '../group/store.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import { listProceedings } from '../proceeding/store.ts';
import { readRepresentatives } from '../representative/store.ts';
import type { Post } from '../rules/value.ts';
import { readPosts } from '../staff/store.ts';
import { type Appointed, type Source, type Subcommittee, type SubcommitteeFacts, seatsOf } from './subcommittee.ts';

/** Who is on the rolls of a day: holders of posts, leaders of groups, elected representatives. */
export interface Rolls {
  posts: (one: Appointed) => Post[];
  sources: (one: Appointed) => Source[];
  /** Rolls nobody stands on. */
  empty: Source[];
}

export async function readRolls(db: Database, day: Day): Promise<Rolls> {
  const posts = (await readPosts(db)).filter((one) => isHeldOn(one, day));
  const leaders = (await readGroups(db))
    .filter(({ leader }) => leader !== null)
    .map(({ leader, leader_id }) => ({ name: leader ?? '', person_id: leader_id }));
  const elected = (await readRepresentatives(db)).filter((one) => one.basis === 'elected' && isHeldOn(one, day));
  const isOn = (roll: readonly Appointed[], one: Appointed) => roll.some((other) => isSame(one, other));
  return {
    posts: (one) => posts.filter((post) => isSame(one, post)).map(({ post }) => post),
    sources: (one) => [
      ...(isOn(leaders, one) ? ['group_leader' as const] : []),
      ...(isOn(elected, one) ? ['representative' as const] : []),
    ],
    empty: [
      ...(leaders.length === 0 ? ['group_leader' as const] : []),
      ...(elected.length === 0 ? ['representative' as const] : []),
    ],
  };
}

/** By the person where both are on file, else by name. */
function isSame(one: Appointed, other: Appointed): boolean {
  if (one.person_id !== null && other.person_id !== null) return one.person_id === other.person_id;
  return one.name === other.name;
}

/** A sub-committee with who sits in it and what the rolls of a day say of them. */
export async function withRolls(
  db: Database,
  one: Proceeding<SubcommitteeFacts>,
  today: Day,
): Promise<Proceeding<SubcommitteeFacts>> {
  const rolls = await readRolls(db, today);
  const { chair, members } = seatsOf(one);
  return {
    ...one,
    facts: {
      ...one.facts,
      chair: chair === null ? null : { ...chair, posts: rolls.posts(chair) },
      members: members.map((member) => ({ ...member, on_roll: rolls.sources(member) })),
      no_roll: rolls.empty,
    },
  };
}

/** The number of the sub-committee called so; the word itself where none is. */
export async function numberCalled(db: Database, word: string): Promise<string> {
  return (await standingCalled(db, word))?.number ?? word;
}

/** @throws Refusal kind `usage` where one of that name stands already. */
export async function refuseTaken(db: Database, name: string): Promise<void> {
  const taken = await standingCalled(db, name);
  if (taken === undefined || isDissolved(taken)) return;
  throw new Refusal('usage', 'subcommittee_taken', `已经有${name}（${taken.number}）。`, {
    hint: `查看：jwh subcommittee show ${name}`,
  });
}

async function standingCalled(db: Database, name: string): Promise<Subcommittee | undefined> {
  const all = await listProceedings<SubcommitteeFacts>(db, ['subcommittee']);
  const named = all.filter(({ title, voided }) => title === name.trim() && voided === null);
  return named.find((one) => !isDissolved(one)) ?? named[0];
}

function isDissolved({ steps }: Subcommittee): boolean {
  return steps.some(({ step }) => step === 'dissolved');
}

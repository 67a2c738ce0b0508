import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { listElections } from '../election/store.ts';
import { beginsTerm, tookOffice } from '../election/term_start.ts';
import { readPosts } from '../staff/store.ts';
import { frozenTerms } from './version_store.ts';

/**
 * The days on which committees took office (D-39), the first one first: those elected as a whole, and before the first election
 * on file those for which a term's sheet was made.
 */
export async function termDays(db: Database): Promise<Day[]> {
  const { found } = await listElections(db, { kind: 'committee' });
  const elected = found.filter(beginsTerm).map(tookOffice).sort();
  const [first] = elected;
  const frozen = (await frozenTerms(db)).filter((day) => first === undefined || day < first);
  return [...frozen, ...elected];
}

/** What is to be done where no term is known: since when the director on file is in office says most. */
export async function noTermWords(db: Database, today: Day): Promise<string> {
  const posts = await readPosts(db);
  const director = posts.find(
    ({ post, from_day, until_day }) =>
      post === 'director' && from_day <= today && (until_day === null || until_day >= today),
  );
  const day = director?.from_day ?? `${today.slice(0, 4)}-01-05`;
  const since = director === undefined ? '如' : `主任${director.name} ${day} 就任，本届从这天起的：`;
  return `没有登记换届选举，不知道本届从哪天起，按任期公开的各项没有列入。先登记：jwh election record；或写明就任的日子定稿，${since}jwh disclose prepare T${day}`;
}

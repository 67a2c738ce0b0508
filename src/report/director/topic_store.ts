import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';

/** Something that came up again and again. */
export interface Topic {
  kind: 'title' | 'building';
  words: string;
  count: number;
}

/** What comes up once is no topic. */
const least = 2;
const most = 5;
/** Longer than a title of a matter is a story. */
const longestTitle = 60;

/**
 * What matters and receptions were about, and buildings, that came up more than once in the days `from`–`to`, the most
 * frequent first. What names somebody on file is left out: topics are for the board.
 */
export async function readTopics(db: Database, from: Day, to: Day): Promise<{ topics: Topic[]; withheld: number }> {
  const titles = await titlesOf(db, from, to);
  const named = await Promise.all(titles.map(({ words }) => namesSomebody(db, words)));
  const kept = titles.filter((_, at) => !named[at]).slice(0, most);
  const topics = [
    ...kept.map((one): Topic => ({ kind: 'title', ...one })),
    ...(await buildingsOf(db, from, to)).map((one): Topic => ({ kind: 'building', ...one })),
  ];
  return { topics, withheld: named.filter(Boolean).length };
}

/** Titles of matters, and what was answered on the spot in as many words: a reception that became a matter counts once. */
function titlesOf(db: Database, from: Day, to: Day) {
  const answered = db
    .selectFrom('reception')
    .select('content as words')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .where('matter_id', 'is', null)
    .where(({ eb, fn }) => eb(fn<number>('length', ['content']), '<=', longestTitle));
  const said = db
    .selectFrom('matter')
    .select('title as words')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('state', '!=', 'voided')
    .unionAll(answered);
  return db
    .selectFrom(said.as('said'))
    .select(({ fn }) => ['words', fn.countAll<number>().as('count')])
    .groupBy('words')
    .having(({ fn }) => fn.countAll(), '>=', least)
    .orderBy('count', 'desc')
    .orderBy('words')
    .limit(4 * most)
    .execute();
}

async function namesSomebody(db: Database, title: string): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where(({ eb, fn, val, ref }) => eb(fn<number>('instr', [val(title), ref('name')]), '>', 0))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function buildingsOf(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('matter')
    .innerJoin('building', 'building.id', 'matter.building_id')
    .select(({ fn }) => ['building.name as words', fn.countAll<number>().as('count')])
    .where('matter.day', '>=', from)
    .where('matter.day', '<=', to)
    .where('matter.state', '!=', 'voided')
    .groupBy('building.id')
    .having(({ fn }) => fn.countAll(), '>=', least)
    .orderBy('count', 'desc')
    .orderBy('words')
    .limit(most)
    .execute();
}

import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type Item, type ItemClass, type ItemMode, type ItemState, itemNumber } from './centre.ts';

type ItemFacts = Pick<Item, 'other' | 'passed_to' | 'passed_on' | 'how'>;

/** Writes an item under the next number of its year. @returns its id. */
export async function insertItem(
  writing: Writing,
  item: Omit<Item, 'id' | 'number' | 'state_reason' | 'how'>,
): Promise<string> {
  const year = yearOf(item.day);
  const { other, passed_to, passed_on, state, state_day, ...row } = item;
  const facts: ItemFacts = { other, passed_to, passed_on, how: null };
  const { id } = await writing.insert('centre_item', {
    ...row,
    ...{ year, no: await nextNumber(writing.db, 'centre_item', year), facts: JSON.stringify(facts) },
    ...{ state: state === 'open' ? null : state, state_day },
  });
  return id;
}

/** What became of an item. */
export async function updateItem(writing: Writing, item: Item): Promise<void> {
  const { id, other, passed_to, passed_on, how, state, state_day, state_reason } = item;
  const facts: ItemFacts = { other, passed_to, passed_on, how };
  await writing.update('centre_item', id, {
    ...{ facts: JSON.stringify(facts), state: state === 'open' ? null : state, state_day, state_reason },
  });
}

export async function readItem(db: Database, id: string): Promise<Item> {
  return asItem(await db.selectFrom('centre_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

/** The item meant by `办〔2026〕7号`, `2026-7` or `7` (of this year). @throws Refusal not_found. */
export async function findItem(db: Database, word: string, today: Day): Promise<Item> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'centre_item', number);
  if (id !== null) return readItem(db, id);
  throw new Refusal('not_found', 'no_such_item', `没有编号为“${word}”的服务中心事项。`, {
    hint: '编号见 jwh centre list',
  });
}

/** Every item of some days, oldest first. */
export async function itemsBetween(db: Database, from: Day, to: Day): Promise<Item[]> {
  const rows = await db
    .selectFrom('centre_item')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(asItem);
}

/** The facts of employment that somebody entered for each person; without an entry a person is not in it. */
export async function employmentFacts(db: Database): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const rows = await db.selectFrom('employment').select(['person_id', 'facts']).execute();
  return new Map(rows.map(({ person_id, facts }) => [person_id, JSON.parse(facts)]));
}

interface ItemRow {
  id: string;
  year: number;
  no: number;
  day: string;
  class: string;
  mode: string;
  title: string;
  handler: string | null;
  facts: string;
  state: string | null;
  state_day: string | null;
  state_reason: string | null;
}

function asItem({ id, year, no, day, title, handler, facts, state_day, state_reason, ...row }: ItemRow): Item {
  return {
    ...{ id, number: itemNumber(year, no), day, title, handler, state_day, state_reason },
    ...{ class: row.class as ItemClass, mode: row.mode as ItemMode, state: (row.state ?? 'open') as ItemState },
    ...(JSON.parse(facts) as ItemFacts),
  };
}

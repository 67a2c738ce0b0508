import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Context } from '../command/context.ts';
import { formsOf, holdersOf } from '../command/numbers.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** Somebody's own telephone that is to become a public one. */
interface Opened {
  /** Ids of those on file who have it. */
  persons: readonly string[];
  reason: string;
}

/**
 * A public telephone stands in full everywhere, so a private one on file becomes public only with a reason. An office phone of
 * whom the file has it for is their own: nothing to ask.
 * @returns null where it is nobody's. @throws Refusal kind `usage`.
 */
export async function readOpened(
  db: Database,
  { phone, whose }: { phone: string; whose: string },
  happened: string | undefined,
): Promise<Opened | null> {
  const holders = await holdersOf(db, formsOf(phone));
  const persons = holders.filter((id) => id !== null);
  const people = await peopleOf(db, persons);
  const ownDesk = persons.length === holders.length && people.every(({ name, posts }) => posts > 0 && name === whose);
  if (holders.length === 0 || ownDesk) return null;
  if (happened !== undefined) return { persons, reason: readWords(happened, '理由', 200) };
  const names = people.map(({ name }) => name).join('、');
  throw new Refusal(
    'usage',
    'private_phone',
    `${phone} 在档案中是${names === '' ? '来访人、投诉人' : names}的私人电话；设为公开电话，会在各处完整显示。没有写入任何内容。`,
    {
      hint: '请核对号码；确实要公开的（如本人同意作值班电话），写明理由：--happened 理由，会记入查看记录（jwh access list）。',
    },
  );
}

/** Enters who opened whose telephone, and why. */
export async function logOpened(writing: Writing, context: Context, { persons, reason }: Opened): Promise<void> {
  const { operator, at, command } = await context.author(writing.db);
  const entry = { at, operator, command, reason: `设为公开电话：${reason}`, persons: JSON.stringify(persons) };
  await writing.insert('access_entry', entry);
}

/** Their names, and how many posts they have held. */
function peopleOf(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('person')
    .leftJoin('staff_post', 'staff_post.person_id', 'person.id')
    .select(({ fn }) => ['person.name', fn.count<number>('staff_post.id').as('posts')])
    .where('person.id', 'in', [...ids])
    .groupBy('person.id')
    .execute();
}

import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Fact, FactContents, FactKind } from './centre.ts';

export async function insertFact<K extends FactKind>(
  writing: Writing,
  kind: K,
  day: Day,
  content: FactContents[K],
): Promise<Fact<K>> {
  const { id } = await writing.insert('centre_fact', { kind, day, content: JSON.stringify(content) });
  return { id, kind, day, content, voided: null };
}

/** Every fact of a kind that stands, oldest first. */
export async function readFacts<K extends FactKind>(db: Database, kind: K): Promise<Fact<K>[]> {
  const rows = await db
    .selectFrom('centre_fact')
    .selectAll()
    .where('kind', '=', kind)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, kind, content: JSON.parse(content) as FactContents[K] }));
}

/** The fact with that code. @throws Refusal not_found; usage for a voided one. */
export async function standingFact(db: Database, code: string): Promise<Fact> {
  const [row] = await db.selectFrom('centre_fact').selectAll().where('id', 'like', `${code.toLowerCase()}%`).execute();
  if (row === undefined) {
    throw new Refusal('not_found', 'no_such_fact', `没有代号为“${code}”的记录。`, { hint: '代号见 jwh centre facts' });
  }
  if (row.voided !== null) {
    throw new Refusal('usage', 'voided', `这一条已经撤销（${row.voided}）。`, { hint: '看 jwh centre facts' });
  }
  return { ...row, kind: row.kind as FactKind, content: JSON.parse(row.content) };
}

export async function voidFact(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('centre_fact', id, { voided: reason });
}

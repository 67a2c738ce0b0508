import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type Entered, nothingEntered } from './entered.ts';

/** What was entered for a period, by the code of the item. */
export async function readEntered(db: Database, period: string): Promise<Map<string, Entered>> {
  const rows = await db
    .selectFrom('disclosure_item')
    .select(['item', 'content'])
    .where('period', '=', period)
    .execute();
  return new Map(rows.map(({ item, content }) => [item, JSON.parse(content) as Entered]));
}

/** Puts content in the place of whatever was entered for the item before; the audit chain keeps that. */
export async function putEntered(writing: Writing, period: string, item: string, entered: Entered): Promise<void> {
  const held = await writing.db
    .selectFrom('disclosure_item')
    .select('id')
    .where('period', '=', period)
    .where('item', '=', item)
    .executeTakeFirst();
  const content = JSON.stringify(entered);
  if (held !== undefined) await writing.update('disclosure_item', held.id, { content });
  else if (entered !== nothingEntered) await writing.insert('disclosure_item', { period, item, content });
}

/** One signature or seal on the papers of a period, as somebody reported it. */
export interface Signature {
  gate: string;
  name: string;
  day: Day;
  note: string | null;
  /** Of what was signed, as it stood at that time. */
  content_digest?: string | null;
}

export async function readSignatures(db: Database, period: string): Promise<Signature[]> {
  return db
    .selectFrom('disclosure_gate')
    .select(['gate', 'name', 'day', 'note', 'content_digest'])
    .where('period', '=', period)
    .orderBy('day')
    .orderBy('name')
    .execute();
}

/** One signature a person and gate: signed anew after the content changed, it takes the place of the old one. */
export async function insertSignature(writing: Writing, period: string, signature: Signature): Promise<void> {
  const { gate, name, ...patch } = signature;
  const held = await writing.db
    .selectFrom('disclosure_gate')
    .select('id')
    .where('period', '=', period)
    .where('gate', '=', gate)
    .where('name', '=', name)
    .executeTakeFirst();
  if (held === undefined) await writing.insert('disclosure_gate', { period, ...signature });
  else await writing.update('disclosure_gate', held.id, patch);
}

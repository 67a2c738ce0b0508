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

/** What was entered by hand with the day it arose, in some days. */
export async function enteredBetween(
  db: Database,
  span: { from: Day; to: Day },
): Promise<{ item: string; day: Day }[]> {
  const rows = await db
    .selectFrom('disclosure_item')
    .select(['item', 'content'])
    .where('content', 'like', '%"arose":%')
    .orderBy('period')
    .orderBy('item')
    .execute();
  return rows.flatMap(({ item, content }) => {
    const { arose: day } = JSON.parse(content) as Entered;
    return day !== undefined && span.from <= day && day <= span.to ? [{ item, day }] : [];
  });
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

/** Every signature of a period, and those of the same people on what the papers said before. */
export async function readSignatures(db: Database, period: string): Promise<Signature[]> {
  const rows = await db
    .selectFrom('disclosure_gate')
    .select(['gate', 'name', 'day', 'note', 'content_digest'])
    .where('period', '=', period)
    .execute();
  const all = rows.flatMap(({ content_digest, ...row }): Signature[] => {
    const { digest, former } = readSigned(content_digest);
    const isWithdrawn = digest === null && content_digest !== null;
    return [
      ...(isWithdrawn ? [] : [{ ...row, content_digest: digest }]),
      ...former.map((one) => ({ ...row, day: one.day, note: null, content_digest: one.digest })),
    ];
  });
  return all.sort((a, b) => inOrder(a.day, b.day) || inOrder(a.name, b.name));
}

/** As the file orders them: to compare by a language loads its collator, which takes longer than all the rest. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * One signature a person and gate: signed anew after the content changed, it stands before the old one, which still counts
 * wherever the papers say again what they said then.
 */
export async function insertSignature(writing: Writing, period: string, signature: Signature): Promise<void> {
  const { gate, name, day, note, content_digest = null } = signature;
  const held = await heldSignature(writing, period, gate, name);
  if (held === undefined) {
    await writing.insert('disclosure_gate', { period, ...signature });
    return;
  }
  const before = readSigned(held.content_digest);
  const former = [...(before.digest === null ? [] : [{ day: held.day, digest: before.digest }]), ...before.former];
  const kept = former.filter((one) => one.digest !== content_digest);
  await writing.update('disclosure_gate', held.id, { day, note, content_digest: signedText(content_digest, kept) });
}

/** Takes a signature on one content back: it was never given. What the same person signed else stands. */
export async function withdrawSignature(
  writing: Writing,
  period: string,
  { gate, name, content_digest }: Pick<Signature, 'gate' | 'name' | 'content_digest'>,
): Promise<void> {
  const held = await heldSignature(writing, period, gate, name);
  if (held === undefined) return;
  const { digest, former } = readSigned(held.content_digest);
  const kept = former.filter((one) => one.digest !== content_digest);
  await writing.update('disclosure_gate', held.id, {
    content_digest: signedText(digest === content_digest ? null : digest, kept),
  });
}

async function heldSignature({ db }: Writing, period: string, gate: string, name: string) {
  return db
    .selectFrom('disclosure_gate')
    .select(['id', 'day', 'content_digest'])
    .where('period', '=', period)
    .where('gate', '=', gate)
    .where('name', '=', name)
    .executeTakeFirst();
}

/** `now;2026-10-05 before;…`: of what is signed now, and of what on which days before; a first part that was taken back is empty. */
function signedText(digest: string | null, former: readonly Former[]): string {
  return [digest ?? '', ...former.map((one) => `${one.day} ${one.digest}`)].join(';');
}

interface Former {
  day: Day;
  digest: string;
}

function readSigned(text: string | null): { digest: string | null; former: Former[] } {
  const [digest = '', ...former] = (text ?? '').split(';');
  return {
    digest: digest || null,
    former: former.map((one) => {
      const [day = '', of = ''] = one.split(' ');
      return { day, digest: of };
    }),
  };
}

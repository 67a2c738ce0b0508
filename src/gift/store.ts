import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { entryNumber } from '../finance/entry.ts';
import type { Judged } from '../verdict/verdict.ts';
import {
  type Gift,
  type GiftCount,
  type GiftFacts,
  type GiftForm,
  type GiftKind,
  type GiftUse,
  giftNumber,
} from './gift.ts';

type NewGift = Omit<Gift, 'id' | 'number' | 'fund' | 'entry' | 'voided' | 'uses'>;
type NewUse = Omit<GiftUse, 'id' | 'position' | 'entry' | 'voided'>;

export async function insertGift(writing: Writing, { facts, verdicts, ...gift }: NewGift): Promise<Gift> {
  const year = Number(gift.day.slice(0, 4));
  const { id } = await writing.insert('gift', {
    ...gift,
    ...{ year, no: await nextNumber(writing.db, 'gift', year), voided: null },
    ...{ facts: JSON.stringify(facts), verdicts: JSON.stringify(verdicts) },
  });
  return readGift(writing.db, id);
}

export async function insertUse(writing: Writing, gift: Gift, { verdicts, ...use }: NewUse): Promise<Gift> {
  const position = Math.max(0, ...gift.uses.map((one) => one.position)) + 1;
  const row = { gift_id: gift.id, position, ...use, verdicts: JSON.stringify(verdicts), voided: null };
  await writing.insert('gift_use', row);
  return readGift(writing.db, gift.id);
}

export async function voidGift(writing: Writing, id: string, reason: string): Promise<Gift> {
  await writing.update('gift', id, { voided: reason });
  return readGift(writing.db, id);
}

export async function voidUse(writing: Writing, gift: Gift, id: string, reason: string): Promise<Gift> {
  await writing.update('gift_use', id, { voided: reason });
  return readGift(writing.db, gift.id);
}

/** Adds a count of the goods; what was counted before stays. */
export async function putCount(writing: Writing, { id, facts }: Gift, count: GiftCount): Promise<void> {
  await writing.update('gift', id, { facts: JSON.stringify({ ...facts, counts: [...(facts.counts ?? []), count] }) });
}

/** Goods received until a day and standing, oldest first. */
export async function goodsUntil(db: Database, day: Day): Promise<Gift[]> {
  const rows = await db
    .selectFrom('gift')
    .select('id')
    .where('form', '=', 'goods')
    .where('voided', 'is', null)
    .where('day', '<=', day)
    .orderBy('day')
    .orderBy('no')
    .execute();
  const gifts: Gift[] = [];
  for (const { id } of rows) gifts.push(await readGift(db, id));
  return gifts;
}

/** What is meant by `赠〔2026〕3号`, `2026-3` or `3` of this year. @throws Refusal not_found. */
export async function findGift(db: Database, word: string, thisYear: number): Promise<Gift> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'gift', number);
  if (id !== null) return readGift(db, id);
  throw new Refusal('not_found', 'no_such_gift', `没有编号为“${word}”的补助、捐赠。`, { hint: '编号见 jwh gift list' });
}

/** What was received in some days, oldest first, each with what came of it. */
export async function giftsBetween(db: Database, from: Day, to: Day, { withVoided = false } = {}): Promise<Gift[]> {
  const rows = await db
    .selectFrom('gift')
    .select('id')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(!withVoided, (query) => query.where('voided', 'is', null))
    .orderBy('day')
    .orderBy('no')
    .execute();
  const gifts: Gift[] = [];
  for (const { id } of rows) gifts.push(await readGift(db, id));
  return gifts;
}

/** How much of a payment is told to have come of gifts already, in 分. */
export async function usedOfEntry(db: Database, entryId: string): Promise<number> {
  const { sum } = await db
    .selectFrom('gift_use')
    .select(({ fn }) => fn.sum<number | null>('amount').as('sum'))
    .where('entry_id', '=', entryId)
    .where('voided', 'is', null)
    .executeTakeFirstOrThrow();
  return sum ?? 0;
}

/** The number of the gift whose receipt an entry is; null where it is none's. */
export async function giftOfEntry(db: Database, entryId: string): Promise<string | null> {
  const row = await db
    .selectFrom('gift')
    .select(['year', 'no'])
    .where('entry_id', '=', entryId)
    .where('voided', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : giftNumber(row.year, row.no);
}

async function readGift(db: Database, id: string): Promise<Gift> {
  const row = await db.selectFrom('gift').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { year, no, kind, form, facts, verdicts, fund_id, entry_id, ...plain } = row;
  const fund =
    fund_id === null
      ? undefined
      : await db.selectFrom('fund').select('name').where('id', '=', fund_id).executeTakeFirst();
  const entry = await entryOf(db, entry_id);
  return {
    ...plain,
    ...{ fund_id, fund: fund?.name ?? null, entry_id, entry: entry?.number ?? null },
    number: giftNumber(year, no),
    kind: kind as GiftKind,
    form: form as GiftForm,
    facts: JSON.parse(facts) as GiftFacts,
    verdicts: JSON.parse(verdicts) as Judged[],
    voided: plain.voided ?? entry?.fallen ?? null,
    uses: await usesOf(db, id),
  };
}

async function usesOf(db: Database, giftId: string): Promise<GiftUse[]> {
  const rows = await db.selectFrom('gift_use').selectAll().where('gift_id', '=', giftId).orderBy('position').execute();
  const uses: GiftUse[] = [];
  for (const { gift_id: _gift, verdicts, voided, ...use } of rows) {
    const entry = await entryOf(db, use.entry_id);
    const judged = JSON.parse(verdicts) as Judged[];
    uses.push({ ...use, entry: entry?.number ?? null, verdicts: judged, voided: voided ?? entry?.fallen ?? null });
  }
  return uses;
}

/** An entry's number, and why it counts no more: voided or taken back. */
async function entryOf(db: Database, id: string | null) {
  if (id === null) return null;
  const row = await db
    .selectFrom('account_entry')
    .select(['year', 'no', 'voided'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const back = await db
    .selectFrom('account_entry')
    .select(['year', 'no'])
    .where('reverses_id', '=', id)
    .where('voided', 'is', null)
    .executeTakeFirst();
  const number = entryNumber(row.year, row.no);
  if (row.voided !== null) return { number, fallen: `${number}已作废：${row.voided}` };
  return { number, fallen: back === undefined ? null : `${number}已由${entryNumber(back.year, back.no)}冲销` };
}

import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type NewSealUse, type SealScope, type SealUseFacts, sealUseNumber } from './use.ts';

/** A use of the seal as its record. */
export interface SealUse extends Omit<NewSealUse, 'facts' | 'verdicts'> {
  id: string;
  number: string;
  /** The seal's name; null where none was on file. */
  seal: string | null;
  /** Birth day of the applicant on file: the name of a child is private. */
  birth_day: Day | null;
  facts: Partial<SealUseFacts>;
  verdicts: Judged[];
  voided: string | null;
}

export interface UseFilter {
  from?: Day | undefined;
  to?: Day | undefined;
  scope?: SealScope | undefined;
  seal_id?: string | undefined;
  limit?: number | undefined;
  /** The earliest first; left out: the latest. */
  rising?: boolean;
}

function uses(db: Database) {
  return db
    .selectFrom('seal_use')
    .leftJoin('seal', 'seal.id', 'seal_use.seal_id')
    .leftJoin('person', 'person.id', 'seal_use.applicant_id')
    .selectAll('seal_use')
    .select(['seal.name as seal', 'person.birth_day as birth_day']);
}

/** Uses that fit, and how many there are; from the index of days. */
export async function listUses(db: Database, filter: UseFilter): Promise<{ uses: SealUse[]; total: number }> {
  const { limit, rising } = filter;
  const order = rising ? 'asc' : 'desc';
  const all = uses(db).where(matching(filter)).orderBy('seal_use.day', order).orderBy('seal_use.no', order);
  const rows = (await (limit === undefined ? all : all.limit(limit)).execute()).map(asUse);
  if (limit === undefined || rows.length < limit) return { uses: rows, total: rows.length };
  const { total } = await db
    .selectFrom('seal_use')
    .where(matching(filter))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { uses: rows, total };
}

function matching({ from, to, scope, seal_id }: UseFilter) {
  // biome-ignore lint/suspicious/noExplicitAny: the same conditions for the list and its count
  return (is: any) =>
    is.and([
      ...(from === undefined ? [] : [is('seal_use.day', '>=', from)]),
      ...(to === undefined ? [] : [is('seal_use.day', '<=', to)]),
      ...(scope === undefined ? [] : [is('seal_use.scope', '=', scope)]),
      ...(seal_id === undefined ? [] : [is('seal_use.seal_id', '=', seal_id)]),
    ]);
}

/** The use meant by `用〔2026〕5号`, `2026-5` or `5` (of this year). @throws Refusal kind `not_found`. */
export async function findUse(db: Database, word: string, today: Day): Promise<SealUse> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'seal_use', number);
  if (id !== null) return readUse(db, id);
  throw new Refusal('not_found', 'no_such_use', `没有编号为“${word}”的用印登记。`, { hint: '编号见 jwh seal list' });
}

export async function readUse(db: Database, id: string): Promise<SealUse> {
  return asUse(await uses(db).where('seal_use.id', '=', id).executeTakeFirstOrThrow());
}

/** The standing uses on one record of the file, the earliest first. */
export async function usesOn(db: Database, record_type: string, record_id: string): Promise<SealUse[]> {
  const rows = await uses(db)
    .where('record_type', '=', record_type)
    .where('record_id', '=', record_id)
    .where('seal_use.voided', 'is', null)
    .orderBy('seal_use.day')
    .orderBy('seal_use.no')
    .execute();
  return rows.map(asUse);
}

export async function voidUse(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('seal_use', id, { voided: reason });
}

export async function putFacts(writing: Writing, { id, facts }: SealUse, more: Partial<SealUseFacts>): Promise<void> {
  await writing.update('seal_use', id, { facts: JSON.stringify({ ...facts, ...more }) });
}

type Row = Awaited<ReturnType<ReturnType<typeof uses>['execute']>>[number];

function asUse({ year, no, scope, facts, verdicts, ...row }: Row): SealUse {
  return {
    ...row,
    number: sealUseNumber({ year, no }),
    scope: scope as SealScope,
    facts: JSON.parse(facts),
    verdicts: JSON.parse(verdicts),
  };
}

import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import {
  type Disposition,
  type Mode,
  type Reception,
  type ReceptionClass,
  type ReceptionFacts,
  receptionNumber,
} from './reception.ts';
import type { NewStep, Step } from './step.ts';

/** The reception meant by `接〔2026〕31号`, `2026-31` or `31` (of this year). @throws Refusal kind `not_found`. */
export async function findReception(db: Database, word: string, today: Day): Promise<Reception> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'reception', number);
  if (id !== null) return readReception(db, id);
  throw new Refusal('not_found', 'no_such_reception', `没有编号为“${word}”的接待。`, {
    hint: '编号见 jwh reception list',
  });
}

export async function readReception(db: Database, id: string): Promise<Reception> {
  const row = await receptions(db).where('reception.id', '=', id).executeTakeFirstOrThrow();
  return asReception(row, await readSteps(db, [id]));
}

/** The receptions of some days, in their order; voided ones left out. */
export async function readReceptions(db: Database, from: Day, to: Day): Promise<Reception[]> {
  const rows = await receptions(db)
    .where('reception.day', '>=', from)
    .where('reception.day', '<=', to)
    .where('reception.voided', 'is', null)
    .orderBy('reception.day')
    .orderBy('reception.no')
    .execute();
  const steps = await readSteps(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => asReception(row, steps));
}

/** A reception as it is entered; its steps and its matter follow. */
export type NewReception = Omit<
  Reception,
  'id' | 'number' | 'responsible' | 'verdicts' | 'matter_id' | 'voided' | 'steps'
>;

export async function insertReception(writing: Writing, { facts, within_duty, ...row }: NewReception) {
  const year = yearOf(row.day);
  const no = await nextNumber(writing.db, 'reception', year);
  const { id } = await writing.insert('reception', {
    ...row,
    year,
    no,
    within_duty: within_duty === null ? null : Number(within_duty),
    facts: JSON.stringify(facts),
    verdicts: '[]',
  });
  return { id, number: receptionNumber({ year, no }) };
}

/** What a step or its judgement changes in the reception itself. */
export interface ReceptionPatch {
  disposition?: Disposition;
  matter_id?: string;
  voided?: string;
  verdicts?: readonly Judged[];
  facts?: ReceptionFacts;
}

export async function updateReception(writing: Writing, id: string, patch: ReceptionPatch): Promise<void> {
  const { verdicts, facts, ...rest } = patch;
  await writing.update('reception', id, {
    ...rest,
    ...(verdicts === undefined ? {} : { verdicts: JSON.stringify(verdicts) }),
    ...(facts === undefined ? {} : { facts: JSON.stringify(facts) }),
  });
}

/** Adds steps to a reception that has `before` of them. */
export async function addReceptionSteps(
  writing: Writing,
  reception_id: string,
  before: number,
  steps: readonly NewStep[],
): Promise<void> {
  for (const [at, { content, ...step }] of steps.entries()) {
    const row = { reception_id, position: before + at + 1, content: JSON.stringify(content) };
    await writing.insert('reception_step', { ...step, ...row });
  }
}

function receptions(db: Database) {
  return db.selectFrom('reception').selectAll('reception');
}

type Row = Awaited<ReturnType<ReturnType<typeof receptions>['execute']>>[number];

/** SQLite takes so many values in one statement. */
const idsAtOnce = 10_000;

async function readSteps(db: Database, ids: readonly string[]): Promise<Map<string, Step[]>> {
  const steps = new Map<string, Step[]>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const rows = await db
      .selectFrom('reception_step')
      .selectAll()
      .where('reception_id', 'in', ids.slice(from, from + idsAtOnce))
      .orderBy('position')
      .execute();
    for (const { reception_id, position, step, day, name, content } of rows) {
      const read = { no: position, step, day, name, content: JSON.parse(content) } as Step;
      steps.set(reception_id, [...(steps.get(reception_id) ?? []), read]);
    }
  }
  return steps;
}

function asReception({ year, no, ...row }: Row, steps: ReadonlyMap<string, Step[]>): Reception {
  const facts = JSON.parse(row.facts) as ReceptionFacts;
  return {
    ...row,
    number: receptionNumber({ year, no }),
    mode: row.mode as Mode,
    class: row.class as ReceptionClass,
    within_duty: row.within_duty === null ? null : row.within_duty === 1,
    responsible: facts.responsible ?? row.receiver,
    disposition: row.disposition as Disposition | null,
    facts,
    verdicts: JSON.parse(row.verdicts) as Judged[],
    steps: steps.get(row.id) ?? [],
  };
}

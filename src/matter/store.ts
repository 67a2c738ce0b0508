import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import { lastDayInTime } from './last_day.ts';
import { type DueOrigin, type MatterClass, type MatterSource, type MatterState, matterNumber } from './matter.ts';
import type { Step, StepContent, StepKind } from './step.ts';

/** A matter with everything that was done about it. */
export interface Matter {
  id: string;
  number: string;
  day: Day;
  class: MatterClass;
  title: string;
  content: string | null;
  person_id: string | null;
  person: string | null;
  /** The birth day of that person, by which a child is known; told to nobody. */
  person_born: Day | null;
  building: string | null;
  household_id: string | null;
  source: MatterSource;
  source_id: string | null;
  responsible: string | null;
  responsible_id: string | null;
  due_day: Day | null;
  due_origin: DueOrigin | null;
  /** The last day in time: the due day, or the working day it moves to. */
  last_day: Day | null;
  /** What is to be said where the holidays of that day's year are not known yet. */
  unarranged: string | null;
  state: MatterState;
  state_day: Day;
  reopened: number;
  facts: { source_number?: string };
  steps: Step[];
}

/** The matter meant by `事〔2026〕12号`, `2026-12` or `12` (of this year). @throws Refusal kind `not_found`. */
export async function findMatter(db: Database, word: string, today: Day): Promise<Matter> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'matter', number);
  if (id === null) {
    throw new Refusal('not_found', 'no_such_matter', `没有编号为“${word}”的事项。`, { hint: '编号见 jwh matter list' });
  }
  return readMatter(db, id);
}

export async function readMatter(db: Database, id: string): Promise<Matter> {
  const row = await db
    .selectFrom('matter')
    .leftJoin('person', 'person.id', 'matter.person_id')
    .leftJoin('building', 'building.id', 'matter.building_id')
    .selectAll('matter')
    .select(['person.name as person', 'person.birth_day as person_born', 'building.name as building'])
    .where('matter.id', '=', id)
    .executeTakeFirstOrThrow();
  const { year, no, building_id: _building, facts, reopened, ...rest } = row;
  const due_origin = row.due_origin as DueOrigin | null;
  return {
    ...rest,
    number: matterNumber({ year, no }),
    class: row.class as MatterClass,
    source: row.source as MatterSource,
    due_origin,
    ...(row.due_day === null ? { last_day: null, unarranged: null } : await lastDayInTime(db, row.due_day, due_origin)),
    state: row.state as MatterState,
    reopened: reopened ?? 0,
    facts: JSON.parse(facts),
    steps: await readSteps(db, id),
  };
}

async function readSteps(db: Database, matter_id: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('matter_step')
    .selectAll()
    .where('matter_id', '=', matter_id)
    .where('voided', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(
    ({ position, step, day, name, content, verdicts }) =>
      ({ no: position, step, day, name, content: JSON.parse(content), verdicts: JSON.parse(verdicts) }) as Step,
  );
}

/** A step that is added: what was done, when, by whom. */
export interface NewStep<K extends StepKind = StepKind> {
  step: K;
  day: Day;
  name: string | null;
  content: StepContent[K];
  verdicts?: readonly Judged[];
}

/** What a step changes in the matter itself. */
export type MatterPatch = Partial<
  Pick<Matter, 'responsible' | 'responsible_id' | 'due_day' | 'due_origin' | 'state' | 'state_day' | 'reopened'>
>;

/**
 * Adds a step and what it changes, within the caller's transaction. Where the due day or who answers for the matter is
 * changed, the step keeps as `was` what stood before: a report on an earlier day is made by it.
 */
export async function addStep<K extends StepKind>(
  writing: Writing,
  matter: Pick<Matter, 'id'>,
  { step, day, name, content, verdicts = [] }: NewStep<K>,
  patch: MatterPatch = {},
): Promise<void> {
  const last = await writing.db
    .selectFrom('matter_step')
    .select('position')
    .where('matter_id', '=', matter.id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const was = await stoodBefore(writing.db, matter.id, patch);
  await writing.insert('matter_step', {
    matter_id: matter.id,
    position: (last?.position ?? 0) + 1,
    step,
    day,
    name,
    content: JSON.stringify(was === null ? content : { ...content, was }),
    verdicts: JSON.stringify(verdicts),
  });
  if (Object.keys(patch).length > 0) await writing.update('matter', matter.id, patch);
}

/** The due day and who answered for the matter, as far as a patch changes them; null where it changes neither. */
async function stoodBefore(db: Database, id: string, patch: MatterPatch): Promise<object | null> {
  const kept = ['due_day', 'responsible'] as const;
  const named = kept.filter((column) => column in patch);
  if (named.length === 0) return null;
  const row = await db.selectFrom('matter').select(kept).where('id', '=', id).executeTakeFirstOrThrow();
  const changed = named.filter((column) => row[column] !== patch[column]);
  return changed.length === 0 ? null : Object.fromEntries(changed.map((column) => [column, row[column]]));
}

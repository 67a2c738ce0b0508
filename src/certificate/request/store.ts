import { recordNumberIn } from '../../base/record_number.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { idOfNumber, nextNumber } from '../../database/numbering.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { type RequestState, requestNumber } from '../certificate.ts';
import type { IdDocument, Request } from './request.ts';
import type { Step, StepContent, StepKind } from './step.ts';

/** The request meant by `申〔2026〕3号`, `2026-3` or `3` (of this year). @throws Refusal kind `not_found`. */
export async function findRequest(db: Database, word: string, today: Day): Promise<Request> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'certificate_request', number);
  if (id !== null) return readRequest(db, id);
  throw new Refusal('not_found', 'no_such_request', `没有编号为“${word}”的证明申请。`, {
    hint: '编号见 jwh certificate requests',
  });
}

export async function readRequest(db: Database, id: string): Promise<Request> {
  const row = await db.selectFrom('certificate_request').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { year, no, facts, ...rest } = row;
  return {
    ...rest,
    number: requestNumber({ year, no }),
    id_document: row.id_document as IdDocument | null,
    state: row.state as RequestState,
    facts: JSON.parse(facts),
    steps: await readSteps(db, id),
  };
}

async function readSteps(db: Database, request_id: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('certificate_step')
    .selectAll()
    .where('request_id', '=', request_id)
    .where('voided', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(
    ({ position, step, day, name, person_id, content, verdicts }) =>
      ({
        no: position,
        step,
        day,
        name,
        person_id,
        content: JSON.parse(content),
        verdicts: JSON.parse(verdicts),
      }) as Step,
  );
}

export type NewRequest = Omit<Request, 'id' | 'number' | 'state' | 'state_day' | 'steps'>;

/** Enters a request within the caller's transaction, with the number that is next in its year. Judges nothing. */
export async function insertRequest(writing: Writing, { facts, ...request }: NewRequest): Promise<Request> {
  const year = yearOf(request.day);
  const no = await nextNumber(writing.db, 'certificate_request', year);
  const { id } = await writing.insert('certificate_request', {
    ...request,
    year,
    no,
    facts: JSON.stringify(facts),
    state: 'requested',
    state_day: request.day,
  });
  return readRequest(writing.db, id);
}

/** A step that is added: what was done, when, by whom. */
export interface NewStep<K extends StepKind = StepKind> {
  step: K;
  day: Day;
  name: string | null;
  person_id: string | null;
  content: StepContent[K];
  verdicts?: readonly Judged[];
}

/** What a step changes in the request itself. */
export type RequestPatch = Partial<
  Pick<Request, 'state' | 'state_day' | 'id_document' | 'id_tail' | 'proxy_mandate' | 'address' | 'facts'>
>;

/** Adds a step and what it changes, within the caller's transaction. */
export async function addStep<K extends StepKind>(
  writing: Writing,
  request: Pick<Request, 'id'>,
  { content, verdicts = [], ...step }: NewStep<K>,
  patch: RequestPatch = {},
): Promise<void> {
  const last = await writing.db
    .selectFrom('certificate_step')
    .select('position')
    .where('request_id', '=', request.id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  await writing.insert('certificate_step', {
    ...step,
    request_id: request.id,
    position: (last?.position ?? 0) + 1,
    content: JSON.stringify(content),
    verdicts: JSON.stringify(verdicts),
  });
  await patchRequest(writing, request, patch);
}

/** Changes the state of a request within the caller's transaction: a certificate was issued, a step was taken back. */
export async function patchRequest(
  writing: Writing,
  { id }: Pick<Request, 'id'>,
  { facts, ...patch }: RequestPatch,
): Promise<void> {
  const changed = { ...patch, ...(facts !== undefined && { facts: JSON.stringify(facts) }) };
  if (Object.keys(changed).length > 0) await writing.update('certificate_request', id, changed);
}

/** Takes a step out of the count, within the caller's transaction; it stays on file with the reason. */
export async function voidStep(
  writing: Writing,
  { id }: Pick<Request, 'id'>,
  no: number,
  reason: string,
): Promise<void> {
  const row = await writing.db
    .selectFrom('certificate_step')
    .select('id')
    .where('request_id', '=', id)
    .where('position', '=', no)
    .executeTakeFirstOrThrow();
  await writing.update('certificate_step', row.id, { voided: reason });
}

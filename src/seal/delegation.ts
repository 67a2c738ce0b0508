import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn, overlap } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { HeldPost } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import { sealUseNumber } from './use.ts';

/** The director's written delegation of approvals to a deputy (D-114 a). */
export interface Delegation {
  id: string;
  person_id: string;
  name: string;
  from_day: Day;
  until_day: Day | null;
  document: string;
  given_by: string;
  /** The last day on which whoever gave it was director, where that ended it. */
  lapsed: Day | null;
}

/** Delegations that were not taken back, the latest first; each ends with the directorship of whoever gave it (D-114 a). */
export async function readDelegations(db: Database): Promise<Delegation[]> {
  const directors = (await readPosts(db)).filter(({ post }) => post === 'director');
  const given = await db
    .selectFrom('seal_delegation')
    .innerJoin('person', 'person.id', 'seal_delegation.person_id')
    .where('voided', 'is', null)
    .select(['seal_delegation.id', 'person_id', 'person.name', 'from_day', 'until_day', 'document', 'given_by'])
    .orderBy('from_day', 'desc')
    .orderBy('seal_delegation.id')
    .execute();
  return given.map((one) => {
    const last = lastAsDirector(one, directors);
    const lapsed = last !== null && (one.until_day === null || last < one.until_day) ? last : null;
    return { ...one, until_day: lapsed ?? one.until_day, lapsed };
  });
}

/** Until when the giver was director from the day of the delegation on, one term after the other; null where that goes on. */
function lastAsDirector(
  { given_by, from_day }: Pick<Delegation, 'given_by' | 'from_day'>,
  directors: readonly HeldPost[],
): Day | null {
  let last: Day | null = null;
  for (let on = from_day; ; on = addDays(last, 1)) {
    const held = directors.find((post) => post.name === given_by && isHeldOn(post, on));
    if (held === undefined) return last;
    if (held.until_day === null) return null;
    last = held.until_day;
  }
}

/** The delegation that somebody had and that has lapsed before a day; undefined where none has. */
export async function lapsedBefore(db: Database, person_id: string, day: Day): Promise<Delegation | undefined> {
  return (await readDelegations(db)).find(
    (one) => one.person_id === person_id && one.lapsed !== null && one.lapsed < day,
  );
}

export async function delegationsOn(db: Database, day: Day): Promise<Delegation[]> {
  return (await readDelegations(db)).filter((one) => isHeldOn(one, day));
}

/** One of the same person on the same days; undefined where there is none. */
export async function sameDelegation(
  db: Database,
  asked: Pick<Delegation, 'person_id' | 'from_day' | 'until_day'>,
): Promise<Delegation | undefined> {
  return (await readDelegations(db)).find((one) => one.person_id === asked.person_id && overlap(one, asked));
}

/** An approval given by a delegation: the paper it was for and the day. */
export interface DelegatedApproval {
  number: string;
  day: Day;
}

/** The latest approval that rests on a delegation and was given after a day; undefined where there is none. */
export async function approvedAfter(
  db: Database,
  delegation: Delegation,
  last: Day,
): Promise<DelegatedApproval | undefined> {
  const { person_id, document } = delegation;
  const steps = await db
    .selectFrom('certificate_step')
    .innerJoin('certificate_request as request', 'request.id', 'request_id')
    .where('certificate_step.person_id', '=', person_id)
    .where('step', '=', 'approved')
    .where('voided', 'is', null)
    .where('certificate_step.day', '>', last)
    .select(['certificate_step.day', 'content as said', 'request.year', 'request.no'])
    .execute();
  const uses = await db
    .selectFrom('seal_use')
    .where('approver_id', '=', person_id)
    .where('voided', 'is', null)
    .where('day', '>', last)
    .select(['day', 'facts as said', 'year', 'no'])
    .execute();
  return [
    ...steps.map(({ year, no, ...one }) => ({ ...one, number: `申〔${year}〕${no}号` })),
    ...uses.map(({ year, no, ...one }) => ({ ...one, number: sealUseNumber({ year, no }) })),
  ]
    .filter(({ day, said }) => isHeldOn(delegation, day) && JSON.parse(said).delegation === document)
    .sort((one, other) => one.day.localeCompare(other.day))
    .at(-1);
}

export async function insertDelegation(
  writing: Writing,
  row: Omit<Delegation, 'id' | 'name' | 'lapsed'>,
): Promise<void> {
  await writing.insert('seal_delegation', row);
}

export async function endDelegation(writing: Writing, id: string, until_day: Day): Promise<void> {
  await writing.update('seal_delegation', id, { until_day });
}

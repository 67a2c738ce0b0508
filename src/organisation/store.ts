import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Liaison, LiaisonKind, Organisation } from './organisation.ts';

/** Organisations by name, each with the last day of any contact; those that ended come with `all`. */
export async function readOrganisations(
  db: Database,
  { all = false }: { all?: boolean } = {},
): Promise<Organisation[]> {
  let wanted = organisations(db);
  if (!all) wanted = wanted.where('ended_on', 'is', null);
  const rows = await wanted.orderBy('name').execute();
  return rows.map(asOrganisation);
}

/** The organisation of that name. @throws Refusal kind `not_found`. */
export async function oneOrganisation(db: Database, name: string): Promise<Organisation> {
  const row = await organisations(db).where('name', '=', name).executeTakeFirst();
  if (row !== undefined) return asOrganisation(row);
  throw new Refusal('not_found', 'no_such_organisation', `没有叫“${name}”的组织或单位。`, {
    hint: '见 jwh organisation list；登记：jwh organisation add 名称 --kind 种类',
  });
}

function organisations(db: Database) {
  return db
    .selectFrom('organisation')
    .selectAll('organisation')
    .select(({ selectFrom }) =>
      selectFrom('liaison')
        .select(({ fn }) => fn.max('liaison.day').as('last_contact'))
        .whereRef('organisation_id', '=', 'organisation.id')
        .where('voided', 'is', null)
        .as('last_contact'),
    );
}

type Facts = Pick<Organisation, 'contact' | 'address' | 'facilities' | 'filing' | 'since'>;

function asOrganisation(
  row: Awaited<ReturnType<ReturnType<typeof organisations>['executeTakeFirstOrThrow']>>,
): Organisation {
  const { facts, kind, ...rest } = row;
  return { ...rest, kind: kind as Organisation['kind'], ...(JSON.parse(facts) as Facts) };
}

function factsOf({ contact, address, facilities, filing, since }: Facts): string {
  return JSON.stringify({ contact, address, facilities, filing, since });
}

/** @throws Refusal kind `usage` where the name is on file. */
export async function insertOrganisation(
  writing: Writing,
  { name, kind, ...facts }: Omit<Organisation, 'id' | 'ended_on' | 'last_contact'>,
): Promise<Organisation> {
  const taken = await organisations(writing.db).where('name', '=', name).executeTakeFirst();
  if (taken !== undefined) {
    throw new Refusal('usage', 'organisation_already', `“${name}”已经登记。`, {
      hint: `查看：jwh organisation show ${name}`,
    });
  }
  await writing.insert('organisation', { name, kind, facts: factsOf(facts) });
  return oneOrganisation(writing.db, name);
}

export async function updateOrganisation(writing: Writing, one: Organisation): Promise<Organisation> {
  await writing.update('organisation', one.id, { kind: one.kind, facts: factsOf(one), ended_on: one.ended_on });
  return oneOrganisation(writing.db, one.name);
}

export async function insertLiaison(
  writing: Writing,
  { organisation_id, day, kind, content, informed, opinion }: Omit<Liaison, 'id' | 'organisation' | 'voided'>,
): Promise<void> {
  const facts = JSON.stringify({ informed, opinion });
  await writing.insert('liaison', { organisation_id, day, kind, content, facts });
}

interface Asked {
  organisation_id?: string | undefined;
  kind?: LiaisonKind | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  limit?: number | undefined;
}

/** Contacts, the latest first. */
export async function readLiaisons(db: Database, asked: Asked): Promise<{ liaisons: Liaison[]; total: number }> {
  const rows = await picked(db, asked)
    .innerJoin('organisation', 'organisation.id', 'liaison.organisation_id')
    .selectAll('liaison')
    .select('organisation.name as organisation')
    .orderBy('liaison.day', 'desc')
    .orderBy('liaison.id')
    .$if(asked.limit !== undefined, (some) => some.limit(asked.limit as number))
    .execute();
  const { total } = await picked(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { liaisons: rows.map(asLiaison), total };
}

function picked(db: Database, { organisation_id, kind, from, to }: Asked) {
  let some = db.selectFrom('liaison').where('liaison.voided', 'is', null);
  if (organisation_id !== undefined) some = some.where('organisation_id', '=', organisation_id);
  if (kind !== undefined) some = some.where('liaison.kind', '=', kind);
  if (from !== undefined) some = some.where('liaison.day', '>=', from);
  if (to !== undefined) some = some.where('liaison.day', '<=', to);
  return some;
}

function asLiaison({
  facts,
  kind,
  ...row
}: Omit<Liaison, 'kind' | 'informed' | 'opinion'> & { facts: string; kind: string }): Liaison {
  return { ...row, kind: kind as LiaisonKind, ...(JSON.parse(facts) as Pick<Liaison, 'informed' | 'opinion'>) };
}

/**
 * Takes out a contact entered by mistake: the one with an organisation on a day, by its code where there were several.
 * @throws Refusal kind `not_found`, or `usage` where several are meant.
 */
export async function voidLiaison(
  writing: Writing,
  { organisation_id, day, code }: { organisation_id: string; day: Day; code?: string | undefined },
  reason: string,
): Promise<Liaison> {
  const { liaisons } = await readLiaisons(writing.db, { organisation_id, from: day, to: day });
  const meant = liaisons.filter(({ id }) => code === undefined || id.slice(0, 8) === code);
  const [only, ...others] = meant;
  if (only === undefined) {
    throw new Refusal('not_found', 'no_such_liaison', `${day} 没有这样的联系记录。`, { hint: '见 jwh liaison list。' });
  }
  if (others.length > 0) {
    throw new Refusal('usage', 'ambiguous_liaison', `${day} 有 ${meant.length} 次联系。`, {
      hint: `加 --code 编码：${meant.map(({ id, content }) => `${id.slice(0, 8)}（${content}）`).join('、')}`,
    });
  }
  await writing.update('liaison', only.id, { voided: reason });
  return { ...only, voided: reason };
}

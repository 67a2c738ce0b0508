import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { TeamMember } from './team.ts';

/** Members of the teams, by team and name; those who have left come with `all`, mistaken entries never. */
export async function readMembers(
  db: Database,
  { team, all = false }: { team?: string; all?: boolean } = {},
): Promise<TeamMember[]> {
  let wanted = db.selectFrom('team_member').selectAll();
  if (team !== undefined) wanted = wanted.where('team', '=', team);
  if (!all) wanted = wanted.where('ended_on', 'is', null);
  const rows = await wanted.orderBy('team').orderBy('name').execute();
  return rows.map(asMember).filter(({ voided }) => voided === null);
}

type MemberRow = { facts: string } & Pick<TeamMember, 'id' | 'team' | 'name' | 'person_id' | 'ended_on'>;

function asMember({ facts, ...row }: MemberRow): TeamMember {
  // Of somebody who was erased nothing but the place in the team is kept.
  const kept = JSON.parse(facts) as Partial<MemberFacts>;
  return { ...row, ...erased, ...kept };
}

const erased: MemberFacts = {
  kind: 'other',
  skills: [],
  head: false,
  from_day: '',
  trained: null,
  end_reason: null,
  voided: null,
};

type MemberFacts = Pick<TeamMember, 'kind' | 'skills' | 'head' | 'from_day' | 'trained' | 'end_reason' | 'voided'>;

function factsOf({ kind, skills, head, from_day, trained, end_reason, voided }: MemberFacts): string {
  return JSON.stringify({ kind, skills, head, from_day, trained, end_reason, voided });
}

export async function insertMember(
  writing: Writing,
  { team, name, person_id, ...facts }: Omit<TeamMember, 'id' | 'ended_on'>,
): Promise<TeamMember> {
  const row = await writing.insert('team_member', { team, name, person_id, facts: factsOf(facts) });
  return asMember(row as MemberRow);
}

export async function updateMember(writing: Writing, member: TeamMember): Promise<void> {
  await writing.update('team_member', member.id, { facts: factsOf(member), ended_on: member.ended_on });
}

/**
 * The one member of that name still in a team. @throws Refusal kind `not_found`, or `usage` where several teams have one
 * of the name and none is named.
 */
export async function oneMember(db: Database, name: string, team?: string): Promise<TeamMember> {
  const found = (await readMembers(db, team === undefined ? {} : { team })).filter((one) => one.name === name);
  const [only, ...others] = found;
  const where = team === undefined ? '各服务队' : team;
  if (only === undefined) {
    throw new Refusal('not_found', 'no_such_member', `${where}现在没有叫“${name}”的队员。`, {
      hint: '队员见 jwh team list；外面的单位或个人用 --outside。',
    });
  }
  if (others.length === 0) return only;
  throw new Refusal('usage', 'ambiguous_member', `“${name}”在 ${found.map((one) => one.team).join('、')} 都有。`, {
    hint: '用 --team 写明哪个队。',
  });
}

/** @throws Refusal kind `usage` for a day before the member came. */
export function refuseBefore({ name, from_day }: TeamMember, day: Day): void {
  if (day >= from_day) return;
  throw new Refusal('usage', 'bad_day', `${day} 早于${name}入队的日子（${from_day}）。`, {
    hint: '请核对 --on 的日期。',
  });
}

import type { Answer } from '../command/verb.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { type TeamMember, teamKinds } from './team.ts';

/** The members of one team, or of all. */
export function memberTable(members: readonly TeamMember[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'team', label: '服务队', type: 'text' },
      { key: 'kind', label: '种类', type: 'state', states: kinds },
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'head', label: '队长', type: 'flag' },
      { key: 'skills', label: '技能', type: 'text', wide: true },
      { key: 'trained', label: '培训', type: 'day' },
      { key: 'from_day', label: '入队', type: 'day' },
      { key: 'ended_on', label: '离队', type: 'day' },
    ],
    rows: members.map(({ team, kind, name, head, skills, trained, from_day, ended_on }) => ({
      team,
      kind,
      name,
      head,
      skills: skills.join('、'),
      trained,
      from_day,
      ended_on,
    })),
    empty: '没有队员。登记：jwh team add 服务队 --member 姓名 --skill 技能',
  };
}

const kinds = Object.fromEntries(Object.entries(teamKinds).map(([code, label]) => [code, { label }]));

/** A member after something was written. */
export function memberAnswer(member: TeamMember, notes: readonly string[] = []): Answer {
  const { id: _id, ...record } = member;
  const said: Block[] = notes.length === 0 ? [] : [{ kind: 'text', lines: notes.map((note) => `注：${note}`) }];
  return { sheet: { title: `${member.team}　${member.name}`, blocks: [memberTable([member]), ...said] }, record };
}

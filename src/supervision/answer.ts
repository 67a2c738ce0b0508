import { type Day, dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import { relationSaid } from '../person/relation.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { markedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Supervisor } from './supervisor.ts';

/** The group on a day, on screen and as JSON. */
export function groupAnswer(
  name: string,
  day: Day,
  members: readonly Supervisor[],
  { verdicts = [], notes = [] }: { verdicts?: readonly Judged[]; notes?: readonly string[] } = {},
): Answer {
  const told = [...fallenNotes(members), ...notes];
  const leader = members.find((one) => one.leader)?.name ?? null;
  return {
    sheet: {
      title: `${name}名单`,
      subtitle: `${dayWords(day)}在任 ${members.length} 人`,
      day,
      blocks: [
        memberTable(members),
        ...markedBlocks(verdicts, '判断与依据'),
        ...(told.length === 0 ? [] : [{ kind: 'text' as const, lines: told.map((line) => `注：${line}`) }]),
      ],
    },
    record: { name, day, leader, members: members.map(memberRecord) },
    verdicts,
    basis: verdicts.map(({ cite }) => cite),
  };
}

/** Who came in by a meeting that was voided since, once for each meeting. */
function fallenNotes(members: readonly Supervisor[]): string[] {
  const said = [...new Set(members.map(({ fallen }) => fallen).filter((one) => one !== null))];
  return said.map((line) => {
    const names = members.filter(({ fallen }) => fallen === line).map(({ name }) => name);
    return `${names.join('、')}：${line}`;
  });
}

const yes = { true: { label: '是' }, false: { label: '否' } } as const;

export function memberTable(members: readonly Supervisor[], all = false): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'leader', label: '组长', type: 'state', states: { true: { label: '组长' }, false: { label: '' } } },
      { key: 'representative', label: '居民代表', type: 'state', states: yes },
      { key: 'relation', label: '与居委会成员的关系', type: 'text', wide: true },
      { key: 'meeting', label: '推选的会议', type: 'text', whole: true },
      { key: 'from_day', label: '起', type: 'day', whole: true },
      ...(all
        ? [
            { key: 'until_day', label: '止', type: 'day' as const, whole: true },
            { key: 'end_reason', label: '离任原因', type: 'text' as const },
          ]
        : []),
    ],
    rows: members.map((one) => ({
      name: one.name,
      leader: one.leader,
      representative: one.representative,
      relation: one.relation === null ? '无' : relationSaid(one.relation),
      meeting: one.meeting,
      from_day: one.from_day,
      until_day: one.until_day,
      end_reason: one.end_reason,
    })),
    empty: '没有在任的成员。推选：jwh supervisor elect 姓名… --meeting 编号',
  };
}

export function memberRecord(one: Supervisor): object {
  const { person_id, name, representative, relation, leader, from_day, until_day, end_reason } = one;
  const { meeting, fallen, election, happened, findings } = one;
  return {
    person_id,
    name,
    representative,
    relation: relation === null ? null : { code: relation.code, words: relation.words, of: relation.of },
    leader,
    from_day,
    until_day,
    end_reason,
    meeting,
    meeting_fallen: fallen,
    election,
    happened,
    findings,
  };
}

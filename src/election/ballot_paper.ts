import { dayWords } from '../calendar/day.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import type { ElectionRecord } from './election.ts';
import { nameOf } from './fields.ts';
import { postSaid } from './words.ts';

/** The paper a voter marks: the candidates in the order of the list, and lines for others as many as there are seats. */
export function ballotSheet(election: ElectionRecord, office: string): Sheet {
  const { number, day, seats, facts, candidates } = election;
  const listed = candidates.length > 0 ? candidates : (facts.candidates ?? []);
  const rows: Row[] = [
    ...listed.map(({ name, post }, at) => ({
      no: at + 1,
      name,
      post: post == null ? null : postSaid(post),
      ...blanks,
    })),
    ...Array.from({ length: Math.min(seats ?? 1, 9) }, () => ({ no: null, name: '', post: '', ...blanks })),
  ];
  return {
    title: `${nameOf(election)}选票`,
    subtitle: `${office}　${dayWords(day)}`,
    reference: `${number}选票`,
    day,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'no', label: '序号', type: 'count' },
          { key: 'post', label: '职务', type: 'text' },
          { key: 'name', label: '姓名', type: 'text', wide: true },
          { key: 'votes_for', label: '赞成', type: 'text' },
          { key: 'against', label: '反对', type: 'text' },
          { key: 'abstain', label: '弃权', type: 'text' },
        ],
        rows: rows.map((row) => ({ ...row, no: row.no ?? '另选' })),
      },
      { kind: 'text', title: '填写说明', lines: instructions(election) },
      { kind: 'signatures', lines: [], seal: '居民选举委员会' },
    ],
  };
}

const blanks = { votes_for: '□', against: '□', abstain: '□' } as const;

function instructions({ seats, facts }: ElectionRecord): string[] {
  const bySeats =
    typeof facts.seats === 'object'
      ? Object.entries(facts.seats)
          .map(([post, number]) => `${postSaid(post)} ${number} 名`)
          .join('、')
      : seats === null
        ? null
        : `${seats} 名`;
  return [
    ...(bySeats === null ? [] : [`一、应选名额：${bySeats}；赞成的人数等于或少于应选名额的有效，多于应选名额的无效。`]),
    `${bySeats === null ? '一' : '二'}、在姓名右边“赞成”“反对”“弃权”中选一格画“√”；不画的作弃权。`,
    `${bySeats === null ? '二' : '三'}、另选他人的，在空行写明姓名和职务，并在“赞成”格画“√”。`,
  ];
}

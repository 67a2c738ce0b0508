import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import { type Person, personFields, personRecord } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import type { RollFinding } from './findings.ts';
import { basisWords, type Representative } from './representative.ts';

const basisStates = Object.fromEntries(Object.entries(basisWords).map(([code, label]) => [code, { label }]));

/** One person with every membership, as sheet and as JSON. `findings`: what this command found. */
export function representativeAnswer(
  person: Person,
  memberships: readonly Representative[],
  { show, day }: { show: Shown; day: Day },
  findings: readonly RollFinding[] = [],
): Answer {
  return {
    sheet: {
      title: person.name,
      blocks: [personFields(person, day), membershipTable(memberships), ...findingLines(findings)],
    },
    record: { ...personRecord(person, show, day), memberships: memberships.map(membershipRecord) },
    ...findingsPart(findings),
  };
}

/** The findings as an answer carries them; nothing when there are none. */
export function findingsPart(findings: readonly RollFinding[]): Pick<Answer, 'findings'> {
  return findings.length === 0 ? {} : { findings };
}

export function findingLines(findings: readonly RollFinding[]): Block[] {
  if (findings.length === 0) return [];
  return [{ kind: 'text', tone: 'warn', lines: findings.map(({ sentence }) => `注意：${sentence}。`) }];
}

function membershipRecord(one: Representative): object {
  const { basis, resident_group, term_no, from_day, until_day, end_reason } = one;
  return { basis, resident_group, term_no, from_day, until_day, end_reason };
}

function membershipTable(memberships: readonly Representative[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'basis', label: '身份', type: 'state', states: basisStates },
      { key: 'resident_group', label: '居民小组', type: 'text' },
      { key: 'term_no', label: '届', type: 'count' },
      { key: 'from_day', label: '起', type: 'day' },
      { key: 'until_day', label: '止', type: 'day' },
      { key: 'end_reason', label: '离任原因', type: 'text', wide: true },
    ],
    rows: memberships.map((one) => ({
      basis: one.basis,
      resident_group: one.resident_group,
      term_no: one.term_no,
      from_day: one.from_day,
      until_day: one.until_day,
      end_reason: one.end_reason,
    })),
    empty: '没有登记。',
  };
}

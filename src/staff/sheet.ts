import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import { type Person, personFields, personRecord } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { employmentFields } from './employment.ts';
import type { EmploymentFacts } from './employment_store.ts';
import { type HeldPost, type PostFinding, postStates } from './post.ts';

/** One person of the office with every post held, as sheet and as JSON. `findings`: what this command found; `employment`: left out where it was not read. */
export function staffAnswer(
  person: Person,
  posts: readonly HeldPost[],
  { show, day }: { show: Shown; day: Day },
  findings: readonly PostFinding[] = [],
  notes: readonly string[] = [],
  employment?: EmploymentFacts | null,
): Answer {
  const blocks = [
    personFields(person, day),
    postTable(posts),
    ...(employment === undefined || employment === null ? [] : [employmentFields(employment)]),
    ...warnings([...findings.map(({ sentence }) => `${sentence}。`), ...notes]),
  ];
  return {
    sheet: { title: person.name, blocks },
    record: {
      ...personRecord(person, show, day),
      posts: posts.map(postRecord),
      ...(employment === undefined ? {} : { employment }),
    },
    persons: [person.id],
    ...(findings.length === 0 ? {} : { findings, basis: basisOf(findings) }),
  };
}

export function postRecord({ post, from_day, until_day, end_reason, happened, findings }: HeldPost): object {
  return { post, from_day, until_day, end_reason, happened, findings };
}

function postTable(posts: readonly HeldPost[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'post', label: '职务', type: 'state', states: postStates },
      { key: 'from_day', label: '起', type: 'day' },
      { key: 'until_day', label: '止', type: 'day' },
      { key: 'end_reason', label: '离任原因', type: 'text' },
      { key: 'note', label: '说明', type: 'text', wide: true },
    ],
    rows: posts.map((held) => ({
      post: held.post,
      from_day: held.from_day,
      until_day: held.until_day,
      end_reason: held.end_reason,
      note: noteOf(held),
    })),
    empty: '没有职务。',
  };
}

/** What stands beside a post that was recorded with a finding. */
export function noteOf({ findings, happened }: Pick<HeldPost, 'findings' | 'happened'>): string | null {
  const said = findings.map(({ sentence }) => sentence);
  if (happened !== null) said.push(`如实记录，理由：${happened}`);
  return said.length === 0 ? null : said.join('；');
}

function warnings(lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: lines.map((line) => `注意：${line}`) }];
}

function basisOf(findings: readonly PostFinding[]) {
  const cites = findings.map(({ cite }) => cite).filter((cite) => cite !== null);
  return cites.filter((cite, at) => cites.findIndex(({ article }) => article === cite.article) === at);
}

import { dayWords, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Column, FieldsBlock, Row } from '../sheet/sheet.ts';
import { type Basis, basisWords, type Representative } from './representative.ts';
import type { RepresentativeRoll, RollMember } from './roll.ts';
import { findingLines, findingsPart } from './sheet.ts';
import { readRepresentatives, readRoll, readRollFindings } from './store.ts';

interface ListOptions {
  on?: string;
  all?: boolean;
}

type Line = RollMember & Partial<Pick<Representative, 'until_day' | 'end_reason'>>;

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--on <日期>', text: '这一天在任的（默认：今天）' },
    { flags: '--all', text: '历任的全部列出，每种身份一行' },
  ],
  examples: ['jwh rep list', 'jwh rep list --on 2026-09-18 --csv 名册.csv', 'jwh rep list --json'],
  async run(context, _args, options) {
    const day = options.on === undefined ? context.today : readDay(options.on, '--on ');
    const db = await context.read();
    const roll = await readRoll(db, day);
    const findings = await readRollFindings(db, day);
    const lines = options.all ? await allLines(db) : roll.members;
    const columns = options.all ? [...rollColumns, ...endColumns] : rollColumns;
    const table = { kind: 'table', columns, rows: lines.map(rowOf), empty: noRepresentatives } as const;
    const show = await context.shown();
    return {
      sheet: {
        title: '居民代表名册',
        subtitle: options.all ? '历任全部' : `${dayWords(day)}在任`,
        day,
        blocks: [table, totals(roll, day), ...findingLines(findings)],
      },
      record: { day, ...countsOf(roll) },
      rows: lines.map((line) => recordOf(line, show)),
      persons: lines.map(({ person_id }) => person_id),
      ...findingsPart(findings),
    };
  },
});

const noRepresentatives = '名册上没有居民代表。登记：jwh rep elect 姓名 --group 小组，或 jwh rep import 名册.csv';

const rollColumns: Column[] = [
  { key: 'name', label: '姓名', type: 'text' },
  { key: 'resident_group', label: '居民小组', type: 'text' },
  { key: 'bases', label: '身份', type: 'text', wide: true },
  { key: 'term_no', label: '届', type: 'count' },
  { key: 'from_day', label: '起', type: 'day' },
  { key: 'phone', label: '电话', type: 'phone' },
];

const endColumns: Column[] = [
  { key: 'until_day', label: '止', type: 'day' },
  { key: 'end_reason', label: '离任原因', type: 'text' },
];

async function allLines(db: Database): Promise<Line[]> {
  const all = await readRepresentatives(db);
  return all.map(({ basis, ...one }) => ({ ...one, bases: [basis] }));
}

function rowOf({ person_id: _, bases, ...line }: Line): Row {
  return { ...line, bases: wordsOf(bases), until_day: line.until_day ?? null, end_reason: line.end_reason ?? null };
}

function recordOf(line: Line, show: Shown): object {
  const { person_id, name, bases, resident_group, term_no, from_day, until_day = null, end_reason = null } = line;
  const phone = line.phone === null ? null : show('phone', line.phone);
  return { person_id, name, bases, resident_group, term_no, from_day, until_day, end_reason, phone };
}

function wordsOf(bases: readonly Basis[]): string {
  return bases.map((basis) => basisWords[basis]).join('、');
}

function countsOf({ members: _, ...counts }: RepresentativeRoll): Omit<RepresentativeRoll, 'members'> {
  return counts;
}

function totals(roll: RepresentativeRoll, day: string): FieldsBlock {
  return {
    kind: 'fields',
    title: `${dayWords(day)}合计`,
    fields: [
      { key: 'entitled', label: '应到（每人算一次）', type: 'count', value: roll.entitled },
      { key: 'elected', label: '其中民选', type: 'count', value: roll.elected },
      { key: 'ex_officio', label: '其中只是当然代表', type: 'count', value: roll.ex_officio },
      { key: 'duplicates', label: '兼有的身份（不重复计）', type: 'count', value: roll.duplicates },
      { key: 'vacancies', label: '空缺名额', type: 'count', value: roll.vacancies },
    ],
  };
}

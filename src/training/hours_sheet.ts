import type { Answer } from '../command/verb.ts';
import type { Block, Column, Row, TableBlock } from '../sheet/sheet.ts';
import { notesOf } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type HoursPart, hoursStates } from './hours_judgement.ts';
import type { HoursFacts, ServerHours } from './hours_row.ts';
import { hoursWords } from './tenths.ts';

/** Everybody's hours of a year, a line each: what was done, what is wanted, who is short and by how much. */
export function hoursAnswer(all: readonly ServerHours[], facts: HoursFacts, office: string): Answer {
  const verdicts = all.flatMap(verdictsOf);
  return {
    sheet: {
      title: `${facts.year}年培训学时`,
      subtitle: office,
      day: facts.today,
      blocks: [
        table(all),
        ...judgedLines(all),
        ...silences(all, facts),
        { kind: 'signatures', lines: [{ label: '填表人' }, { label: '主任' }] },
      ],
    },
    rows: all.map(rowData),
    verdicts,
    basis: [...new Map(verdicts.map(({ rule, cite }) => [rule, cite])).values()],
  };
}

export function verdictsOf({ initial, yearly, term }: ServerHours): Judged[] {
  return [initial?.judged, yearly?.judged, term?.judged].filter((one) => one !== undefined);
}

/** Only the columns that a rule of the place asks for. */
function table(all: readonly ServerHours[]): TableBlock {
  const has = (key: 'initial' | 'yearly' | 'term') => all.some((one) => one[key] !== null);
  const part = (key: 'initial' | 'yearly', label: string): Column[] =>
    has(key)
      ? [
          { key: `${key}_hours`, label, type: 'text' },
          { key: `${key}_state`, label: '结果', type: 'state', states: hoursStates },
          { key: `${key}_short`, label: '差', type: 'count' },
        ]
      : [];
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'since', label: '到岗', type: 'day', whole: true },
      ...part('initial', '初任培训'),
      ...part('yearly', '专业培训'),
      ...(has('term') ? [{ key: 'term', label: '本届轮训', type: 'text' as const }] : []),
      { key: 'total', label: '全年学时', type: 'count' },
    ],
    rows: all.map((one) => ({
      name: one.name,
      since: one.since,
      ...(has('initial') ? partCells('initial', one.initial) : {}),
      ...(has('yearly') ? partCells('yearly', one.yearly) : {}),
      ...(has('term') ? { term: one.term === null ? null : `${one.term.times}次（市级${one.term.city}）` } : {}),
      total: one.total / 10,
    })),
    empty: '这一年没有在任的工作人员。',
  };
}

function partCells(key: string, part: HoursPart | null): Row {
  if (part === null) return { [`${key}_hours`]: '不适用', [`${key}_state`]: null, [`${key}_short`]: '' };
  const short = part.state === 'met' || part.state === 'left' ? '' : part.short / 10;
  return {
    [`${key}_hours`]: `${hoursWords(part.tenths)}/${hoursWords(part.wanted)}`,
    [`${key}_state`]: part.state,
    [`${key}_short`]: short,
  };
}

/** Who is short, in a sentence with its article; what may still be made good, in another. */
function judgedLines(all: readonly ServerHours[]): Block[] {
  const parts = all.flatMap(({ initial, yearly }) => [initial, yearly]).filter((part) => part !== null);
  const said = ({ judged, by, state }: HoursPart) =>
    `${judged.label}：${judged.arithmetic}${state === 'open' && judged.subject === 'yearly' ? `；${by.slice(0, 4)}年还没有结束` : ''}（${judged.cite_words}）`;
  const short = parts.filter(({ state }) => state === 'short').map(said);
  const open = parts.filter(({ state }) => state === 'open').map(said);
  const untrained = all.filter(({ term }) => term !== null && !term.judged.holds);
  const first = untrained[0]?.term;
  const notes = [...new Set(all.flatMap(verdictsOf).flatMap(notesOf))].map((line) => `注：${line}`);
  return [
    ...(short.length === 0 ? [] : [{ kind: 'text' as const, title: '不足', tone: 'bad' as const, lines: short }]),
    ...(open.length === 0 ? [] : [{ kind: 'text' as const, title: '还差，未到期', lines: open }]),
    ...(first === undefined || first === null
      ? []
      : [
          {
            kind: 'text' as const,
            title: '本届还没有轮训',
            lines: [`${untrained.map(({ name }) => name).join('、')}（自 ${first.from}，${first.judged.cite_words}）`],
          },
        ]),
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes }]),
  ];
}

/** What the place does not say, and what is not known. */
export function silences(all: readonly ServerHours[], { book, year, term }: HoursFacts): Block[] {
  const end = `${year}-12-31`;
  const yearly = book.find('training.yearly_hours', end);
  const each = book.find('training.each_per', end);
  const lines = [
    ...(yearly === undefined ? [`${book.pack.name}没有规定培训学时，这里只列登记的学时。`] : []),
    ...(yearly !== undefined && all.some(({ initial }) => initial === null)
      ? ['“不适用”：到岗时还没有初任培训学时的规定。']
      : []),
    ...(each !== undefined && term === null
      ? [`${each.citeWords}要求每届轮训一遍；没有登记换届选举，写明本届从哪天算起：--term-from 日期`]
      : []),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines }];
}

/** Hours in tenths, as every number of a script. */
export function rowData(one: ServerHours): object {
  const part = (key: string, of: HoursPart | null) => ({
    [`${key}_tenths`]: of?.tenths ?? null,
    [`${key}_wanted_tenths`]: of?.wanted ?? null,
    [`${key}_short_tenths`]: of?.short ?? null,
    [`${key}_state`]: of?.state ?? null,
    [`${key}_by`]: of?.by ?? null,
  });
  return {
    person_id: one.person_id,
    name: one.name,
    since: one.since,
    until: one.until,
    ...part('initial', one.initial),
    ...part('yearly', one.yearly),
    term_from: one.term?.from ?? null,
    term_times: one.term?.times ?? null,
    term_city: one.term?.city ?? null,
    total_tenths: one.total,
  };
}

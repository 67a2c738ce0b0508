import { dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { FieldsBlock, Sheet, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { codeOf, type Entry } from './store.ts';

/** One entry for people and scripts. */
export function entryAnswer(entry: Entry, judged: readonly Judged[], notes: readonly string[] = []): Answer {
  const { id: _id, ...rest } = entry;
  const lines = notes.length === 0 ? [] : [{ kind: 'text' as const, lines: [...notes] }];
  return {
    sheet: {
      title: `民情日记 ${codeOf(entry)}`,
      reference: codeOf(entry),
      day: entry.day,
      blocks: [fieldsOf(entry), ...judgedBlocks(judged), ...lines],
    },
    record: { code: codeOf(entry), ...rest },
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}

function fieldsOf({ day, name, place, met, content, follow_up, matters, voided }: Entry): FieldsBlock {
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const said = [
    text('day', '日期', dayWords(day)),
    text('name', '联络员', name),
    text('place', '院落', place),
    text('met', '见到的人', met),
    text('content', '内容', content),
    text('follow_up', '办理情况', follow_up),
    text('matters', '转为事项', matters.join('、') || null),
    text('voided', '已作废', voided),
  ];
  return { kind: 'fields', fields: said.filter(({ value }) => value !== null) };
}

/** The list on a screen: with the code by which an entry is named. */
export function entryTable(entries: readonly Entry[]): TableBlock {
  return {
    kind: 'table',
    columns: [{ key: 'code', label: '代号', type: 'text', whole: true }, ...columns],
    rows: entries.map((entry) => ({ code: codeOf(entry), ...rowOf(entry) })),
    empty: '没有这样的民情日记。',
  };
}

const columns: TableBlock['columns'] = [
  { key: 'day', label: '日期', type: 'day', whole: true },
  { key: 'name', label: '联络员', type: 'text' },
  { key: 'place', label: '院落', type: 'text' },
  { key: 'met', label: '见到的人', type: 'text' },
  { key: 'content', label: '内容', type: 'text', wide: true },
  { key: 'follow_up', label: '办理情况', type: 'text' },
  { key: 'matters', label: '事项', type: 'text' },
];

function rowOf({ day, name, place, met, content, follow_up, matters }: Entry) {
  return { day, name, place, met, content, follow_up, matters: matters.join('、') || null };
}

/** 民情日记 (F-66): entries in the order of their days, to be signed by the liaison person. */
export function diaryPaper(entries: readonly Entry[], office: string, days: string): Sheet {
  const inOrder = [...entries].reverse();
  const names = [...new Set(inOrder.map(({ name }) => name))];
  return {
    title: '民情日记',
    subtitle: [office, days].filter((part) => part !== '').join('　'),
    orientation: 'landscape',
    blocks: [
      { kind: 'table', columns, rows: inOrder.map(rowOf), empty: '没有记录。' },
      { kind: 'signatures', lines: names.map((name) => ({ label: `民情联络员（${name}）签名` })) },
    ],
  };
}

import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { FieldsBlock, Row, TableBlock } from '../sheet/sheet.ts';
import { personsIn, type ShownChange, shown } from './change.ts';
import { clockWords } from './instant.ts';
import { columnName, shortRecord } from './labels.ts';
import { type Entry, readChanges, readEntry } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<序号>', text: '审计记录的序号，见 jwh audit list' }],
  examples: ['jwh audit show 12', 'jwh audit show 12 --reveal 核对更正'],
  async run(context, [text = '']) {
    const seq = wholeNumber(text, '序号');
    const db = await context.read();
    const entry = await readEntry(db, seq);
    if (entry === undefined) {
      throw new Refusal('not_found', 'no_such_entry', `没有第${seq}条审计记录。`, { hint: '全部见：jwh audit list' });
    }
    const stored = await readChanges(db, seq);
    const as = await context.shown();
    const changes = stored.map((change) => shown(change, as, context.today));
    return {
      sheet: { title: `审计记录 第${seq}条`, day: context.today, blocks: [changesTable(changes), entryFields(entry)] },
      record: { ...entry, changes },
      persons: [...new Set(stored.flatMap(personsIn))],
    };
  },
});

function entryFields(entry: Entry): FieldsBlock {
  return {
    kind: 'fields',
    fields: [
      { key: 'at', label: '写入时间', type: 'text', value: clockWords(entry.at) },
      { key: 'operator', label: '经办人', type: 'text', value: entry.operator },
      { key: 'command', label: '命令', type: 'text', value: entry.command },
      { key: 'business_day', label: '业务日', type: 'day', value: entry.business_day },
      { key: 'hash', label: '校验号', type: 'text', value: entry.hash },
    ],
  };
}

function changesTable(changes: readonly ShownChange[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'no', label: '序', type: 'count' },
      { key: 'record', label: '记录', type: 'text' },
      { key: 'kind', label: '改动', type: 'state', states: kinds },
      { key: 'column', label: '栏目', type: 'text' },
      { key: 'before', label: '原来', type: 'text', wide: true },
      { key: 'after', label: '现在', type: 'text', wide: true },
    ],
    rows: changes.flatMap(changeRows),
  };
}

const kinds = {
  added: { label: '新增' },
  changed: { label: '修改' },
  erased: { label: '内容已删除', tone: 'quiet' },
} as const;

/** One row a column; the record is named in its first row only. */
function changeRows({ no, record, kind, columns }: ShownChange): Row[] {
  const [type = '', id = ''] = record.split('/');
  const head = { no, record: shortRecord(type, id), kind };
  const rows = columns
    .filter(({ column }) => column !== 'id')
    .map(({ column, before, after }) => ({ column: columnName(column), before, after }));
  return rows.length === 0 ? [head] : rows.map((row, at) => (at === 0 ? { ...head, ...row } : { ...blank, ...row }));
}

const blank = { no: '', record: '', kind: '' };

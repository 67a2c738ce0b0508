import type { Column, Row, TableBlock } from '../sheet/sheet.ts';
import { mediaWords } from './media.ts';
import { type Attachment, isKept } from './store.ts';

const states = {
  standing: { label: '有效' },
  voided: { label: '已作废', tone: 'quiet' },
  removed: { label: '已删去', tone: 'quiet' },
} as const;

function stateOf(one: Attachment): keyof typeof states {
  if (one.voided === null) return 'standing';
  return isKept(one) ? 'voided' : 'removed';
}

/** One attachment for scripts. */
export function attachmentRecord(one: Attachment, called: string) {
  const { position, name, media, size, digest, note, day, voided } = one;
  return { record: called, no: position, name, media, size, digest, note, day, state: stateOf(one), voided };
}

/** Attachments as a table; with the record each belongs to where they are of several. */
export function attachmentTable(rows: readonly ReturnType<typeof attachmentRecord>[], several: boolean): TableBlock {
  const columns: Column[] = [
    ...(several ? [{ key: 'record', label: '记录', type: 'text', whole: true } as const] : []),
    { key: 'no', label: '序号', type: 'count' },
    { key: 'name', label: '名称', type: 'text', wide: true },
    {
      key: 'media',
      label: '种类',
      type: 'state',
      states: Object.fromEntries(Object.entries(mediaWords).map(([code, label]) => [code, { label }])),
    },
    { key: 'kilobytes', label: '大小（KB）', type: 'count' },
    { key: 'day', label: '登记日', type: 'day', whole: true },
    { key: 'note', label: '备注', type: 'text', wide: true },
    { key: 'state', label: '状态', type: 'state', states },
  ];
  const shown = rows.map(({ size, ...row }): Row => ({ ...row, kilobytes: Math.ceil(size / 1000) }));
  return { kind: 'table', columns, rows: shown, empty: '没有附件。' };
}

import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import type { TableBlock } from '../../sheet/sheet.ts';
import type { Request } from '../request/request.ts';
import type { Issued } from './issued.ts';
import { noPhoneLines } from './phone.ts';

/** What became of one line. */
export interface Outcome {
  /** The request's number, or what the file has in its place. */
  word: string;
  /** Null where nobody knows it. */
  request: Request | null;
  row: number | null;
  issued: Issued | null;
  fault: string | null;
}

/** Lines a screen shows. */
const shownLines = 20;

function rowOf({ word, request, row, issued, fault }: Outcome) {
  return {
    row,
    request: request?.number ?? word,
    title: issued?.title ?? request?.title ?? null,
    number: issued?.number ?? null,
    copies: issued?.copies ?? null,
    fault,
  };
}

/** Nothing is issued as long as one cannot be; every faulty line is told. */
export function refusedBatch(faults: readonly Outcome[], good: number): Refusal {
  const lines = faults
    .slice(0, shownLines)
    .map(
      ({ row, word, request, fault }) => `  ${row === null ? '' : `第${row}行 `}${request?.number ?? word}：${fault}`,
    );
  const rest = faults.length > shownLines ? [`  ……还有${faults.length - shownLines}件`] : [];
  return new Refusal(
    'usage',
    'faulty_rows',
    [`${faults.length}件不能出具，一件也没有出具：`, ...lines, ...rest].join('\n'),
    {
      hint: `${good === 0 ? '' : `其余${good}件照样出具：加 --skip-faulty；`}没有写入任何内容。`,
      rows: faults.map(rowOf),
    },
  );
}

/** What was issued and what was not, the faulty ones first. */
export function batchAnswer(
  { json, today }: Context,
  { done, faults }: { done: readonly Outcome[]; faults: readonly Outcome[] },
): Answer {
  const rows = [...faults, ...done].map(rowOf);
  const told = json ? rows : rows.slice(0, Math.max(shownLines, faults.length));
  const said = [
    ...(faults.length === 0 ? [] : [`${faults.length} 件没有出具。`]),
    ...(done.length === 0
      ? []
      : [`出具 ${done.length} 件：${done[0]?.issued?.number} 起，至 ${done.at(-1)?.issued?.number}。`]),
    ...(done[0]?.issued == null ? [] : noPhoneLines(done[0].issued.content)),
  ];
  return {
    sheet: {
      title: '批量出具证明',
      day: today,
      blocks: [tableOf(told), { kind: 'text', ...(faults.length > 0 && { tone: 'warn' as const }), lines: said }],
    },
    rows,
  };
}

function tableOf(rows: TableBlock['rows']): TableBlock {
  const hasRows = rows.some(({ row }) => row !== null);
  const hasFaults = rows.some(({ fault }) => fault !== null);
  return {
    kind: 'table',
    columns: [
      ...(hasRows ? [{ key: 'row', label: '行', type: 'count' as const }] : []),
      { key: 'request', label: '申请', type: 'text', whole: true },
      { key: 'title', label: '证明', type: 'text', wide: true },
      { key: 'number', label: '证明编号', type: 'text', whole: true },
      { key: 'copies', label: '份数', type: 'count' },
      ...(hasFaults ? [{ key: 'fault', label: '没有出具的原因', type: 'text' as const, wide: true }] : []),
    ],
    rows,
  };
}

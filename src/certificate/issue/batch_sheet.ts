import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import type { TableBlock } from '../../sheet/sheet.ts';
import type { Request } from '../request/request.ts';
import type { Issued } from './issued.ts';

/** What became of one line. */
export interface Outcome {
  request: Request;
  row: number | null;
  issued: Issued | null;
  fault: string | null;
}

/** Lines a screen shows. */
const shownLines = 20;

/** What was issued and what was not, the faulty ones first. */
export async function batchAnswer(
  { json, today }: Context,
  done: readonly Outcome[],
  faults: readonly Outcome[],
): Promise<Answer> {
  const rows = [...faults, ...done].map(({ request, row, issued, fault }) => ({
    row,
    request: request.number,
    title: issued?.title ?? request.title,
    number: issued?.number ?? null,
    copies: issued?.copies ?? null,
    fault,
  }));
  const told = json ? rows : rows.slice(0, Math.max(shownLines, faults.length));
  const said = [
    ...(faults.length === 0
      ? []
      : [done.length === 0 ? `${faults.length} 件不能出具，没有写入任何内容。` : `${faults.length} 件没有出具。`]),
    ...(done.length === 0
      ? []
      : [`出具 ${done.length} 件：${done[0]?.issued?.number} 起，至 ${done.at(-1)?.issued?.number}。`]),
    ...(faults.length > 0 && done.length === 0 ? ['其余的照样出具：加 --skip-faulty'] : []),
  ];
  return {
    sheet: {
      title: '批量出具证明',
      day: today,
      blocks: [tableOf(told), { kind: 'text', ...(faults.length > 0 && { tone: 'warn' as const }), lines: said }],
    },
    rows,
    faulty: faults.length > 0 && done.length === 0,
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

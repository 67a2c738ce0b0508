import type { Sheet, TableBlock } from '../sheet/sheet.ts';
import { trainingBlocks } from './answer.ts';
import { isOutside } from './kind.ts';
import type { Training } from './training.ts';

/** The record of a training or study session as a paper; everybody who was there signs beside the name. */
export function trainingPaper(training: Training, office: string): Sheet {
  const signed = trainingBlocks(training).map((block) => (block.kind === 'table' ? toSign(block) : block));
  return {
    title: isOutside(training) ? '参加培训记录' : '学习记录',
    subtitle: `${office}　${training.number}`,
    reference: training.number,
    day: training.day,
    blocks: [...signed, { kind: 'signatures', lines: [{ label: '记录人' }, { label: '主任' }] }],
  };
}

/** The list of who was there, with room to sign; the column of remarks only where somebody has one. */
function toSign(table: TableBlock): TableBlock {
  const remarked = table.rows.some(({ remark }) => remark !== '');
  const columns = table.columns
    .filter(({ key }) => key !== 'remark' || remarked)
    .map(({ wide: _, ...column }) => column);
  return {
    ...table,
    roomy: true,
    columns: [...columns, { key: 'signed', label: '签名', type: 'text', wide: true }],
    rows: table.rows.map((row) => ({ ...row, signed: '' })),
  };
}

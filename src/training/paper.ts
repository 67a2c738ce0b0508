import type { Block, Sheet } from '../sheet/sheet.ts';
import { trainingBlocks } from './answer.ts';
import { isOutside } from './kind.ts';
import type { Training } from './training.ts';

/** The record of a training or study session as a paper; everybody who was there signs beside the name. */
export function trainingPaper(training: Training, office: string): Sheet {
  const signed = trainingBlocks(training).map(
    (block): Block =>
      block.kind === 'table'
        ? {
            ...block,
            roomy: true,
            columns: [...block.columns, { key: 'signed', label: '签名', type: 'text' }],
            rows: block.rows.map((row) => ({ ...row, signed: '' })),
          }
        : block,
  );
  return {
    title: isOutside(training) ? '参加培训记录' : '学习记录',
    subtitle: `${office}　${training.number}`,
    reference: training.number,
    day: training.day,
    blocks: [...signed, { kind: 'signatures', lines: [{ label: '记录人' }, { label: '主任' }] }],
  };
}

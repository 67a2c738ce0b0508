import { chosen } from '../../rules/reading.ts';
import type { Block, Sheet } from '../../sheet/sheet.ts';
import { blocksOf, boardSheet, telephoneLine } from '../board.ts';
import type { Disclosed } from '../disclosed.ts';
import { gateWords } from '../gates.ts';
import { heading } from '../heading.ts';

/**
 * The period as a page to read: what hangs on the board, an item a part, and how far the papers are instead of pens.
 * `corrections`: what a corrected version says at its head.
 */
export function pageSheet(disclosed: Disclosed, corrections: readonly Block[] = []): Sheet {
  const omitEmpty = chosen('D-134', disclosed.choices) === 'b';
  const board = boardSheet(disclosed, { withGates: false, omitEmpty });
  const draft = board.blocks.filter((block) => block.kind === 'text' && block.tone === 'bad');
  const shown = omitEmpty ? disclosed.items.filter(({ empty }) => !empty) : disclosed.items;
  const items = shown.flatMap((item): Block[] => {
    const title = heading(item);
    const blocks = blocksOf(item, disclosed).map((block) => untitled(block, title));
    return [{ kind: 'page', title }, ...blocks];
  });
  return {
    ...board,
    blocks: [...draft, ...corrections, ...items, ...telephoneLine(disclosed, false), ...approvals(disclosed)],
  };
}

/** The heading of a part stands above it already. */
function untitled(block: Block, heading: string): Block {
  if (!('title' in block) || block.title !== heading || block.kind === 'page') return block;
  const { title: _title, ...rest } = block;
  return rest;
}

/** Which steps before posting are done, and when; who signed stands on the paper. */
function approvals({ gates }: Disclosed): Block[] {
  if (gates.length === 0) return [];
  return [
    { kind: 'page', title: '审核和签章' },
    {
      kind: 'table',
      columns: [
        { key: 'gate', label: '手续', type: 'text', wide: true },
        { key: 'done', label: '办理日期', type: 'text' },
      ],
      rows: approvalsOf({ gates }).map(({ gate, done, day }) => ({ gate: gateWords[gate], done: done ? day : '未办' })),
    },
  ];
}

/** A step before posting, and the day by which it was done; null while it is not. */
export function approvalsOf({ gates }: Pick<Disclosed, 'gates'>) {
  return gates.map(({ gate, holds, signed }) => {
    const days = signed.filter(({ stale }) => !stale).map(({ day }) => day);
    return { gate, done: holds, day: holds ? (days.sort().at(-1) ?? null) : null };
  });
}

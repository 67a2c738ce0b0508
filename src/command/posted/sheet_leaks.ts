import type { Block, CellType, Column, FieldsBlock, Sheet, TableBlock } from '../../sheet/sheet.ts';
import { type FoundLeak, type LeakOf, leaksOf } from './leaks.ts';

/**
 * Every place of a sheet that tells too much: title, paragraphs, fields, tables, and the lines for names and seals.
 * `strangers`: names of private persons; a column of them says whom the rest of a row is about. Pure.
 */
export function leaksOnSheet(sheet: Sheet, leakOf: LeakOf, strangers: ReadonlySet<string>): FoundLeak[] {
  const found: FoundLeak[] = [];
  const look = (where: string, text: string | null | undefined, named: readonly string[] = []) => {
    const leak = text === null || text === undefined || text === '' ? null : leakOf(text, named);
    if (leak !== null) found.push({ where, leak });
  };
  look('标题', sheet.title);
  look('副标题', sheet.subtitle);
  const tables = sheet.blocks.filter(({ kind }) => kind === 'table').length;
  let paragraphs = 0;
  for (const block of sheet.blocks) {
    // For whoever sits at the screen: on no paper.
    if (block.kind === 'text' && block.screen) continue;
    // What tells too much is named by no part of itself.
    const title = 'title' in block ? block.title : undefined;
    look('小标题', title);
    if (block.kind === 'text') for (const line of block.lines) look(`第${++paragraphs}段`, line);
    else if (block.kind === 'fields') lookAtFields(block, look, strangers);
    else if (block.kind === 'table') {
      const head = tables < 2 || title === undefined || leakOf(title) !== null ? '' : `“${title}”`;
      found.push(
        ...tableLeaks(block, leakOf, strangers).map(({ where, leak }) => ({ where: `${head}${where}`, leak })),
      );
    } else for (const [where, text] of wordsOf(block)) look(where, text);
  }
  return found;
}

type Look = (where: string, text: string | null | undefined, named?: readonly string[]) => void;

function lookAtFields({ fields }: FieldsBlock, look: Look, strangers: ReadonlySet<string>): void {
  const texts = fields.flatMap(({ label, type, value }) => (typeof value === 'string' ? [{ label, type, value }] : []));
  const isName = ({ type, value }: { type: CellType; value: string }) =>
    type === 'private_name' || areNames(value, strangers);
  const named = texts.filter(isName).map(({ value }) => value.trim());
  for (const { label } of fields) look('栏目名称', label);
  // A place stands beside its word: a meeting may be held in a room that is nobody's home.
  const said = ({ label, value }: { label: string; value: string }) => (label === '地点' ? `地点：${value}` : value);
  for (const one of texts) look(`“${one.label}”`, said(one), isName(one) ? [] : named);
}

function tableLeaks({ columns, rows, total }: TableBlock, leakOf: LeakOf, strangers: ReadonlySet<string>): FoundLeak[] {
  const withNames = columns.map((column): Column => {
    const isNames = rows.some(({ [column.key]: value }) => typeof value === 'string' && areNames(value, strangers));
    return isNames ? { ...column, type: 'private_name' } : column;
  });
  return leaksOf({ lines: [], columns: withNames, rows: total === undefined ? rows : [...rows, total] }, leakOf);
}

/** Nothing but names of private persons: 钱德满, 钱德满、周桂花. */
function areNames(text: string, strangers: ReadonlySet<string>): boolean {
  const names = text.split(/[、，,；;\s]+/).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => strangers.has(name));
}

type Words = readonly [where: string, text: string | null | undefined];

/** What is written on the other parts of a paper; the code of a seal is the program's own. */
function wordsOf(block: Exclude<Block, { kind: 'text' | 'fields' | 'table' }>): Words[] {
  switch (block.kind) {
    case 'signatures':
      return [
        ...block.lines.flatMap(({ label, name }): Words[] => [
          ['签名处', label],
          ['签名处', name],
        ]),
        ['落款', block.seal],
      ];
    case 'seal':
      return [
        ['落款', block.issuer],
        ['附注', block.note],
      ];
    case 'page':
      return [['副标题', block.subtitle]];
    case 'slips':
      return [block.heading, block.note, ...block.items, ...block.choices, block.foot].map((text) => ['票面', text]);
    case 'heat':
      return block.rows.map(({ label }) => ['图中的行', label]);
    case 'bars':
      return block.bars.map(({ label }) => ['图中的名称', label]);
  }
}

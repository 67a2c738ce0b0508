import { dayWords } from '../../calendar/day.ts';
import { cellText, cellTone, printable } from '../cell.ts';
import type { Block, FieldsBlock, SealBlock, Sheet, SignatureBlock, SlipsBlock } from '../sheet.ts';
import { type Paint, paintFor } from './paint.ts';
import { tableLines } from './table.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** The sheet as text for a terminal `columns` wide; without colour it is the same text. Ends with a line break. */
export async function writeTerminal(sheet: Sheet, options: { columns: number; coloured: boolean }): Promise<string> {
  const paint = await paintFor(options.coloured);
  const limit = Math.max(40, options.columns);
  const head = wrap(printable(sheet.title), limit).map((line) => paint.strong(line));
  if (sheet.subtitle !== undefined)
    head.push(...wrap(printable(sheet.subtitle), limit).map((line) => paint.quiet(line)));
  const parts = [head];
  for (const block of sheet.blocks) {
    const lines = await blockLines(block, limit, paint);
    if (lines.length === 0) continue;
    parts.push(parts.length > 1 && standsApart(block) ? ['', ...lines] : lines);
  }
  if (sheet.anchor !== undefined) parts.push(wrap(sheet.anchor, limit).map((line) => paint.quiet(line)));
  return `${parts.map((lines) => lines.join('\n')).join('\n')}\n`;
}

/** A block with a heading of its own, and a paper's signatures, have a line of air before them. */
function standsApart(block: Block): boolean {
  if (block.kind === 'signatures' || block.kind === 'seal' || block.kind === 'page') return true;
  if (block.kind === 'slips') return false;
  return block.title !== undefined || block.kind === 'heat' || (block.kind === 'table' && block.ruled !== false);
}

async function blockLines(block: Block, limit: number, paint: Paint): Promise<string[]> {
  switch (block.kind) {
    case 'table': {
      const title = block.title === undefined ? [] : [paint.strong(printable(block.title))];
      if (block.rows.length === 0) return block.empty === undefined ? [] : [...title, block.empty];
      const ruled = (block.ruled ?? true) ? tableLines(block, limit, paint) : [];
      if (ruled === null) return [...title, ...(await import('./records.ts')).recordLines(block, limit, paint)];
      if (ruled.length > 0) return [...title, ...ruled];
      const { alignedLines } = await import('./aligned.ts');
      return [...title, ...alignedLines(block, limit, paint)];
    }
    case 'fields':
      return fieldLines(block, limit, paint);
    case 'text': {
      const lines = block.lines.flatMap((line) => wrap(printable(line), limit));
      const title = block.title === undefined ? [] : [paint.strong(printable(block.title))];
      const tone = block.tone;
      return [...title, ...(tone === undefined ? lines : lines.map((line) => paint.tone(tone, line)))];
    }
    case 'signatures':
      return signatureLines(block, limit);
    case 'seal':
      return sealLines(block, limit);
    case 'page':
      return [
        ...wrap(printable(block.title), limit).map((line) => paint.strong(line)),
        ...wrap(printable(block.subtitle ?? ''), limit).filter(Boolean),
      ];
    case 'bars': {
      const { barLines } = await import('./bars.ts');
      const title = block.title === undefined ? [] : [paint.strong(printable(block.title))];
      return [...title, ...barLines(block, limit, paint)];
    }
    case 'slips':
      return slipLines(block).flatMap((line) => wrap(printable(line), limit));
    case 'heat': {
      const { heatLines } = await import('./heat.ts');
      const title = block.title === undefined ? [] : [paint.strong(printable(block.title))];
      return [...title, ...heatLines(block, limit, paint)];
    }
  }
}

function fieldLines({ title, fields }: FieldsBlock, limit: number, paint: Paint): string[] {
  const indent = Math.max(...fields.map(({ label }) => width(label))) + 2;
  const lines = fields.flatMap((field) => {
    const tone = cellTone(field, field.value);
    return wrap(cellText(field, field.value), Math.max(20, limit - indent)).map((line, i) => {
      const lead = i === 0 ? field.label + ' '.repeat(indent - width(field.label)) : ' '.repeat(indent);
      return lead + (tone === undefined ? line : paint.tone(tone, line));
    });
  });
  return [...(title === undefined ? [] : [paint.strong(title)]), ...lines];
}

/** On a screen one slip stands for all. */
function slipLines({ heading, count, items, choices }: SlipsBlock): string[] {
  const boxes = choices.map((choice) => `□${choice}`).join('　');
  return [`${heading}　共 ${count} 张`, ...items.map((item, at) => `${at + 1}. ${item}　${boxes}`)];
}

/** As many signatures in a line as it has room for; a name and its blank stay together. */
function signatureLines({ lines, seal, day }: SignatureBlock, limit: number): string[] {
  const signed = lines.map(({ label, name }) => `${label}：${name === undefined ? '＿＿＿＿＿＿' : printable(name)}`);
  const rows: string[] = [];
  for (const one of signed) {
    const joined = rows.length === 0 ? one : `${rows.at(-1)}　　${one}`;
    if (rows.length > 0 && width(joined) <= limit) rows[rows.length - 1] = joined;
    else rows.push(one);
  }
  return [...rows, ...(seal === undefined ? [] : [`${seal}（盖章）`]), ...(day === undefined ? [] : [dayWords(day)])];
}

function sealLines({ issuer, day, note }: SealBlock, limit: number): string[] {
  const lines = [`${issuer}（盖章）`, dayWords(day), ...(note === null ? [] : [`（${note}）`])];
  return lines.flatMap((line) => wrap(printable(line), limit));
}

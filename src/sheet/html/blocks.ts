import { dayWords } from '../../calendar/day.ts';
import { cellText, isRightAligned } from '../cell.ts';
import { heatTable } from '../heat.ts';
import type { Block, Column, FieldsBlock, Row, SignatureBlock, SlipsBlock, TableBlock, TextBlock } from '../sheet.ts';
import { barsHtml } from './bars.ts';
import { escaped } from './escape.ts';

/** A block as markup. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'table':
      return tableHtml(block);
    case 'fields':
      return fieldsHtml(block);
    case 'text':
      // What is for the screen of the office only stays there.
      return block.screen === true ? '' : textHtml(block);
    case 'bars':
      return barsHtml(block);
    case 'heat':
      return tableHtml(heatTable(block));
    case 'page':
      return `<h2 id="${partId(block.title)}">${escaped(block.title)}</h2>\n${block.subtitle === undefined ? '' : paragraph(block.subtitle, 'sub')}`;
    case 'signatures':
      return signaturesHtml(block);
    case 'seal':
      return `${paragraph(block.issuer, 'seal')}${paragraph(dayWords(block.day), 'seal')}`;
    case 'slips':
      return slipsHtml(block);
  }
}

/** Where a part of the page is found, by its title. */
export function partId(title: string): string {
  return encodeURIComponent(title.replace(/\s+/g, '-'));
}

/** Up to so many columns fit a phone as they are; of more, every row becomes a card there. */
const phoneColumns = 2;

function tableHtml({ title, columns, rows, total, empty }: TableBlock): string {
  const caption = title === undefined ? '' : `<caption>${escaped(title)}</caption>`;
  if (rows.length === 0)
    return `${title === undefined ? '' : `<h3>${escaped(title)}</h3>`}${paragraph(empty ?? '（无）')}`;
  const heads = columns.map((column) => `<th scope="col"${figure(column)}>${escaped(column.label)}</th>`).join('');
  const line = (row: Row, blank: boolean) =>
    `<tr>${columns.map((column) => cellHtml(column, row, blank)).join('')}</tr>\n`;
  const foot = total === undefined ? '' : `<tfoot>\n${line(total, true)}</tfoot>\n`;
  const cards = columns.length > phoneColumns ? ' class="cards"' : '';
  const body = rows.map((row) => line(row, false)).join('');
  return `<table${cards}>${caption}\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody>\n${foot}</table>\n`;
}

/** In a total, what has no sum stays blank: it does not apply. */
function cellHtml(column: Column, row: Row, blank: boolean): string {
  const value = row[column.key];
  const text = blank && (value === undefined || value === '') ? '' : cellText(column, value ?? null);
  return `<td${figure(column)} data-label="${escaped(column.label)}">${escaped(text)}</td>`;
}

function figure(column: Column): string {
  if (isRightAligned(column)) return ' class="figure"';
  return column.type === 'day' || column.whole ? ' class="whole"' : '';
}

function fieldsHtml({ title, fields }: FieldsBlock): string {
  const caption = title === undefined ? '' : `<caption>${escaped(title)}</caption>`;
  const rows = fields.map(
    (field) =>
      `<tr><th scope="row">${escaped(field.label)}</th><td>${escaped(cellText(field, field.value))}</td></tr>\n`,
  );
  return `<table>${caption}<tbody>\n${rows.join('')}</tbody></table>\n`;
}

function textHtml({ title, lines, tone, screen }: TextBlock): string {
  if (screen) return '';
  const name = tone === 'bad' ? 'draft' : tone === 'quiet' ? 'quiet' : undefined;
  const heading = title === undefined ? '' : `<h3>${escaped(title)}</h3>\n`;
  return (
    heading +
    lines
      .flatMap((line) => line.split(/\r?\n/))
      .map((line) => paragraph(line, name))
      .join('')
  );
}

function signaturesHtml({ lines, seal, day }: SignatureBlock): string {
  const signed = lines.map(({ label, name }) => paragraph(`${label}：${name ?? '＿＿＿＿＿＿'}`));
  return [
    ...signed,
    seal === undefined ? '' : paragraph(`${seal}（盖章）`),
    day === undefined ? '' : paragraph(dayWords(day)),
  ].join('');
}

function slipsHtml({ heading, count, items, choices }: SlipsBlock): string {
  const boxes = choices.map((choice) => `□${choice}`).join('　');
  const rows = items.map((item) => `<li>${escaped(item)}　${escaped(boxes)}</li>\n`);
  return `${paragraph(`${heading}　共 ${count} 张`)}<ol>\n${rows.join('')}</ol>\n`;
}

function paragraph(text: string, name?: string): string {
  return `<p${name === undefined ? '' : ` class="${name}"`}>${escaped(text)}</p>\n`;
}

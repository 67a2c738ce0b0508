import type { Block, Sheet } from '../sheet.ts';
import { blockHtml, partId } from './blocks.ts';
import { escaped } from './escape.ts';
import { style } from './style.ts';

/** What stands around a sheet on its page; markup already, made of escaped texts. */
export interface Around {
  above?: string;
  below?: string;
}

/** The sheet as a page: no script, nothing fetched from anywhere. The same sheet gives the same text. */
export function writeHtml(sheet: Sheet, { above = '', below = '' }: Around = {}): string {
  const { title, subtitle, blocks, anchor } = sheet;
  const first = blocks.findIndex(({ kind }) => kind === 'page');
  const [intro, parts] = [blocks.slice(0, Math.max(0, first)), blocks.slice(Math.max(0, first))];
  const head = subtitle === undefined ? '' : `<p class="sub">${escaped(subtitle)}</p>\n`;
  const foot = anchor === undefined ? '' : `<p>${escaped(anchor)}</p>\n`;
  return pageHtml(
    subtitle === undefined ? title : `${title} ${subtitle}`,
    `${above}<main>\n<h1>${escaped(title)}</h1>\n${head}${intro.map(blockHtml).join('')}${contents(parts)}${parts.map(blockHtml).join('')}</main>\n<footer>\n${below}${foot}</footer>\n`,
  );
}

/** The parts of a long page, to go to; a page of a few parts needs none. */
function contents(blocks: readonly Block[]): string {
  const parts = blocks.filter((block) => block.kind === 'page');
  if (parts.length < 3) return '';
  const items = parts.map((part) => `<li><a href="#${partId(part.title)}">${escaped(part.title)}</a></li>\n`);
  return `<nav class="contents" aria-label="目录"><ol>\n${items.join('')}</ol></nav>\n`;
}

/** A page with a body of its own. `body` is markup. */
export function pageHtml(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`;
}

/** The page may show itself and nothing else: whatever got into a text, no browser would run or fetch it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

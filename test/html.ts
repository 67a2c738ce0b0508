/** A page as another program reads it: its tables cell by cell, and its text. Throws where a tag is not closed in its place. */
export function readPage(html: string): { tables: string[][][]; text: string } {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>'));
  const open: string[] = [];
  const tables: string[][][] = [];
  const words: string[] = [];
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z0-9]+)/.exec(token);
    if (tag === null) {
      if (token.startsWith('<')) throw new Error(`no tag: ${token}`);
      const text = unescaped(token).trim();
      if (text !== '') words.push(text);
      if (text !== '' && (open.includes('td') || open.includes('th'))) addText(tables, text);
      continue;
    }
    const [, closing, name] = tag as unknown as [string, string, string];
    if (closing === '') enter(tables, name);
    if (closing === '/' && open.pop() !== name) throw new Error(`${token} closes nothing`);
    if (closing === '' && !token.endsWith('/>')) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return { tables, text: words.join('\n') };
}

function enter(tables: string[][][], name: string): void {
  if (name === 'table') tables.push([]);
  if (name === 'tr') tables.at(-1)?.push([]);
  if (name === 'td' || name === 'th') tables.at(-1)?.at(-1)?.push('');
}

function addText(tables: string[][][], text: string): void {
  const row = tables.at(-1)?.at(-1);
  if (row !== undefined && row.length > 0) row[row.length - 1] += text;
}

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function unescaped(text: string): string {
  return text.replace(/&[a-z#0-9]+;/g, (sign) => signs[sign] ?? sign);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import { makeFolder, save } from '../../command/save.ts';
import { writeHtml } from '../../sheet/html/write.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { byVersion, indexPage, pageName, versionWords } from './index_page.ts';
import { format, type Published, schemaFile } from './published.ts';
import { schema } from './schema.ts';

/**
 * Puts a period into the folder of the site: its page, its data, the schema, and the index of all periods that are there.
 * A version that another has taken the place of stands beside that one under a name of its own, linked from it.
 * @returns the files written. @throws Refusal kind `file`; `usage` where the folder is another office's.
 */
export function writeSite(folder: string, sheet: Sheet, data: Published): string[] {
  makeFolder(folder);
  const name = pageName(data);
  const all = [...pagesIn(folder, data.office).filter((one) => pageName(one) !== name), data];
  const address = encodeURIComponent(name);
  const page = writeHtml(sheet, {
    above: wayRound(data, all),
    below: `<p class="screen"><a href="${address}.json">本页的数据（JSON）</a>，格式见 <a href="${schemaFile}">${schemaFile}</a>。</p>\n`,
  });
  const current = data.corrected_by ? all.find((one) => replaces(one, data)) : undefined;
  // The index comes last: it never names a page that is not there.
  return [
    put(folder, `${name}.html`, page),
    put(folder, `${name}.json`, json(data)),
    put(folder, schemaFile, json(schema)),
    ...(current === undefined ? [] : linkAgain(folder, current, all)),
    put(folder, 'index.html', indexPage(data.office, all)),
  ];
}

/** The way to the other pages: all periods, and the other versions of this one that lie in the folder. */
function wayRound(of: Published, all: readonly Published[]): string {
  const shown = all.filter((one) => replaces(one, of) || replaces(of, one)).sort(byVersion);
  const links = shown.map((one) => `<a href="${encodeURIComponent(pageName(one))}.html">${versionWords(one)}</a>`);
  return `<nav class="screen">${['<a href="index.html">全部时期</a>', ...links].join('')}</nav>\n`;
}

/** Whether a page is the current one of a period and the other an older one; the folder may lag behind the file. */
function replaces(one: Published, older: Published): boolean {
  if (one.period !== older.period || one.corrected_by || !older.corrected_by) return false;
  return one.version === null || one.version > (older.version ?? 0);
}

/** The current page of a period lay there before an older one came beside it: only its way round is written anew. */
function linkAgain(folder: string, current: Published, all: readonly Published[]): string[] {
  const name = `${pageName(current)}.html`;
  const page = textIn(join(folder, name));
  const linked = page?.replace(/<nav class="screen">.*?<\/nav>\n/, () => wayRound(current, all));
  return linked === undefined || linked === page ? [] : [put(folder, name, linked)];
}

/** The pages whose data lie in the folder; files of other kinds are nobody's business. */
function pagesIn(folder: string, office: string): Published[] {
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== schemaFile)
    .map((name) => ({ name, data: dataIn(join(folder, name)) }))
    .filter(({ name, data }) => data?.format === format && name === `${pageName(data as Published)}.json`)
    .map(({ data }) => data as Published);
  const stranger = found.find((one) => one.office !== office);
  if (stranger === undefined) return found;
  throw new Refusal('usage', 'other_office', `这个文件夹里是${stranger.office}的公开页：${folder}`, {
    hint: '请换一个文件夹；居委会改了名称的，新名称的公开页另放一处。没有写入任何内容。',
  });
}

function dataIn(path: string): Partial<Published> | null {
  try {
    return JSON.parse(textIn(path) ?? '');
  } catch {
    return null;
  }
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function put(folder: string, name: string, content: string): string {
  return save(join(folder, name), content, 0o644);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

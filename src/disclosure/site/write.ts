import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import { makeFolder, save } from '../../command/save.ts';
import { writeHtml } from '../../sheet/html/write.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { indexPage, type Listed } from './index_page.ts';
import { format, type Published, schemaFile } from './published.ts';
import { schema } from './schema.ts';

/**
 * Puts a period into the folder of the site: its page, its data, the schema, and the index of all periods that are there.
 * @returns the files written. @throws Refusal kind `file`; `usage` where the folder is another office's.
 */
export function writeSite(folder: string, sheet: Sheet, data: Published): string[] {
  makeFolder(folder);
  const others = periodsIn(folder, data.office).filter(({ period }) => period !== data.period);
  const name = encodeURIComponent(data.period);
  const page = writeHtml(sheet, {
    above: '<nav class="screen"><a href="index.html">全部时期</a></nav>\n',
    below: `<p class="screen"><a href="${name}.json">本页的数据（JSON）</a>，格式见 <a href="${schemaFile}">${schemaFile}</a>。</p>\n`,
  });
  // The index comes last: it never names a page that is not there.
  return [
    put(folder, `${data.period}.html`, page),
    put(folder, `${data.period}.json`, json(data)),
    put(folder, schemaFile, json(schema)),
    put(folder, 'index.html', indexPage(data.office, [...others, data])),
  ];
}

/** The periods whose data lie in the folder; files of other kinds are nobody's business. */
function periodsIn(folder: string, office: string): Listed[] {
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== schemaFile)
    .map((name) => ({ name, data: dataIn(join(folder, name)) }))
    .filter(({ name, data }) => data?.format === format && name === `${data.period}.json`)
    .map(({ data }) => data as Published);
  const stranger = found.find((one) => one.office !== office);
  if (stranger === undefined) return found;
  throw new Refusal('usage', 'other_office', `这个文件夹里是${stranger.office}的公开页：${folder}`, {
    hint: '请换一个文件夹；居委会改了名称的，新名称的公开页另放一处。没有写入任何内容。',
  });
}

function dataIn(path: string): Partial<Published> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function put(folder: string, name: string, content: string): string {
  return save(join(folder, name), content, 0o644);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

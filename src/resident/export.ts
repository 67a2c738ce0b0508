import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { codeOf } from '../person/person.ts';
import { isOnlyOne } from '../personal/namesake.ts';
import { recordsOf } from '../personal/records.ts';
import { dataOf, keptSheet } from '../personal/sheet.ts';
import { writeCsv } from '../sheet/csv.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { onePersonKnown } from './lookup.ts';

/**
 * Everything that is kept about one person, in full, for that person (个人信息保护法 45: to see and to copy). Full data is
 * shown to nobody without a reason, so this takes one too, and is logged.
 */
export const exportAll = verb<{ dir?: string }>({
  reveals: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [{ flags: '--dir <文件夹>', text: '写成一个文件夹：JSON、CSV 和 PDF 各一份' }],
  examples: [
    'jwh resident export 张三 --reveal 本人申请查阅 --pdf 张三.pdf',
    'jwh resident export 张三 --reveal 本人申请复制 --dir 张三的资料',
    'jwh resident export 张三 --reveal 本人申请查阅 --json',
  ],
  async run(context, [called], { dir }) {
    if (context.settings.reveal === null) throw noReason();
    const db = await context.read();
    const { person_id, name } = await onePersonKnown(db, called as string);
    const alone = await isOnlyOne(db, person_id, name);
    const records = await recordsOf(db, person_id, alone ? name : null);
    const data = dataOf(records);
    const record = { person_id, name, code: codeOf({ id: person_id }), by_name: alone, tables: data };
    const sheet = keptSheet(name, records, { alone, day: context.today });
    const persons = [person_id];
    if (dir === undefined) return { sheet, record, persons };
    // Logged before anything of it lies on the disk.
    await context.logAccess(persons);
    const files = await writeFolder(context, dir, sheet, record);
    return { sheet, record, persons, files };
  },
});

function noReason(): Refusal {
  return new Refusal('usage', 'reveal_needed', '交给本人的资料是完整的，要写明理由，记入查看记录。', {
    hint: '例如：jwh resident export 张三 --reveal 本人申请查阅 --pdf 张三.pdf',
  });
}

async function writeFolder(context: Context, dir: string, sheet: Sheet, record: object): Promise<string[]> {
  const folder = resolve(context.world.cwd, dir);
  const { printSheet } = await import('../command/paper.ts');
  const { pdf } = await printSheet(sheet, context);
  const contents: [string, string | Uint8Array][] = [
    ['全部资料.json', `${JSON.stringify(record, null, 2)}\n`],
    ['全部资料.csv', writeCsv(sheet)],
    ['全部资料.pdf', pdf],
  ];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return contents.map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content, { mode: 0o600 });
      return path;
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal('file', 'cannot_save', `不能写入文件夹（${code}）：${folder}`, { hint: '请换一个文件夹。' });
  }
}

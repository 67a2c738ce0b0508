import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { papersOf } from '../attachment/folder.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { codeOf } from '../person/person.ts';
import { isOnlyOne } from '../personal/namesake.ts';
import { type Paper, paperNotes, papersOfRecords } from '../personal/papers.ts';
import { recordsOf } from '../personal/records.ts';
import { dataOf, keptSheet } from '../personal/sheet.ts';
import { writeCsv } from '../sheet/csv.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { onePersonKnown } from './lookup.ts';

/**
 * Everything that is kept about one person, in full, for that person (个人信息保护法 45: to see and to copy). Full data is
 * shown to nobody without a reason, so this takes one too, and is logged.
 */
export const exportAll = verb<{ dir?: string; force?: boolean }>({
  reveals: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--dir <文件夹>', text: '写成一个文件夹：JSON、CSV 和 PDF 各一份，附件的原件在其中的“附件”里' },
    { flags: '--force', text: '文件夹里已有同名的文件时，盖掉它' },
  ],
  examples: [
    'jwh resident export 张三 --reveal 本人申请查阅 --pdf 张三.pdf',
    'jwh resident export 张三 --reveal 本人申请复制 --dir 张三的资料',
    'jwh resident export 张三 --reveal 本人申请查阅 --json',
  ],
  async run(context, [called], { dir, force = false }) {
    if (context.settings.reveal === null) throw noReason();
    const db = await context.read();
    const { person_id, name } = await onePersonKnown(db, called as string);
    const alone = await isOnlyOne(db, person_id, name);
    const records = await recordsOf(db, person_id, alone ? name : null);
    const data = dataOf(records);
    const record = { person_id, name, code: codeOf({ id: person_id }), by_name: alone, tables: data };
    const papers = papersOfRecords(records, papersOf(context.settings.path));
    const sheet = keptSheet(name, records, {
      alone,
      day: context.today,
      papers: paperNotes(papers, dir !== undefined),
    });
    const persons = [person_id];
    if (dir === undefined) return { sheet, record, persons };
    const contents = await contentsOf(context, sheet, record);
    const folder = resolve(context.world.cwd, dir);
    if (!force) refuseOverwriting(folder, [...contents.map(([file]) => file), ...papers.map(({ to }) => to)]);
    // Logged before anything of it lies on the disk.
    await context.logAccess(persons);
    return { sheet, record, persons, files: writeFolder(folder, contents, papers) };
  },
});

function noReason(): Refusal {
  return new Refusal('usage', 'reveal_needed', '交给本人的资料是完整的，要写明理由，记入查看记录。', {
    hint: '例如：jwh resident export 张三 --reveal 本人申请查阅 --pdf 张三.pdf',
  });
}

type Contents = readonly (readonly [name: string, content: string | Uint8Array])[];

async function contentsOf(context: Context, sheet: Sheet, record: object): Promise<Contents> {
  const { printSheet } = await import('../command/paper.ts');
  const { pdf } = await printSheet(sheet, context);
  return [
    ['全部资料.json', `${JSON.stringify(record, null, 2)}\n`],
    ['全部资料.csv', writeCsv(sheet)],
    ['全部资料.pdf', pdf],
  ];
}

/** @throws Refusal kind `file` that names what lies there. */
function refuseOverwriting(folder: string, names: readonly string[]): void {
  const there = names.filter((name) => existsSync(join(folder, name)));
  if (there.length === 0) return;
  throw new Refusal('file', 'file_exists', `文件夹里已有同名的文件，没有写入：${there.join('、')}`, {
    hint: '换一个文件夹，或加 --force 盖掉。',
  });
}

function writeFolder(folder: string, contents: Contents, papers: readonly Paper[]): string[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const written = contents.map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content, { mode: 0o600 });
      return path;
    });
    return [...written, ...papers.filter(({ whole }) => whole).map((paper) => copied(folder, paper))];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal('file', 'cannot_save', `不能写入文件夹（${code}）：${folder}`, { hint: '请换一个文件夹。' });
  }
}

function copied(folder: string, { from, to }: Paper): string {
  const path = join(folder, to);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  copyFileSync(from, path);
  chmodSync(path, 0o600);
  return path;
}

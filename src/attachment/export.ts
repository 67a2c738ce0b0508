import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { asRefusal } from '../database/failure.ts';
import { digestOfFile, paperPath, papersOf } from './folder.ts';
import { nextName, safeName } from './name.ts';
import { findRecord, type RecordRef, recordArgument } from './record.ts';
import { type Attachment, attachmentsOf } from './store.ts';

interface Copy {
  no: number;
  from: string;
  to: string;
}

export const exportAll = verb<{ force?: boolean; reveal?: string }>({
  reveals: true,
  arguments: [recordArgument, { name: '<文件夹>', text: '放到哪个文件夹（没有就建立）' }],
  options: [{ flags: '--force', text: '同名的文件已在那里时，盖掉它' }],
  examples: ['jwh attachment export 事〔2026〕1号 导出', 'jwh attachment export 居民:张三 导出 --reveal 本人来取'],
  async run(context, [word, given], { force = false, reveal }) {
    const db = await context.read();
    const record = await findRecord(db, word ?? '', context.today);
    if (record.persons !== null && reveal === undefined) throw reasonNeeded(record);
    const standing = (await attachmentsOf(db, record)).filter(({ voided }) => voided === null);
    const folder = resolve(context.world.cwd, given ?? '');
    const copies = copiesTo(folder, standing, papersOf(context.settings.path));
    if (!force) refuseOverwriting(copies);
    // Logged before anything of it lies in the folder: what cannot be logged is not written.
    const persons = [...(record.persons ?? [])];
    await context.logAccess(persons);
    copyAll(folder, copies, force);
    return {
      sheet: {
        title: `${record.called}的附件：导出 ${copies.length} 件`,
        blocks: copies.length === 0 ? [{ kind: 'text', lines: ['没有附件。'] }] : [],
      },
      record: { record: record.called, folder, count: copies.length },
      files: copies.map(({ to }) => to),
      persons,
    };
  },
});

/** Where each goes, by its own name made safe again: the file may have been tampered with. @throws Refusal kind `file`. */
function copiesTo(folder: string, attachments: readonly Attachment[], papers: string): Copy[] {
  const taken = new Set<string>();
  return attachments.map(({ position, name, digest }) => {
    const from = paperPath(papers, digest);
    const found = digestOfFile(from);
    if (found !== digest) {
      throw new Refusal(
        'file',
        'paper_damaged',
        `附件 ${position}“${name}”的文件${found === null ? '不在了' : '被改动过'}，没有导出。`,
        {
          hint: '先看 jwh attachment check；可以从备份里取回。',
        },
      );
    }
    const own = nextName(safeName(name), taken);
    taken.add(own.toLowerCase());
    return { no: position, from, to: join(folder, own) };
  });
}

function refuseOverwriting(copies: readonly Copy[]): void {
  const there = copies.filter(({ to }) => existsSync(to));
  if (there.length === 0) return;
  throw new Refusal('file', 'file_exists', `已有同名的文件，没有导出：${there.map(({ to }) => to).join('、')}`, {
    hint: '换一个文件夹，或加 --force 盖掉。',
  });
}

/** All of them or none: what was copied before one failed is taken away again, where nothing was covered by it. */
function copyAll(folder: string, copies: readonly Copy[], force: boolean): void {
  const made: string[] = [];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const { from, to } of copies) {
      copyFileSync(from, to, force ? 0 : constants.COPYFILE_EXCL);
      made.push(to);
    }
  } catch (error) {
    if (!force) for (const path of made) rmSync(path, { force: true });
    throw asRefusal(error, folder);
  }
}

function reasonNeeded({ called }: RecordRef): Refusal {
  return new Refusal('usage', 'reveal_reason', `${called}的附件是个人资料，导出要写理由。`, {
    hint: '加 --reveal 理由；谁、何时、为何导出，记入查看记录。',
  });
}

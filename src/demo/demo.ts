import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { print } from '../command/print.ts';
import { type Answer, verb } from '../command/verb.ts';
import { demoFiles } from './files.ts';
import { demoLines } from './lines.ts';

/** Tells a folder that an earlier demonstration made, and that may be made anew, from one that somebody needs. */
const marker = '这是演示.txt';

export const demo = verb<{ dir?: string }>({
  writes: true,
  options: [{ flags: '--dir <文件夹>', text: '放演示的文件夹（默认 ./demo）' }],
  examples: ['jwh demo', 'jwh demo --dir D:\\试用'],
  async run(context, _args, { dir = 'demo' }) {
    const folder = resolve(context.world.cwd, dir);
    if (context.settings.dryRun) return plan(folder);
    prepare(folder);
    const path = join(folder, 'office.db');
    for (const { argv, silent } of demoLines)
      await perform(context, folder, [...argv, '--db', path], argv, silent ?? false);
    const files = readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name) && name !== marker);
    return {
      sheet: {
        title: '演示完成',
        blocks: [
          {
            kind: 'text',
            lines: [
              '虚构的人，真实的结构：3,076 户、8,689 人、61 名居民代表、9 名工作人员。',
              '文件都在这里：',
              ...files.map((name) => `  ${join(folder, name)}`),
            ],
          },
          { kind: 'text', lines: [`接着试：jwh meeting show 2026-1 --db ${path}`] },
        ],
      },
      record: { folder, files },
    };
  },
});

/** What would be done, for a dry run: nothing is made. */
function plan(folder: string): Answer {
  const lines = demoLines.filter(({ silent }) => !silent).map(({ argv }) => `  jwh ${argv.map(quoted).join(' ')}`);
  return {
    sheet: {
      title: '演示（试运行）',
      blocks: [{ kind: 'text', lines: [`将建立文件夹 ${folder}，依次运行：`, ...lines] }],
    },
    record: { folder, files: [] },
  };
}

function prepare(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) {
      throw new Refusal('usage', 'not_a_folder', `这不是文件夹：${folder}`, { hint: '请用 --dir 指定一个文件夹。' });
    }
    if (readdirSync(folder).length > 0 && !existsSync(join(folder, marker))) {
      throw new Refusal('usage', 'folder_in_use', `文件夹里已有别的东西，没有改动：${folder}`, {
        hint: '请用 --dir 指定另一个文件夹。',
      });
    }
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, marker), '本文件夹由 jwh demo 建立，人物均为虚构；再次演示时会全部重做。\n');
  for (const [name, content] of Object.entries(demoFiles())) writeFileSync(join(folder, name), content);
}

/** Runs one line as a person would have typed it in the folder; what prepares the ground is not shown. */
async function perform(
  context: Context,
  folder: string,
  full: string[],
  shown: readonly string[],
  silent: boolean,
): Promise<void> {
  const { world } = context;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const stdout = silent || context.json ? nowhere : world.stdout;
  if (!silent && !context.json) await print(world.stdout, `\n$ jwh ${shown.map(quoted).join(' ')}\n`);
  const terminal = { ...world.terminal, input: false };
  const code = await context.perform({ ...world, argv: full, cwd: folder, stdout, terminal });
  if (code !== 0) throw new Error(`demonstration line failed with ${code}: ${shown.join(' ')}`);
}

function quoted(word: string): string {
  return /[\s〔〕]/.test(word) ? `"${word}"` : word;
}

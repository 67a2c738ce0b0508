import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { prune } from './prune.ts';
import { type Taken, takeBackup } from './take.ts';

export const backup = verb<{ keep?: string }>({
  arguments: [
    {
      name: '[文件夹]',
      text: '备份放在哪个文件夹里（默认：当前的；没有的，在已有的文件夹里建一个）；最好是另一块硬盘或 U 盘',
    },
  ],
  options: [{ flags: '--keep <份数>', text: '只留这个文件夹里本居委会最近的几份，更早的删去（定时任务用）' }],
  examples: ['jwh backup', 'jwh backup E:\\备份 --keep 30'],
  async run(context, [given], options) {
    const keep = options.keep === undefined ? null : wholeNumber(options.keep, '份数');
    if (keep === 0) throw new Refusal('usage', 'keep_none', '--keep 至少是 1。');
    if (given?.trim() === '') {
      throw new Refusal('usage', 'folder_empty', '文件夹不能是空的。', {
        hint: '不写就是当前的文件夹；定时任务里请核对变量有没有值。',
      });
    }
    const place = resolve(context.world.cwd, given ?? '.');
    const there = statSync(place, { throwIfNoEntry: false });
    if (there === undefined) refuseWithoutParent(dirname(place));
    if (there !== undefined && !there.isDirectory()) {
      throw new Refusal('file', 'not_a_folder', `这不是文件夹：${place}`, {
        hint: '备份是一个文件夹；写放它的那个文件夹。',
      });
    }
    const taken = await takeBackup(await context.file(), place, {
      day: context.today,
      at: context.world.now().toISOString(),
    });
    const { findings } = taken.manifest;
    // As long as something does not agree, an older backup may be the better one.
    const pruned = keep === null || findings.length > 0 ? [] : prune(dirname(taken.folder), taken.manifest, keep);
    return {
      sheet: { title: titleOf(taken), day: context.today, blocks: blocksOf(taken, pruned, keep) },
      record: recordOf(taken, pruned),
      findings,
      found: findings.length > 0,
    };
  },
});

/** One new folder is made, in one that is there: a disk that is not plugged in is not made up on this one. */
function refuseWithoutParent(parent: string): void {
  if (statSync(parent, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Refusal('file', 'no_such_folder', `没有这个文件夹：${parent}`, {
    hint: '没有备份。放在另一块硬盘、U 盘上的，看看插上了没有；否则先建好这个文件夹。',
  });
}

function titleOf({ manifest: { findings } }: Taken): string {
  return findings.length === 0 ? '已备份，核对无误' : `已备份，但有 ${findings.length} 处不符`;
}

function blocksOf(taken: Taken, pruned: readonly string[], keep: number | null): Block[] {
  const { findings } = taken.manifest;
  const { folder, files, size, head, entries } = recordOf(taken, pruned);
  const field = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  return [
    {
      kind: 'fields',
      fields: [
        field('folder', '备份', folder),
        field('files', '文件', `${files} 个，共 ${Math.ceil(size / 1000)} KB`),
        field('entries', '审计记录', `${entries} 条`),
        field('head', '链尾的校验号', head),
        ...(pruned.length === 0 ? [] : [field('pruned', '删去的旧备份', pruned.join('、'))]),
      ],
    },
    ...(findings.length === 0
      ? []
      : [{ kind: 'text', title: '不符之处', lines: findings.map(({ says }) => says), tone: 'bad' } as const]),
    ...(findings.length > 0 && keep !== null
      ? [{ kind: 'text', lines: ['有不符之处，旧备份一份也没有删。'] } as const]
      : []),
    {
      kind: 'text',
      lines: ['备份里有居民的个人资料，没有加密：请锁好，不要放到网盘。', `恢复：jwh restore ${folder}`],
      tone: 'quiet',
    },
  ];
}

function recordOf({ folder, manifest, verification }: Taken, pruned: readonly string[]) {
  const { files, head, version, office, made_at, findings } = manifest;
  return {
    folder,
    office,
    made_at,
    version,
    files: files.length,
    size: files.reduce((sum, one) => sum + one.size, 0),
    attachments: files.filter(({ path }) => path.startsWith('files/')).length,
    entries: verification.entries,
    records: verification.records,
    head: head.hash,
    intact: findings.length === 0,
    pruned,
  };
}

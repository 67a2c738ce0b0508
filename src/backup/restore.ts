import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { asRefusal } from '../database/failure.ts';
import { isBusy, openSnapshot } from '../database/snapshot.ts';
import type { Block } from '../sheet/sheet.ts';
import { exchange } from './aside.ts';
import { type Manifest, manifestName, readManifest } from './manifest.ts';
import { type BackupFinding, stage } from './stage.ts';

interface RestoreOptions {
  acceptFindings?: boolean;
}

export const restore = verb<RestoreOptions>({
  writes: true,
  arguments: [{ name: '<备份>', text: '备份的文件夹，如 jwh-备份-2026-09-18' }],
  options: [{ flags: '--accept-findings', text: '备份有不符之处也恢复（没有更好的备份时）' }],
  examples: ['jwh restore jwh-备份-2026-09-18', 'jwh restore E:\\备份\\jwh-备份-2026-09-18 --db D:\\jwh\\office.db'],
  async run(context, [given], { acceptFindings = false }) {
    const { path, dryRun } = context.settings;
    const backup = folderMeant(resolve(context.world.cwd, given ?? ''));
    const manifest = readManifest(backup);
    if (isBusy(path)) throw busy(path);
    const now = await standing(path, manifest);
    const { findings, aside } = await staged(path, async (folder) => {
      const found = await stage(backup, manifest, folder);
      if (found.length > 0 && !acceptFindings) throw notIntact(backup, found);
      const stamp = context.world.now().toISOString().replace(/\D/g, '').slice(0, 17);
      return { findings: found, aside: dryRun ? null : exchange(path, folder, stamp) };
    });
    const { office, day, made_at, version, files } = manifest;
    return {
      sheet: {
        title: titleOf(findings.length, dryRun),
        day: context.today,
        blocks: blocksOf(path, manifest, { findings, aside, now }),
      },
      record: {
        file: path,
        backup,
        office,
        day,
        made_at,
        version,
        files: files.length,
        set_aside: aside,
        entries_lost: now.lost,
      },
      findings,
      found: findings.length > 0,
    };
  },
});

function titleOf(findings: number, dryRun: boolean): string {
  if (findings === 0) return dryRun ? '可以恢复，核对无误' : '已恢复，核对无误';
  return `${dryRun ? '可以恢复' : '已恢复'}，但有 ${findings} 处不符`;
}

/** The folder, whether it was named itself or a file in it. */
function folderMeant(path: string): string {
  return basename(path) === manifestName || basename(path) === 'office.db' ? dirname(path) : path;
}

/** Works in a folder beside the office's file, on the same disk, which is gone afterwards. */
async function staged<T>(path: string, work: (folder: string) => Promise<T>): Promise<T> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const folder = mkdtempSync(`${path}.restoring-`);
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw asRefusal(error, path);
  }
}

interface Standing {
  /** Whether it is the file of another office; null where it cannot be told. */
  other: boolean | null;
  /** Entries of the audit chain that the backup does not have; null where it cannot be told. */
  lost: number | null;
}

/** What stands where the backup goes, as far as it can be read: it may be what is broken. */
async function standing(path: string, { chain, head }: Manifest): Promise<Standing> {
  if (!existsSync(path)) return { other: null, lost: null };
  try {
    const file = openSnapshot(path);
    try {
      const first = await file.db.selectFrom('audit_entry').select('hash').orderBy('seq').limit(1).executeTakeFirst();
      const last = await file.db.selectFrom('audit_head').select('seq').executeTakeFirst();
      const other = first?.hash !== chain;
      return { other, lost: other || last === undefined ? null : Math.max(0, last.seq - head.seq) };
    } finally {
      file.raw.close();
    }
  } catch {
    return { other: null, lost: null };
  }
}

function blocksOf(
  path: string,
  { office, day, version, files }: Manifest,
  { findings, aside, now }: { findings: readonly BackupFinding[]; aside: string | null; now: Standing },
): Block[] {
  const field = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  const lines = [
    ...(now.other === true ? ['原来的数据文件是另一个居委会的。'] : []),
    ...(now.lost !== null && now.lost > 0 ? [`备份之后又写过 ${now.lost} 次，恢复后的文件里没有这些。`] : []),
    ...(aside === null ? [] : [`原来的没有删，都移到了：${aside}`, '核对恢复的内容无误后，再决定要不要删去它。']),
  ];
  return [
    {
      kind: 'fields',
      fields: [
        field('office', '居委会', office),
        field('day', '备份日', day),
        field('file', '恢复到', path),
        field('files', '文件', `${files.length} 个`),
        field('version', '版本', String(version)),
      ],
    },
    ...(lines.length === 0 ? [] : [{ kind: 'text', lines } as const]),
    ...(findings.length === 0
      ? []
      : [{ kind: 'text', title: '不符之处', lines: findings.map(({ says }) => says), tone: 'bad' } as const]),
  ];
}

function notIntact(backup: string, found: readonly BackupFinding[]): Refusal {
  const first = found.slice(0, 5).map(({ says }) => `  ${says}`);
  const more = found.length > 5 ? `\n  ……共 ${found.length} 处` : '';
  return new Refusal(
    'findings',
    'backup_damaged',
    `备份有 ${found.length} 处不符，没有恢复：${backup}\n${first.join('\n')}${more}`,
    {
      hint: '请用另一份备份；没有更好的，加 --accept-findings。',
      rows: found,
    },
  );
}

function busy(path: string): Refusal {
  return new Refusal('file', 'file_busy', `另一个程序正在用这个文件：${path}`, {
    hint: '没有恢复任何内容；等它用完再试。',
  });
}

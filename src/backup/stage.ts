import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { expectedSchema } from '../database/expected.ts';
import { latestVersion } from '../database/migrations.ts';
import { openOffice } from '../database/open.ts';
import { verifyChain } from '../database/verify.ts';
import { copyWhole } from './copy.ts';
import type { Manifest } from './manifest.ts';
import { paperFindings, papersNeeded, pathOfPaper } from './papers.ts';
import { officeFile } from './parts.ts';

export interface BackupFinding {
  code: string;
  says: string;
}

/**
 * Copies a backup to a folder beside the place it goes to, and verifies the copies: every digest, then the chain of the
 * office's file, brought up to date, and the papers its records need. @returns what does not agree. @throws Refusal kind `file`.
 */
export async function stage(backup: string, manifest: Manifest, folder: string): Promise<BackupFinding[]> {
  if (manifest.version > latestVersion()) throw newer(manifest.version);
  const findings = manifest.files.flatMap(({ path, digest }): BackupFinding[] => {
    const from = join(backup, path);
    if (!lstatSync(from, { throwIfNoEntry: false })?.isFile())
      return [{ code: 'file_missing', says: `备份里少了文件：${path}` }];
    return copyWhole(from, folder, path).digest === digest
      ? []
      : [{ code: 'file_changed', says: `备份里的文件被改动过：${path}` }];
  });
  const missing = findings.some(({ says, code }) => code === 'file_missing' && says.endsWith(`：${officeFile}`));
  if (missing || !manifest.files.some(({ path }) => path === officeFile)) throw noOffice(backup);
  return [...findings, ...(await verifyOffice(folder, manifest))];
}

async function verifyOffice(folder: string, { head, files }: Manifest): Promise<BackupFinding[]> {
  const office = await openOffice(join(folder, officeFile), 'earlier');
  try {
    const verification = verifyChain(office.raw, await expectedSchema());
    const found = verification.findings.map(
      ({ code, record, says }): BackupFinding => ({
        code,
        says: record === null ? says : `${record}：${says}`,
      }),
    );
    if (verification.head !== head.hash) found.push({ code: 'head_disagrees', says: '审计链的链尾与清单不符' });
    // The manifest has the digests of what was taken: a paper that was changed before agrees with it, not with its record.
    const taken = new Map(files.map(({ path, digest }) => [path, digest]));
    for (const [digest, isStanding] of await papersNeeded(office.db))
      found.push(...paperFindings(digest, isStanding, taken.get(pathOfPaper(digest)) ?? null));
    return found;
  } finally {
    office.raw.close();
    // The copy from before a migration: the backup itself is that copy.
    for (const name of readdirSync(folder)) if (/\.v\d+\.earlier$/.test(name)) rmSync(join(folder, name));
  }
}

function newer(version: number): Refusal {
  return new Refusal(
    'file',
    'file_newer',
    `备份的版本是 ${version}，比本程序认识的 ${latestVersion()} 新，没有恢复。`,
    {
      hint: '请把 jwh 更新到作备份的版本。',
    },
  );
}

function noOffice(backup: string): Refusal {
  return new Refusal('file', 'not_a_backup', `备份里没有数据文件 ${officeFile}：${backup}`, {
    hint: '请用另一份备份。',
  });
}

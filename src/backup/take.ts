import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperPath, papersOf } from '../attachment/folder.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { expectedSchema } from '../database/expected.ts';
import { asRefusal } from '../database/failure.ts';
import type { OfficeFile } from '../database/open.ts';
import { openSnapshot, takeSnapshot, versionOf } from '../database/snapshot.ts';
import { type Verification, verifyChain } from '../database/verify.ts';
import { type Copied, copyWhole, settled } from './copy.ts';
import { type Manifest, manifestName, sealed } from './manifest.ts';
import { paperFindings, papersNeeded, pathOfPaper } from './papers.ts';
import { filesUnder, officeFile, siblings } from './parts.ts';

/** What every backup is called, with its day and, where there is one already, a number. */
export const backupName = /^jwh-备份-\d{4}-\d{2}-\d{2}(?:-\d+)?$/;

export interface Taken {
  folder: string;
  manifest: Omit<Manifest, 'digest'>;
  verification: Verification;
}

/**
 * One backup in a folder of its own under `place`: it is there whole, or not at all. What does not agree in the office's own
 * records is told, and kept all the same: a backup of it is better than none. @throws Refusal kind `file`.
 */
export async function takeBackup(file: OfficeFile, place: string, when: { day: Day; at: string }): Promise<Taken> {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const part = mkdtempSync(join(place, '.jwh-备份-'));
    try {
      const made = await fill(file, part, when);
      writeFileSync(join(part, manifestName), sealed(made.manifest), { mode: 0o600, flush: true });
      return { folder: named(part, place, when.day), ...made };
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  } catch (error) {
    throw asRefusal(error, place);
  }
}

async function fill(
  file: OfficeFile,
  part: string,
  { day, at }: { day: Day; at: string },
): Promise<Omit<Taken, 'folder'>> {
  await takeSnapshot(file, join(part, officeFile));
  const copied = [settled(part, officeFile)];
  const copy = openSnapshot(join(part, officeFile));
  try {
    const verification = verifyChain(copy.raw, await expectedSchema());
    const papers = await copyPapers(copy, file.path, part);
    const keys = siblings.filter(({ name }) => name !== 'files').flatMap((one) => copyFolder(one, file.path, part));
    const office = await copy.db.selectFrom('office').select('name').executeTakeFirst();
    const first = await copy.db.selectFrom('audit_entry').select('hash').orderBy('seq').limit(1).executeTakeFirst();
    const head = await copy.db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
    if (office === undefined || first === undefined || head === undefined) throw unfounded(file.path);
    const findings = [
      ...verification.findings.map(({ code, record, says }) => ({
        code,
        says: record === null ? says : `${record}：${says}`,
      })),
      ...papers.findings,
    ];
    const files = [...copied, ...papers.copied, ...keys];
    const version = versionOf(copy);
    const manifest = {
      what: 'jwh backup',
      format: 1,
      office: office.name,
      chain: first.hash,
      made_at: at,
      day,
      version,
      head,
      files,
      findings,
    } as const;
    return { manifest: { ...manifest, files, findings }, verification };
  } finally {
    copy.raw.close();
  }
}

/** The papers that the copied records need; one that was changed is taken as it is, there is no other. */
async function copyPapers({ db }: OfficeFile, officePath: string, part: string) {
  const copied: Copied[] = [];
  const findings: { code: string; says: string }[] = [];
  for (const [digest, isStanding] of await papersNeeded(db)) {
    const from = paperPath(papersOf(officePath), digest);
    const one = existsSync(from) ? copyWhole(from, part, pathOfPaper(digest)) : null;
    if (one !== null) copied.push(one);
    findings.push(...paperFindings(digest, isStanding, one?.digest ?? null));
  }
  return { copied, findings };
}

function copyFolder({ ending, name }: { ending: string; name: string }, officePath: string, part: string): Copied[] {
  const folder = `${officePath}${ending}`;
  return filesUnder(folder).map((path) => copyWhole(join(folder, path), part, `${name}/${path}`));
}

/** Gives the finished folder its name: of its day, and a number where the day has one already. */
function named(part: string, place: string, day: Day): string {
  for (let no = 1; ; no += 1) {
    const folder = join(place, `jwh-备份-${day}${no === 1 ? '' : `-${no}`}`);
    if (existsSync(folder)) continue;
    renameSync(part, folder);
    return folder;
  }
}

function unfounded(path: string): Refusal {
  return new Refusal('file', 'no_office', `数据文件里没有居委会，没有备份：${path}`, { hint: '先建立：jwh init' });
}

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, readManifest } from './manifest.ts';
import { backupName } from './take.ts';

/**
 * Removes the oldest backups of the same office in a place, so that `keep` stay. Another office's, and whatever cannot be
 * read as a backup, is left alone. @returns the folders that were removed.
 */
export function prune(place: string, { chain }: Pick<Manifest, 'chain'>, keep: number): string[] {
  const own = readdirSync(place)
    .filter((name) => backupName.test(name) && lstatSync(join(place, name)).isDirectory())
    .flatMap((name) => ownBackup(join(place, name), chain))
    .sort((one, other) => other.at.localeCompare(one.at, 'en') || order(other.folder) - order(one.folder));
  const old = own.slice(keep).map(({ folder }) => folder);
  for (const folder of old) rmSync(folder, { recursive: true });
  return old;
}

function ownBackup(folder: string, chain: string): { folder: string; at: string }[] {
  try {
    const manifest = readManifest(folder);
    return manifest.chain === chain ? [{ folder, at: `${manifest.made_at} ${manifest.day}` }] : [];
  } catch {
    return [];
  }
}

/** The number of a backup among those of its day. */
function order(folder: string): number {
  return Number(/\d{4}-\d{2}-\d{2}-(\d+)$/.exec(folder)?.[1] ?? 1);
}

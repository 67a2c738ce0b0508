import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The office's file as it is called in a backup. */
export const officeFile = 'office.db';

/** Folders beside the office's file that belong to it, by their ending and their name in a backup. A new one is a line here. */
export const siblings = [
  // Papers, under their digests: only those that a record needs are taken.
  { ending: '.files', name: 'files' },
  // Keys to sign with.
  { ending: '.keys', name: 'keys' },
] as const;

/** Plain files under a folder, as paths with `/`; links and the like are left out, and so is a folder that is not there. */
export function filesUnder(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    if (one.isDirectory()) return filesUnder(join(folder, one.name)).map((path) => `${one.name}/${path}`);
    return one.isFile() ? [one.name] : [];
  });
}

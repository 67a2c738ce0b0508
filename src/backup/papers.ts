import { allAttachments, isKept } from '../attachment/store.ts';
import type { Database } from '../database/open.ts';

/** Where a paper lies in a backup. */
export function pathOfPaper(digest: string): string {
  return `files/${digest.slice(0, 2)}/${digest}`;
}

/** The papers that the records need, by digest; whether one must be there: that of a voided record may be gone. */
export async function papersNeeded(db: Database): Promise<ReadonlyMap<string, boolean>> {
  const needed = new Map<string, boolean>();
  for (const one of (await allAttachments(db)).filter(isKept))
    needed.set(one.digest, needed.get(one.digest) === true || one.voided === null);
  return needed;
}

/** What there is to say of one paper; `found`: the digest of what lies there, null where nothing does. */
export function paperFindings(digest: string, isStanding: boolean, found: string | null) {
  if (found === digest || (found === null && !isStanding)) return [];
  return found === null
    ? [{ code: 'paper_missing', says: `附件的文件不在：${digest}` }]
    : [{ code: 'paper_changed', says: `附件的文件被改动过：${digest}` }];
}

import { join } from 'node:path';
import { digestOfFile, paperPath } from '../attachment/folder.ts';
import { nextName, safeName } from '../attachment/name.ts';
import type { KeptRecord } from './records.ts';

/** A paper of somebody's record: where it lies, and where in the folder for the person it goes. */
export interface Paper {
  from: string;
  to: string;
  /** What lies there is what was taken in. */
  whole: boolean;
}

/** The papers of records about the person that stand, under names of their own. */
export function papersOfRecords(records: readonly KeptRecord[], folder: string): Paper[] {
  const taken = new Set<string>();
  const standing = records.filter(({ table, row }) => table === 'attachment' && row.voided === null);
  return standing.map(({ row }) => {
    const from = paperPath(folder, String(row.digest));
    const name = nextName(safeName(String(row.name)), taken);
    taken.add(name.toLowerCase());
    return { from, to: join('附件', name), whole: digestOfFile(from) === row.digest };
  });
}

/** What the person is told of them. */
export function paperNotes(papers: readonly Paper[], copied: boolean): string[] {
  const whole = papers.filter((one) => one.whole);
  const lost = papers.filter((one) => !one.whole).map(({ to }) => to.slice('附件'.length + 1));
  return [
    ...(whole.length === 0
      ? []
      : [
          copied ? `附件的原件 ${whole.length} 份，在“附件”里。` : `附件的原件 ${whole.length} 份，用 --dir 一并复制。`,
        ]),
    ...(lost.length === 0
      ? []
      : [`附件的原件不在了或被改动过，没有复制：${lost.join('、')}；见 jwh attachment check。`]),
  ];
}

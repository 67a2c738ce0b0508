import { verb } from '../command/verb.ts';
import { digestOfFile, paperPath, papersIn, papersOf } from './folder.ts';
import { recordCalled } from './record.ts';
import { allAttachments, isKept } from './store.ts';

/** Something that does not agree between the records and the folder. */
export interface PaperFinding {
  code: 'missing' | 'changed' | 'orphan';
  record: string | null;
  no: number | null;
  file: string;
}

const words = { missing: '文件不在', changed: '文件被改动过', orphan: '没有记录提到它' } as const;

export const check = verb({
  examples: ['jwh attachment check'],
  async run(context) {
    const db = await context.read();
    const folder = papersOf(context.settings.path);
    const all = await allAttachments(db);
    const found = new Map<string, string | null>();
    const findings: PaperFinding[] = [];
    for (const { digest, voided, record_type, record_id, position } of all) {
      // One whose record was voided may be there or not; one that stands must be.
      if (!isKept({ voided })) continue;
      if (!found.has(digest)) found.set(digest, digestOfFile(paperPath(folder, digest)));
      const there = found.get(digest);
      if (there === digest || (there === null && voided !== null)) continue;
      const record = await recordCalled(db, record_type, record_id);
      findings.push({ code: there === null ? 'missing' : 'changed', record, no: position, file: nameOf(digest) });
    }
    const orphans = papersIn(folder).filter((name) => !found.has(name.slice(3)) || nameOf(name.slice(3)) !== name);
    findings.push(...orphans.map((file): PaperFinding => ({ code: 'orphan', record: null, no: null, file })));
    return {
      sheet: {
        title: findings.length === 0 ? `附件完好：${all.length} 件` : `附件有 ${findings.length} 处不符`,
        day: context.today,
        blocks: findings.length === 0 ? [] : [findingTable(findings), nextBlock(findings, folder)],
      },
      record: { attachments: all.length, files: found.size, intact: findings.length === 0 },
      findings,
      found: findings.length > 0,
    };
  },
});

function nameOf(digest: string): string {
  return `${digest.slice(0, 2)}/${digest}`;
}

function findingTable(findings: readonly PaperFinding[]) {
  return {
    kind: 'table' as const,
    columns: [
      { key: 'says', label: '不符之处', type: 'text' as const },
      { key: 'record', label: '记录', type: 'text' as const, whole: true },
      { key: 'no', label: '序号', type: 'count' as const },
      { key: 'file', label: '文件', type: 'text' as const, wide: true },
    ],
    rows: findings.map(({ code, record, no, file }) => ({ says: words[code], record, no, file })),
  };
}

function nextBlock(findings: readonly PaperFinding[], folder: string) {
  const has = (code: PaperFinding['code']) => findings.some((one) => one.code === code);
  return {
    kind: 'text' as const,
    lines: [
      ...(has('missing') || has('changed') ? [`从备份的 files 文件夹里，把同名的文件放回 ${folder}。`] : []),
      ...(has('orphan') ? [`没有记录提到的，核对后可以从 ${folder} 里移走；它们不影响使用。`] : []),
    ],
  };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approveMany } from '../certificate/approved.ts';

const rounds = 20;
const batch = 500;

/** A ratio and the limit it is held against. */
export interface Ratio {
  name: string;
  value: number;
  limit: number;
  rest: string;
}

/**
 * What a certificate costs, its paper included, against an empty start of Node, in turn; and what each beyond the first of
 * a batch costs against that one.
 */
export async function measureCertificates(bin: string): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jwh-bench-issue-'));
  try {
    const db = join(folder, 'office.db');
    const jwh = (...words: string[]) => timed([bin, ...words, '--today', '2026-10-31', '--db', db]);
    jwh('init', '--name', '团结路社区居民委员会', '--place', 'changchun');
    const alone = rounds + 2;
    await approveMany(db, alone + batch);
    const ones: number[] = [];
    const bases: number[] = [];
    for (let no = 1; no <= alone; no += 1) {
      const base = timed(['-e', '0']);
      const one = jwh('certificate', 'issue', String(no), '--pdf', join(folder, `${no}.pdf`));
      // The first two only bring everything into memory.
      if (no <= 2) continue;
      bases.push(base);
      ones.push(one);
    }
    const [one, base] = [median(ones), median(bases)];
    const file = join(folder, '名单.csv');
    writeFileSync(file, ['申请编号', ...Array.from({ length: batch }, (_, at) => alone + at + 1)].join('\n'));
    const all = jwh('certificate', 'issue', '--file', file, '--pdf', join(folder, '证明'));
    const each = (all - one) / (batch - 1);
    return [
      { name: 'certificate issue --pdf', value: one / base, limit: 6.5, rest: `${one.toFixed(0)} ms` },
      {
        name: `… each further of ${batch} / the first`,
        value: each / one,
        limit: 1 / 3,
        rest: `${each.toFixed(1)} ms / ${one.toFixed(0)} ms`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(words: string[]): number {
  const { NODE_OPTIONS: _, NODE_EXTRA_CA_CERTS: __, ...env } = process.env;
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  const took = Number(process.hrtime.bigint() - from) / 1e6;
  if (status !== 0) throw new Error(`${words.join(' ')}：退出码 ${status}\n${stderr}`);
  return took;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

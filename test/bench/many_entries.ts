import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDay } from './day.ts';
import { kept, makeFile } from './kept.ts';
import { foundOffice } from './ten_years.ts';

const entries = 100_000;

/** An office of ten years with 100,000 receipts and payments, written past the audit chain: only its sums are measured. */
export async function keptEntries(): Promise<string> {
  return kept(`entries-${entries}`, '.db', ['test/bench/many_entries.ts', 'test/bench/ten_years.ts'], (path) =>
    makeFile(path, async (file) => {
      await foundOffice(file, '2017-01-01');
      const open = file.raw.prepare('insert into account_opening (id, method, day, amount) values (?, ?, ?, ?)');
      for (const method of ['cash', 'transfer']) open.run(`open-${method}`, method, '2017-01-01', 90_000_000);
      const insert = file.raw.prepare(`insert into account_entry
        (id, year, no, kind, day, amount, party, purpose, category, method, status, booked_on, verdicts)
        values (?, ?, ?, ?, ?, ?, '商户', '采购', ?, ?, 'booked', ?, '[]')`);
      for (let no = 0; no < entries; no += 1) {
        const day = new Date(Date.UTC(2017, 0, 1) + Math.floor((no * 3555) / entries) * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const income = no % 5 === 0;
        const amount = (income ? 500_000 : 1000) + ((no * 7919) % 90_000);
        const words = [income ? '办公经费' : `支出${no % 12}`, no % 3 === 0 ? 'cash' : 'transfer', day];
        insert.run(`e${no}`, Number(day.slice(0, 4)), no + 1, income ? 'income' : 'expense', day, amount, ...words);
      }
    }),
  );
}

/** Milliseconds hledger takes for the balances of the same journal, the median of five; null where it is missing. */
export function hledgerTakes(bin: string, db: string): number | null {
  if (spawnSync('hledger', ['--version']).error !== undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'jwh-bench-journal-'));
  try {
    const path = join(folder, 'a.journal');
    const words = ['finance', 'export', '--format', 'hledger', '--out', path, '--today', benchDay];
    execFileSync(process.execPath, [bin, ...words], { env: { ...process.env, JWH_DB: db }, stdio: 'ignore' });
    if (!existsSync(path)) throw new Error('no journal');
    const times = Array.from({ length: 5 }, () => {
      const from = process.hrtime.bigint();
      execFileSync('hledger', ['-f', path, 'balance'], { env: { ...process.env, LANG: 'C.UTF-8' }, stdio: 'ignore' });
      return Number(process.hrtime.bigint() - from) / 1e6;
    });
    return times.sort((one, other) => one - other)[2] as number;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDay } from './day.ts';

/** Median milliseconds of both; null where the machine has no `sqlite3` shell to be measured by. */
export interface Imported {
  program: number;
  shell: number;
}

const rounds = 3;

/**
 * `attendance import` of a clock's file into an office, and the shell's own `.import` of the same rows into a table of
 * text: one after the other, each time into a new file.
 */
export function measureImport(bin: string, office: string, rows: string): Imported | null {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return null;
  const times: { program: number[]; shell: number[] } = { program: [], shell: [] };
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'jwh-bench-import-'));
    try {
      const [path, plain] = [join(folder, 'office.db'), join(folder, 'plain.db')];
      copyFileSync(office, path);
      times.program.push(
        timed(process.execPath, [bin, 'attendance', 'import', rows, '--db', path, '--today', benchDay, '--json']),
      );
      const table = 'create table punch (number text, name text, day text, time text)';
      times.shell.push(timed('sqlite3', [plain, table, `.import --csv --skip 1 ${rows} punch`]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { program: middle(times.program), shell: middle(times.shell) };
}

function timed(command: string, args: string[]): number {
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}：退出码 ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

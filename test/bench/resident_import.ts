import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asCsv, asXlsx, roster } from '../resident/roster.ts';

const rows = 10_000;
const rounds = 5;

/** One way to take the list into a file of its own. */
interface Way {
  name: string;
  /** The program and its arguments, for a fresh file. */
  command: (file: string) => [string, string[]];
  times: number[];
}

/**
 * How long ten thousand residents take, against what the `sqlite3` shell needs to put the same lines unseen into one table;
 * in turn, each time into a fresh file. Skipped aloud where the shell is missing. @returns the lines to print.
 */
export async function importLines(bin: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jwh-bench-import-'));
  try {
    const { lines } = roster(rows);
    const [csv, xlsx, empty] = ['名单.csv', '名单.xlsx', 'empty.db'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(csv, asCsv(lines));
    writeFileSync(xlsx, await asXlsx(lines));
    const office = ['--name', '幸福里社区居民委员会', '--place', 'changchun', '--subdistrict', '虹桥街道'];
    perform(process.execPath, [bin, 'init', ...office, '--households', '3334', '--residents', '10000', '--db', empty]);
    const taken =
      (path: string) =>
      (file: string): [string, string[]] => {
        copyFileSync(empty, file);
        return [process.execPath, [bin, 'resident', 'import', path, '--db', file]];
      };
    const ways: Way[] = [
      { name: 'resident import (10,000 rows)', command: taken(csv), times: [] },
      { name: '… xlsx', command: taken(xlsx), times: [] },
    ];
    const shell: Way = {
      name: 'sqlite3 .import',
      command: (file) => ['sqlite3', [file, '.mode csv', `.import '${csv}' t`]],
      times: [],
    };
    const hasShell = spawnSync('sqlite3', ['--version']).status === 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const way of [...ways, ...(hasShell ? [shell] : [])]) way.times.push(timed(way, join(folder, 'taken.db')));
    }
    if (!hasShell) return ['resident import (10,000 rows)：跳过，这台机器上没有 sqlite3'];
    return ways.map(({ name, times }) => {
      const [took, base] = [median(times), median(shell.times)];
      const ratio = (took / base).toFixed(2).padStart(6);
      return `${name.padEnd(34)}${ratio}  ${`× ${shell.name}`.padEnd(17)}  ${took.toFixed(0)} ms / ${base.toFixed(0)} ms`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed({ command }: Way, file: string): number {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const [program, args] = command(file);
  const from = process.hrtime.bigint();
  perform(program, args);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

function perform(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}：退出码 ${status}\n${stderr}`);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

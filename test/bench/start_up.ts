import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDay } from './day.ts';
import { measureImport } from './import_punches.ts';
import { measureCertificates } from './issue_certificates.ts';
import { hledgerTakes } from './many_entries.ts';
import { importLines } from './resident_import.ts';

const bin = fileURLToPath(new URL('../../bin/jwh.cjs', import.meta.url));
const rounds = Number(process.argv[2] ?? 40);

interface Measured {
  name: string;
  args: string[];
  db?: string;
  /** At most so many times the base. */
  limit?: number;
  times: number[];
}

/** Runs everything in turn, so that a machine that slows down slows all of it down. */
function measure(all: Measured[]): void {
  // Both are read by Node itself at every start and have nothing to do with the program.
  const { NODE_OPTIONS: _, NODE_EXTRA_CA_CERTS: __, ...env } = process.env;
  for (let round = -2; round < rounds; round += 1) {
    // The last process of a round set forty pages; whoever comes after it is slow, which must not be the base.
    spawnSync(process.execPath, ['-e', '0'], { env });
    for (const { name, args, db, times } of all) {
      const from = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, args, { env: { ...env, ...(db ? { JWH_DB: db } : {}) } });
      const took = Number(process.hrtime.bigint() - from) / 1e6;
      if (status !== 0) throw new Error(`${name}：退出码 ${status}\n${stderr}`);
      // The first two rounds only bring everything into memory.
      if (round >= 0) times.push(took);
    }
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Without a limit the number is only shown; another line has the limit it is for. */
function line(name: string, value: number, limit: number | undefined, rest: string): string {
  const judged = limit === undefined ? '' : `上限 ${limit.toFixed(2)}  ${value <= limit ? '达到' : '未达到'}`;
  const [left, right] = [name.padEnd(34) + value.toFixed(2).padStart(6), rest === '' ? '' : `  ${rest.trim()}`];
  return `${left}  ${limit === undefined ? ' '.repeat(17) : judged}${right}`;
}

/** In a process of its own: one that has made a gigabyte takes twice as long to start another, and blurs every ratio. */
function offices(): string[] {
  const maker = fileURLToPath(new URL('make_offices.ts', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, maker], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`make_offices.ts：退出码 ${status}`);
  return stdout.trim().split('\n');
}

/** One of two numbers that are held against each other. */
interface Pair {
  name: string;
  over: Measured;
  under: Measured;
  limit: number;
}

/** The files, in the order make_offices.ts prints them. */
const [one = '', ten = '', year = '', decade = '', full = '', pages = '', ...more] = offices();
const [crowd = '', staff = '', clock = '', community = '', visits = '', entries = ''] = more;
const written = mkdtempSync(join(tmpdir(), 'jwh-bench-pdf-'));
const base: Measured = { name: 'node -e 0', args: ['-e', '0'], times: [] };
const over = (name: string, words: string, db: string, limit?: number): Measured => ({
  name,
  args: [bin, ...words.split(' ')],
  db,
  ...(limit !== undefined && { limit }),
  times: [],
});
const list = 'meeting list';
const month = `attendance month 2026-10 --today ${benchDay}`;
const quarter = `disclose quarter 2026Q3 --today ${benchDay}`;
const meetings = [over(`${list} (1 year)`, list, one, 2.1), over(`${list} (10 years)`, list, ten, 2.1)] as const;
const months = [over('attendance month (1 year)', month, year, 3), over('… (10 years)', month, decade, 3)] as const;
const crowded = over('… (200 people, 10 years)', month, crowd);
const quarters = [
  over('disclose quarter (1 year)', quarter, year, 3),
  over('… (10 years)', quarter, decade, 3),
] as const;
const books = over('finance quarter (100,000 entries)', `finance quarter 2026Q3 --today ${benchDay}`, entries, 2.6);
const printed = over('disclose quarter --pdf', `${quarter} --pdf ${join(written, 'quarter.pdf')}`, full);
const typeset: Measured = {
  name: 'typst alone, the same pages',
  args: [fileURLToPath(new URL('compile.cjs', import.meta.url)), pages, join(written, 'alone.pdf')],
  times: [],
};
const all: Measured[] = [
  base,
  { name: '--version', args: [bin, '--version'], limit: 1.3, times: [] },
  { name: '--help', args: [bin, '--help'], limit: 1.6, times: [] },
  over('office show', 'office show', one, 2.1),
  ...[...meetings, ...months, crowded, ...quarters],
  over('resident show (10,000)', 'resident show 王秀英', community, 2.4),
  over('… (with 200,000 visits)', 'resident show 王伟一一', visits, 2.4),
  over('resident find wwy (10,000)', 'resident find wwy', visits, 2.4),
  over('visit list (200,000)', 'visit list', visits, 2.4),
  over('matter list --overdue (50,000)', 'matter list --overdue', visits, 2.4),
  over('visit list, a month', 'visit list --period 2026-09 --json', visits, 4),
  books,
  ...[printed, typeset],
];
const pairs: Pair[] = [
  { name: 'meeting list, 10 years / 1 year', over: meetings[1], under: meetings[0], limit: 1.15 },
  { name: 'attendance month, 10 / 1', over: months[1], under: months[0], limit: 1.15 },
  { name: 'attendance month, 200 people / 20', over: crowded, under: months[1], limit: 2.5 },
  { name: 'disclose quarter, 10 / 1', over: quarters[1], under: quarters[0], limit: 1.15 },
  { name: '40 pages as PDF / typst alone', over: printed, under: typeset, limit: 1.3 },
];
try {
  measure(all);
} finally {
  rmSync(written, { recursive: true });
}

process.stdout.write(
  `Node ${process.versions.node}，${rounds} 轮交错运行，取中位数；${base.name} = ${median(base.times).toFixed(1)} ms\n`,
);
for (const { name, times, limit } of all.slice(1)) {
  const took = median(times);
  process.stdout.write(`${line(name, took / median(base.times), limit, `  ${took.toFixed(1)} ms`)}\n`);
}
for (const { name, over, under, limit } of pairs) {
  process.stdout.write(`${line(name, median(over.times) / median(under.times), limit, '')}\n`);
}

const balances = hledgerTakes(bin, entries);
const apart = 'hledger balance / finance quarter';
if (balances === null) {
  process.stdout.write(`${apart.padEnd(34)}没有测：这台机器没有 hledger（apt-get install hledger）\n`);
} else {
  const ratio = balances / median(books.times);
  const judged = `下限 30.00  ${ratio >= 30 ? '达到' : '未达到'}`;
  process.stdout.write(`${apart.padEnd(34)}${ratio.toFixed(2).padStart(6)}  ${judged}  ${balances.toFixed(0)} ms\n`);
}

const imported = measureImport(bin, staff, clock);
const importing = '1.46 million punches / .import';
if (imported === null) {
  process.stdout.write(`${importing.padEnd(34)}没有测：这台机器没有 sqlite3 命令（apt-get install sqlite3）\n`);
} else {
  const { program, shell } = imported;
  const took = `${(program / 1000).toFixed(1)} s / ${(shell / 1000).toFixed(1)} s`;
  process.stdout.write(`${line(importing, program / shell, 8, took)}\n`);
}
for (const { name, value, limit, rest } of await measureCertificates(bin)) {
  process.stdout.write(`${line(name, value, limit, rest)}\n`);
}
for (const imported of await importLines(bin)) process.stdout.write(`${imported}\n`);

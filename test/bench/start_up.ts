import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

function line(name: string, value: number, limit: number, rest: string): string {
  const mark = value <= limit ? '达到' : '未达到';
  return `${name.padEnd(34)}${value.toFixed(2).padStart(6)}  上限 ${limit.toFixed(2)}  ${mark}${rest}`;
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

const [one, ten] = offices() as [string, string];
const base: Measured = { name: 'node -e 0', args: ['-e', '0'], times: [] };
const list = [bin, 'meeting', 'list'];
const overOne: Measured = { name: 'meeting list (1 year)', args: list, db: one, limit: 2.1, times: [] };
const overTen: Measured = { name: 'meeting list (10 years)', args: list, db: ten, limit: 2.1, times: [] };
const all: Measured[] = [
  base,
  { name: '--version', args: [bin, '--version'], limit: 1.3, times: [] },
  { name: '--help', args: [bin, '--help'], limit: 1.6, times: [] },
  { name: 'office show', args: [bin, 'office', 'show'], db: one, limit: 2.1, times: [] },
  overOne,
  overTen,
];
measure(all);

process.stdout.write(
  `Node ${process.versions.node}，${rounds} 轮交错运行，取中位数；${base.name} = ${median(base.times).toFixed(1)} ms\n`,
);
for (const { name, times, limit } of all.slice(1)) {
  const took = median(times);
  process.stdout.write(`${line(name, took / median(base.times), limit ?? Number.NaN, `  ${took.toFixed(1)} ms`)}\n`);
}
process.stdout.write(`${line('10 years / 1 year', median(overTen.times) / median(overOne.times), 1.15, '')}\n`);

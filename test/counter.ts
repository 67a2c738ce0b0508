import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { World } from '../src/command/world.ts';
import { main } from '../src/main.ts';
import type { Place } from '../src/rules/place.ts';

/** What one command left behind. */
export interface Answered {
  code: number;
  out: string;
  err: string;
  /** Standard output as JSON, or standard error where nothing was answered. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  json(): any;
}

/** A counter of an office: a folder with a real file, and a clerk who types commands. */
export interface Counter {
  /** The office's data file. */
  path: string;
  folder: string;
  /** Runs one command in process: no terminal, 80 columns, the clock fixed. */
  run(...argv: string[]): Promise<Answered>;
  /** The same from one line, `jwh` itself left out; quotes ('…' or "…") keep spaces together. */
  jwh(line: string): Promise<Answered>;
  /** The same in another world: a terminal, other streams, another clock. */
  runIn(world: Partial<World>, ...argv: string[]): Promise<Answered>;
  /** Makes a file in the folder and returns its path. */
  write(name: string, content: string | Uint8Array): string;
}

interface CounterOptions {
  place?: Place;
  /** The fixed day; the clock stands at 09:00 UTC. */
  today?: string;
  now?: () => Date;
  /** More words for `init`; `false`: no file is made. */
  init?: string[] | false;
  /** A folder that is there already and stays: an office that several tests read. */
  folder?: string;
}

const named = [
  '--name',
  '团结路社区居民委员会',
  '--subdistrict',
  '虹桥街道',
  '--households',
  '3076',
  '--residents',
  '8689',
];

/** Opens a counter for the current test; its folder is gone when the test is over. */
export async function openCounter(options: CounterOptions = {}): Promise<Counter> {
  const { place = 'changchun', today = '2026-09-18', init = [] } = options;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'jwh-'));
  if (options.folder === undefined) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'office.db');
  const now = options.now ?? (() => new Date(`${today}T09:00:00Z`));
  const runIn = (world: Partial<World>, ...argv: string[]) => answer({ folder, path, now }, argv, world);
  const run = (...argv: string[]) => runIn({}, ...argv);
  const counter: Counter = {
    path,
    folder,
    run,
    runIn,
    jwh: (line) => run(...wordsOf(line)),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
  };
  if (init === false) return counter;
  const made = await run('init', ...named, '--place', place, ...init);
  if (made.code !== 0) throw new Error(`init: exit ${made.code}\n${made.err}`);
  return counter;
}

async function answer(
  { folder, path, now }: { folder: string; path: string; now: () => Date },
  argv: string[],
  changed: Partial<World>,
): Promise<Answered> {
  const stdout = collecting();
  const stderr = collecting();
  const code = await main({
    argv,
    env: { JWH_DB: path },
    cwd: folder,
    home: folder,
    platform: 'linux',
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    terminal: { input: false, output: false, columns: 80 },
    now,
    ...changed,
  });
  const [out, err] = [stdout.text(), stderr.text()];
  return { code, out, err, json: () => JSON.parse(out === '' ? err : out) };
}

function collecting(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

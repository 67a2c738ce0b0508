import { type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = join(root, 'bin', 'jwh.cjs');

/** What a process left behind. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Runs the built program as a process of its own. */
export function jwh(db: string, argv: readonly string[], options: SpawnOptions & { at?: string } = {}): Promise<Ended> {
  return ended(startJwh(db, argv, options));
}

export function startJwh(db: string, argv: readonly string[], options: SpawnOptions & { at?: string } = {}) {
  const { at = bin, ...rest } = options;
  const env = { ...process.env, JWH_DB: db, JWH_OPERATOR: '测试', NODE_OPTIONS: '', ...rest.env };
  return spawn(process.execPath, [at, ...argv], { stdio: ['ignore', 'pipe', 'pipe'], ...rest, env });
}

export function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, out, err }));
  });
}

/** A folder that other users may look into; gone when the test is over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'jwh-built-'));
  chmodSync(path, 0o755);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A new office; returns its file. */
export async function newOffice(at = folder()): Promise<string> {
  const db = join(at, 'office.db');
  const { code, err } = await jwh(db, ['init', '--name', '团结路社区居民委员会', '--place', 'changchun']);
  if (code !== 0) throw new Error(`init: ${code}\n${err}`);
  return db;
}

/** The words of a command that records a meeting; the answer has its number. */
export const recordMeeting = [
  ...['meeting', 'record', '--kind', 'representatives', '--day', '2026-09-18', '--today', '2026-09-18'],
  ...['--entitled', '61', '--present', '41', '--motion', '停车位改造方案=31/6/4', '--json'],
];

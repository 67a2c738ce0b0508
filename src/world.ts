import { fstatSync, statSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { World } from './command/world.ts';

/**
 * The real outside: this process, its terminal and its clock. Node makes its streams when they are first named, and that
 * is a tenth of a whole start; so each of them is made here only when a command uses it.
 */
export function realWorld(): World {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    get cwd() {
      return process.cwd();
    },
    get home() {
      return homedir();
    },
    platform: process.platform,
    get stdin() {
      return process.stdin;
    },
    stdout: isPlain(1) ? plainOutput(1) : heard(process.stdout),
    stderr: isPlain(2) ? plainOutput(2) : heard(process.stderr),
    terminal: {
      get input() {
        return Boolean(process.stdin.isTTY);
      },
      get output() {
        return !isPlain(1) && Boolean(process.stdout.isTTY);
      },
      get columns() {
        return (isPlain(1) ? 0 : process.stdout.columns) || Number(process.env.COLUMNS) || 80;
      },
    },
    now: () => new Date(),
    withoutSystemFonts,
    edit: editFile,
  };
}

/** Seen from the folder of the built program. */
const noFonts = join(import.meta.dirname, '../bin/no_fonts.conf');

/** Typst asks fontconfig, which goes by this variable, while it starts; no other program is to inherit it. */
function withoutSystemFonts<T>(start: () => T): T {
  const own = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = noFonts;
  try {
    return start();
  } finally {
    if (own === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = own;
  }
}

/** `EDITOR` may carry options: `code --wait`. */
async function editFile(path: string): Promise<boolean> {
  const { spawnSync } = await import('node:child_process');
  const usual = process.platform === 'win32' ? 'notepad' : 'vi';
  const [program = usual, ...options] = (process.env.VISUAL || process.env.EDITOR || usual).trim().split(/\s+/);
  return spawnSync(program, [...options, path], { stdio: 'inherit' }).status === 0;
}

/** Whether the descriptor is a file, a pipe or nothing at all: they take bytes without Node's streams, except on Windows. */
function isPlain(descriptor: 1 | 2): boolean {
  if (process.platform === 'win32') return false;
  try {
    const kind = fstatSync(descriptor);
    if (kind.isCharacterDevice()) return kind.rdev === statSync('/dev/null').rdev;
    return kind.isFile() || kind.isFIFO() || kind.isSocket();
  } catch {
    return false;
  }
}

/**
 * Writes at once, as `process.stdout` itself does to files and pipes. What a pipe that never blocks has no room for goes
 * the long way, through the real stream, and so does all that follows it.
 */
function plainOutput(descriptor: 1 | 2): Writable {
  let stream: Writable | undefined;
  const write = (text: string, done: (error?: Error | null) => void = raise) => {
    if (stream !== undefined) return stream.write(text, done);
    const bytes = Buffer.from(text);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        done(error as Error);
        return false;
      }
      stream = heard(descriptor === 1 ? process.stdout : process.stderr);
      return stream.write(bytes.subarray(written), done);
    }
    done();
    return true;
  };
  // Only questions use more of a stream than `write`, and they are asked at a terminal, which is not plain.
  return { write } as unknown as Writable;
}

/** A write that fails is told to the one who wrote; unheard, the stream's own event would end the process with a trace. */
function heard(stream: Writable): Writable {
  return stream.on('error', () => {});
}

function raise(error?: Error | null): void {
  if (error) throw error;
}

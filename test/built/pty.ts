import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { TestContext } from 'vitest';
import { bin } from './bin.ts';

/**
 * A question on the screen, and what the clerk types when it appears (a function: after a look at the screen from there on);
 * `kill`: the power goes off instead.
 */
export type Talk = readonly (readonly [question: string, typed: Typed])[];
type Typed = string | ((below: string) => string) | typeof kill;

export const kill = Symbol('kill');
export const enter = '\r';
export const down = '\u001b[B';

/** Types the number that a list on the screen gives an item. */
export function pick(item: string): Typed {
  return (below) => {
    const number = new RegExp(`(\\d+)\\. ${item}`).exec(below)?.[1];
    if (number === undefined) throw new Error(`“${item}” is not on the screen:\n${below}`);
    return `${number}${enter}`;
  };
}

/** Sits at a pseudo-terminal (util-linux `script`) 80 columns wide: waits for each question, then types. */
export function talk(
  argv: readonly string[],
  db: string,
  lines: Talk,
): Promise<{ code: number | null; screen: string; asked: number }> {
  const command = ['stty cols 80 rows 30;', 'exec', process.execPath, bin, ...argv].join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, JWH_DB: db, JWH_OPERATOR: '', NODE_OPTIONS: '', TERM: 'xterm', LANG: 'C.UTF-8' },
  });
  let screen = '';
  let asked = 0;
  let seen = 0;
  const look = () => {
    const next = lines[asked];
    const at = next === undefined ? -1 : screen.indexOf(next[0], seen);
    if (next === undefined || at < 0) return;
    const [question, typed] = next;
    asked += 1;
    seen = at + question.length;
    // A prompt draws itself before it listens.
    setTimeout(() => {
      if (typed === kill) killProgram(child.pid as number);
      else child.stdin.write(typeof typed === 'string' ? typed : typed(screen.slice(at)));
      look();
    }, 150);
  };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    screen += stripVTControlCharacters(part);
    look();
  });
  return new Promise((done) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.on('close', (code) => {
      clearTimeout(patience);
      done({ code, screen, asked });
    });
  });
}

/** `script` runs the shell that became the program: it is the one that dies, at once and unasked. */
function killProgram(script: number): void {
  const children = readFileSync(`/proc/${script}/task/${script}/children`, 'utf8').trim().split(' ');
  for (const pid of children) process.kill(Number(pid), 'SIGKILL');
}

export function needsTerminal(context: TestContext): void {
  if (process.platform === 'linux' && spawnSync('script', ['--version']).status === 0) return;
  if (process.env.CI) throw new Error('no `script` (util-linux) to make a pseudo-terminal');
  console.warn('skipped: no `script` (util-linux) to make a pseudo-terminal');
  context.skip();
}

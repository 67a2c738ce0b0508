import { homedir } from 'node:os';
import type { World } from './command/world.ts';

/** The real outside: this process, its terminal and its clock. */
export function realWorld(): World {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    platform: process.platform,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    terminal: {
      input: Boolean(process.stdin.isTTY),
      output: Boolean(process.stdout.isTTY),
      columns: process.stdout.columns || Number(process.env.COLUMNS) || 80,
    },
    now: () => new Date(),
  };
}

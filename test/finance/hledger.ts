import { execFileSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/**
 * What the real hledger makes of a journal: the balance of every account in 分, by its full name. Where hledger is missing
 * the test skips aloud; under CI it fails.
 */
export function hledgerBalances(path: string, context?: TestContext): Map<string, number> {
  const words = ['-f', path, 'balance', '--flat', '--empty', '--no-total', '-O', 'csv'];
  try {
    const lines = run(words).trim().split('\n').slice(1);
    return new Map(lines.map((line) => /^"(.*)","(.*)"$/.exec(line)?.slice(1) as [string, string]).map(balance));
  } catch (error) {
    if (context === undefined || !(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT')
      throw error;
    if (process.env.CI) throw new Error('hledger is missing');
    console.warn(`skipped, hledger is missing: ${context.task.name}`);
    context.skip();
    return new Map();
  }
}

/** What the real hledger prints to another question; it must be there. */
export function hledgerSays(path: string, ...words: string[]): string {
  return run(['-f', path, ...words]);
}

function run(words: readonly string[]): string {
  const env = { ...process.env, LANG: 'C.UTF-8' };
  return execFileSync('hledger', words, { encoding: 'utf8', stdio: 'pipe', env });
}

function balance([account, text]: [string, string]): [string, number] {
  const amount = text.replace(' CNY', '');
  if (amount === '0') return [account, 0];
  const [, sign = '', whole = '', cents = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  return [account, Number(`${sign}${whole}${cents.padEnd(2, '0')}`)];
}

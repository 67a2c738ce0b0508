import { expect } from 'vitest';
import type { Counter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export type Any = any;

/** Lines that must go through without a word of complaint. */
export async function all(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
}

/** The answer to a question as scripts read it, with its exit code. */
export async function ask(office: Counter, line: string): Promise<Any> {
  const answer = await office.jwh(`${line} --json`);
  return { exit: answer.code, ...answer.json() };
}

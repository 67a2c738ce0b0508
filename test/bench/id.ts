import { createHash } from 'node:crypto';

/** An id as the program gives them, always the same for the same thing. */
export function idOf(what: string, at: number): string {
  const digest = createHash('md5').update(`${what} ${at}`).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

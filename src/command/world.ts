import type { Readable, Writable } from 'node:stream';

/** All of the outside that a command may see. Only the entry and main read the real clock and the real process. */
export interface World {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  home: string;
  platform: NodeJS.Platform;
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  terminal: { input: boolean; output: boolean; columns: number };
  now(): Date;
  /**
   * Starts the typesetter so that it does not look for the fonts of this computer: it is given those it may use by name, and
   * to read all others takes longer than to set a page. Left out: it looks.
   */
  withoutSystemFonts?<T>(start: () => T): T;
  /** Opens a file in the editor of this computer and waits; false where it did not end well. Left out: there is none. */
  edit?(path: string): Promise<boolean>;
}

import type { Noun, VerbEntry } from './command/verb.ts';
import type { Request } from './command/run.ts';
import type { World } from './command/world.ts';
import { meeting } from './meeting/index.ts';
import { init, office } from './office/index.ts';

/** The nouns of the office, in the order of the help. A new room is one line here. */
export const nouns: readonly Noun[] = [office, meeting];

/** Commands that stand without a noun. */
export const singles: readonly VerbEntry[] = [init];

/** The command line understood: a request to run, or a text (help, version) to print. @throws Refusal kind `usage`. */
export async function parse(world: World): Promise<Request | { text: string }> {
  const { parseCommandLine } = await import('./command/line.ts');
  return parseCommandLine(nouns, singles, world);
}

import { join, resolve } from 'node:path';
import { exitCodes, Refusal } from '../base/refusal.ts';
import { dayOf, readDay } from '../calendar/day.ts';
import { Context } from './context.ts';
import { put } from './output.ts';
import type { Answer, Verb } from './verb.ts';
import type { World } from './world.ts';

/** A parsed command line: the verb, what it was given, and the options every command takes. */
export interface Request {
  /** As typed without its values, e.g. `meeting record`; stands in the audit chain. */
  command: string;
  verb: Verb;
  args: readonly (string | undefined)[];
  options: Record<string, unknown>;
}

interface GlobalOptions {
  db?: string;
  json?: boolean;
  today?: string;
  as?: string;
  dryRun?: boolean;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
  reveal?: string;
}

/** Runs one verb and prints its answer. `perform` runs a further command line, for the one verb that shows others. */
export async function run(
  world: World,
  { command, verb, args, options }: Request,
  perform: (world: World) => Promise<number>,
): Promise<number> {
  const { db, json = false, today, as, dryRun = false, csv, pdf, xlsx, reveal } = options as GlobalOptions;
  const context = new Context(world, {
    command,
    path: resolve(world.cwd, db ?? world.env.JWH_DB ?? defaultPath(world)),
    today: today === undefined ? dayOf(world.now()) : readDay(today, '--today '),
    operator: as ?? world.env.JWH_OPERATOR ?? null,
    json,
    writes: verb.writes ?? false,
    dryRun,
    reveal: reveal === undefined ? null : (await import('./privacy.ts')).readReveal(reveal),
  });
  context.perform = perform;
  try {
    const answer = await verb.run(context, args, options);
    await context.logAccess([...(answer.persons ?? []), ...(await lookedAt(answer, context))], answer.looked);
    await put(answer, { json, csv, pdf: answer.printed ? undefined : pdf, xlsx }, context);
    if (answer.faulty) return exitCodes.usage;
    return answer.found ? exitCodes.findings : 0;
  } catch (error) {
    throw error instanceof Refusal && context.hasFile
      ? await (await import('./refused.ts')).masked(error, context)
      : error;
  } finally {
    await context.close();
  }
}

/** Whose numbers stand in a revealed answer, wherever they were typed. */
async function lookedAt({ sheet, record, rows }: Answer, context: Context): Promise<string[]> {
  if (context.settings.reveal === null) return [];
  const { ownersIn } = await import('./guard.ts');
  return ownersIn({ sheet, record, rows }, context);
}

/** Where the office's file lies unless `--db` or `JWH_DB` says otherwise: the platform's folder for a user's data. */
export function defaultPath({ env, home, platform }: World): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'jwh', 'office.db');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'jwh', 'office.db');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'jwh', 'office.db');
}

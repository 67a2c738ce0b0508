import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Request } from '../request/request.ts';
import { findRequest, readRequest } from '../request/store.ts';
import { readNames, type Wanted } from './batch_file.ts';
import { batchAnswer, type Outcome } from './batch_sheet.ts';
import { type GivenOptions, issuingOf } from './given.ts';
import { issueOn, readyToIssue } from './issue.ts';
import type { Issued } from './issued.ts';
import { logFullNumber } from './paper.ts';
import { Papers, paperIn } from './print_files.ts';
import { type Progress, progressOn } from './progress.ts';
import { approvedRequests } from './store.ts';

export interface BatchOptions extends GivenOptions {
  file?: string;
  pdf?: string | true;
  skipFaulty?: boolean;
}

interface Line {
  request: Request;
  fields: Readonly<Record<string, string>>;
  /** Row of the file; null without one. */
  row: number | null;
}

/**
 * Issues many. All are held against the rules first: where one cannot be issued nothing is, unless the faulty ones are to be
 * left out. Each is a transaction of its own, so that others can work in between, and what was broken off goes on where it
 * was; papers go into one folder.
 */
export async function issueMany(context: Context, options: BatchOptions): Promise<Answer> {
  const db = await context.read();
  const lines = await linesOf(context, db, options);
  const faults = await faultsIn(context, db, lines, options);
  const good = lines.filter((line) => !faults.some((fault) => fault.request === line.request));
  if (faults.length > 0 && (!options.skipFaulty || good.length === 0))
    return { ...(await batchAnswer(context, [], faults)), printed: true };
  const folder = folderFor(context, options.pdf);
  const batch: Batch = { context, options, folder, papers: new Papers(context), bar: progressOn(context, good.length) };
  const outcomes = context.settings.dryRun
    ? // Undone together, so that each gets the number it would have.
      await context.write((writing) => issueEach(batch, good, (work) => work(writing)))
    : await issueEach(batch, good, (work) => context.write(work));
  const done = outcomes.filter(({ issued }) => issued !== null);
  const failed = [...faults, ...outcomes.filter(({ issued }) => issued === null)];
  const answer = await batchAnswer(context, done, failed);
  return { ...answer, files: folder === null ? [] : [folder], found: failed.length > 0, printed: true };
}

interface Batch {
  context: Context;
  options: BatchOptions;
  /** Where the papers go; null where none are wanted. */
  folder: string | null;
  papers: Papers;
  bar: Progress;
}

/** Runs work in a transaction. */
type Write = <T>(work: (writing: Writing) => Promise<T>) => Promise<T>;

async function issueEach(batch: Batch, lines: readonly Line[], write: Write): Promise<Outcome[]> {
  const { folder, papers, bar } = batch;
  const outcomes: Outcome[] = [];
  try {
    for (const line of lines) {
      const outcome = await issueLine(batch, line, write);
      const { issued } = outcome;
      outcomes.push(outcome);
      if (folder !== null && issued !== null) await papers.write(issued, paperIn(folder, issued));
      bar.step();
    }
  } finally {
    bar.stop();
    papers.tell();
  }
  return outcomes;
}

async function linesOf(context: Context, db: Database, { file }: BatchOptions): Promise<Line[]> {
  if (file === undefined) {
    const ids = await approvedRequests(db);
    if (ids.length === 0) {
      throw new Refusal('not_found', 'none_approved', '没有已批准、待出具的申请。', {
        hint: '各件的状态：jwh certificate requests --open',
      });
    }
    const requests = await Promise.all(ids.map((id) => readRequest(db, id)));
    return requests.map((request) => ({ request, fields: {}, row: null }));
  }
  const wanted = await readNames(resolve(context.world.cwd, file));
  return Promise.all(wanted.map((one) => lineOf(db, one, context.today)));
}

async function lineOf(db: Database, { word, fields, row }: Wanted, today: string): Promise<Line> {
  try {
    return { request: await findRequest(db, word, today), fields, row };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.kind, error.code, `第 ${row} 行：${error.message}`, {
      hint: `${error.hint ?? ''}没有写入任何内容。`,
    });
  }
}

/** What cannot be issued, and why; a request that stands in the file twice is one of them. */
async function faultsIn(
  context: Context,
  db: Database,
  lines: readonly Line[],
  options: BatchOptions,
): Promise<Outcome[]> {
  const faults: Outcome[] = [];
  const seen = new Set<string>();
  const given = await issuingOf(context, { db }, options);
  for (const { request, fields, row } of lines) {
    const fault = seen.has(request.id)
      ? '名单中已有这件申请'
      : await reasonAgainst(() =>
          readyToIssue(db, request, { ...given, fields: { ...given.fields, ...fields }, replaces: null }),
        );
    seen.add(request.id);
    if (fault !== null) faults.push({ request, row, issued: null, fault });
  }
  return faults;
}

async function issueLine({ context, options }: Batch, { request, fields, row }: Line, write: Write): Promise<Outcome> {
  let issued: Issued | null = null;
  const fault = await reasonAgainst(() =>
    write(async (writing) => {
      const fresh = await readRequest(writing.db, request.id);
      const given = await issuingOf(context, writing, options);
      const made = await issueOn(writing, fresh, {
        ...given,
        fields: { ...given.fields, ...fields },
        replaces: null,
      });
      await logFullNumber(context, writing, made, '出具');
      issued = made;
    }),
  );
  return { request, row, issued: fault === null ? issued : null, fault };
}

/** Why something is refused, in a sentence; null where it is not. What has to do with the file itself ends the command. */
async function reasonAgainst(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'file') return error.message;
    throw error;
  }
}

/** The folder the papers go into, made where it is not there; null where none are wanted. @throws Refusal kind `file`. */
function folderFor({ world, settings, today }: Context, pdf: string | true | undefined): string | null {
  if (pdf === undefined || settings.dryRun) return null;
  const folder = resolve(world.cwd, pdf === true ? `证明-${today}` : pdf);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal('file', 'cannot_save', `不能建文件夹（${code}）：${folder}`, {
      hint: '批量出具时 --pdf 写文件夹的名字；没有写入任何内容。',
    });
  }
}

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Request } from '../request/request.ts';
import { readFields } from '../request/said.ts';
import { findRequest, readRequest } from '../request/store.ts';
import { fieldsOf } from '../templates/supplied.ts';
import { readNames, type Wanted } from './batch_file.ts';
import { batchAnswer, type Outcome, refusedBatch } from './batch_sheet.ts';
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
  /** The request's number as it was written. */
  word: string;
  /** Null where it cannot be read; `fault` says why. */
  request: Request | null;
  fields: Readonly<Record<string, string>>;
  /** Row of the file; null without one. */
  row: number | null;
  fault: string | null;
}

/** A line that can be issued. */
type Known = Line & { request: Request };

/**
 * Issues many. All are held against the rules first: where one cannot be issued nothing is, unless the faulty ones are to be
 * left out. Each is a transaction of its own, so that others can work in between, and what was broken off goes on where it
 * was; papers go into one folder.
 */
export async function issueMany(context: Context, options: BatchOptions): Promise<Answer> {
  const db = await context.read();
  const lines = await linesOf(context, db, options);
  const { good, faults } = await sorted(context, db, lines, options);
  if (faults.length > 0 && (!options.skipFaulty || good.length === 0)) throw refusedBatch(faults, good.length);
  const folder = folderFor(context, options.pdf);
  const batch: Batch = { context, options, folder, papers: new Papers(context), bar: progressOn(context, good.length) };
  const outcomes = context.settings.dryRun
    ? // Undone together, so that each gets the number it would have.
      await context.write((writing) => issueEach(batch, good, (work) => work(writing)))
    : await issueEach(batch, good, (work) => context.write(work));
  const done = outcomes.filter(({ issued }) => issued !== null);
  const failed = [...faults, ...outcomes.filter(({ issued }) => issued === null)];
  const answer = batchAnswer(context, { done, faults: failed });
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

async function issueEach(batch: Batch, lines: readonly Known[], write: Write): Promise<Outcome[]> {
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
  if (file !== undefined) return linesIn(db, await readNames(resolve(context.world.cwd, file)), context.today);
  const ids = await approvedRequests(db);
  if (ids.length === 0) {
    throw new Refusal('not_found', 'none_approved', '没有已批准、待出具的申请。', {
      hint: '各件的状态：jwh certificate requests --open',
    });
  }
  const requests = await Promise.all(ids.map((id) => readRequest(db, id)));
  return requests.map((request) => ({ word: request.number, request, fields: {}, row: null, fault: null }));
}

/** The lines of a file. @throws Refusal kind `usage` where a column is a field of no paper in it. */
async function linesIn(db: Database, wanted: readonly Wanted[], today: string): Promise<Line[]> {
  const lines: Line[] = [];
  const used = new Set<string>();
  for (const { word, cells, row } of wanted) {
    const line: Line = { word, request: null, fields: {}, row, fault: null };
    line.fault = await reasonAgainst(async () => {
      const request = await findRequest(db, word, today);
      const names = fieldsOf({ code: request.kind }).map(({ name }) => name);
      for (const name of names) used.add(name);
      line.fields = readFields(cells.map(({ name, value }) => `${name}=${value}`));
      line.request = request;
    });
    lines.push(line);
  }
  refuseUnused(wanted, used);
  return lines;
}

/** Nothing is numbered before it is known what every column is for. */
function refuseUnused(wanted: readonly Wanted[], used: ReadonlySet<string>): void {
  const all = new Set(wanted.flatMap(({ cells }) => cells.map(({ name }) => name)));
  const unused = [...all].filter((name) => !used.has(name));
  if (used.size === 0 || unused.length === 0) return;
  throw new Refusal('usage', 'unused_columns', `名单中这些列不是证明上的字段：${unused.join('、')}。`, {
    hint: '删去这些列，或改成字段的名字（各种证明的字段见 jwh certificate template 种类）；没有写入任何内容。',
  });
}

/** Those that can be issued, and the others with the reason; a request that stands in the file twice is one of them. */
async function sorted(
  context: Context,
  db: Database,
  lines: readonly Line[],
  options: BatchOptions,
): Promise<{ good: Known[]; faults: Outcome[] }> {
  const good: Known[] = [];
  const faults: Outcome[] = [];
  const seen = new Set<string>();
  const given = await issuingOf(context, { db }, options);
  for (const { request, fault: known, ...line } of lines) {
    let fault = known;
    if (request !== null) {
      const fields = { ...given.fields, ...line.fields };
      fault = seen.has(request.id)
        ? '名单中已有这件申请'
        : await reasonAgainst(() => readyToIssue(db, request, { ...given, fields, replaces: null }));
      seen.add(request.id);
      if (fault === null) good.push({ ...line, request, fault });
    }
    if (fault !== null) faults.push({ ...line, request, issued: null, fault });
  }
  return { good, faults };
}

async function issueLine(
  { context, options }: Batch,
  { word, request, fields, row }: Known,
  write: Write,
): Promise<Outcome> {
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
  return { word, request, row, issued: fault === null ? issued : null, fault };
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

import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { sheetRows } from '../sheet/json.ts';
import { holdsPrivate, settled, settledTable } from '../sheet/settled.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Context } from './context.ts';
import { safe } from './guard.ts';
import { print } from './print.ts';
import { refusePublic } from './public_sheet.ts';
import { save } from './save.ts';
import type { Answer } from './verb.ts';

/** How the answer is wanted. `true` stands for the option without a file name. */
export interface Wanted {
  json: boolean;
  csv: string | true | undefined;
  pdf: string | true | undefined;
  xlsx: string | true | undefined;
}

/** Turns an answer into what was asked for: a file, JSON, CSV or text for the terminal. */
export async function put(given: Answer, wanted: Wanted, context: Context): Promise<void> {
  const { world } = context;
  refusePublic(given.sheet);
  if (given.site !== undefined) refusePublic(given.site.sheet);
  const { json, pdf, xlsx } = wanted;
  const answer = await safeAnswer(await withoutPrivate(await forPublic(given, wanted, context), context), context);
  // A dash is standard output, as --csv without a file is.
  const csv = wanted.csv === '-' ? true : wanted.csv;
  refuseDash(pdf, 'pdf');
  refuseDash(xlsx, 'xlsx');
  const files = [...(answer.files ?? [])];
  if (pdf !== undefined) files.push(await putPdf(answer, pdf, context));
  if (xlsx !== undefined) files.push(await putXlsx(answer, xlsx, context));
  if (typeof csv === 'string') files.push(await putCsv(answer, csv, context));
  if (answer.site !== undefined) files.push(...answer.site.write(answer.site));
  if (json) return print(world.stdout, `${JSON.stringify(asJson(answer, files, context))}\n`);
  if (csv === true) {
    const { writeCsv } = await import('../sheet/csv.ts');
    return print(world.stdout, writeCsv(csvSheet(answer)));
  }
  const told = files.map((file) => `已写入：${file}\n`).join('');
  if (pdf !== undefined || csv !== undefined || xlsx !== undefined || answer.site !== undefined)
    return print(world.stdout, told);
  const { writeTerminal } = await import('../sheet/terminal/write.ts');
  const { columns } = world.terminal;
  const text = await writeTerminal(answer.sheet, { columns, coloured: isColoured(context) });
  const dry = context.settings.dryRun ? '试运行：以上内容没有写入文件。\n' : '';
  return print(world.stdout, text + told + dry);
}

/** What a verb wrote it has looked through before; what it reads for the public is looked through here, whatever room it is of. */
async function forPublic(answer: Answer, { json, csv, pdf, xlsx }: Wanted, context: Context): Promise<Answer> {
  if (answer.sheet.public !== true || context.settings.writes || !context.hasFile) return answer;
  const { lookedThrough } = await import('./posted/look.ts');
  const inFile = [csv, pdf, xlsx].some((one) => one !== undefined);
  return lookedThrough(answer, inFile || !json, context);
}

/** What was typed into texts is masked; names of files stay as they are on the disk. */
async function safeAnswer({ files, ...answer }: Answer, context: Context): Promise<Answer> {
  return { ...(await safe(answer, context)), ...(files !== undefined && { files }) };
}

/** Private cells are settled once, the office's way, for every form the answer may take. */
async function withoutPrivate(answer: Answer, context: Context): Promise<Answer> {
  const { sheet, table, site } = answer;
  const blocks = [...sheet.blocks, ...(site?.sheet.blocks ?? []), ...(table === undefined ? [] : [table])];
  if (!context.hasFile || !holdsPrivate({ blocks })) return answer;
  const show = sheet.public ? await context.masked() : await context.shown();
  return {
    ...answer,
    sheet: settled(sheet, show),
    ...(table !== undefined && { table: settledTable(table, show) }),
    ...(site !== undefined && { site: { ...site, sheet: settled(site.sheet, show) } }),
  };
}

/** What is no text is not put on a terminal; a file called “-” nobody wants. @throws Refusal kind `usage`. */
function refuseDash(target: string | true | undefined, ending: string): void {
  if (target !== '-') return;
  throw new Refusal('usage', 'no_file_name', `--${ending} 不能写到标准输出（-），要写成文件。`, {
    hint: `写一个文件名：--${ending} 名称.${ending}，或只写 --${ending}；没有写入任何内容。`,
  });
}

/** The contract of `--json`: `rows` for a list, `record` for one thing, and what was judged. */
function asJson(answer: Answer, files: readonly string[], context: Context): object {
  const { record, verdicts, basis, findings } = answer;
  return {
    ...(record === undefined ? { rows: answer.rows ?? sheetRows(answer.sheet) } : { record }),
    ...(record !== undefined && answer.rows !== undefined ? { rows: answer.rows } : {}),
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(basis === undefined ? {} : { basis }),
    ...(findings === undefined ? {} : { findings }),
    ...(files.length === 0 ? {} : { files }),
    ...(context.settings.dryRun ? { dry_run: true } : {}),
  };
}

async function putCsv(answer: Answer, target: string, context: Context): Promise<string> {
  const { writeCsv } = await import('../sheet/csv.ts');
  return save(resolve(context.world.cwd, target), writeCsv(csvSheet(answer)));
}

/** CSV holds one table. */
function csvSheet({ sheet, table }: Answer): Sheet {
  return table === undefined ? sheet : { ...sheet, blocks: [table] };
}

async function putXlsx({ sheet }: Answer, target: string | true, context: Context): Promise<string> {
  const { writeXlsx } = await import('../sheet/xlsx.ts');
  return save(pathFor(sheet, target, 'xlsx', context), await writeXlsx(sheet));
}

async function putPdf({ sheet }: Answer, target: string | true, context: Context): Promise<string> {
  const { printSheet } = await import('./paper.ts');
  const { pdf, warnings } = await printSheet(sheet, context);
  const path = save(pathFor(sheet, target, 'pdf', context), pdf);
  if (warnings.length > 0) await print(context.world.stderr, `${warnings.join('\n')}\n`);
  return path;
}

/** Without a name of its own a file is called after its title and day. */
function pathFor(
  { title, reference = '' }: Sheet,
  target: string | true,
  ending: string,
  { world, today }: Context,
): string {
  const name =
    target === true ? `${`${title}${reference}`.replace(/[\\/:*?"<>|\s]+/g, '')}-${today}.${ending}` : target;
  return resolve(world.cwd, name);
}

function isColoured({ world }: Context): boolean {
  return world.terminal.output && !world.env.NO_COLOR && world.env.TERM !== 'dumb';
}

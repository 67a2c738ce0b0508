import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { onTestFinished, type TestContext } from 'vitest';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).error === undefined);

/** A spreadsheet is judged by a spreadsheet program. On the build server its absence is a failure, not a skip. */
export function needOffice(context: TestContext): void {
  if (office !== undefined) return;
  if (process.env.CI) throw new Error('LibreOffice is missing (libreoffice-calc-nogui)');
  console.warn(`skipped, LibreOffice is missing: ${context.task.name}`);
  context.skip();
}

/** The workbook as LibreOffice prints it: the path of a PDF beside it. */
export function printed(path: string): string {
  const home = `-env:UserInstallation=${pathToFileURL(join(dirname(path), 'profile')).href}`;
  const args = [home, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', dirname(path), path];
  execFileSync(office as string, args, { stdio: 'pipe', timeout: 100_000 });
  return path.replace(/xlsx$/, 'pdf');
}

/** The cells as LibreOffice shows them after calculating every formula again. */
export function calculated(workbooks: Readonly<Record<string, Uint8Array>>): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'jwh-xlsx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysCalculate);
  const paths = Object.entries(workbooks).map(([name, bytes]) => {
    writeFileSync(join(folder, `${name}.xlsx`), bytes);
    return join(folder, `${name}.xlsx`);
  });
  // Separator, quote, UTF-8, from line 1; no formats, default language, quotes where needed, cells as shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
  const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const args = [home, '--headless', '--norestore', '--convert-to', filter, '--outdir', folder, ...paths];
  execFileSync(office as string, args, { stdio: 'pipe', timeout: 100_000 });
  return Object.fromEntries(
    paths.map((path) => [basename(path, '.xlsx'), csvRows(readFileSync(path.replace(/xlsx$/, 'csv'), 'utf8'))]),
  );
}

const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** A CSV file as rows of text. */
export function csvRows(csv: string): string[][] {
  return parse(csv, { bom: true, relax_column_count: true });
}

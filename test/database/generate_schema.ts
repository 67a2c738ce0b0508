import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffice } from '../../src/database/open.ts';

export const schemaFile = join(import.meta.dirname, '../../src/database/schema.ts');

/** The types of the tables as the migrations make them; kysely-codegen reads them off a fresh file. */
export async function generateSchema(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jwh-schema-'));
  try {
    const file = await createOffice(join(folder, 'office.db'));
    file.raw.pragma('journal_mode = DELETE');
    file.raw.close();
    const out = join(folder, 'schema.ts');
    const codegen = join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js');
    execFileSync(process.execPath, [codegen, '--dialect', 'sqlite', '--url', file.path, '--out-file', out], {
      stdio: 'pipe',
    });
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

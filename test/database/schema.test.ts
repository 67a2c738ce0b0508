import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../src/database/migrate.ts';
import { programVersion } from '../../src/database/open.ts';
import { generateSchema, schemaFile } from './generate_schema.ts';

test('the types of the tables are those of the migrations (else: npm run schema)', async () => {
  expect(await generateSchema()).toBe(readFileSync(schemaFile, 'utf8'));
});

test('the program knows its last migration, and versions run without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  expect(programVersion).toBe(migrations.length);
});

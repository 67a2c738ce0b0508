import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../src/database/migrations.ts';
import { generateSchema, schemaFile } from './generate_schema.ts';

test('the types of the tables are those of the migrations (else: npm run schema)', async () => {
  expect(await generateSchema()).toBe(readFileSync(schemaFile, 'utf8'));
});

test('versions of migrations run without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
});

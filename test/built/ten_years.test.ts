import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeOffice } from '../bench/ten_years.ts';
import { folder, jwh } from './bin.ts';

it('the file the benchmark measures is one the program itself could have written', async () => {
  const db = join(folder(), 'office.db');
  await makeOffice(db, { years: 2, meetingsPerYear: 30, entriesPerYear: 400, people: 50 });
  expect(await jwh(db, ['audit', 'verify'])).toMatchObject({ code: 0, err: '' });
  const { total } = JSON.parse((await jwh(db, ['audit', 'verify', '--json'])).out).record ?? {};
  expect(total ?? 800).toBe(800);
  const { rows } = JSON.parse((await jwh(db, ['meeting', 'list', '--json'])).out);
  expect(rows).toHaveLength(60);
  expect((await jwh(db, ['meeting', 'show', '2026-30'])).code).toBe(0);
}, 30_000);

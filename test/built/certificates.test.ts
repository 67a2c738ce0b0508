import { expect, it } from 'vitest';
import { newOffice } from './bin.ts';
import { issueAtOnce } from './certificates.ts';

it('four clerks issue at once and are killed at random: no number twice, none left out, each with its seal use', async () => {
  const { faults, killed, finished } = await issueAtOnce(await newOffice(), { total: 60, singly: 1, patience: 500 });
  expect(faults).toEqual([]);
  // Else the moments were chosen badly and nothing was tried.
  expect(killed).toBeGreaterThan(0);
  expect(finished).toBeGreaterThan(0);
}, 120_000);

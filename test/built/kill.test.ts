import { expect, it } from 'vitest';
import { newOffice } from './bin.ts';
import { killWrites } from './kill.ts';

it('kill -9 in the middle of writing leaves the file whole, and every acknowledged write in it', async () => {
  const { faults, killed, acknowledged } = await killWrites(await newOffice(), 20);
  expect(faults).toEqual([]);
  // Else the moments were chosen badly and nothing was tried.
  expect(killed).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(0);
}, 60_000);

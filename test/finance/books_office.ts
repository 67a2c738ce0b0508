import { expect } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

type Place = 'changchun' | 'jingan' | 'xingfu';

/** An office whose director approves, whose accountant handles, with money on both hands since July. */
export async function openBooks(today = '2026-11-05', place: Place = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today });
  await done(office, 'staff add 王建国 --post 主任 --from 2026-01-01');
  await done(office, 'staff add 李敏 --post 委员 --post 会计 --from 2026-01-01');
  await done(office, 'finance open --method cash --amount 2000 --day 2026-07-01');
  await done(office, 'finance open --method transfer --amount 12000 --day 2026-07-01');
  return office;
}

export async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

export async function refused(office: Counter, line: string) {
  const said = await office.jwh(`${line} --json`);
  return { exit: said.code, code: said.json().error?.code };
}

export const paid = (day: string, amount: string, more = '') =>
  `finance expense --day ${day} --amount ${amount} --payee 丁${day} --purpose 修 --method cash --handler 李敏 --category 修 ${more}`;

export const received = (day: string, amount: string, more = '') =>
  `finance income --day ${day} --amount ${amount} --payer 街道 --purpose 拨款 --method transfer ${more}`;

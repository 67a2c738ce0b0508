import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

/** A book of five slips and three receipts. */
async function openOffice(place: 'changchun' | 'zizhi' = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-09-30' });
  await done(office, 'bill book 甲001 --first 1001 --last 1005 --keeper 李敏 --on 2026-01-05');
  for (const amount of [10, 20, 30]) {
    await done(office, `finance income --day 2026-09-01 --amount ${amount} --payer 甲 --purpose 场地 --method cash`);
  }
  return office;
}

test('R-CC-14-8: numbers follow each other; one passed over is a gap until it is found or spoilt', async () => {
  const office = await openOffice();
  await done(office, 'bill use 甲001 1001 --entry 1');
  await done(office, 'bill use 甲001 1003 --entry 2');
  const check = await office.jwh('bill check --json');
  expect(check.code).toBe(7);
  expect(check.json().findings).toMatchObject([{ code: 'numbers_missing', book: '甲001', gaps: [1002] }]);
  expect((await done(office, 'bill show 甲001')).out).toContain('缺号');
  const refused = await office.jwh('bill return 甲001 --to 街道财政所 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'numbers_missing', cite: { article: '十四(二)' } });
  await done(office, 'bill spoil 甲001 1002 --reason 写错金额');
  expect((await office.jwh('bill check')).code).toBe(0);
  const back = (await done(office, 'bill return 甲001 --to 街道财政所 --json')).json();
  expect(back.record).toMatchObject({ used: 2, spoilt: 1, gaps: [], left: 2, returned_on: '2026-09-30' });
  expect(back.verdicts).toMatchObject([{ subject: 'numbers', holds: true, arithmetic: '3 张，号码连续' }]);
});

test('handed back with a gap all the same: kept with the finding', async () => {
  const office = await openOffice();
  await done(office, 'bill use 甲001 1002 --entry 1');
  const back = (await done(office, 'bill return 甲001 --to 街道 --happened 遗失一张 --json')).json();
  expect(back.verdicts).toMatchObject([{ holds: false, arithmetic: '缺 1001 号，共 1 张' }]);
  expect((await office.jwh('bill use 甲001 1003 --entry 2 --json')).json().error.code).toBe('book_returned');
});

test('each slip once, each entry once, none outside the book; a voided entry keeps its slip', async () => {
  const office = await openOffice();
  await done(office, 'bill use 甲001 1001 --entry 1');
  const code = async (line: string) => (await office.jwh(`${line} --json`)).json().error?.code;
  expect(await code('bill use 甲001 1001 --entry 2')).toBe('bill_taken');
  expect(await code('bill spoil 甲001 1001 --reason 甲')).toBe('bill_taken');
  expect(await code('bill use 甲001 1002 --entry 1')).toBe('billed_already');
  expect(await code('bill use 甲001 1006 --entry 2')).toBe('not_in_book');
  expect(await code('bill use 甲001 1000 --entry 2')).toBe('not_in_book');
  expect(await code('bill use 乙 1 --entry 2')).toBe('no_such_book');
  expect(await code('bill book 甲001 --first 1 --last 2 --keeper 甲')).toBe('book_known');
  expect(await code('bill book 乙 --first 5 --last 2 --keeper 甲')).toBe('bad_numbers');
  await done(office, 'finance void 1 --reason 抄错');
  const { slips, spoilt, gaps } = (await done(office, 'bill show 甲001 --json')).json().record;
  expect(slips).toMatchObject([{ bill: 1001, state: 'voided', entry: '凭〔2026〕1号', note: '抄错' }]);
  expect([spoilt, gaps]).toEqual([1, []]);
});

test('books whose numbers overlap are pointed out; a place without the rule judges nothing', async () => {
  const office = await openOffice('zizhi');
  expect((await done(office, 'bill book 甲002 --first 1005 --last 1010 --keeper 李敏')).out).toContain('重叠');
  await done(office, 'bill use 甲001 1002 --entry 1');
  const back = (await done(office, 'bill return 甲001 --to 街道 --json')).json();
  expect(back).toMatchObject({ verdicts: [], record: { gaps: [1001] } });
  const { rows } = (await done(office, 'bill list --json')).json();
  expect(rows.map(({ name, left }: { name: string; left: number }) => [name, left])).toEqual([
    ['甲001', 3],
    ['甲002', 6],
  ]);
});

test('a slip put on the wrong entry is put on the right one; the other is free again', async () => {
  const office = await openOffice();
  const none = await office.jwh('bill use 甲001 1001 --entry 2 --replace 对错 --json');
  expect({ exit: none.code, code: none.json().error.code }).toEqual({ exit: 2, code: 'not_used' });
  await done(office, 'bill use 甲001 1001 --entry 1');
  expect((await office.jwh('bill use 甲001 1001 --entry 2 --json')).json().error.code).toBe('bill_taken');
  const moved = (await done(office, 'bill use 甲001 1001 --entry 2 --replace 对错了凭证 --json')).json().record.moves;
  expect(moved).toMatchObject([{ bill: 1001, from: '凭〔2026〕1号', to: '凭〔2026〕2号', reason: '对错了凭证' }]);
  expect((await done(office, 'bill show 甲001')).out).toMatch(
    /1001 号于.*由凭〔2026〕1号改对到凭〔2026〕2号：对错了凭证/,
  );
  await done(office, 'bill use 甲001 1002 --entry 1');
  expect((await office.jwh('bill use 甲001 1003 --entry 2 --json')).json().error.code).toBe('billed_already');
  const returned = (await done(office, 'bill return 甲001 --to 街道 --json')).json().record;
  expect(returned.moves).toEqual(moved);
});

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { xlsxRows } from '../readers.ts';

async function openOffice(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-05' });
  for (const line of [
    'staff add 赵永康 --post 书记 --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'finance open --method transfer --amount 12000 --day 2026-07-01',
    'finance open --method cash --amount 800 --day 2026-07-01',
  ]) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return office;
}

const sign = (office: Counter, words: string) => office.jwh(`disclose approve 2026Q3 ${words} --json`);

async function signAll(office: Counter): Promise<void> {
  for (const words of ['party --by 赵永康', 'committee --by 王建国', 'stamp --by 周某', 'seal --by 周某']) {
    expect((await sign(office, `--gate ${words}`)).err).toBe('');
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const openGates = async (office: Counter): Promise<any[]> =>
  (await office.jwh('disclose quarter 2026Q3 --json'))
    .json()
    .record.gates.filter(({ holds }: { holds: boolean }) => !holds)
    .map(({ gate }: { gate: string }) => gate);

test.each([
  ['联系+86 138-0000-1234', 4],
  ['联系138.0000.1234', 4],
  ['联系8613800001234', 4],
  ['联系1 3 8 0 0 0 0 1 2 3 4', 4],
  ['联系138\u200b00001234', 4],
  ['联系138—0000—1234', 4],
  ['证件220102.19491231.002X', 4],
  ['证件2201021949\u200b1231002X', 4],
  ['办公电话 0431-88881234', 0],
  ['每人 150 2026-07-01 起', 0],
])('a text item “%s” ends with exit %d', async (text, code) => {
  const office = await openCounter();
  expect((await office.run('disclose', 'item', 'set', '4', text)).code).toBe(code);
});

test('numbers and names are masked in every place of the sheet', async () => {
  const office = await openOffice();
  office.write('名单.csv', '姓名,配偶,备注\n张三丰,李莫愁,张三丰的女儿\n');
  const set = await office.jwh('disclose item set 6 --file 名单.csv --period 2026Q3 --json');
  expect(set.json().findings).toMatchObject([{ code: 'names_masked', places: ['第2行“备注”'] }]);
  await office.jwh('disclose item set 4 慰问张三丰、李莫愁和赵永康 --period 2026Q3');
  const entered = 'finance income --day 2026-07-05 --amount 5 --payer 甲 --method 现金 --purpose';
  expect((await office.jwh(`${entered} 退回138.0000.1234`)).code).toBe(4);
  await office.jwh(`${entered} 退回`);
  // As it was entered before such words were refused at entry.
  const db = new Database(office.path);
  db.prepare("update account_entry set purpose = '退回138.0000.1234'").run();
  db.close();
  for (const kind of ['', ' --csv', ' --json']) {
    const { out } = await office.jwh(`disclose quarter 2026Q3${kind}`);
    expect(out).not.toMatch(/张三丰|李莫愁|138\.0000/);
    expect(out).toContain('慰问张*丰、李*愁和赵永康');
    expect(out).toContain('退回138****1234');
  }
});

test('a gate counts only for the content it was closed on', async () => {
  const office = await openOffice();
  await signAll(office);
  expect(await openGates(office)).toEqual([]);
  expect((await sign(office, '--gate party --by 赵永康')).json().error.code).toBe('signed_already');
  await office.jwh('disclose item set 4 新增2户 --period 2026Q3');
  expect(await openGates(office)).toEqual(['party', 'committee', 'seal']);
  expect((await office.jwh('disclose quarter 2026Q3')).out).toContain('需重办');
  expect((await sign(office, '--gate party --by 赵永康')).code).toBe(0);
  await office.jwh('finance income --day 2026-07-05 --amount 5 --payer 甲 --purpose 退回 --method 现金');
  expect(await openGates(office)).toEqual(['party', 'committee', 'stamp', 'seal']);
});

test('the seal comes last; the stamp is not the office’s own; the party’s signer is looked at', async () => {
  const office = await openOffice();
  const seal = await sign(office, '--gate seal --by 周某');
  expect({ exit: seal.code, ...seal.json().error }).toMatchObject({
    exit: 4,
    code: 'gate_open',
    cite: { article: '四(五)' },
  });
  // Advice to copy names its quarter: without it another one might be meant.
  expect(seal.json().error.hint).toContain('jwh disclose approve 2026Q3 --gate party');
  const stamp = await sign(office, '--gate stamp --by 王建国');
  expect({ exit: stamp.code, code: stamp.json().error.code }).toEqual({ exit: 2, code: 'own_stamp' });
  expect((await sign(office, '--gate party --by 王建国')).json().findings).toMatchObject([
    { code: 'not_of_the_party' },
  ]);
  expect((await sign(office, '--gate party --by 赵永康')).json().findings).toBeUndefined();
  expect((await office.run('disclose', 'approve', '--gate', 'stamp', '--by', ' \u200b')).code).toBe(2);
});

test('a draft says on paper and in CSV what is missing; a complete sheet says nothing', async () => {
  const office = await openOffice();
  const words = async () => {
    await office.jwh('disclose quarter 2026Q3 --xlsx 公开.xlsx');
    const cells = (await xlsxRows(join(office.folder, '公开.xlsx'))).flat().join(' ');
    return [cells, (await office.jwh('disclose quarter 2026Q3 --csv')).out];
  };
  for (const text of await words()) expect(text).toContain('送审稿：尚缺 社区党组织核准、');
  await signAll(office);
  for (const text of await words()) expect(text).not.toContain('送审稿');
});

test('duties that nobody entered are asked for on screen only; entered, they stand under the table', async () => {
  const office = await openOffice();
  expect((await office.jwh('disclose quarter 2026Q3')).out).toMatch(
    /未录入：jwh disclose item set 1 "职责、联系方式、办事流程" --period 2026Q3）/,
  );
  expect((await office.jwh('disclose quarter 2026Q3 --csv')).out).not.toContain('未录入');
  await office.jwh('disclose item set 1 "办公电话 0431-88881234" --period 2026Q3');
  const { out } = await office.jwh('disclose quarter 2026Q3');
  expect(out).not.toContain('未录入');
  expect(out.indexOf('0431-88881234')).toBeGreaterThan(out.indexOf('赵永康'));
});

test.each(['national', 'qinhuangdao'] as const)('%s has no list: the advice works as typed', async (place) => {
  const office = await openCounter({ place, today: '2026-10-05' });
  const refused = await office.jwh('disclose quarter 2026Q3 --json');
  expect(refused.code).toBe(5);
  const { hint } = refused.json().error;
  const set = await office.jwh(hint.slice(hint.indexOf('jwh ') + 4));
  expect(set.err).toBe('');
  expect((await office.jwh('disclose quarter 2026Q3')).code).toBe(0);
});

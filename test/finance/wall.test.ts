import { expect, test } from 'vitest';
import { pdfText, xlsxRows } from '../readers.ts';
import { done, openBooks, refused } from './books_office.ts';

const paid = (day: string, amount: string, category: string) =>
  `finance expense --day ${day} --amount ${amount} --payee 丁${day} --purpose 修 --method cash --handler 李敏 --approver 王建国 --category ${category}`;

const words = 'finance wording 1 慰问困难居民 --category 困难帮扶 --reason 原来的类别不便公开';

async function reworded() {
  const office = await openBooks('2026-11-05');
  await done(office, paid('2026-09-12', '50', '内部类别'));
  await done(office, paid('2026-09-13', '7', '办公'));
  await done(office, words);
  return office;
}

test('the statement for the wall carries the public wording in every form; the ledger keeps both', async () => {
  const office = await reworded();
  for (const line of ['finance quarter 2026Q3', 'finance month 2026-09', 'finance year 2026']) {
    const { out } = await done(office, line);
    expect(out).toContain('困难帮扶');
    expect(out).not.toContain('内部类别');
    const { rows, record } = (await done(office, `${line} --json`)).json();
    expect(rows.filter((row: { kind: string }) => row.kind === 'expense')).toMatchObject([
      { category: '办公', amount: 700 },
      { category: '困难帮扶', amount: 5000 },
    ]);
    expect(record.payments).toBe(5700);
  }
  const ledger = (await done(office, 'finance ledger 2026-09')).out;
  expect(ledger).toContain('内部类别');
  expect(ledger.replace(/[\s—现金\d.,-]+/g, '')).toContain('慰问困难居民，类别：困难帮扶');
  const { rows } = (await done(office, 'finance ledger 2026-09 --json')).json();
  expect(rows).toMatchObject([
    { category: '内部类别', wording: '慰问困难居民，类别：困难帮扶' },
    { category: '办公', wording: null },
  ]);
});

test('without other words the ledger says nothing of them', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, paid('2026-09-12', '50', '办公'));
  expect((await done(office, 'finance ledger 2026-09')).out).not.toContain('公开时印');
});

test('the papers of the quarter carry the public wording too', async (context) => {
  const office = await reworded();
  await done(office, `finance quarter 2026Q3 --xlsx ${office.folder}/wall.xlsx`);
  const sheet = JSON.stringify(await xlsxRows(`${office.folder}/wall.xlsx`));
  expect(sheet).toContain('困难帮扶');
  expect(sheet).not.toContain('内部类别');
  await done(office, `finance quarter 2026Q3 --pdf ${office.folder}/wall.pdf`);
  expect(pdfText(`${office.folder}/wall.pdf`, context)).toContain('困难帮扶');
});

test('other words change nothing that was closed or audited', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, paid('2026-09-12', '50', '内部类别'));
  await done(office, 'finance audit 2026-09 --by 周某 --body 街道监管会 --on 2026-10-08');
  for (const month of ['07', '08']) await done(office, `finance close 2026-${month} --by 李敏 --happened 试`);
  await done(office, 'finance close 2026-09 --by 李敏 --happened 试');
  await done(office, words);
  const { reviews } = (await done(office, 'finance month 2026-09 --json')).json().record;
  expect(reviews).toMatchObject([{ kind: 'audit', current: true }]);
  const { rows } = (await office.jwh('finance check 2026-10 --json')).json();
  expect(rows.map(({ said }: { said: string }) => said).join()).not.toContain('结账以后');
});

test('a heading that tells of a child does not go onto the wall; in other words it does', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, paid('2026-09-12', '50', '慰问陈小宝'));
  for (const line of ['building add 6号楼', 'resident add 陈小宝 --at 6号楼-1-602 --birth-day 2018-05-01'])
    await done(office, line);
  const print = `finance quarter 2026Q3 --csv ${office.folder}/wall.csv`;
  expect(await refused(office, print)).toEqual({ exit: 4, code: 'private_data' });
  await done(office, 'finance wording 1 慰问困难居民 --category 慰问 --reason 写了孩子的姓名');
  await done(office, print);
});

test('what takes a reworded entry back is printed in its words, whichever was first', async () => {
  const office = await reworded();
  const back = (await done(office, 'finance reverse 1 --reason 重复 --on 2026-09-20 --json')).json().record;
  expect(back).toMatchObject({ category: '内部类别', wording: { category: '困难帮扶' } });
  expect(back.wording.purpose).toBe('冲销凭〔2026〕1号（慰问困难居民）：重复');
  await done(office, 'finance reverse 2 --reason 重复 --on 2026-09-21');
  await done(office, 'finance wording 2 用品 --category 日常 --reason 统一');
  const { rows } = (await done(office, 'finance quarter 2026Q3 --json')).json();
  expect(rows.filter((row: { kind: string }) => row.kind === 'expense')).toEqual([
    { kind: 'expense', category: '困难帮扶', count: 2, amount: 0 },
    { kind: 'expense', category: '日常', count: 2, amount: 0 },
  ]);
  const shown = (await done(office, 'finance show 4 --json')).json().record;
  expect(shown.wording.purpose).toBe('冲销凭〔2026〕2号（用品）：重复');
  expect((await done(office, 'disclose quarter 2026Q3')).out).not.toContain('内部类别');
});

test('a posting that was taken back is shown with its day and reason, on the screen and not on the wall', async () => {
  const office = await reworded();
  const post = 'finance post 2026Q3 --by 李敏 --place 小区公开栏 --happened 已贴 --on 2026-10-08';
  await done(office, post);
  expect((await done(office, 'finance quarter 2026Q3')).out).toMatch(/上墙公布.*2026-10-08.*李敏.*小区公开栏/);
  await done(office, 'finance void 2026Q3 --review posting --reason 还没有贴');
  const { out } = await done(office, 'finance quarter 2026Q3');
  expect(out).toMatch(/上墙公布.*2026-10-08.*李敏.*已作废.*作废：还没有贴（2026-11-05）/);
  const { postings } = (await done(office, 'finance quarter 2026Q3 --json')).json().record;
  expect(postings).toEqual([
    { day: '2026-10-08', name: '李敏', place: '小区公开栏', voided: '还没有贴', voided_on: '2026-11-05' },
  ]);
  await done(office, `finance quarter 2026Q3 --xlsx ${office.folder}/wall.xlsx`);
  expect(JSON.stringify(await xlsxRows(`${office.folder}/wall.xlsx`))).not.toContain('作废');
});

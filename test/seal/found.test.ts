import { expect, test } from 'vitest';
import { ok, openSealDesk } from './counter.ts';

const name = '团结路社区居民委员会';

/** Lost on 22 October, told and replaced by a seal of the same name on the 25th. */
async function openReplaced() {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  await ok(office, 'seal loss --circumstances 保险柜里不见了 --on 2026-10-22');
  for (const one of ['街道', '补发']) await ok(office, `seal report ${one} --on 2026-10-23`);
  await ok(office, `seal replace ${name} --reason 遗失后补发 --on 2026-10-25`);
  await ok(office, 'seal report 民政局 --on 2026-10-25');
  return office;
}

const due = async (office: Awaited<ReturnType<typeof openReplaced>>, day = '2026-10-31') =>
  (await office.jwh(`seal due --today ${day} --json`))
    .json()
    .rows.map(({ code, last }: { code: string; last: string }) => [code, last]);

test.each(['', ` --seal ${name}`, ' --seal 2024-01-15'])(
  'R-CC-17-10: a lost seal that was replaced and turns up%s is recorded and goes back to the sub-district',
  async (called) => {
    const office = await openReplaced();
    expect(await due(office)).toEqual([]);
    expect((await office.jwh('seal surrender')).err).toContain('jwh seal return');
    const found = await ok(office, `seal return 李敏 --note 找到旧章${called} --on 2026-10-28 --json`);
    expect(found.json().record).toMatchObject({ received_on: '2024-01-15', state: 'ended' });
    expect(found.json().record.events.at(-1)).toMatchObject({
      event: 'returned',
      from: 'lost',
      said: '李敏找回，找到旧章',
    });
    expect(await due(office)).toEqual([['surrender', '2026-10-31']]);
    // The new seal is here: nothing else comes back.
    expect((await office.jwh('seal return')).code).toBe(2);
    const gone = await ok(office, 'seal surrender --receipt 收条3号 --on 2026-10-31 --json');
    expect(gone.json().record.events.at(-1)).toMatchObject({ event: 'surrendered' });
    expect(await due(office)).toEqual([]);
    expect((await office.jwh('seal surrender')).code).toBe(3);
  },
);

test('the old seal is named by the day it came into use, alone or behind its name; its name alone is the new one', async () => {
  const office = await openReplaced();
  const received = async (...word: string[]) =>
    (await office.run('seal', 'show', ...word, '--json')).json().record.received_on;
  expect(await received(name)).toBe('2026-10-25');
  expect(await received('2024-01-15')).toBe('2024-01-15');
  expect(await received(`${name} 2024-01-15`)).toBe('2024-01-15');
  expect((await office.jwh('seal show 2024-01-16')).code).toBe(3);
});

test('while the new seal is out, what comes back is the new one, unless the old one is named', async () => {
  const office = await openReplaced();
  await ok(office, 'seal lend 李敏 --to 街道 --reason 签字 --approved-by 王建国 --on 2026-10-26');
  expect((await ok(office, 'seal return --on 2026-10-27 --dry-run --json')).json().record.received_on).toBe(
    '2026-10-25',
  );
  const old = await ok(office, 'seal return --seal 2024-01-15 --on 2026-10-27 --json');
  expect(old.json().record.received_on).toBe('2024-01-15');
});

test('the same report of one loss is entered once; another with its own reference goes in', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal loss --circumstances 不见了 --on 2026-10-22');
  await ok(office, 'seal report 街道 --reference 团居〔2026〕8号 --on 2026-10-23');
  const again = await office.jwh('seal report 街道');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('已在 2026-10-23 登记过（第3步）')]);
  expect((await office.jwh('seal report 街道 --reference 团居〔2026〕8号')).code).toBe(2);
  await ok(office, 'seal report 街道 --reference 团居〔2026〕9号');
  await ok(office, 'seal return --note 找到');
  await ok(office, 'seal loss --circumstances 又不见了');
  await ok(office, 'seal report 街道');
});

test.each([
  ['2024-01-14', 2],
  ['2024-01-15', 0],
  ['2026-10-22', 0],
  ['2026-10-23', 2],
  ['2027-01-01', 2],
])('a seal missed on 22 October was last seen on %s: exit %i', async (day, code) => {
  const office = await openSealDesk();
  const lost = await office.jwh(`seal loss --circumstances 不见了 --last-seen ${day} --on 2026-10-22`);
  expect(lost.code).toBe(code);
});

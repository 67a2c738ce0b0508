import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Any = any;

async function ask(office: Counter, line: string): Promise<Any> {
  const answer = await office.jwh(`${line} --json`);
  return { exit: answer.code, ...answer.json() };
}

async function all(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
}

test('the office’s public telephones stand on the sheet by what they are called', async () => {
  const office = await openCounter({ today: '2026-04-03' });
  await all(
    office,
    'office set public-phone 监督电话 0431-85551234',
    'office set public-phone 值班电话 0431-85554321',
    'office set public-phone 办公电话 王建国 0431-85551111',
    'office set public-phone 服务热线 12345',
    'office set public-phone 服务热线 ""',
  );
  const { out } = await office.jwh('disclose quarter 2026Q1');
  expect(out.replace(/\s/g, '')).toContain(
    '联系电话：值班电话0431-85554321、办公电话（王建国）0431-85551111、监督电话0431-85551234',
  );
  expect(out).not.toMatch(/duty|supervision|hotline|服务热线/);
});

test('in which capacity somebody signs is not who is at the keyboard', async () => {
  const office = await openCounter({ today: '2026-04-03' });
  await all(office, 'staff add 王建国 --post 主任 --from 2026-01-10', 'disclose prepare 2026Q1');
  const signed = await ask(office, 'disclose review 2026Q1 --by 王建国 --item 1 --as 李敏');
  expect(signed.record.reviews).toMatchObject([{ name: '王建国', as: 'committee' }]);
  const party = await ask(office, 'disclose review 2026Q1 --by 赵永康 --capacity 党组织 --item 1 --as 李敏');
  expect(party.record.reviews).toMatchObject([{ as: 'committee' }, { name: '赵永康', as: 'party' }]);
  const refused = await office.jwh('disclose review 2026Q1 --by 王建国 --capacity 邻居');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('监督小组组长（leader）');
});

test('an item that was sent back is called by its number in the place’s list', async () => {
  const office = await openCounter({ place: 'xingfu', today: '2026-03-09' });
  await all(
    office,
    'disclose prepare 2026-02',
    'disclose approve 2026-02 --gate supervision --by 张秀英',
    'disclose review 2026-02 --by 张秀英',
    'disclose review 2026-02 --by 张秀英 --item funds --return 缺凭证',
  );
  const refused = await ask(office, 'disclose publish 2026-02 --by 李敏 --place 大门');
  expect(refused.exit).toBe(4);
  expect(refused.error.message).toContain('第5项被张秀英退回');
});

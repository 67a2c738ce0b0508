import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { type Any, all, ask } from './asking.ts';

const xingfu = () => openCounter({ place: 'xingfu', today: '2026-09-18' });

describe('a demand entered by mistake', () => {
  test('is taken back by its number: due no more, listed as voided, met by no posting', async () => {
    const office = await xingfu();
    await all(office, 'disclose demand 停车 --by 居民=869', 'disclose demand 物业 --by 居民=900');
    const due = async () =>
      (await ask(office, 'disclose due 2026-10')).rows
        .filter(({ item }: Any) => item === 'on_demand')
        .map(({ period }: Any) => period);
    expect(await due()).toEqual(['求〔2026〕1号', '求〔2026〕2号']);
    const gone = await ask(office, 'disclose void 求〔2026〕1号 --reason 人数记错');
    expect(gone.record).toMatchObject({ number: '求〔2026〕1号', demands: ['求〔2026〕1号'], voided: '人数记错' });
    expect(await due()).toEqual(['求〔2026〕2号']);
    expect((await ask(office, 'disclose demands')).rows.map(({ voided }: Any) => voided)).toEqual([null, '人数记错']);
    expect((await ask(office, 'disclose void 求1 --reason 又来')).error.code).toBe('voided_already');
    await all(office, 'disclose prepare 2026-08');
    const publish = 'disclose publish 2026-08 --by 李敏 --happened 先贴 --demand';
    const refused = await ask(office, `${publish} 1`);
    expect(refused.exit).toBe(2);
    expect((await ask(office, 'disclose void 求9 --reason 甲')).exit).toBe(3);
    expect((await ask(office, 'disclose void 求2 --posting 1 --reason 甲')).error.code).toBe('bad_option');
    expect((await ask(office, 'disclose void 求2 --reply --reason 甲')).error.code).toBe('bad_option');
  });

  test('of nobody at all is none; of one it is', async () => {
    const office = await xingfu();
    const none = await ask(office, 'disclose demand 物业合同 --by 居民=0');
    expect({ exit: none.exit, ...none.error }).toMatchObject({ exit: 2, code: 'bad_number' });
    expect((await ask(office, 'disclose demands')).rows).toEqual([]);
    expect((await ask(office, 'disclose demand 物业合同 --by 居民=1')).record).toMatchObject({ count: 1, must: false });
  });
});

describe('an urging entered by mistake', () => {
  test('its reply is taken back and entered anew; then the whole, which is neither printed nor replied to', async () => {
    const office = await xingfu();
    await all(office, 'disclose urge --kind property --to 和顺物业公司', 'disclose replied 1 --text 已张贴');
    const twice = await ask(office, 'disclose replied 1 --text 又张贴');
    expect(twice.error.hint).toContain('jwh disclose void 督〔2026〕1号 --reply');
    await all(office, 'disclose void 督〔2026〕1号 --reply --reason 记在别的函上');
    expect((await ask(office, 'disclose urgings')).rows).toMatchObject([{ answered_on: null }]);
    expect((await ask(office, 'disclose void 督1 --reply --reason 甲')).error.code).toBe('not_replied');
    await all(office, 'disclose replied 1 --text 又张贴', 'disclose void 督1 --reason 发错对象');
    expect((await ask(office, 'disclose urgings')).rows).toEqual([]);
    expect((await ask(office, 'disclose letter 1')).error.code).toBe('voided_already');
    expect((await ask(office, 'disclose replied 1 --text 甲')).error.code).toBe('voided_already');
    expect((await ask(office, 'disclose void 2026-08 --reply --reason 甲')).error.code).toBe('bad_option');
  });

  test('what is asked for twice stands in the letter once', async () => {
    const office = await xingfu();
    const line = 'disclose urge --kind owners --to 业委会 --item 维修资金 --item 维修资金 --item 收费';
    expect((await ask(office, line)).record.items).toBe('维修资金、收费');
  });
});

test('an opinion on a period of which no sheet is known is kept, and that is said', async () => {
  const office = await openCounter();
  const odd = await ask(office, 'disclose opinion 2025Q1 --text 太少');
  expect(odd.findings).toMatchObject([{ code: 'not_disclosed', sentence: expect.stringContaining('请核对时段') }]);
  await all(office, 'disclose prepare 2026Q3');
  expect((await ask(office, 'disclose opinion 2026Q3 --text 太少')).findings).toBeUndefined();
});

test('who posts and is nobody of the office is looked at; the seal on a sheet is told in words', async (context) => {
  const office = await openCounter({ today: '2026-09-26' });
  await all(
    office,
    'staff add 赵永康 --post 书记 --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'disclose prepare 2026Q3',
    'disclose approve 2026Q3 --gate party --by 赵永康',
    'disclose approve 2026Q3 --gate committee --by 王建国',
    'disclose approve 2026Q3 --gate stamp --by 周某',
  );
  const publish = (by: string) => `disclose publish 2026Q3 --by ${by} --seal 王建国 --seal-approver 王建国`;
  expect((await ask(office, `${publish('不存在')} --dry-run`)).findings).toMatchObject([{ code: 'poster_unknown' }]);
  expect((await office.jwh(`${publish('不存在')} --dry-run`)).out).toContain('请核对：不存在不在本居委会登记的任职中');
  expect((await ask(office, publish('王建国'))).findings).toBeUndefined();

  const [use] = (await ask(office, 'seal list')).rows;
  expect(use.record).toBe('居务公开 2026年第三季度 第1版');
  expect((await ask(office, `seal show ${use.number}`)).record.record).toBe('居务公开 2026年第三季度 第1版');
  expect((await office.jwh('seal list')).out).not.toContain('disclosure_version');
  await all(office, 'seal register 2026-09 --pdf 簿.pdf');
  const printed = pdfText(`${office.folder}/簿.pdf`, context).replace(/\s/g, '');
  expect(printed).toContain('第三季度第1版');
  expect(printed).not.toContain('disclosure_version');
});

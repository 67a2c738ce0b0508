import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, jwh, newOffice } from './bin.ts';
import { enter, needsTerminal, talk } from './pty.ts';

test('init asks for what is missing, in Chinese', async (context) => {
  needsTerminal(context);
  const db = join(folder(), 'office.db');
  const { code, screen } = await talk(['init'], db, [
    ['居委会的名称', `幸福里社区居民委员会${enter}`],
    ['适用哪里的规定', `\u001b[B${enter}`],
    ['所属街道', enter],
    ['户数', `1480${enter}`],
    ['居民人数', enter],
    ['默认经办人', `李敏${enter}`],
  ]);
  expect(screen).toContain('数据文件已建立');
  expect(code).toBe(0);
  const { out } = await jwh(db, ['office', 'show', '--json']);
  expect(JSON.parse(out).record).toMatchObject({
    name: '幸福里社区居民委员会',
    place: 'changchun',
    households: 1480,
    default_operator: '李敏',
  });
}, 30_000);

test('a meeting recorded by questions, down to the resolution', async (context) => {
  needsTerminal(context);
  const db = await newOffice();
  const { code, screen } = await talk(['meeting', 'record', '--today', '2026-09-18'], db, [
    ['会议的种类', `\u001b[B\u001b[B${enter}`],
    ['开会的日子', enter],
    ['地点', `社区会议室${enter}`],
    ['主持人', enter],
    ['记录人', enter],
    ['议程', `听取报告；表决方案${enter}`],
    ['应到人数', `六十一${enter}`],
    ['请写整数', `\u001561${enter}`],
    ['实到', `31${enter}`],
    ['委托出席的人数', enter],
    ['有要表决的议题吗', enter],
    ['议题1的标题', `小区停车位改造方案${enter}`],
    ['表决方式', enter],
    ['表决时在场', enter],
    ['赞成', `21${enter}`],
    ['反对', `11${enter}`],
    ['最多 10', `\u00156${enter}`],
    ['弃权', `4${enter}`],
    ['废票', enter],
    ['还有议题吗', enter],
  ]);
  expect(screen).toContain('21×3 = 63 > 31×2 = 62');
  expect(code).toBe(0);
  expect((await jwh(db, ['resolution', 'list'])).out).toContain('小区停车位改造方案');
}, 40_000);

test('leaving in the middle of the questions writes nothing and leaves no file', async (context) => {
  needsTerminal(context);
  const db = join(folder(), 'office.db');
  const { code, screen } = await talk(['init'], db, [
    ['居委会的名称', `甲${enter}`],
    ['适用哪里的规定', '\u0003'],
  ]);
  expect(screen).toContain('已中止，没有写入任何内容。');
  expect(code).toBe(2);
  expect(existsSync(db)).toBe(false);
}, 30_000);

test('a morning meeting logged by questions', async (context) => {
  needsTerminal(context);
  const db = await newOffice();
  const { code, screen } = await talk(['meeting', 'log', '--today', '2026-09-18'], db, [
    ['会议的种类', `\u001b[B\u001b[B\u001b[B${enter}`],
    ['到会', `8${enter}`],
    ['缺席', enter],
    ['主持人', `王建国${enter}`],
    ['记录人', enter],
    ['会上的事', `布置今日工作；通报停水${enter}`],
    ['布置的事', enter],
  ]);
  expect(screen).toContain('早会　2026-09-18　到会 8');
  expect(code).toBe(0);
  const { out } = await jwh(db, ['meeting', 'show', '2026-1', '--json']);
  expect(JSON.parse(out).record).toMatchObject({
    kind: 'morning',
    chair: '王建国',
    items: ['布置今日工作', '通报停水'],
  });
}, 30_000);

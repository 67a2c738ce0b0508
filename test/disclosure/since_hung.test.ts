import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function does(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
}

const publish = 'disclose publish 2026Q1 --by 李敏 --happened 手续在纸上';

/** 长春 with its first quarter on the board. */
async function posted(): Promise<Counter> {
  const office = await openCounter({ place: 'changchun', today: '2026-04-02' });
  await does(office, 'disclose prepare 2026Q1', publish);
  return office;
}

const told = async (office: Counter, line: string) => (await office.jwh(`${line} --json`)).json();

test('a correction lists all that is other than what hung, also what a version that hung nowhere had changed', async () => {
  const office = await posted();
  await does(
    office,
    'disclose item set 4 低保新增3户 --period 2026Q1',
    'disclose correct 2026Q1 --reason 甲',
    'disclose item set 5 志愿服务2次 --period 2026Q1',
    'disclose correct 2026Q1 --reason 乙',
    publish,
  );
  const { out } = await office.jwh('disclose show 2026Q1');
  expect(out).toContain('更正（第3版，2026年4月2日）：甲；乙');
  const { record } = await told(office, 'disclose show 2026Q1');
  const now = record.changes.map(({ after }: { after: string }) => after);
  expect(now).toEqual([expect.stringContaining('低保新增3户'), expect.stringContaining('志愿服务2次')]);
  // What hangs now is what the next one is held against.
  await does(office, 'disclose item set 5 志愿服务3次 --period 2026Q1', 'disclose correct 2026Q1 --reason 丙');
  const next = (await told(office, 'disclose show 2026Q1')).record;
  expect(next.reason).toBe('丙');
  expect(next.changes).toMatchObject([{ before: '志愿服务2次', after: '志愿服务3次' }]);
});

test('each reason is carried once; a version taken back leaves its own out', async () => {
  const office = await posted();
  for (const [times, reason] of ['甲', '乙', '丙'].entries()) {
    await does(
      office,
      `disclose item set 5 志愿服务${times}次 --period 2026Q1`,
      `disclose correct 2026Q1 --reason ${reason}`,
    );
  }
  expect((await told(office, 'disclose show 2026Q1')).record.reason).toBe('甲；乙；丙');
  await does(office, 'disclose void 2026Q1 --reason 写错', 'disclose correct 2026Q1 --reason 丁');
  expect((await told(office, 'disclose show 2026Q1')).record.reason).toBe('甲；乙；丁');
});

test('what was changed and changed back is no correction: the version that hung nowhere is taken back', async () => {
  const office = await openCounter({ place: 'changchun', today: '2026-04-02' });
  const [first, other] = ['甲次', '乙次'].map((one) => `disclose item set 5 志愿服务${one} --period 2026Q1`);
  await does(office, String(first), 'disclose prepare 2026Q1', publish, String(other));
  await does(office, 'disclose correct 2026Q1 --reason 改', String(first));
  const { code, err } = await office.jwh('disclose correct 2026Q1 --reason 改回');
  expect(code).toBe(2);
  expect(err).toContain('已公开的第1版没有不同');
  await does(office, 'disclose void 2026Q1 --reason 没有改');
});

test('where none hung a correction is held against the one made before', async () => {
  const office = await openCounter({ place: 'changchun', today: '2026-04-02' });
  await does(office, 'disclose prepare 2026Q1');
  await does(office, 'disclose item set 4 低保新增3户 --period 2026Q1', 'disclose correct 2026Q1 --reason 甲');
  await does(office, 'disclose item set 5 志愿服务2次 --period 2026Q1', 'disclose correct 2026Q1 --reason 乙');
  const { record } = await told(office, 'disclose show 2026Q1');
  expect(record.reason).toBe('乙');
  expect(record.changes).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** One building with so many households on its stairs. */
async function stairs(count: number, options: Parameters<typeof openCounter>[0] = {}): Promise<Counter> {
  const counter = await openCounter({ place: 'tuanjielu', today: '2026-09-18', ...options });
  await counter.jwh('building add 3号楼');
  const doors = Array.from({ length: count }, (_, at) => `3号楼-${1 + (at % 2)}-${101 + Math.floor(at / 2)}`);
  const { code, err } = await counter.run('household', 'add', ...doors);
  if (code !== 0) throw new Error(err);
  return counter;
}

describe('ten-household groups (十户联包, R-TJ-7)', () => {
  test('G-154 3,076 households in tens: 308 groups, six in the last', async () => {
    const { jwh } = await openCounter({ place: 'tuanjielu', today: '2026-09-18' });
    expect((await jwh('household tens --json')).json().record.plan).toMatchObject({
      households: 3076,
      groups: 308,
      last: 6,
      arithmetic: '3076 ÷ 10 = 307 余 6，余数自成一组，共 308 组',
    });
    await jwh('rules read D-147 b --from 2026-01-01 --cite 办公会议');
    expect((await jwh('household tens --json')).json().record.plan).toMatchObject({ groups: 307, last: 16 });
  });

  test.each([
    [9, 1, 9],
    [10, 1, 10],
    [11, 2, 1],
  ])('%i households: %i groups, %i in the last', async (households, groups, last) => {
    const { jwh } = await openCounter({ place: 'tuanjielu', today: '2026-09-18' });
    const { plan } = (await jwh(`household tens --households ${households} --json`)).json().record;
    expect(plan).toMatchObject({ groups, last });
  });

  test('D-147 a: 26 households become three groups, the remainder its own', async () => {
    const { jwh } = await stairs(26);
    const { rows: listed, verdicts } = (await jwh('household divide --json')).json();
    expect(verdicts).toMatchObject([{ rule: 'household.tens', holds: true, arithmetic: '26 户编成 3 组' }]);
    expect(listed.map(({ households }: { households: number }) => households)).toEqual([10, 10, 6]);
  });

  test('D-147 b: 26 households become two groups, the remainder in the last', async () => {
    const { jwh } = await stairs(26);
    await jwh('rules read D-147 b --from 2026-01-01 --cite 办公会议');
    await jwh('household divide');
    const { rows, verdicts } = (await jwh('household tens --json')).json();
    expect(rows.map(({ households }: { households: number }) => households)).toEqual([10, 16]);
    expect(verdicts).toMatchObject([{ holds: true, others: [{ reading: 'D-147a', holds: false }] }]);
  });

  test('whoever came later is told as not in a group, and divided alone', async () => {
    const { jwh } = await stairs(10);
    await jwh('household divide');
    await jwh('household add 3号楼-9-901');
    expect((await jwh('household tens --json')).json().verdicts).toMatchObject([
      { holds: false, arithmetic: '11 户编成 1 组，1 户没有编组' },
    ]);
    await jwh('household divide');
    expect((await jwh('household tens --json')).json().record).toMatchObject({ groups: 2, ungrouped: 0 });
    expect((await jwh('household divide')).code).toBe(2);
  });

  test('a place without the rule divides only by a size that is said', async () => {
    const { jwh } = await stairs(6, { place: 'changchun' });
    const refused = await jwh('household divide');
    expect([refused.code, refused.err.includes('jwh household divide --size')]).toEqual([5, true]);
    expect((await jwh('household divide --size 3')).code).toBe(0);
    const answer = (await jwh('household tens --json')).json();
    expect(answer.record).toMatchObject({ groups: 2, plan: null });
    expect(answer.verdicts).toBeUndefined();
  });

  test('a recommendation is signed by the head of the group (R-TJ-8), its kind and result private', async () => {
    const { jwh } = await stairs(4);
    await jwh('household divide');
    const door = '3号楼-1-101';
    expect((await jwh(`household recommend ${door} --for 低保 --signed --json`)).json().error.code).toBe('no_head');
    const unsigned = (await jwh(`household recommend ${door} --for 低保 --reason 无收入 --json`)).json();
    expect(unsigned.verdicts).toMatchObject([
      { rule: 'recommendation.signed', holds: false, cite: { article: '四(一)' } },
    ]);
    await jwh('household head 1 周桂兰');
    const signed = (await jwh(`household recommend ${door} --for 低保 --signed --json`)).json();
    expect(signed.verdicts).toMatchObject([{ holds: true }]);
    expect(signed.record.recommendations).toMatchObject([
      { kind: '***', reason: '***', signed_by: '周桂兰', result: null },
    ]);
    await jwh(`household recommend ${door} --for 低保 --result 已批准`);
    const seen = (await jwh('household tens --no 1 --reveal 核对推荐 --json')).json().record.recommendations;
    expect(seen).toMatchObject([{ kind: 'minimum_living', result: '已批准', result_day: '2026-09-18' }]);
    expect(seen.length).toBe(1);
    const again = (await jwh(`household recommend ${door} --for 低保 --result 已批准 --json`)).json();
    expect(again.error.code).toBe('nothing_recommended');
    await jwh(`household recommend ${door} --for 低保 --signed`);
    await jwh(`household recommend ${door} --for 低保 --result 未批准`);
    const both = (await jwh('household tens --no 1 --reveal 核对推荐 --json')).json().record.recommendations;
    expect(both.map(({ result }: { result: string }) => result)).toEqual(['已批准', '未批准']);
  });
});

describe('households', () => {
  test('one door is one household, however it is written; its room is shown to nobody without a reason', async () => {
    const { jwh } = await stairs(1);
    expect((await jwh('household add 3栋1单元101 --json')).json().error.code).toBe('household_taken');
    for (const door of ['3号楼-1-101', '3-1-101', '3号楼1单元101', '３号楼１单元１０１室'])
      expect((await jwh(`household show ${door} --json`)).json().record).toMatchObject({
        building: '3号楼',
        room: '***',
      });
    const revealed = (await jwh('household show 3-1-101 --reveal 上门核对 --json')).json();
    expect(revealed.record.room).toBe('1-101');
    expect((await jwh('household show 3-1-999')).code).toBe(3);
    expect((await jwh('household show 门口')).code).toBe(2);
  });

  test('a home without a building has its address, and is closed only when nobody lives there', async () => {
    const { jwh } = await stairs(1);
    await jwh('household add --address 向阳院6号');
    const { code } = (await jwh('household show 向阳院6号 --json')).json().record;
    expect((await jwh(`household show ${code}`)).out).not.toContain('向阳院');
    await jwh(`resident add 赵敏 --at ${code}`);
    expect((await jwh(`household close ${code} --reason 拆除 --json`)).json().error.code).toBe('household_lived_in');
    await jwh('resident leave 赵敏 --reason 迁出');
    expect((await jwh(`household close ${code} --reason 拆除`)).code).toBe(0);
  });
});

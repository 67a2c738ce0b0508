import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** Three buildings, one area, one social worker. */
async function estate(options: Parameters<typeof openCounter>[0] = {}): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-09-18', ...options });
  for (const line of [
    'staff add 孙秀英 --post 社工 --from 2026-01-01',
    'building add 1号楼 2号楼 10号楼',
    'zone add 第一责任区 --building 1号楼 --building 2',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

describe('areas and who is in charge (民情责任区, R-XF1-6)', () => {
  test('an area without anybody in charge is a finding, from the day somebody is it is none', async () => {
    const { jwh } = await estate();
    await jwh('zone assign 第一责任区 孙秀英 --from 2026-09-10');
    const before = (await jwh('zone list --today 2026-09-09 --json')).json();
    expect(before.verdicts).toMatchObject([
      { rule: 'zone.staff', subject: 'zone:第一责任区', holds: false, severity: 'error', cite: { article: '二(2)' } },
    ]);
    const after = (await jwh('zone list --today 2026-09-10 --json')).json();
    expect(after.verdicts).toMatchObject([{ holds: true }]);
    expect(after.rows).toMatchObject([{ name: '第一责任区', staff: '孙秀英', buildings: '1号楼、2号楼' }]);
  });

  test('the last day of a charge still counts, the next does not', async () => {
    const { jwh } = await estate();
    await jwh('zone assign 第一责任区 孙秀英 --from 2026-01-05');
    await jwh('zone release 第一责任区 孙秀英 --on 2026-09-15');
    const holds = async (day: string) =>
      (await jwh(`zone show 第一责任区 --today ${day} --json`)).json().verdicts[0].holds;
    expect(await holds('2026-09-15')).toBe(true);
    expect(await holds('2026-09-16')).toBe(false);
  });

  test('a place without the rule keeps the record and says so', async () => {
    const { jwh } = await estate({ place: 'changchun' });
    const { out, err } = await jwh('zone list');
    expect({ out, err }).toMatchObject({ out: expect.stringContaining('本地的规定没有写责任区要有责任人'), err: '' });
    expect((await jwh('zone list --json')).json().verdicts).toBeUndefined();
  });

  test('only staff is in charge, nobody twice at once; buildings outside are named', async () => {
    const { jwh } = await estate();
    expect((await jwh('zone assign 第一责任区 无名氏')).code).toBe(3);
    await jwh('zone assign 第一责任区 孙秀英 --from 2026-01-05');
    const twice = await jwh('zone assign 第一责任区 孙秀英 --from 2026-05-01 --json');
    expect({ code: twice.code, error: twice.json().error.code }).toEqual({ code: 2, error: 'already_assigned' });
    expect((await jwh('zone list')).out).toContain('没有划入责任区的楼栋：10号楼。');
  });

  test('an area with buildings is not closed; one without is, and its people with it', async () => {
    const { jwh } = await estate();
    await jwh('zone assign 第一责任区 孙秀英 --from 2026-01-05');
    await jwh('zone add 第二责任区');
    expect((await jwh('zone close 第一责任区 --reason 重新划片 --json')).json().error.code).toBe('zone_in_use');
    for (const name of ['1号楼', '2号楼']) await jwh(`building amend ${name} --zone 第二责任区`);
    const closed = (await jwh('zone close 第一责任区 --reason 重新划片 --json')).json().record;
    expect(closed).toMatchObject({ closed_on: '2026-09-18', staff: [{ until_day: '2026-09-18' }] });
    expect((await jwh('building amend 10号楼 --zone 第一责任区')).code).toBe(2);
  });
});

describe('buildings', () => {
  test('are found however they are called, listed as people count, and taken once', async () => {
    const { jwh } = await estate();
    for (const called of ['2', '2栋', '2幢', '２号楼', '2 号楼', '二号楼', '二栋'])
      expect((await jwh(`building show "${called}" --json`)).json().record.name).toBe('2号楼');
    expect((await jwh('building list --json')).json().rows.map(({ name }: { name: string }) => name)).toEqual([
      '1号楼',
      '2号楼',
      '10号楼',
    ]);
    expect((await jwh('building add 2号楼 --json')).json().error.code).toBe('building_taken');
    expect((await jwh('building show 9号楼')).code).toBe(3);
  });

  test.each([
    ['"2 号楼"', 'building_taken'],
    ['２号楼', 'building_taken'],
    ['2栋', 'building_taken'],
    ['二号楼', 'building_taken'],
    ['十号楼', 'building_taken'],
    ['东院2号楼', undefined],
    ['十二号楼', undefined],
  ])('%s beside 2号楼 and 10号楼: %s', async (name, code) => {
    const { jwh } = await estate();
    expect((await jwh(`building add ${name} --json`)).json().error?.code).toBe(code);
    expect((await jwh(`building amend 1号楼 --rename ${name} --json`)).code).toBe(2);
    expect((await jwh('building amend 1号楼 --rename １号楼 --json')).code).toBe(0);
  });

  test('a number of units nobody builds is a slip', async () => {
    const { jwh } = await estate();
    for (const units of ['0', '101', '99999999999'])
      expect((await jwh(`building add 7号楼 --units ${units}`)).code).toBe(2);
    expect((await jwh('building add 7号楼 --units 100')).code).toBe(0);
  });

  test('one that comes out of another area is said', async () => {
    const { jwh } = await estate();
    await jwh('zone add 东片 --building 1号楼');
    const moved = await jwh('zone add 西片 --building 1号楼');
    expect([moved.code, moved.out.includes('1号楼原来属于东片，现已划出')]).toEqual([0, true]);
    expect((await jwh('zone amend 西片 --building 1号楼')).out).not.toContain('划出');
    expect((await jwh('zone amend 东片 --building 1号楼')).out).toContain('1号楼原来属于西片');
  });

  test('one that is lived in is not closed', async () => {
    const { jwh } = await estate();
    await jwh('household add 10号楼-1-101');
    expect((await jwh('building close 10号楼 --reason 拆除 --json')).json().error.code).toBe('building_lived_in');
    await jwh('household close 10号楼-1-101 --reason 拆除');
    expect((await jwh('building close 10号楼 --reason 拆除')).code).toBe(0);
    expect((await jwh('building list')).out).not.toContain('10号楼');
  });
});

describe('who stands up for a building', () => {
  const five = ['宣传员', '调解员', '卫生员', '安全员'];

  test('静安: 楼组长 and five, all six (R-JA0-4)', async () => {
    const { jwh } = await estate({ place: 'jingan' });
    await jwh('building role 1号楼 楼组长 周桂兰 --from 2026-02-01');
    for (const role of five) await jwh(`building role 1号楼 ${role} 何志强 --from 2026-02-01`);
    const lacking = (await jwh('building show 1号楼 --json')).json();
    expect(lacking.verdicts).toMatchObject([
      { rule: 'building.roles', holds: false, arithmetic: '6 个角色有 5 个，缺社保员', cite: { article: '二(一)' } },
    ]);
    const whole = (await jwh('building role 1号楼 社保员 赵敏 --from 2026-02-01 --json')).json();
    expect(whole.verdicts).toMatchObject([{ holds: true, arithmetic: '6 个角色有 6 个' }]);
  });

  test('秦皇岛: group leader, door leader, representative (R-QHD-3-7)', async () => {
    const { jwh } = await estate({ place: 'qinhuangdao' });
    for (const role of ['居民小组长', '楼院门栋长']) await jwh(`building role 1号楼 ${role} 周桂兰`);
    expect((await jwh('building show 1号楼 --json')).json().verdicts[0]).toMatchObject({ holds: false });
    await jwh('building role 1号楼 居民代表 何志强');
    expect((await jwh('building show 1号楼 --json')).json().verdicts[0]).toMatchObject({ holds: true });
    const roster = (await jwh('building roster --json')).json();
    expect(roster.rows[0]).toMatchObject({ building: '1号楼', door_leader: '周桂兰', representative: '何志强' });
    expect(roster.verdicts.map(({ holds }: { holds: boolean }) => holds)).toEqual([true, false, false]);
  });

  test('a successor ends the one before on the eve', async () => {
    const { jwh } = await estate({ place: 'jingan' });
    await jwh('building role 1号楼 楼组长 周桂兰 --from 2026-02-01');
    await jwh('building role 1号楼 楼组长 何志强 --from 2026-09-10');
    const on = async (day: string) => (await jwh(`building show 1号楼 --today ${day} --json`)).json().record.roles;
    expect(await on('2026-09-09')).toMatchObject([{ name: '周桂兰', until_day: '2026-09-09' }]);
    expect(await on('2026-09-10')).toMatchObject([{ name: '何志强', until_day: null }]);
    expect((await jwh('building role 1号楼 门卫 张三')).code).toBe(2);
  });
});

describe('groups', () => {
  async function fourteen(options: Parameters<typeof openCounter>[0]): Promise<Counter> {
    const counter = await openCounter(options);
    for (let no = 1; no <= 14; no += 1) await counter.jwh(`group add 第${no}居民小组`);
    return counter;
  }

  test('G-152 幸福: 14 groups send 14 to 28, and the law of 2018 says 28 to 42 while it holds', async () => {
    const { jwh } = await fourteen({ place: 'xingfu', today: '2025-12-31' });
    expect((await jwh('group list --json')).json().record).toMatchObject({
      groups: 14,
      seats: { min: 14, max: 28 },
      seats_by_law: { min: 28, max: 42 },
    });
    const { out } = await jwh('group list');
    expect(out).toContain('推选居民代表 14 至 28 名');
    expect(out).toContain('28 至 42 名');
    expect((await jwh('group list --today 2026-01-01 --json')).json().record.seats_by_law).toBeNull();
  });

  test('G-152 静安: 14 groups send 28 to 42', async () => {
    const { jwh } = await fourteen({ place: 'jingan', today: '2025-12-31' });
    expect((await jwh('group list --json')).json().record).toMatchObject({
      seats: { min: 28, max: 42 },
      seats_by_law: null,
    });
  });

  test('a 自管小组 has its members and the list of what is open in its buildings (S-QX-01)', async () => {
    const { jwh } = await estate();
    await jwh('group add 向阳院 --self-managed --leader 周桂兰 --member 何志强 --member 赵敏 --building 10号楼');
    await jwh('resident add 赵敏 --at 10号楼-1-101');
    await jwh('matter add --title 院墙开裂 --class 环境 --who 赵敏');
    const { record } = (await jwh('group show 向阳院 --json')).json();
    expect(record).toMatchObject({ self_managed: true, members: ['何志强', '赵敏'], households: 1, residents: 1 });
    expect(record.open_matters).toMatchObject([{ title: '院墙开裂', building: '10号楼' }]);
    expect((await jwh('group close 向阳院 --reason 撤销 --json')).json().error.code).toBe('group_in_use');
  });
});

import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

const base = 'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31';

describe('counts that cannot be are refused, and nothing is written', () => {
  test.each([
    [
      'more present than entitled',
      'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 62',
      '实到 62 多于应到 61',
    ],
    ['proxies beyond the roll', `${base} --proxies 31`, '实到 31 加委托 31 共 62，多于应到 61'],
    ['more votes than people', `${base} --motion 甲=21/6/5`, '赞成 21 + 反对 6 + 弃权 5 + 废票 0 = 32，多于在场 31'],
    ['more votes than were still there', `${base} --motion 甲=21/6/4@30`, '多于在场 30'],
    [
      'nobody entitled',
      'meeting record --kind representatives --day 2026-09-18 --entitled 0 --present 0',
      '应到人数是 0',
    ],
    ['fewer seats than members', `${base} --seats 60`, '名额 60 少于应到 61'],
    [
      'a day that does not exist',
      'meeting record --kind representatives --day 2026-02-30 --entitled 61 --present 31',
      '不是有效的日期',
    ],
    [
      'a day that has not come',
      'meeting record --kind representatives --day 2026-09-19 --entitled 61 --present 31',
      '还没有到',
    ],
    [
      'an unknown kind',
      'meeting record --kind party --day 2026-09-18 --entitled 61 --present 31',
      'representatives（居民代表会议）',
    ],
    ['a motion that cannot be read', `${base} --motion 甲二十一票`, '看不懂议题'],
    ['nobody at a terminal to ask', 'meeting record --kind representatives', '没有终端'],
  ])('%s', async (_name, line, says) => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await office.jwh(line);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain(says);
    expect((await office.jwh('meeting list')).out).toContain('没有会议记录。');
  });

  test('every fault of a file is named at once', async () => {
    const office = await openCounter({ place: 'changchun' });
    const file = office.write(
      '坏.yaml',
      'kind: representatives\nday: 2026-9-18\npresent: many\nmotion: []\nmotions:\n  - title: 甲\n    for: -1\n',
    );
    const { code, err } = await office.run('meeting', 'record', '--file', file);
    expect(code).toBe(2);
    for (const fault of ['day：', 'present：', 'motion：没有这一项', '第1项的赞成 for：不能是负数'])
      expect(err).toContain(fault);
  });

  test.each([
    ['没有.yaml', undefined, '找不到文件'],
    ['乱.yaml', 'kind: [representatives\n', '不是正确的 YAML 或 JSON'],
    ['gbk.yaml', new Uint8Array([0xbb, 0xe1, 0xd2, 0xe9]), '不是 UTF-8'],
    ['空.yaml', '', '会议记录'],
  ])('a file that cannot be read: %s', async (name, content, says) => {
    const office = await openCounter({ place: 'changchun' });
    if (content !== undefined) office.write(name, content);
    const { code, err } = await office.run('meeting', 'record', '--file', name);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test('a dry run judges and writes nothing', async () => {
    const office = await openCounter({ place: 'changchun' });
    const { out } = await office.jwh(`${base} --motion 甲=21/6/4 --dry-run`);
    expect(out).toContain('通过');
    expect(out).toContain('没有写入文件');
    expect((await office.run('meeting', 'list', '--json')).json()).toEqual({ rows: [] });
    expect((await office.run('audit', 'list', '--json')).json().rows).toHaveLength(1);
  });
});

test('names are checked against the roll on file, and those who left before a vote are counted', async () => {
  const office = await openCounter({ place: 'changchun' });
  office.write(
    '名册.csv',
    '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n赵四,第2居民小组\n孙五,第3居民小组\n',
  );
  expect((await office.jwh('rep import 名册.csv --from 2026-01-01')).code).toBe(0);
  const record = (meeting: object) => {
    office.write('会.json', JSON.stringify({ kind: 'representatives', day: '2026-09-18', ...meeting }));
    return office.jwh('meeting record --file 会.json --json');
  };
  const unknown = await record({ present: ['张一', '李二', '李二', '钱六'] });
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('李二 写了 2 次');
  expect(unknown.err).toContain('钱六 不在当日的名册上');

  const motion = { title: '议题', for: 2, against: 0 };
  const held = await record({
    present: ['张一', '李二', '王三'],
    left: [{ name: '王三', before: 2 }],
    motions: [motion, { ...motion, title: '第二个议题' }],
  });
  const { record: meeting, verdicts } = held.json();
  expect(meeting).toMatchObject({ entitled: 5, present: 3, quorate: true });
  expect(
    meeting.motions.map(({ present, outcome }: { present: number; outcome: string }) => [present, outcome]),
  ).toEqual([
    [3, 'failed'],
    [2, 'void'],
  ]);
  expect(verdicts.map(({ subject, holds }: { subject: string; holds: boolean }) => [subject, holds])).toEqual([
    ['roll', true],
    ['quorum:1', true],
    ['motion:1', false],
    ['quorum:2', false],
    ['motion:2', true],
  ]);
  expect((await office.jwh('meeting minutes 1')).out).toMatch(/王三\s+到\s+议题 2 前/);
});

import { expect, test } from 'vitest';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { readMeeting } from '../../src/meeting/store.ts';
import { jwh } from './bin.ts';
import { begin, json, menu, office, representatives, today } from './live_office.ts';
import { down, enter, kill, needsTerminal, pick, type Talk, talk } from './pty.ts';

test('a whole meeting: roll-call, a proxy, people leaving and coming, votes, an undo, and the record', async (context) => {
  needsTerminal(context);
  const db = await office();
  const lines: Talk = [
    ...begin,
    ['点名（名册 7 人）', `2${enter}`],
    ['缺席的人', `吴七、周六、孙五${enter}`],
    ['点名对吗', enter],
    ['4×2 = 8 > 7', ''],
    menu('登记委托'),
    ['谁委托别人', `孙五${enter}`],
    ['委托给谁', `张一${enter}`],
    ['出示了委托书吗', enter],
    menu('表决一项议题'),
    ['议题 1 的标题', `停车位改造方案${enter}`],
    ['表决方式', enter],
    ['议题 1 赞成（在场 4）', `3${enter}`],
    ['议题 1 反对', `1${enter}`],
    ['议题 1 弃权', enter],
    ['议题 1 废票', enter],
    ['3×3 = 9 > 4×2 = 8', ''],
    menu('有人到会'),
    ['谁到会了', `周六${enter}`],
    menu('有人离会'),
    ['谁离会了', `李二、王三${enter}`],
    menu('表决一项议题'),
    ['议题 2 的标题', `活动室${enter}`],
    ['表决方式', `${down}${enter}`],
    ['议题 2 发出选票', enter],
    ['议题 2 收回选票', enter],
    ['议题 2 赞成（在场 3）', `3${enter}`],
    ['议题 2 反对', enter],
    ['议题 2 弃权', enter],
    ['议题 2 废票', enter],
    ['3×2 = 6 ≤ 7', ''],
    // They had not left at all: the vote, and then 王三 leaving, are undone; the vote is counted anew.
    menu('撤销上一步'),
    ['已撤销：议题 2 的计票', ''],
    menu('撤销上一步'),
    ['已撤销：提出议题：活动室', ''],
    menu('撤销上一步'),
    ['已撤销：王三离会', ''],
    menu('表决一项议题'),
    ['议题 2 的标题', `活动室${enter}`],
    ['表决方式', enter],
    ['议题 2 赞成（在场 4）', `2${enter}`],
    ['议题 2 反对', `2${enter}`],
    ['议题 2 弃权', enter],
    ['议题 2 废票', enter],
    ['2×3 = 6 ≤ 4×2 = 8', ''],
    menu('结束会议'),
    ['结束会议，作成记录吗', enter],
    ['决议 决〔2026〕1号 已登记：停车位改造方案', ''],
  ];
  const { code, screen, asked } = await talk(representatives, db, lines);
  expect(asked, screen).toBe(lines.length);
  expect(code, screen).toBe(0);
  const { record } = await json(db, 'meeting', 'minutes', '1');
  expect(record).toMatchObject({
    ...{ number: '会〔2026〕1号', place: '社区会议室', chair: '王建国', recorder: null },
    ...{ entitled: 7, present: 5, proxies: 1, proxy_list: [{ absent: '孙五', holder: '张一', proof: true }] },
    moves: [
      { name: '周六', move: 'arrived', before: 2 },
      { name: '李二', move: 'left', before: 2 },
    ],
    motions: [
      { no: 1, for: 3, against: 1, present: 4, outcome: 'passed', resolution: '决〔2026〕1号' },
      { no: 2, for: 2, against: 2, present: 4, outcome: 'failed', resolution: null, ballot: 'open' },
    ],
  });
  const line = (name: string) => record.attendees.find((one: { name: string }) => one.name === name);
  expect(line('孙五')).toMatchObject({ present: false, proxy: '张一' });
  expect(line('周六')).toMatchObject({ present: true, arrived_before: 2 });
  expect(await json(db, 'meeting', 'live', '--list')).toEqual({ rows: [] });
  expect((await jwh(db, ['audit', 'verify'])).code).toBe(0);
}, 90_000);

test('the power fails in the middle of the roll-call and of a count: nothing is lost', async (context) => {
  needsTerminal(context);
  const db = await office();
  const tick = (no: number, answer: string): Talk[number] => [`${no}/7`, `${answer}${enter}`];
  const first = await talk(representatives, db, [
    ...begin,
    ['点名（名册 7 人）', `1${enter}`],
    tick(1, '1'),
    tick(2, '2'),
    tick(3, '1'),
    ['4/7', kill],
  ]);
  expect(first.code).not.toBe(0);
  const sessions = (await json(db, 'meeting', 'live', '--list')).rows;
  expect(sessions).toMatchObject([{ kind: 'representatives', day: '2026-09-18', steps: 4, meeting: null }]);

  const second = await talk(['meeting', 'live', '--resume', ...today], db, [
    ['接着记', ''],
    tick(4, '1'),
    tick(5, '1'),
    tick(6, '1'),
    tick(7, '2'),
    ['点名对吗', enter],
    menu('表决一项议题'),
    ['议题 1 的标题', `停车位改造方案${enter}`],
    ['表决方式', enter],
    ['议题 1 赞成（在场 5）', `4${enter}`],
    ['议题 1 反对', kill],
  ]);
  expect(second.code).not.toBe(0);
  expect(second.screen).not.toContain('3/7');

  const third = await talk(['meeting', 'live', sessions[0].session, ...today], db, [
    ['议题 1 反对', `1${enter}`],
    ['议题 1 弃权', enter],
    ['议题 1 废票', enter],
    ['4×3 = 12 > 5×2 = 10', ''],
    menu('结束会议'),
    ['结束会议，作成记录吗', enter],
    ['决议 决〔2026〕1号 已登记', ''],
  ]);
  expect(third.code, third.screen).toBe(0);
  expect(third.screen).not.toContain('议题 1 的标题');
  const { record } = await json(db, 'meeting', 'minutes', '1');
  expect(record).toMatchObject({ entitled: 7, present: 5, motions: [{ for: 4, against: 1, outcome: 'passed' }] });
  expect(record.attendees.filter(({ present }: { present: boolean }) => !present)).toMatchObject([
    { name: expect.any(String) },
    { name: expect.any(String) },
  ]);
  expect((await jwh(db, ['audit', 'verify'])).code).toBe(0);
}, 90_000);

test('a count that cannot be is not kept; leaving keeps what was recorded; a session is dropped with its reason', async (context) => {
  needsTerminal(context);
  const db = await office();
  const left = await talk(representatives, db, [
    ...begin,
    ['点名（名册 7 人）', `2${enter}`],
    ['缺席的人', `路人${enter}`],
    ['路人 不在名册上', `\u0015${enter}`],
    ['点名对吗', enter],
    menu('表决一项议题'),
    ['议题 1 的标题', `活动室${enter}`],
    ['表决方式', `${down}${enter}`],
    ['议题 1 发出选票', enter],
    ['议题 1 收回选票', `6${enter}`],
    ['议题 1 赞成（在场 7）', `7${enter}`],
    ['议题 1 反对', enter],
    ['议题 1 弃权', enter],
    ['议题 1 废票', enter],
    ['与收回的 6 张不符', ''],
    ['这一步没有记', ''],
    ['计票：议题 1', '\u0003'],
  ]);
  expect(left.code, left.screen).toBe(2);
  expect(left.screen).toContain('步都在文件里');
  const { rows } = await json(db, 'meeting', 'live', '--list');
  expect(rows).toHaveLength(1);
  expect((await jwh(db, ['meeting', 'live', '--drop', '没有开成', ...today])).out).toContain('已放弃');
  expect(await json(db, 'meeting', 'live', '--list')).toEqual({ rows: [] });
  expect((await jwh(db, ['meeting', 'live', '--drop', '没有开成', ...today])).code).toBe(3);
  expect(await json(db, 'meeting', 'list')).toEqual({ rows: [] });
  expect((await jwh(db, ['audit', 'list', '--record', 'meeting_step'])).code).toBe(0);
}, 90_000);

test('a meeting that was called keeps its number, its place and its call', async (context) => {
  needsTerminal(context);
  const db = await office();
  const file = await openOffice(db, 'now');
  const author = async () => ({
    operator: '李敏',
    command: 'meeting call',
    businessDay: '2026-09-01',
    at: '2026-09-01',
  });
  const id = await inTransaction(file, author, false, async (writing) => {
    const of = {
      year: 2026,
      no: 1,
      kind: 'representatives',
      form: 'representatives',
      day: '2026-09-18',
      state: 'called',
    };
    const head = {
      place: '二楼会议室',
      chair: '王建国',
      agenda: '["听取报告"]',
      facts: '{"call":{"called_on":"2026-09-01"}}',
    };
    return (await writing.insert('meeting', { ...of, ...head })).id;
  });
  file.raw.close();
  const first = await talk(['meeting', 'live', '1', ...today], db, [
    ['记录人', `李敏${enter}`],
    ['点名（名册 7 人）', kill],
  ]);
  expect(first.screen).not.toContain('地点');
  const second = await talk(['meeting', 'live', '1', ...today], db, [
    ['接着记：居民代表会议　2026-09-18　会〔2026〕1号', ''],
    ['点名（名册 7 人）', `2${enter}`],
    ['缺席的人', enter],
    ['点名对吗', enter],
    menu('结束会议'),
    ['结束会议，作成记录吗', enter],
    ['会议 会〔2026〕1号', ''],
  ]);
  expect(second.code, second.screen).toBe(0);
  const again = await openOffice(db, 'now');
  const row = await again.db.selectFrom('meeting').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    id,
    state: null,
    present: 7,
    place: '二楼会议室',
    recorder: '李敏',
    agenda: '["听取报告"]',
  });
  expect(JSON.parse(row.facts).call).toEqual({ called_on: '2026-09-01' });
  expect((await readMeeting(again.db, id)).roll).toMatchObject({ entitled: 7, present: 7 });
  again.raw.close();
  const held = await talk(['meeting', 'live', '1', ...today], db, []);
  expect(held.screen).toContain('不是已召集、等着开的会议');
}, 90_000);

test('of several unfinished sessions it is asked which; one is dropped by its code', async (context) => {
  needsTerminal(context);
  const db = await office();
  const stop: Talk = [...begin, ['点名（名册 7 人）', '\u0003']];
  await talk(representatives, db, stop);
  await talk(representatives, db, [['有没有记完的现场记录', pick('另开一次')], ...stop]);
  const { rows } = await json(db, 'meeting', 'live', '--list');
  expect(rows).toHaveLength(2);
  const vague = await jwh(db, ['meeting', 'live', '--drop', '记了两遍', ...today]);
  expect(vague.code).toBe(2);
  for (const { session } of rows) expect(vague.err).toContain(session);
  const asked = await talk(['meeting', 'live', '--resume', ...today], db, [
    ['有没有记完的现场记录', `2${enter}`],
    [`接着记：居民代表会议　2026-09-18（${rows[1].session}`, ''],
    ['点名（名册 7 人）', '\u0003'],
  ]);
  expect(asked.code, asked.screen).toBe(2);
  expect((await jwh(db, ['meeting', 'live', rows[0].session, '--drop', '记了两遍', ...today])).code).toBe(0);
  expect((await json(db, 'meeting', 'live', '--list')).rows).toMatchObject([{ session: rows[1].session }]);
}, 90_000);

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { bin, jwh } from './bin.ts';
import { begin, json, menu, office, representatives, today } from './live_office.ts';
import { down, enter, kill, needsTerminal, pick, type Talk, talk } from './pty.ts';

/** The same office with 会〔2026〕1号 called for today, and what it is called to vote on. */
async function calledOffice(...votes: string[]): Promise<string> {
  const db = await office();
  const planned = ['--happened', '补登', ...votes.flatMap((title) => ['--vote', title])];
  const head = ['--place', '二楼', '--chair', '王建国', '--recorder', '李敏'];
  const { code, err } = await jwh(db, [
    ...['meeting', 'call', 'representatives', '--day', '2026-09-18', ...head, ...planned],
    ...['--today', '2026-09-01'],
  ]);
  expect({ code, err }).toMatchObject({ code: 0 });
  return db;
}

const allHere: Talk = [
  ['点名（名册 7 人）', `2${enter}`],
  ['缺席的人', enter],
  ['点名对吗', enter],
];
const count = (no: number, votesFor: number): Talk => [
  [`议题 ${no} 赞成`, `${votesFor}${enter}`],
  [`议题 ${no} 反对`, enter],
  [`议题 ${no} 弃权`, enter],
  [`议题 ${no} 废票`, enter],
];
const vote = (no: number, title: string, votesFor: number): Talk => [
  menu('表决一项议题'),
  [`议题 ${no} 的标题`, `${title}${enter}`],
  ['表决方式', enter],
  ...count(no, votesFor),
];
const ended: Talk = [menu('结束会议'), ['结束会议，作成记录吗', enter]];

/** What earlier versions let happen: the call is recorded and signed while its session is open. */
async function recordBeside(db: string): Promise<void> {
  const setState = async (state: string | null) => {
    const file = await openOffice(db, 'now');
    const author = async () => ({ operator: '李敏', command: 'test', businessDay: '2026-09-18', at: '2026-09-18' });
    await inTransaction(file, author, false, async (writing) => {
      const { id } = await writing.db.selectFrom('meeting_session').select('id').executeTakeFirstOrThrow();
      await writing.update('meeting_session', id, { state });
    });
    file.raw.close();
  };
  await setState('dropped');
  expect((await jwh(db, recordIt)).code).toBe(0);
  expect((await jwh(db, ['meeting', 'close', '1', ...today])).code).toBe(0);
  await setState(null);
}

const recordIt = ['meeting', 'record', '--called', '1', '--present', '5', '--motion', '甲=4/1/0', ...today];
const steps = async (db: string) => (await json(db, 'meeting', 'live', '--list')).rows[0];

test('a call that was recorded and signed elsewhere is not written over by the live session', async (context) => {
  needsTerminal(context);
  const db = await calledOffice();
  await talk(['meeting', 'live', '1', ...today], db, [...allHere, ...vote(1, '乙', 6), ['接下来', kill]]);
  await recordBeside(db);
  const before = await json(db, 'meeting', 'show', '1');
  const { session } = await steps(db);
  const second = await talk(['meeting', 'live', session, ...today], db, [
    ['接着记', ''],
    ['会〔2026〕1号已经定稿', ''],
    ...ended,
    ['jwh meeting correct 会〔2026〕1号', ''],
    ['这次现场记录怎么办', pick('先停在这里')],
    ['停在这里', ''],
  ]);
  expect(second.code, second.screen).toBe(0);
  expect(await json(db, 'meeting', 'show', '1')).toEqual(before);
  const third = await talk(['meeting', 'live', session, ...today], db, [
    ...ended,
    ['这次现场记录怎么办', pick('另取编号')],
    ['会议 会〔2026〕2号', ''],
  ]);
  expect(third.code, third.screen).toBe(0);
  expect(await json(db, 'meeting', 'show', '1')).toEqual(before);
  expect((await json(db, 'meeting', 'show', '2')).record.motions).toMatchObject([{ title: '乙', for: 6 }]);
  expect(await json(db, 'meeting', 'live', '--list')).toEqual({ rows: [] });
}, 90_000);

test('while a session of the call is open it is not recorded, called off or changed elsewhere', async (context) => {
  needsTerminal(context);
  const db = await calledOffice();
  await talk(['meeting', 'live', '1', ...today], db, [...allHere, ['接下来', kill]]);
  const { session } = await steps(db);
  const lines = [
    recordIt,
    ['meeting', 'cancel', '1', '--reason', '台风', ...today],
    ['meeting', 'amend', '1', '--place', '三楼', ...today],
  ];
  for (const line of lines) {
    const { code, err } = await jwh(db, line);
    expect(code).toBe(2);
    expect(err).toContain('没有记完');
    expect(err).toContain(`jwh meeting live ${session} --drop`);
  }
  expect((await jwh(db, ['meeting', 'live', session, '--drop', '没有开成', ...today])).code).toBe(0);
  expect((await jwh(db, lines[1] as string[])).code).toBe(0);
}, 90_000);

test('a session that was given up in another window writes no step and no record here', async (context) => {
  needsTerminal(context);
  const db = await calledOffice();
  const drop = [bin, 'meeting', 'live', '1', '--drop', '没有开成', ...today];
  const { code, screen } = await talk(['meeting', 'live', '1', ...today], db, [
    ...allHere,
    menu('结束会议'),
    [
      '结束会议，作成记录吗',
      () => {
        execFileSync(process.execPath, drop, { env: { ...process.env, JWH_DB: db } });
        return enter;
      },
    ],
    ['已经在别处放弃了', ''],
  ]);
  expect(code, screen).toBe(2);
  expect(screen).not.toContain('    at ');
  expect((await json(db, 'meeting', 'show', '1')).record).toMatchObject({ state: 'called' });
}, 90_000);

test('live without a number offers the meeting called for the day, and the votes it was called for', async (context) => {
  needsTerminal(context);
  const db = await calledOffice('停车位改造方案', '活动室', '绿化');
  const { code, screen } = await talk(representatives, db, [
    ['2026-09-18召集过居民代表会议 会〔2026〕1号，就是这次会议吗', enter],
    ...allHere,
    menu('表决一项议题'),
    ['议题 1 表决哪一项', pick('活动室')],
    ['表决方式', enter],
    ...count(1, 5),
    menu('表决一项议题'),
    ['议题 2 表决哪一项', pick('其他')],
    ['议题 2 的标题', `活动室${enter}`],
    ['已经叫“活动室”', `（二）${enter}`],
    ['表决方式', enter],
    ...count(2, 5),
    menu('结束会议'),
    ['召集时写明要表决、还没有表决：停车位改造方案、绿化', ''],
    ['结束会议，作成记录吗', enter],
    ['会上没有表决：停车位改造方案、绿化', ''],
  ]);
  expect(code, screen).toBe(0);
  const { record } = await json(db, 'meeting', 'show', '1');
  expect(record.motions).toMatchObject([{ title: '活动室' }, { title: '活动室（二）' }]);
}, 90_000);

test('the meeting called for the day is not this one: it goes on waiting', async (context) => {
  needsTerminal(context);
  const db = await calledOffice();
  const { code, screen } = await talk(representatives, db, [
    ['就是这次会议吗', `${down}${enter}`],
    ...begin,
    ...allHere,
    ...ended,
    ['会议 会〔2026〕2号', ''],
  ]);
  expect(code, screen).toBe(0);
  expect((await json(db, 'meeting', 'show', '1')).record).toMatchObject({ state: 'called' });
}, 90_000);

test('a motion that is withdrawn takes no number: prompts, verdict and record count alike', async (context) => {
  needsTerminal(context);
  const db = await office();
  const first = await talk(representatives, db, [
    ...begin,
    ...allHere,
    menu('表决一项议题'),
    ['议题 1 的标题', `甲${enter}`],
    ['表决方式', enter],
    ['议题 1 赞成', '\u0003'],
  ]);
  expect(first.code, first.screen).toBe(2);
  const { code, screen } = await talk(['meeting', 'live', '--resume', ...today], db, [
    menu('撤回议题 1'),
    ...vote(1, '乙', 7),
    ['议题 1　乙', ''],
    menu('看现在的情况'),
    ...ended,
    ['会议 会〔2026〕1号', ''],
  ]);
  expect(code, screen).toBe(0);
  expect(screen).not.toContain('议题 2');
}, 90_000);

test('who was ticked wrongly can be put right after everybody voted; resuming tells every number once', async (context) => {
  needsTerminal(context);
  const db = await office();
  const first = await talk(representatives, db, [
    ...begin,
    ['点名（名册 7 人）', `2${enter}`],
    ['缺席的人', `周六${enter}`],
    ['点名对吗', enter],
    menu('登记委托'),
    ['谁委托别人', `周六${enter}`],
    ['委托给谁', `张一${enter}`],
    ['出示了委托书吗', `${down}${enter}`],
    ...vote(1, '甲', 6),
    menu('更正到会'),
    ['点错了的人', `吴七${enter}`],
    ['先“重新计票”议题 1，再更正到会', ''],
    menu('重新计票'),
    ['重新计哪一项', enter],
    ['议题 1 赞成', `4${enter}`],
    ['议题 1 反对', enter],
    ['议题 1 弃权', `1${enter}`],
    ['议题 1 废票', enter],
    menu('更正到会'),
    ['点错了的人', `吴七${enter}`],
    ['接下来', kill],
  ]);
  expect(first.asked, first.screen).toBe(29);
  const { screen } = await talk(['meeting', 'live', '--resume', ...today], db, [
    ['实到 5', ''],
    ['周六委托张一（没有出示委托书，不计）', ''],
    ['议题 1　甲：赞成 4，反对 0，弃权 1，废票 0', ''],
    ['接下来', kill],
  ]);
  expect(screen.split('现在在场').length).toBe(2);
}, 90_000);

import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { type Any, all, ask } from './asking.ts';

const sealed = '--seal 李敏 --seal-approver 王建国';

/** 长春 with the third quarter frozen, a member 李敏, a director and a secretary. */
async function changchun(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-20' });
  await all(
    office,
    'staff add 赵永康 --post 书记 --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'finance open --method transfer --amount 12000 --day 2026-01-10',
    'finance income --day 2026-07-05 --amount 500 --payer 街道 --purpose 工作经费 --method transfer --category 拨款',
    'disclose prepare 2026Q3 --today 2026-09-24',
  );
  return office;
}

async function approved(office: Counter, day: string): Promise<void> {
  const gate = `disclose approve 2026Q3 --on ${day} --today ${day} --gate`;
  await all(office, `${gate} party --by 赵永康`, `${gate} committee --by 王建国`, `${gate} stamp --by 周某`);
}

/** A correction: something was booked after the sheet was made. */
async function corrected(office: Counter, day: string): Promise<void> {
  await all(
    office,
    `finance income --day 2026-09-29 --amount 30 --payer 物业 --purpose 场地捐赠 --method transfer --category 捐赠 --today ${day}`,
    `disclose correct 2026Q3 --reason 补充月末收支 --today ${day}`,
  );
}

const answer = [
  'disclose opinion 2026Q3 --text 太少 --today 2026-09-24',
  'matter reply 1 --by 王建国 --text 已补充 --basis 第三季度凭证 --on 2026-09-25 --today 2026-09-25',
];

describe('answers to opinions are no posting of the sheet', () => {
  const told = 'disclose answered 2026Q3 --by 李敏 --place 公开栏 --today 2026-09-25';

  test('with every gate open: said, listed as answers, and the version is not held by them', async () => {
    const office = await changchun();
    await all(office, ...answer);
    expect((await office.jwh(told)).out).toContain('公开表本身还没有登记公开');
    const { out } = await office.jwh('disclose show 2026Q3');
    expect(out).toContain('意见答复');
    expect((await ask(office, 'disclose show 2026Q3')).record.postings).toMatchObject([
      { what: 'answers', version: 1 },
    ]);
    const due = (await ask(office, 'disclose due 2026-09 --today 2026-09-26')).rows;
    expect(new Set(due.map(({ state }: Any) => state))).toEqual(new Set(['prepared']));
    expect((await ask(office, 'disclose void 2026Q3 --reason 定稿早了')).record).toMatchObject({ version: 1 });
  });

  test('the accounts are not on the wall with them', async () => {
    const office = await changchun();
    await all(office, ...answer, told);
    const voided = 'finance void 凭2026-1 --reason 记错 --dry-run';
    await all(office, voided);
    await all(office, 'disclose publish 2026Q3 --by 王建国 --happened 先贴 --from 2026-09-26');
    expect((await office.jwh(voided)).err).toContain('已于2026-09-26公布');
  });

  test('filed under the version that hung, not under a correction nobody has approved', async () => {
    const office = await changchun();
    await all(office, ...answer);
    await approved(office, '2026-09-26');
    await all(office, `disclose publish 2026Q3 --by 王建国 ${sealed} --today 2026-09-26`);
    await corrected(office, '2026-10-02');
    const made = await ask(office, 'disclose answered 2026Q3 --by 王建国 --today 2026-10-03');
    expect(made.record).toMatchObject({ what: 'answers', version: 1 });
    const { out } = await office.jwh('disclose show 2026Q3');
    expect(out).toContain('公开表');
    // The sheet itself is held by its posting, the correction by nothing.
    expect((await ask(office, 'disclose void 2026Q3 --reason 改错了')).record.version).toBe(2);
    expect((await ask(office, 'disclose void 2026Q3 --reason 改错了')).error.code).toBe('published_already');
  });
});

describe('the forms of 长春 (四(三), R-CC-04-3)', () => {
  test.each([
    ['宣传栏', 'bulletin'],
    ['墙报', 'wall_newspaper'],
    ['居委会工作会议', 'work_meeting'],
    ['居民小组长', 'group_meeting'],
    ['居民代表会议', 'meeting'],
  ])('%s is one of them: the quarter counts as made public', async (word, channel) => {
    const office = await changchun();
    await approved(office, '2026-09-26');
    const made = await ask(office, `disclose publish 2026Q3 --by 王建国 --channel ${word} ${sealed} --from 2026-09-26`);
    expect(made.record).toMatchObject({ channel });
    expect(made.verdicts).toMatchObject([{ subject: 'posted', holds: true }]);
    expect((await ask(office, 'disclose due 2026-09')).rows[0]).toMatchObject({ state: 'posted' });
    expect((await ask(office, 'disclose forms 2026')).rows).toMatchObject([{ form: 'any', holds: true }]);
  });

  test('网络 is none that the text names: said, and the quarter is not judged by it', async () => {
    const office = await changchun();
    await approved(office, '2026-09-26');
    const line = `disclose publish 2026Q3 --by 王建国 --channel 网络 ${sealed} --from 2026-09-26`;
    expect((await office.jwh(`${line} --dry-run`)).out.replace(/\s/g, '')).toContain('没有写到“网络”这种形式');
    expect((await ask(office, line)).verdicts).toEqual([]);
    expect((await ask(office, 'disclose due 2026-09')).rows[0]).toMatchObject({ state: 'missing' });
    expect((await ask(office, 'disclose forms 2026')).rows).toMatchObject([{ form: 'any', holds: false }]);
  });

  test('the rule is told, with what it names; in 幸福 other forms stand beside its four', async () => {
    const office = await changchun();
    expect((await office.jwh('rules show disclosure.forms')).out).toContain('墙报');
    const xingfu = await openCounter({ place: 'xingfu', today: '2026-03-10' });
    await all(xingfu, 'disclose prepare 2026-02');
    const made = await xingfu.jwh('disclose publish 2026-02 --by 李敏 --channel 墙报 --happened 先贴');
    expect(made.out).not.toContain('没有写到');
    const rows = (await ask(xingfu, 'disclose due 2026-03')).rows.filter(({ period }: Any) => period === '2026-02');
    expect(new Set(rows.map(({ state }: Any) => state))).toEqual(new Set(['prepared']));
  });
});

describe('a period is judged by its first valid posting', () => {
  test('静安: in time, then a second place a day later is only that', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-10-11' });
    await all(office, 'disclose prepare 2026Q3 --today 2026-10-10');
    const first = await ask(office, 'disclose publish 2026Q3 --by 李敏 --place 大门 --today 2026-10-10');
    expect(first.verdicts.find(({ subject }: Any) => subject === 'posted')).toMatchObject({ holds: true });
    const again = 'disclose publish 2026Q3 --by 李敏 --place 后门 --today 2026-10-11';
    expect((await office.jwh(`${again} --dry-run`)).out).toContain('另一处公开；按期公开以 2026-10-10 那次为准');
    expect((await ask(office, again)).verdicts.filter(({ subject }: Any) => subject === 'posted')).toEqual([]);
  });

  test('长春: a correction of what hung in time is only that; the same day without one before is late', async () => {
    const office = await changchun();
    await approved(office, '2026-09-26');
    const publish = `disclose publish 2026Q3 --by 王建国 ${sealed}`;
    expect((await ask(office, `${publish} --today 2026-10-13 --dry-run`)).verdicts).toMatchObject([
      { holds: false, arithmetic: expect.stringContaining('晚3天') },
    ]);
    await all(office, `${publish} --today 2026-09-26`);
    await corrected(office, '2026-10-12');
    await approved(office, '2026-10-12');
    expect((await office.jwh(`${publish} --today 2026-10-13 --dry-run`)).out).toContain(
      '更正（第2版）；按期公开以 2026-09-26 那次为准',
    );
    expect((await ask(office, `${publish} --today 2026-10-13`)).verdicts).toEqual([]);
  });

  test('one whose figures were not whole is not valid: the next is judged', async () => {
    const office = await changchun();
    await approved(office, '2026-09-26');
    const publish = `disclose publish 2026Q3 --by 王建国 ${sealed}`;
    expect((await ask(office, `${publish} --today 2026-10-02`)).verdicts).toMatchObject([{ holds: false }]);
    await corrected(office, '2026-10-05');
    await approved(office, '2026-10-05');
    expect((await ask(office, `${publish} --today 2026-10-06`)).verdicts).toMatchObject([{ holds: true }]);
  });
});

describe('after the posting', () => {
  const publish = `disclose publish 2026Q3 --by 王建国 ${sealed}`;

  test('the days since the figures were frozen are due, then the correction, until it hangs', async () => {
    const office = await changchun();
    await approved(office, '2026-09-26');
    await all(office, `${publish} --today 2026-09-26`);
    const open = async (today: string) =>
      (await ask(office, `disclose due 2026-09 --today ${today}`)).rows
        .filter(({ item }: Any) => item === 'correction')
        .map(({ state, title }: Any) => [state, title]);
    expect(await open('2026-09-30')).toEqual([]);
    expect(await open('2026-10-01')).toEqual([['supplement', expect.stringContaining('2026-09-25至2026-09-30')]]);
    await corrected(office, '2026-10-02');
    expect(await open('2026-10-03')).toEqual([['correcting', expect.stringContaining('尚缺 社区党组织核准')]]);
    const { out } = await office.jwh('disclose due --today 2026-10-03');
    expect(out.replace(/\s/g, '')).toContain('更正待公开');
    await approved(office, '2026-10-04');
    await all(office, `${publish} --today 2026-10-04`);
    expect(await open('2026-10-04')).toEqual([]);
    expect((await ask(office, 'disclose due 2026-09')).rows[0]).toMatchObject({
      state: 'posted',
      posted_on: '2026-09-26',
    });
  });

  test('an item is sent back before it, and that is seen; after it no more, and the gates stay closed', async () => {
    const office = await changchun();
    const back = 'disclose review 2026Q3 --by 王建国 --item 2 --return 太晚';
    await all(office, `${back} --today 2026-09-25`);
    const due = async () => (await ask(office, 'disclose due 2026-09 --today 2026-09-25')).rows[0].state;
    expect(await due()).toBe('returned');
    await all(office, 'disclose review 2026Q3 --by 王建国 --today 2026-09-25');
    expect(await due()).toBe('prepared');
    const gate = 'disclose approve 2026Q3 --today 2026-09-26 --gate';
    await all(office, `${gate} party --by 赵永康`, `${gate} stamp --by 周某`);
    await all(office, `${publish} --today 2026-09-26`);
    const refused = await ask(office, `${back} --today 2026-09-28`);
    expect({ exit: refused.exit, ...refused.error }).toMatchObject({ exit: 2, code: 'published_already' });
    expect(refused.error.message).toContain('已公开，不能再退回；改用 correct 或 opinion');
    const { gates } = (await ask(office, 'disclose show 2026Q3 --version 1')).record;
    expect(gates.every(({ holds }: Any) => holds)).toBe(true);
  });

  test('who has nothing to lift is told the flag that there is', async () => {
    const office = await changchun();
    const { err } = await office.jwh('disclose review 2026Q3 --by 王建国 --item 2 --lift 已补 --today 2026-09-25');
    expect(err).toContain('--capacity supervision');
    expect(err).not.toContain('--as');
  });
});

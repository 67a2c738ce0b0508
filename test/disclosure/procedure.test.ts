import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { type Any, all, ask } from './asking.ts';

/** 长春, with the people who approve, and money on file. */
async function changchun(today: string): Promise<Counter> {
  const office = await openCounter({ today });
  await all(
    office,
    'staff add 赵永康 --post 书记 --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'finance open --method transfer --amount 12000 --day 2026-01-10',
    'finance open --method cash --amount 800 --day 2026-01-10',
    'finance income --day 2026-03-05 --amount 500 --payer 街道 --purpose 工作经费 --method transfer --category 拨款',
  );
  return office;
}

const sealed = '--seal 李敏 --seal-approver 王建国';

async function approved(office: Counter, period: string, day: string): Promise<void> {
  const stamp = `disclose approve ${period} --gate`;
  await all(
    office,
    `${stamp} party --by 赵永康 --on ${day} --today ${day}`,
    `${stamp} committee --by 王建国 --on ${day} --today ${day}`,
    `${stamp} stamp --by 周某 --on ${day} --today ${day}`,
  );
}

describe('the quarter of 长春', () => {
  test('G-070 posted on 03-31 with the stamp of 04-01: refused; recorded as it happened', async () => {
    const office = await changchun('2026-04-02');
    await all(
      office,
      'disclose prepare 2026Q1 --today 2026-03-30',
      'disclose approve 2026Q1 --gate party --by 赵永康 --on 2026-03-31 --today 2026-03-31',
      'disclose approve 2026Q1 --gate committee --by 王建国 --on 2026-03-31 --today 2026-03-31',
      'disclose approve 2026Q1 --gate stamp --by 周某 --on 2026-04-01 --today 2026-04-01',
    );
    const publish = `disclose publish 2026Q1 --by 李敏 --place 大门 ${sealed} --from`;
    const early = await ask(office, `${publish} 2026-03-31`);
    expect({ exit: early.exit, ...early.error }).toMatchObject({
      exit: 4,
      code: 'gate_open',
      cite: { article: '十四(七)' },
    });
    expect((await ask(office, 'disclose show 2026Q1')).record.postings).toEqual([]);

    const after = await ask(office, `${publish} 2026-04-01 --dry-run`);
    expect({ exit: after.exit, happened: after.record.happened }).toEqual({ exit: 0, happened: null });

    const told = await ask(office, `${publish} 2026-03-31 --happened 先贴后盖的章`);
    expect(told.record).toMatchObject({ from_day: '2026-03-31', happened: '先贴后盖的章' });
    expect(told.verdicts.find(({ subject }: Any) => subject === 'stamp')).toMatchObject({
      holds: false,
      cite_words: '长春 十四(七)',
    });
  });

  test.each([
    ['2027-01-04', true, '数字须完整'],
    ['2027-01-12', false, '晚2天'],
  ])('G-071 the fourth quarter posted %s: in time %s', async (day, holds, words) => {
    const office = await changchun(day);
    await all(office, 'disclose prepare 2026Q4');
    await approved(office, '2026Q4', day);
    const { exit, verdicts } = await ask(office, `disclose publish 2026Q4 --by 李敏 ${sealed}`);
    expect(exit).toBe(0);
    expect(verdicts).toMatchObject([{ subject: 'posted', holds, severity: 'warning', readings: ['D-36a'] }]);
    expect(JSON.stringify(verdicts)).toContain(words);
    const due = (await ask(office, 'disclose due 2026-12')).rows;
    expect(new Set(due.map(({ state }: Any) => state))).toEqual(new Set([holds ? 'posted' : 'late']));
  });

  test.each([
    ['2027-01-04', true, '未逾期'],
    ['2027-01-12', false, '晚2天'],
  ])('G-071 with D-36 b, the first ten days are the time itself: %s', async (day, holds, words) => {
    const office = await changchun(day);
    await all(office, 'rules read D-36 b --from 2020-01-01 --cite 街道要求', 'disclose prepare 2026Q4');
    await approved(office, '2026Q4', day);
    const { verdicts } = await ask(office, `disclose publish 2026Q4 --by 李敏 ${sealed}`);
    expect(verdicts).toMatchObject([{ holds, readings: ['D-36b'], arithmetic: expect.stringContaining(words) }]);
  });

  test('posted before the quarter is over, the last days must be added', async () => {
    const office = await changchun('2026-03-30');
    await all(office, 'disclose prepare 2026Q1');
    await approved(office, '2026Q1', '2026-03-30');
    const { verdicts } = await ask(office, `disclose publish 2026Q1 --by 李敏 ${sealed}`);
    expect(verdicts[0]).toMatchObject({ holds: true });
    expect(verdicts[0].notes[0]).toContain('2026-03-30 之后到 2026-03-31');
  });

  test('the seal: entered in its register; nobody but the director approves it, and not before the other gates', async () => {
    const office = await changchun('2026-04-01');
    await all(office, 'disclose prepare 2026Q1');
    const publish = (words: string) => ask(office, `disclose publish 2026Q1 --by 李敏 ${words}`);
    expect((await publish(sealed)).error).toMatchObject({ code: 'gate_open', cite: { article: '四(五)' } });
    await approved(office, '2026Q1', '2026-04-01');
    expect((await publish('')).error).toMatchObject({ code: 'gate_open', cite: { article: '十七(二)' } });
    expect((await publish('--seal 李敏')).error.code).toBe('approver_missing');
    expect((await publish('--seal 李敏 --seal-approver 赵永康')).error).toMatchObject({
      code: 'not_the_approver',
      cite: { article: '十七(四)' },
    });
    const done = await publish(sealed);
    expect(done.record.seal_use_id).toEqual(expect.any(String));
    expect((await ask(office, 'disclose show 2026Q1')).record).toMatchObject({
      gates: [{ holds: true }, { holds: true }, { holds: true }, { gate: 'seal', holds: true }],
      postings: [{ channel: 'board', version: 1, poster: '李敏' }],
    });
    expect((await publish('--seal 李敏 --seal-approver 王建国')).error.code).toBe('posted_already');
  });

  test('frozen: what is booked afterwards changes nothing until it is corrected, visibly and signed anew', async () => {
    const office = await changchun('2026-04-03');
    await all(office, 'disclose prepare 2026Q1');
    await approved(office, '2026Q1', '2026-04-03');
    expect((await ask(office, 'disclose correct 2026Q1 --reason 漏列')).error.code).toBe('nothing_changed');
    await all(
      office,
      'finance income --day 2026-03-09 --amount 30 --payer 物业 --purpose 场地捐赠 --method transfer --category 捐赠',
    );
    const frozen = (await ask(office, 'disclose show 2026Q1')).record;
    expect(frozen).toMatchObject({ version: 1, accounts: { receipts: 50_000 }, changes: [] });
    expect((await ask(office, 'disclose prepare 2026Q1')).error.code).toBe('prepared_already');

    const corrected = (await ask(office, 'disclose correct 2026Q1 --reason 漏列捐赠')).record;
    expect(corrected).toMatchObject({ version: 2, reason: '漏列捐赠', accounts: { receipts: 53_000 } });
    expect(corrected.changes).toMatchObject([
      { item: 'finance', where: '收入（元）', before: '500.00', after: '530.00' },
      { where: '期末结余（元）', before: '13,300.00', after: '13,330.00' },
      { before: null, after: expect.stringContaining('场地捐赠') },
    ]);
    expect(corrected.gates.map(({ holds }: Any) => holds)).toEqual([false, false, false, false]);
    const { out } = await office.jwh('disclose show 2026Q1');
    expect(out).toMatch(/更正（第2版，2026年4月3日）：漏列捐赠/);
    expect(out).toContain('增加一行');
    expect((await ask(office, 'disclose show 2026Q1 --version 1')).record.accounts.receipts).toBe(50_000);
  });

  test('members go through the items: one sent back opens the gate, all passed close it', async () => {
    const office = await changchun('2026-04-03');
    await all(office, 'disclose prepare 2026Q1');
    const committee = async (words: string) =>
      (await ask(office, `disclose review 2026Q1 --by 王建国 ${words}`)).record.gates.find(
        ({ gate }: Any) => gate === 'committee',
      );
    expect(await committee('')).toMatchObject({ holds: true });
    expect(await committee('--item 2 --return 缺一张凭证')).toMatchObject({ holds: false });
    expect(await committee('--item finance')).toMatchObject({ holds: true });
    expect((await ask(office, 'disclose review 2026Q1 --by 钱七')).error.code).toBe('not_a_member');
  });

  test('names hidden on the board are kept nowhere in full a second time', async () => {
    const office = await changchun('2026-04-03');
    office.write('名单.csv', '姓名,人数,金额\n张三丰,2,300\n');
    await all(office, 'disclose item set 6 --file 名单.csv --period 2026Q1', 'disclose prepare 2026Q1');
    const { out } = await office.jwh('disclose show 2026Q1 --json');
    expect(out).toContain('张*丰');
    expect(out).not.toContain('张三丰');
  });
});

describe('the board of 幸福', () => {
  const publish = 'disclose publish 2026-02 --by 李敏 --place 大门';

  async function xingfu(today: string): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu', today });
    await all(office, `disclose prepare 2026-02`, `disclose approve 2026-02 --gate supervision --by 张秀英`);
    return office;
  }

  test.each([
    ['2026-03-10', true, '未逾期'],
    ['2026-03-11', false, '晚1天'],
  ])('G-065 posted on %s: %s', async (today, holds, words) => {
    const office = await xingfu(today);
    await all(office, 'disclose review 2026-02 --by 张秀英');
    const { exit, verdicts } = await ask(office, publish);
    expect(exit).toBe(0);
    expect(verdicts[0]).toMatchObject({ holds, severity: 'error', cite_words: '幸福·居务公开制度 第八条' });
    expect(verdicts[0].arithmetic).toContain(words);
  });

  test.each([
    ['a', false, '晚1天'],
    ['b', true, '顺延到 2026-05-11'],
  ])('G-065 with D-41 %s: the 10th is a Sunday, posted on Monday', async (letter, holds, words) => {
    const office = await openCounter({ place: 'xingfu', today: '2026-05-11' });
    await all(
      office,
      `rules read D-41 ${letter} --from 2020-01-01 --cite 居委会会议`,
      'disclose prepare 2026-04',
      'disclose approve 2026-04 --gate supervision --by 张秀英',
      'disclose review 2026-04 --by 张秀英',
    );
    const { verdicts } = await ask(office, 'disclose publish 2026-04 --by 李敏 --place 大门');
    expect(verdicts[0]).toMatchObject({ holds, arithmetic: expect.stringContaining(words) });
    expect(verdicts[0].readings).toContain(`D-41${letter}`);
    expect(verdicts[0].others.map(({ reading }: Any) => reading)).toContain(`D-41${letter === 'a' ? 'b' : 'a'}`);
  });

  test('the leader signs every item; one signature under the whole does not do', async () => {
    const office = await xingfu('2026-03-09');
    expect((await ask(office, 'disclose approve 2026-02 --gate leader --by 张秀英')).error.code).toBe('item_by_item');
    const one = await ask(office, 'disclose review 2026-02 --by 张秀英 --item funds');
    expect(one.record.reviews).toHaveLength(1);
    const refused = await ask(office, publish);
    expect({ exit: refused.exit, ...refused.error }).toMatchObject({ exit: 4, cite: { article: '第十一条(二)' } });
    expect(refused.error.message).toContain('已签1项，共2项');
    await all(office, 'disclose review 2026-02 --by 张秀英 --item relief');
    expect((await ask(office, publish)).exit).toBe(0);
  });

  test('only the items of the month, with their own words', async () => {
    const office = await xingfu('2026-03-09');
    const { out } = await office.jwh('disclose show 2026-02');
    expect(out).toContain('居务公开（2026年2月）');
    expect(out).toContain('本月收入');
    expect(out).toContain('本月无');
    expect((await ask(office, 'disclose show 2026-02')).record.items.map(({ code }: Any) => code)).toEqual([
      'funds',
      'relief',
    ]);
  });

  test('the four forms: each in its time, or each for all (D-132)', async () => {
    const office = await xingfu('2026-03-10');
    await all(office, 'disclose review 2026-02 --by 张秀英', publish, `${publish} --channel wall --place 办公室`);
    const kept = async () =>
      Object.fromEntries((await ask(office, 'disclose forms')).rows.map(({ form, holds }: Any) => [form, holds]));
    expect(await kept()).toEqual({ board: false, meeting: true, wall: true, other: true });
    await all(office, 'rules read D-132 b --from 2020-01-01 --cite 居委会会议');
    expect(await kept()).toEqual({ board: true, meeting: false, wall: true, other: false });
    expect((await (await openCounter({ place: 'jingan' })).jwh('disclose forms')).code).toBe(5);
  });

  test('a demand that was met is due no more', async () => {
    const office = await xingfu('2026-03-10');
    await all(
      office,
      'disclose demand 停车 --by 居民=869 --on 2026-03-02',
      'disclose item set 10 停车费收入三万元 --period 2026-02',
      'disclose correct 2026-02 --reason 居民要求公开停车',
      'disclose approve 2026-02 --gate supervision --by 张秀英',
      'disclose review 2026-02 --by 张秀英',
    );
    const state = async () =>
      (await ask(office, 'disclose due 2026-03')).rows.find(({ item }: Any) => item === 'on_demand').state;
    expect(await state()).toBe('open');
    await all(office, `${publish} --demand 1`);
    expect(await state()).toBe('posted');
  });
});

test('opinions: answered, then the answers are made public, without who said it', async () => {
  const office = await changchun('2026-04-20');
  await all(
    office,
    'disclose prepare 2026Q1',
    'disclose opinion 2026Q1 --text 办公用品花得太多 --item 2 --to 王建国 --on 2026-04-02 --due 2026-04-10',
    'disclose opinion 2026Q1 --text 公开栏挂得太高 --to 王建国 --on 2026-04-03',
  );
  const { rows, findings } = await ask(office, 'disclose answers 2026Q1');
  expect(rows.map(({ overdue }: Any) => overdue)).toEqual([10, 2]);
  expect(findings).toHaveLength(2);
  expect((await ask(office, 'disclose answered 2026Q1 --by 李敏')).error.code).toBe('nothing_answered');
  await all(office, 'matter reply 1 --by 王建国 --text 已逐笔核对 --basis 第一季度凭证 --on 2026-04-12');
  const { record } = await ask(office, 'disclose answered 2026Q1 --by 李敏');
  expect(record).toMatchObject({ what: 'answers', meets: ['事〔2026〕1号'] });
  expect((await ask(office, 'disclose answers 2026Q1')).rows).toMatchObject([
    { answer: '已逐笔核对', published_on: '2026-04-20', overdue: 2 },
    { answer: null, published_on: null },
  ]);
});

describe('urging owners and property manager', () => {
  test('the letter has the four things of 第十三条; an answer ends it', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-09-18' });
    const made = await ask(office, 'disclose urge --kind property --to 和顺物业公司');
    expect(made.record).toMatchObject({
      number: '督〔2026〕1号',
      due_day: '2026-10-03',
      answered_on: null,
      overdue: null,
    });
    const { out } = await office.jwh('disclose letter 1');
    for (const words of ['和顺物业公司：', '各项收费标准', '收费依据', '资金使用情况', '第十三条', '2026年10月3日前']) {
      expect(out.replace(/\s/g, '')).toContain(words);
    }
    expect((await ask(office, 'disclose urgings --today 2026-10-04')).rows).toMatchObject([{ overdue: 1 }]);
    await all(office, 'disclose replied 1 --text 已张贴 --on 2026-09-18');
    expect((await ask(office, 'disclose urgings --today 2026-10-04')).rows).toMatchObject([
      { answer: '已张贴', overdue: null },
    ]);
    expect((await ask(office, 'disclose urgings --open')).rows).toEqual([]);
  });

  test('elsewhere the office says itself what it asks for', async () => {
    const office = await openCounter();
    expect((await ask(office, 'disclose urge --kind owners --to 业委会')).error.code).toBe('items_missing');
    expect((await ask(office, 'disclose urge --kind owners --to 业委会 --item 维修资金')).record.items).toBe(
      '维修资金',
    );
  });
});

describe('the volume of a year', () => {
  async function posted(reading?: string): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu', today: '2027-02-01' });
    if (reading !== undefined) await all(office, `rules read ${reading} --from 2020-01-01 --cite 居委会会议`);
    for (const [period, day] of [
      ['2026-11', '2026-12-10'],
      ['2026', '2027-01-10'],
      ['2026-12', '2027-01-10'],
      ['2027-01', '2027-01-30'],
    ]) {
      await all(office, `disclose prepare ${period} --today ${day}`);
      await all(office, `disclose approve ${period} --gate supervision --by 张秀英 --today ${day}`);
      await all(office, `disclose review ${period} --by 张秀英 --today ${day}`);
      await all(office, `disclose publish ${period} --by 李敏 --today ${day}`);
    }
    return office;
  }

  test('R-XF4-34 January’s papers of the year before belong to it; R-XF4-35 six full years, then it may go', async () => {
    const office = await posted();
    expect((await ask(office, 'disclose archive 2027 --keeper 李敏')).error.code).toBe('year_running');
    const { record } = await ask(office, 'disclose archive 2026 --keeper 李敏');
    expect(record.papers.map(({ period }: Any) => period)).toEqual(['2026-11', '2026', '2026-12']);
    expect(record.destroy_from).toBe('2033-01-01');
    expect((await ask(office, 'disclose archive 2026 --keeper 李敏')).error.code).toBe('bound_already');
    const early = await ask(office, 'disclose destroy 2026 --by 王建国 --today 2032-12-31');
    expect({ exit: early.exit, ...early.error }).toMatchObject({
      exit: 4,
      code: 'too_early',
      cite: { article: '第十二条' },
    });
    const lost = await ask(
      office,
      'disclose destroy 2026 --by 王建国 --today 2032-12-31 --happened 水管爆裂 --dry-run',
    );
    expect(lost.record).toMatchObject({ destroyed_on: '2032-12-31', happened: '水管爆裂' });
    expect((await ask(office, 'disclose destroy 2026 --by 王建国 --today 2033-01-01')).exit).toBe(0);
    expect((await ask(office, 'disclose volumes')).rows).toMatchObject([
      { year: 2026, papers: 3, destroyed_on: '2033-01-01' },
    ]);
  });

  test('D-52 b: six years from the last day of publication', async () => {
    const { record } = await ask(await posted('D-52 b'), 'disclose archive 2026 --keeper 李敏');
    expect(record.destroy_from).toBe('2033-01-11');
  });
});

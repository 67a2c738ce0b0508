import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const names = ['张一', '李二', '王三', '赵四', '孙五', '周六', '吴七'];

/** An office of 长春 with seven representatives. */
async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'changchun' });
  counter.write('名册.csv', `姓名,居民小组\n${names.map((name) => `${name},第1居民小组`).join('\n')}\n`);
  expect((await counter.jwh('rep import 名册.csv --from 2026-01-10')).code).toBe(0);
  return counter;
}

async function record(counter: Counter, meeting: string) {
  counter.write('会.yaml', `种类: 居民代表会议\n日期: 2026-09-18\n${meeting}`);
  return counter.jwh('meeting record --file 会.yaml --json');
}

const attendee = async (counter: Counter, name: string) =>
  (await counter.jwh('meeting minutes 1 --json'))
    .json()
    .record.attendees.find((one: { name: string }) => one.name === name);

describe('people who come late', () => {
  test('count from the vote they were there for', async () => {
    const counter = await office();
    const answer = await record(
      counter,
      '实到: [张一, 李二, 王三, 赵四]\n迟到: [{ 姓名: 赵四, 议题前: 2 }]\n议题: [{ 标题: 甲, 赞成: 3 }, { 标题: 乙, 赞成: 3, 反对: 1 }]\n',
    );
    const { record: meeting, verdicts } = answer.json();
    expect(meeting.motions).toMatchObject([
      { present: 3, outcome: 'void', resolution: null },
      { present: 4, outcome: 'passed', resolution: '决〔2026〕1号' },
    ]);
    expect(verdicts[0]).toMatchObject({ subject: 'roll', holds: true, arithmetic: '4×2 = 8 > 7' });
    expect(await attendee(counter, '赵四')).toMatchObject({ present: true, arrived_before: 2, left_before: null });
    expect((await counter.jwh('meeting minutes 1')).out).toMatch(/赵四\s+到\s+议题 2 前到会/);
  });

  test('one who left and came back missed only what was voted on between', async () => {
    const counter = await office();
    const answer = await record(
      counter,
      '实到: [张一, 李二, 王三, 赵四, 孙五]\n离会: [{ 姓名: 孙五, 议题前: 2 }]\n中途到会: [{ 姓名: 孙五, 议题前: 3 }]\n议题: [{ 标题: 甲, 赞成: 5 }, { 标题: 乙, 赞成: 4 }, { 标题: 丙, 赞成: 5 }]\n',
    );
    expect(answer.json().record.motions.map(({ present }: { present: number }) => present)).toEqual([5, 4, 5]);
    expect((await counter.jwh('meeting minutes 1')).out).toContain('议题 2 前离会，议题 3 前到会');
  });

  test.each([
    ['who is not among those present', '迟到: [{ 姓名: 吴七, 议题前: 1 }]', '吴七 中途到会，却不在到会名单里'],
    ['before a motion there is not', '迟到: [{ 姓名: 张一, 议题前: 2 }]', '张一 在议题2前到会，却没有这个议题'],
    ['and left in the same moment', '迟到: [{ 姓名: 张一, 议题前: 1 }]\n离会: [{ 姓名: 张一, 议题前: 1 }]', '又到又离'],
  ])('%s: refused', async (_what, lines, says) => {
    const { code, err } = await record(await office(), `实到: [张一, 李二]\n${lines}\n议题: [{ 标题: 甲, 赞成: 1 }]\n`);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('proxies', () => {
  const with_ = (proxies: string) => `实到: [张一, 李二, 王三]\n委托: [${proxies}]\n议题: [{ 标题: 甲, 赞成: 3 }]\n`;

  test('by name, with the writing shown: frozen with the roll, shown apart, and counted only as D-173 says', async () => {
    const counter = await office();
    const { record: meeting, verdicts } = (
      await record(counter, with_('{ 委托人: 赵四, 受托人: 张一, 委托书: 是 }'))
    ).json();
    expect(meeting).toMatchObject({
      present: 3,
      proxies: 1,
      proxy_list: [{ absent: '赵四', holder: '张一', proof: true }],
    });
    expect(verdicts[0]).toMatchObject({ holds: false, arithmetic: '3×2 = 6 ≤ 7' });
    expect(verdicts[0].others).toContainEqual({ reading: 'D-173b', holds: true, arithmetic: '4×2 = 8 > 7' });
    expect(await attendee(counter, '赵四')).toMatchObject({ present: false, proxy: '张一' });
    expect((await counter.jwh('meeting minutes 1')).out).toMatch(/赵四\s+缺\s+张一（委托书已出示）/);
  });

  test('where the record does not say whether the writing was shown, the minutes do not say so either', async () => {
    const counter = await office();
    await record(counter, with_('{ 委托人: 赵四, 受托人: 张一 }'));
    const { out } = await counter.jwh('meeting minutes 1');
    expect(out).toMatch(/赵四\s+缺\s+张一（委托书未注明）/);
    expect(out).not.toContain('已出示');
  });

  test('without the writing there is none, and the record says so', async () => {
    const counter = await office();
    const { record: meeting, verdicts } = (
      await record(counter, with_('{ 委托人: 赵四, 受托人: 张一, 委托书: 否 }'))
    ).json();
    expect(meeting).toMatchObject({ proxies: 0, proxy_list: [{ proof: false }] });
    expect(verdicts[0].others).toEqual([]);
    expect(await attendee(counter, '赵四')).toMatchObject({ present: false, proxy: null });
    const { out } = await counter.jwh('meeting minutes 1');
    expect(out).toContain('赵四 委托 张一，没有出示委托书，不作委托。');
    expect(out).toContain('张一（未出示委托书，不计）');
  });

  test('one holder speaks for one absent member; a second writing that was not shown is no second proxy', async () => {
    const counter = await office();
    const both = '{ 委托人: 赵四, 受托人: 张一, 委托书: 是 }, { 委托人: 孙五, 受托人: 张一';
    const refused = await record(counter, with_(`${both}, 委托书: 是 }`));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('张一 一人接受了 赵四、孙五 的委托：一人只能代一名缺席的人');
    expect((await record(counter, with_(`${both}, 委托书: 否 }`))).json().record.proxies).toBe(1);
  });

  test('a holder who has left speaks for nobody any more', async () => {
    const counter = await office();
    await counter.jwh('rules read D-173 b --from 2026-01-01 --cite 章程');
    const { record: meeting, verdicts } = (
      await record(
        counter,
        '实到: [张一, 李二, 王三, 周六]\n离会: [{ 姓名: 张一, 议题前: 2 }]\n委托: [{ 委托人: 赵四, 受托人: 张一, 委托书: 是 }]\n议题: [{ 标题: 甲, 赞成: 4, 委托赞成: 1 }, { 标题: 乙, 赞成: 3 }]\n',
      )
    ).json();
    const count = (subject: string) => verdicts.find((one: { subject: string }) => one.subject === subject);
    expect(count('quorum:1')).toMatchObject({ holds: true, count: 5 });
    expect(count('quorum:2')).toMatchObject({ holds: false, count: 3 });
    expect(meeting.motions.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['passed', 'void']);
  });
});

describe('secret ballots', () => {
  const ballots = (counts: string, more = '') =>
    `应到: 7\n实到: 5\n${more}议题: [{ 标题: 甲, 表决方式: 无记名, ${counts} }]\n`;

  test('issued, returned, valid and invalid stand in the record, the JSON and the minutes', async () => {
    const counter = await openCounter({ place: 'changchun' });
    const answer = await record(counter, ballots('发出: 5, 收回: 4, 赞成: 4, 废票: 0'));
    expect(answer.json().record.motions[0]).toMatchObject({
      ballot: 'secret',
      issued: 5,
      returned: 4,
      for: 4,
      invalid: 0,
    });
    const { out } = await counter.jwh('meeting minutes 1');
    expect(out).toContain('发出选票 5 张，收回 4 张，1 张没有收回');
    expect(out).toMatch(/发出\s+收回\s+有效\s+赞成/);
    expect(out).toContain('监票人签名');
  });

  test('from the command line', async () => {
    const counter = await openCounter({ place: 'changchun' });
    const line = 'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31';
    const { record: meeting } = (await counter.jwh(`${line} --secret --motion 甲=21/6/3/1#31/31 --json`)).json();
    expect(meeting.motions[0]).toMatchObject({ ballot: 'secret', issued: 31, returned: 31, valid: 30, invalid: 1 });
  });

  test.each([
    ['more back than out', '发出: 4, 收回: 5, 赞成: 5', '收回 5 张选票，多于发出 4'],
    ['more out than voters', '发出: 6, 赞成: 5', '发出 6 张选票，多于在场 5'],
    ['not every one counted', '发出: 5, 收回: 5, 赞成: 4', '4 + 0 + 0 + 0 = 4，与收回的 5 张不符'],
    ['one counted twice', '发出: 5, 收回: 4, 赞成: 4, 废票: 1', '4 + 0 + 0 + 1 = 5，与收回的 4 张不符'],
  ])('%s: refused', async (_what, counts, says) => {
    const { code, err } = await record(await openCounter({ place: 'changchun' }), ballots(counts));
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test('a proxy is handed a ballot only where proxies vote (D-173)', async () => {
    const counter = await openCounter({ place: 'changchun' });
    const counts = '发出: 6, 收回: 6, 赞成: 5, 委托赞成: 1';
    expect((await record(counter, ballots(counts, '委托: 1\n'))).err).toContain('发出 6 张选票，多于在场 5');
    await counter.jwh('rules read D-173 c --from 2026-01-01 --cite 章程');
    expect((await record(counter, ballots(counts, '委托: 1\n'))).json().record.motions[0]).toMatchObject({ issued: 6 });
  });
});

import { describe, expect, it, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';

async function office(place: Place = 'changchun'): Promise<Counter> {
  return openCounter({ place, today: '2026-12-21' });
}

const record = (counter: Counter, words: string) =>
  counter.jwh(`election record --method adults --day 2026-12-20 --list-day 2026-11-29 ${words} --json`);
const flat = (text: string) => text.replace(/\s/g, '');
const rowsOf = async (counter: Counter, what: string) => (await counter.jwh(`${what} list --json`)).json().rows;
// biome-ignore lint/suspicious/noExplicitAny: a verdict as JSON has it
const verdict = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);
// biome-ignore lint/suspicious/noExplicitAny: what JSON has
const electedOf = (json: any) => json.record.candidates.filter((one: any) => one.elected).map((one: any) => one.name);
const enough = '--voters 5203 --returned 4000';

describe('what was declared', () => {
  test.each([
    ['--seats 1 --elected 甲、乙、丙', '宣布当选的多于应选名额：3 > 1'],
    ['--seats 2 --candidate 甲=3000 --candidate 乙=2500 --elected 甲、丙', '宣布当选的丙不在候选人中'],
    ['--seats 2 --candidate 甲=3000 --candidate 乙=2500 --elected 甲、甲', '宣布当选写了甲不止一次'],
    [
      '--seats 主任=1、委员=2 --candidate 甲（主任）=2500 --candidate 乙（主任）=1500 --candidate 丙（委员）=2500 --elected 甲、乙',
      '宣布当选主任的多于名额：2 > 1',
    ],
    ['--seats 5 --candidate 甲（主任）=3000', '名额却只有一个总数 5'],
  ])('%s is refused', async (words, said) => {
    const counter = await office();
    const answer = await record(counter, `${enough} ${words}`);
    expect(answer.code).toBe(2);
    expect(answer.json().error.message).toContain(said);
    expect(await rowsOf(counter, 'election')).toEqual([]);
  });

  it('as many as there are seats is taken', async () => {
    expect(electedOf((await record(await office(), `${enough} --seats 3 --elected 甲、乙、丙`)).json())).toHaveLength(
      3,
    );
    const post = `${enough} --seats 1 --candidate 甲（主任）=3000`;
    expect(electedOf((await record(await office(), post)).json())).toEqual(['甲']);
  });

  it('is held against the count also where no rule says who is elected', async () => {
    const line =
      'election record --kind representatives --group 第3居民小组 --day 2026-03-01 --seats 1 --candidate 甲=3 --candidate 乙=9';
    const told = await (await office()).jwh(`${line} --elected 甲`);
    expect(flat(told.out)).toContain('宣布当选：甲；按得票多少：乙');
    expect(flat((await (await office()).jwh(`${line} --elected 乙`)).out)).not.toContain('按得票多少');
  });

  it('nobody sits twice over all posts', async () => {
    const words =
      '--seats 主任=1、委员=2 --candidate 甲（主任）=3000 --candidate 甲（委员）=2600 --candidate 乙（委员）=2500';
    const json = (await record(await office(), `${enough} ${words}`)).json();
    expect(json.record.candidates.filter((one: { elected: boolean }) => one.elected)).toMatchObject([
      { name: '甲', post: 'director' },
      { name: '乙', post: 'committee_member' },
    ]);
  });
});

describe('too few took part', () => {
  const few = '--voters 5203 --returned 2601 --seats 主任=1 --candidate 王建国（主任）=2000';

  it('nobody takes a post by it', async () => {
    const counter = await office();
    const answer = await record(counter, `${few} --appoint`);
    expect(answer.code).toBe(4);
    expect(answer.json().error).toMatchObject({ code: 'election_void', cite: { place: 'national' } });
    expect(await rowsOf(counter, 'election')).toEqual([]);
    expect(await rowsOf(counter, 'staff')).toEqual([]);
  });

  it('nor is anybody elected who was declared so', async () => {
    const counter = await office();
    const json = (await record(counter, `${few} --elected 王建国`)).json();
    expect(json.record.outcome).toBe('void');
    expect(electedOf(json)).toEqual([]);
    expect(flat((await counter.jwh('election show 1')).out)).toContain('选举无效');
  });
});

describe('elected again', () => {
  const line = (term: number, day: string, more = '') =>
    `election record --kind representatives --group 第3居民小组 --day ${day} --term ${term} --elected 赵玉兰、孙国强 ${more} --json`;

  it('a representative: the old term ends the day before', async () => {
    const counter = await office('xingfu');
    await counter.jwh('rep elect 周明 --group 第3居民小组 --term 7 --from 2023-03-01');
    await counter.jwh(line(7, '2023-03-01'));
    const again = await counter.jwh(line(8, '2026-03-01').replace('--json', ''));
    expect(again.code).toBe(0);
    expect(flat(again.out)).toContain('赵玉兰连选连任：原任期记到2026-02-28，新任期自2026-03-01起');
    expect(flat(again.out)).toContain('原来的代表周明仍在任');
    const all = (await counter.jwh('rep list --all --json')).json().rows;
    expect(all.filter(({ name }: { name: string }) => name === '赵玉兰')).toMatchObject([
      { term_no: 7, until_day: '2026-02-28' },
      { term_no: 8, from_day: '2026-03-01', until_day: null },
    ]);
  });

  it('not in the same term, nor in a by-election', async () => {
    const counter = await office('xingfu');
    await counter.jwh(line(8, '2026-03-01'));
    expect((await counter.jwh(line(8, '2026-04-01'))).json().error.code).toBe('already_representative');
    expect((await counter.jwh(line(9, '2026-04-01', '--by-election'))).json().error.code).toBe(
      'already_representative',
    );
  });

  it('a member of the committee: the old post ends, the new one begins', async () => {
    const counter = await office();
    await counter.jwh('staff add 王建国 --post 主任 --from 2023-12-20');
    await counter.jwh('staff add 李敏 --post 副主任 --post 社工 --from 2023-12-20');
    await counter.jwh('staff add 赵刚 --post 委员 --from 2023-12-20');
    const words =
      '--seats 主任=1、委员=1 --candidate 王建国（主任）=3000 --candidate 李敏（委员）=3000 --appoint --json';
    const answer = await record(counter, `${enough} ${words}`);
    expect(answer.err).toBe('');
    const posts = async (name: string) => (await counter.jwh(`staff show ${name} --json`)).json().record.posts;
    expect(await posts('王建国')).toMatchObject([
      { post: 'director', from_day: '2023-12-20', until_day: '2026-12-19' },
      { post: 'director', from_day: '2026-12-20', until_day: null },
    ]);
    expect(await posts('李敏')).toMatchObject([
      { post: 'deputy_director', until_day: '2026-12-19' },
      { post: 'committee_member', until_day: null },
      { post: 'community_worker', until_day: null },
    ]);
    expect(await posts('赵刚')).toMatchObject([{ until_day: null }]);
    const once = await record(counter, `${enough} ${words}`);
    expect(once.json().error.code).toBe('post_held');
  });

  it('says who of the old committee is still in office', async () => {
    const counter = await office();
    await counter.jwh('staff add 赵刚 --post 委员 --from 2023-12-20');
    const words = `${enough} --seats 主任=1 --candidate 王建国（主任）=3000 --appoint`;
    const said = await counter.jwh(`election record --method adults --day 2026-12-20 ${words}`);
    expect(flat(said.out)).toContain('上一届的赵刚（委员）仍在任');
  });
});

describe('a record file', () => {
  const file = (more: object) =>
    JSON.stringify({
      方式: '全体选民',
      日期: '2026-12-20',
      名额: 1,
      选民数: 5203,
      收回: 4000,
      候选人: [
        { 姓名: '甲', 得票: 2001 },
        { 姓名: '乙', 得票: 1999, ...more },
      ],
    });
  const put = async (content: string) => {
    const counter = await office();
    counter.write('选举.json', content);
    return { counter, answer: await counter.jwh('election record --file 选举.json --json') };
  };

  test.each(['开除党籍', '被开除党籍', '被开除党籍的', '开除党籍处分', 'expelled_from_party'])(
    'bars %s',
    async (barred) => {
      const { answer } = await put(file({ 不得提名情形: barred }));
      expect(verdict(answer.json(), 'barred')).toMatchObject({ holds: false, arithmetic: '被开除党籍的' });
      expect(answer.json().record.candidates[1].barred).toBe('expelled_from_party');
    },
  );

  it('asks again about a ground that no rule knows', async () => {
    const { counter, answer } = await put(file({ 不得提名情形: '名声不好' }));
    expect(answer.code).toBe(2);
    expect(answer.json().error.hint).toContain('被开除党籍的、利用黑恶势力违法犯罪的');
    expect(await rowsOf(counter, 'election')).toEqual([]);
  });

  const proxies = (written: unknown) =>
    file({}).replace(
      /}$/,
      `,"委托名单公布日":"2026-12-18","委托":${JSON.stringify([
        { 委托人: '张三', 受托人: '李四', 书面: written },
        { 委托人: '王五', 受托人: '李四', 书面: written },
      ])}}`,
    );

  test.each(['是', true])('takes %s for yes', async (written) => {
    expect(verdict((await put(proxies(written))).answer.json(), 'proxies').holds).toBe(true);
  });

  it('names the field that is wrong', async () => {
    const { answer } = await put(proxies('也许'));
    expect(answer.json().error.message).toContain('委托 proxies的第1项的书面 written：应为 是 或 否');
    const body = await put(file({}).replace(/}$/, ',"选举委员会":[{"姓名":"李敏","关系":"对象","候选人姓名":"甲"}]}'));
    expect(body.answer.json().error.message).toContain('关系 relation：不知道是什么关系，请写：配偶');
  });

  it('tells who might not be elected without the proxies that should not have been taken', async () => {
    const { answer } = await put(proxies('否'));
    expect(electedOf(answer.json())).toEqual(['甲']);
    const counter = await office();
    counter.write('选举.json', proxies('否'));
    expect(flat((await counter.jwh('election record --file 选举.json')).out)).toContain(
      '如果都投给了甲，扣除后他得票1999，就不当选',
    );
    const fine = await office();
    fine.write('选举.json', proxies('是'));
    expect((await fine.jwh('election record --file 选举.json')).out).not.toContain('如果都投给了');
  });
});

describe('an assembly that elects another body', () => {
  const line = (present: number, more = '') =>
    `election record --kind body --organ 人民调解委员会 --method representatives --day 2026-12-20 --voters 30 --present ${present} --seats 1 --candidate 甲=9 ${more} --json`;

  test.each([
    [20, true],
    [15, false],
  ])('长春 三(二)2: %i of 30 there', async (present, holds) => {
    const json = (await (await office()).jwh(line(present))).json();
    expect(verdict(json, 'validity')).toMatchObject({ rule: 'assembly.quorum', holds });
    expect(json.record.outcome).toBe(holds ? 'valid' : 'void');
  });

  it('takes who met from the meeting, and no more ballots than that', async () => {
    const counter = await office();
    await counter.jwh('meeting record --kind representatives --day 2026-12-20 --entitled 30 --present 23');
    const at = 'election record --kind body --organ 人民调解委员会 --meeting 1 --seats 1 --candidate 甲=9';
    const over = await counter.jwh(`${at} --issued 24 --json`);
    expect(over.json().error.message).toContain('选票多于到会的人（连同委托）：24 > 23');
    const json = (await counter.jwh(`${at} --issued 23 --json`)).json();
    expect(json.record).toMatchObject({ method: 'representatives', voters: 30, present: 23 });
    expect(verdict(json, 'validity').holds).toBe(true);
  });
});

test.each(['居民委员会', '居委会', '团结路社区居民委员会', '团结路社区居委会'])(
  '幸福: not convened by %s',
  async (who) => {
    const json = (
      await record(await office('xingfu'), `${enough} --seats 1 --candidate 甲=3000 --convener ${who}`)
    ).json();
    expect(verdict(json, 'convener').holds).toBe(false);
  },
);

it('幸福: convened by the election committee', async () => {
  const words = `${enough} --seats 1 --candidate 甲=3000 --convener 居民选举委员会 --body 赵刚 --body 李敏=老婆:甲`;
  const counter = await office('xingfu');
  const json = (await record(counter, words)).json();
  expect(verdict(json, 'convener').holds).toBe(true);
  expect(verdict(json, 'body')).toMatchObject({ holds: false });
  expect(flat((await counter.jwh('election show 1')).out)).toContain('选举委员会成员赵刚、李敏（甲的老婆）');
});

describe('void', () => {
  const words = `${enough} --seats 主任=1 --candidate 王建国（主任）=3000`;

  it('tells of the posts that this election entered, and of no others', async () => {
    const counter = await office();
    await record(counter, `${words} --appoint`);
    const said = await counter.jwh('election void 1 --reason 重复登记');
    expect(flat(said.out)).toContain('jwhstaffleave王建国--post主任--on日期');
    const other = await office();
    await other.jwh('staff add 王建国 --post 主任 --from 2026-12-20');
    await record(other, words);
    expect((await other.jwh('election void 1 --reason 重复登记')).out).not.toContain('staff leave');
  });
});

test.each([
  ['plan 1 --again 1', '不能是自己的另行选举'],
  ['plan --method adults', '写法见 jwh election plan --help'],
  ['plan --day 2026-12-30 --method adults --voters -5', '选民数不能是负数（-5）'],
  ['plan --day 2026-12-30 --method 抽签', '写法见 jwh election plan --help'],
])('election %s', async (line, said) => {
  const counter = await office();
  await counter.jwh('election plan --day 2026-12-30 --method adults --seats 5');
  const answer = await counter.jwh(`election ${line}`);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain(said);
});

it('says how many representatives a group has where no rule sets a number', async () => {
  const line = 'election record --kind representatives --group 第3居民小组 --day 2026-12-20 --elected 赵玉兰';
  expect(flat((await (await office()).jwh(line)).out)).toContain('第3居民小组在任民选代表1人；没有每组人数的规定');
  expect(flat((await (await office('xingfu')).jwh(line)).out)).toContain('第3居民小组的代表人数');
});

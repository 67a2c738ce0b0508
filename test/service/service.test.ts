import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const asked = 'service order 厨房下水管漏水 --who 周桂兰 --kind 水 --on 2026-09-01';

async function office(place: 'tuanjielu' | 'zizhi' | 'changchun' = 'tuanjielu'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-09-18' });
  await done(counter, 'team add 更生便民服务队 --member 马德福 --skill 水暖、疏通 --head --on 2026-03-01');
  return counter;
}

const verdictOf = (json: { verdicts: { subject: string }[] }, subject: string) =>
  json.verdicts.find((one) => one.subject === subject);

describe('services of the convenience team (S-TJ-10 … -12)', () => {
  test.each([
    ['35', true, '收费 35.00 ≤ 成本 35.00'],
    ['35.01', false, '收费 35.01 > 成本 35.00'],
    ['0', true, '无偿'],
  ])('R-TJ-12 no profit: %s yuan at a cost of 35 holds: %s', async (paid, holds, arithmetic) => {
    const counter = await office();
    await done(counter, `${asked} --cost 35`);
    await done(counter, 'service assign 1 --member 马德福');
    const json = (await done(counter, `service done 1 --result 换了存水弯 --paid ${paid} --json`)).json();
    expect(verdictOf(json, 'price')).toMatchObject({ holds, arithmetic, cite: { article: '四(三)' } });
  });

  test('what was paid is judged, not what was agreed; without a cost it is said that nothing could be checked', async () => {
    const counter = await office();
    const agreed = (await done(counter, `${asked} --price 30 --cost 35 --json`)).json();
    expect(verdictOf(agreed, 'price')).toMatchObject({ holds: true });
    await done(counter, 'service assign 1 --member 马德福');
    const paid = (await done(counter, 'service done 1 --result 换了 --paid 36 --json')).json();
    expect(verdictOf(paid, 'price')).toMatchObject({ holds: false, severity: 'warning' });
    const unknown = await done(counter, `${asked} --price 30`);
    expect(unknown.out).toContain('没有写成本');
  });

  test('assigned, done, rated (R-TJ-13); each in its order', async () => {
    const counter = await office();
    await done(counter, `${asked} --price 30`);
    expect((await counter.jwh('service done 1 --result 换了 --json')).json().error.code).toBe('not_assigned');
    expect((await counter.jwh('service assign 1 --member 王五')).code).toBe(3);
    expect((await counter.jwh('service assign 1 --json')).json().error.code).toBe('provider_missing');
    expect((await counter.jwh('service rate 1 满意 --json')).json().error.code).toBe('not_done');
    await done(counter, 'service assign 1 --member 马德福');
    const json = (await done(counter, 'service done 1 --result 换了存水弯 --json')).json();
    expect(json.record.steps.at(-1).content).toEqual({ result: '换了存水弯', paid: 3000 });
    expect(verdictOf(json, 'record')).toMatchObject({ holds: true });
    await done(counter, 'service rate 1 基本满意 --note 来得晚');
    expect((await done(counter, 'service list --json')).json().rows).toMatchObject([
      { provider: '马德福', paid: 3000, state: 'rated' },
    ]);
  });

  test('somebody from outside, a place without such rules, and R-ZZ-24: a service has its standard', async () => {
    const plain = await office('changchun');
    const json = (await done(plain, `${asked} --price 300 --cost 1 --json`)).json();
    expect(json.verdicts).toEqual([]);
    expect(json.record.missing_rules).toEqual(['service.price', 'service.standard']);
    const outside = (await done(plain, 'service assign 1 --outside 利民维修部 --json')).json();
    expect(outside.record.steps[0].content).toEqual({ name: '利民维修部', team: null, outside: true });
    const zizhi = await office('zizhi');
    expect(verdictOf((await done(zizhi, `${asked} --json`)).json(), 'standard')).toMatchObject({ holds: false });
    const standard = (await done(zizhi, `${asked} --standard 两小时内上门 --json`)).json();
    expect(verdictOf(standard, 'standard')).toMatchObject({ holds: true, cite: { article: '第二十条3' } });
  });

  test('the slip names the building; the door only for a reason, which is logged', async (context) => {
    const counter = await office();
    const file = new Sqlite(counter.path);
    file.exec(`insert into building (id, name, facts) values ('b1', '3号楼', '{}');
      insert into household (id, building_id, unit, room, facts) values ('h1', 'b1', '2', '501', '{}')`);
    file.close();
    const order = (await done(counter, `${asked} --at 3号楼-2-501 --json`)).json();
    expect(order.record).toMatchObject({ building: '3号楼', household_id: 'h1' });
    expect(JSON.stringify(order)).not.toContain('501');
    const masked = await done(counter, 'service form 1 --json');
    expect(masked.out).not.toContain('501');
    expect((await done(counter, 'service form 1')).out).not.toContain('501');
    expect((await done(counter, 'service form 1 --reveal 上门维修 --json')).json().record.room).toBe('2单元501');
    await done(counter, 'service form 1 --reveal 上门维修 --pdf 服务单.pdf');
    expect(pdfText(`${counter.folder}/服务单.pdf`, context).replace(/\s+/g, '')).toContain('2单元501');
  });
});

test('a long list is cut on the screen and says how many there are', async () => {
  const counter = await office();
  for (const day of ['2026-09-01', '2026-09-02', '2026-09-03'])
    await done(counter, `service order 漏水 --who 周桂兰 --kind 水 --on ${day}`);
  const list = await done(counter, 'service list --limit 2');
  expect(list.out).toContain('共 3 条，这里是最近的 2 条');
  expect((await done(counter, 'service list --limit 2 --json')).json().rows).toMatchObject([
    { day: '2026-09-03' },
    { day: '2026-09-02' },
  ]);
});

describe('teams (S-TJ-11, -12, S-QX-01)', () => {
  test('members join, learn and leave; one name twice in a team is refused', async () => {
    const { jwh } = await office();
    expect((await jwh('team add 更生便民服务队 --member 马德福')).code).toBe(2);
    await jwh('team add 家政服务社 --member 马德福 --kind 家政');
    expect((await jwh('team train 马德福 --skill 瓦工')).code).toBe(2);
    const trained = (await jwh('team train 马德福 --team 更生便民服务队 --skill 瓦工 --on 2026-05-06 --json')).json();
    expect(trained.record).toMatchObject({ skills: ['水暖', '疏通', '瓦工'], trained: '2026-05-06' });
    expect((await jwh('team leave 马德福 --team 更生便民服务队 --on 2026-02-01')).code).toBe(2);
    expect((await jwh('team leave 马德福 --team 更生便民服务队 --reason 搬走')).code).toBe(0);
    expect((await jwh('team list --json')).json().rows).toMatchObject([{ team: '家政服务社', kind: 'housekeeping' }]);
    expect((await jwh('team list --all --json')).json().rows).toHaveLength(2);
  });

  test('the card has the hotline of the office, never anybody’s own telephone', async (context) => {
    const counter = await office();
    expect((await counter.jwh('team card 更生便民服务队 --hotline 13800001234')).code).toBe(2);
    expect((await counter.jwh('team card 别的队 --hotline 0991-8880000')).code).toBe(3);
    await done(counter, 'team card 更生便民服务队 --hotline 0991-8880000 --pdf 卡.pdf');
    const card = pdfText(`${counter.folder}/卡.pdf`, context).replace(/\s+/g, '');
    for (const said of ['便民联系卡', '0991-8880000', '水暖、疏通', '马德福']) expect(card).toContain(said);
  });
});

describe('who is not on file', () => {
  const order = (who: string) => `service order 漏水 --who ${who} --kind 水 --on 2026-09-01`;

  test('a name nobody on file has is said to be so, with those that are like it; one on file is not remarked on', async () => {
    const counter = await office();
    for (const name of ['周桂兰', '周桂花', '李桂栏', '孙秀英'])
      await done(counter, `volunteer add ${name} --on 2026-01-01`);
    const slipped = await done(counter, order('周桂栏'));
    expect(slipped.out).toContain('“周桂栏”不在册');
    expect(slipped.out.replace(/\s/g, '')).toContain('相近的有：周桂兰、周桂花、李桂栏。');
    const stranger = await done(counter, order('欧阳锋'));
    expect(stranger.out).toContain('“欧阳锋”不在册');
    expect(stranger.out).not.toContain('相近');
    expect((await done(counter, order('周桂兰'))).out).not.toContain('不在册');
  });

  test('every room that takes names says it', async () => {
    const counter = await office('zizhi');
    await done(counter, 'volunteer add 周桂兰 --on 2026-01-01');
    const said = '“周桂栏”不在册，只记了姓名，没有连到哪位居民；相近的有：周桂兰。';
    for (const line of [
      'agency open 代办 --who 周桂栏 --request 请代交 --to 街道',
      'team add 家政服务社 --member 周桂栏 --kind 家政',
      'subcommittee found 环境委员会',
      'subcommittee join 环境委员会 周桂栏 --source 积极分子',
      'subcommittee appoint 环境委员会 周桂栏',
    ]) {
      const { out } = await done(counter, line);
      expect(out.includes(said), line).toBe(line.includes('周桂栏'));
    }
    await done(counter, 'collection open 楼道灯 --purpose 换灯 --voluntary 各家自定');
    const paid = 'collection pay 1 --payer 甲一、乙二、丙三、丁四、周桂兰 --amount 10 --method cash --happened 已收';
    const { out } = await done(counter, paid);
    expect(out).toContain('“丙三”不在册');
    expect(out).not.toContain('丁四”不在册');
    expect(out).toContain('另有 1 人不在册');
  });
});

test('a team is of one kind and has one head', async () => {
  const { jwh } = await office();
  const add = 'team add 更生便民服务队 --member';
  expect((await jwh(`${add} 王五 --kind 家政 --json`)).json().error.code).toBe('other_kind');
  expect((await jwh(`${add} 王五 --head --json`)).json().error.code).toBe('head_already');
  expect((await jwh(`${add} 王五 --json`)).json().record).toMatchObject({ kind: 'convenience', head: false });
  await jwh('team leave 马德福 --reason 搬走');
  expect((await jwh(`${add} 赵六 --head --json`)).json().record.head).toBe(true);
});

test('the card has no line for a member without a skill', async () => {
  const counter = await office();
  await done(counter, 'team add 更生便民服务队 --member 王五');
  const card = (await done(counter, 'team card 更生便民服务队 --hotline 0991-8880000 --json')).json();
  expect(card.record.members).toEqual([{ name: '马德福', skills: ['水暖', '疏通'] }]);
  await done(counter, 'team add 另一队 --member 王五');
  const none = await counter.jwh('team card 另一队 --hotline 0991-8880000 --json');
  expect(none.json().error.code).toBe('no_skills');
});

test.each([
  ['30', false],
  ['50', true],
  ['0', true],
])('%s yuan paid where 30 were agreed: remarked on: %s', async (paid, remarked) => {
  const counter = await office();
  await done(counter, `${asked} --price 30 --cost 60`);
  await done(counter, 'service assign 1 --member 马德福');
  const { out } = await done(counter, `service done 1 --result 换了 --paid ${paid}`);
  expect(out.includes('与约定的价 30.00 元不同')).toBe(remarked);
});

test('a member entered by mistake is voided and is in no list; entered anew, there is one', async () => {
  const counter = await office();
  expect((await counter.jwh('team void 王五 --reason 登错')).code).toBe(3);
  expect((await counter.jwh('team void 马德福')).code).toBe(2);
  expect((await done(counter, 'team void 马德福 --reason 登错 --json')).json().record.voided).toBe('登错');
  expect((await done(counter, 'team list --all --json')).json().rows).toEqual([]);
  await done(counter, 'team add 更生便民服务队 --member 马德福 --skill 水暖');
  expect((await done(counter, 'team list --all --json')).json().rows).toMatchObject([{ skills: '水暖' }]);
});

import { describe, expect, it, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(place: 'zizhi' | 'national' = 'national'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-12-20' });
  await counter.jwh('staff add 李敏 --post 委员 --from 2024-01-10');
  return counter;
}

const judge = (counter: Counter, day: string, unfit: number) =>
  counter.jwh(`survey record --name 李敏 --day ${day} --count 称职=${51 - unfit} --count 不称职=${unfit} --json`);

// biome-ignore lint/suspicious/noExplicitAny: what JSON has
const results = async (counter: Counter): Promise<any[]> =>
  (await counter.jwh('survey list --json'))
    .json()
    .rows.map(({ number, result }: { number: string; result: string }) => [number, result]);

describe('不称职 twice running is told of what is on file now', () => {
  it('a survey voided since counts no more', async () => {
    const counter = await office();
    await judge(counter, '2026-06-01', 30);
    await judge(counter, '2026-12-01', 30);
    expect(await results(counter)).toEqual([
      ['测〔2026〕2号', 'unfit_twice'],
      ['测〔2026〕1号', 'unfit_twice'],
    ]);
    await counter.jwh('survey void 1 --reason 计票有误');
    expect(await results(counter)).toEqual([
      ['测〔2026〕2号', 'unfit'],
      ['测〔2026〕1号', 'voided'],
    ]);
    for (const line of ['survey show 2', 'survey paper 2']) {
      expect((await counter.jwh(line)).out.replace(/\s/g, '')).toContain('连续1次');
    }
    expect((await counter.jwh('survey show 1')).out).not.toContain('连续');
  });

  it('one entered late of a day between parts the two', async () => {
    const counter = await office();
    await judge(counter, '2026-06-01', 30);
    await judge(counter, '2026-12-01', 30);
    await judge(counter, '2026-09-01', 10);
    expect(await results(counter)).toEqual([
      ['测〔2026〕2号', 'unfit'],
      ['测〔2026〕3号', 'fine'],
      ['测〔2026〕1号', 'unfit'],
    ]);
  });
});

it('a record file goes with the options that every command takes', async () => {
  const counter = await office();
  const file = counter.write('测评.yaml', '日期: 2026-11-01\n测评对象:\n  - 票数: { 满意: 30, 不满意: 5 }\n');
  const both = ['--today', '2026-11-25', '--as', '张三', '--db', counter.path, '--json'];
  const answer = await counter.run('survey', 'record', '--file', file, ...both);
  expect(answer.err).toBe('');
  expect(answer.json().record.surveys[0]).toMatchObject({ day: '2026-11-01', returned: 35 });
  const beside = await counter.run('survey', 'record', '--file', file, '--invalid', '1');
  expect(beside.err).toContain('又在命令行上写了别的内容');
});

test.each(['--count 满意=5 --count 满意=6', '--count 满意=5 --count satisfied=6'])(
  'no grade twice: %s',
  async (counts) => {
    const answer = await (await office()).jwh(`survey record ${counts} --json`);
    expect(answer.code).toBe(2);
    expect(answer.json().error.code).toBe('grade_twice');
  },
);

it('says no more than that the invalid ballots are too many', async () => {
  const answer = await (await office()).jwh('survey record --returned 5 --invalid 9 --count 满意=5');
  expect(answer.err).toContain('9 > 5');
  expect(answer.err).not.toContain('-4');
});

it('a meeting that was named says how many could have voted', async () => {
  const counter = await office('zizhi');
  await counter.jwh('meeting record --kind representatives --day 2026-12-01 --entitled 30 --present 23');
  const line = (satisfied: number) => `survey record --meeting 1 --count 满意=${satisfied} --count 不满意=1`;
  expect((await counter.jwh(line(22))).out).not.toContain('多于');
  expect((await counter.jwh(line(23))).out).toContain('收回的票 24 张，多于会〔2026〕1号到会的 23 人');
  expect((await counter.jwh(line(30))).err).toContain('多于会〔2026〕1号应到的 30 人');
  await counter.jwh('meeting void 1 --reason 重复登记');
  expect((await counter.jwh(line(22))).err).toContain('已于2026-12-20作废');
  expect((await counter.jwh('survey show 1')).out).toContain('当时所据的会议会〔2026〕1号');
  expect((await counter.jwh('survey list')).out.replace(/\s/g, '')).toContain('测〔2026〕1号：当时所据的会议');
  expect((await counter.jwh('survey paper 1')).err).toContain('不再打印');
});

it('says that no rule judges another body', async () => {
  const counter = await office('zizhi');
  const told = await counter.jwh('survey record --about body --name 物业公司 --count 满意=5 --count 不满意=9');
  expect(told.out).toContain('对物业公司只登记结果');
  expect((await counter.jwh('survey record --count 满意=5')).out).not.toContain('只登记结果');
});

test.each(['competence4', '优秀、称职、基本称职、不称职', '优秀,称职,基本称职,不称职'])(
  'a ballot of %s',
  async (scale) => {
    const counter = await office();
    expect((await counter.run('survey', 'ballot', '--scale', scale)).out).toContain('基本称职');
    expect((await counter.run('survey', 'ballot', '--scale', '好坏')).err).toContain('没有“好坏”这个等级表');
  },
);

import { describe, expect, test } from 'vitest';
import { done } from '../attendance/office.ts';
import { openCounter } from '../counter.ts';

const open = (day: string) => `mailbox open ${day} --by 李敏 --letters 0`;

async function missed(office: Awaited<ReturnType<typeof openCounter>>, month: string): Promise<string[]> {
  const { code, json } = await office.jwh(`mailbox check ${month} --json`);
  const { findings } = json();
  expect(code).toBe(findings.length > 0 ? 7 : 0);
  return findings.map(({ day }: { day: string }) => day.slice(8));
}

describe('G-172: 静安 opens the box every day, Sundays too', () => {
  test.each([
    [[], ['17', '18']],
    [['2026-10-17'], ['18']],
    [['2026-10-17', '2026-10-18'], []],
  ])('opened on %j: missing %j', async (days, missing) => {
    const office = await openCounter({ place: 'jingan', today: '2026-10-20' });
    for (const day of days) await done(office, open(day));
    const found = await missed(office, '2026-10');
    expect(found.filter((day) => day === '17' || day === '18')).toEqual(missing);
    expect(found).toContain('01');
    expect(found).not.toContain('20');
  });
});

describe('where the text has no number it is the office’s choice, and said so', () => {
  test('幸福 has a 主任信箱: workdays, as a proposal', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-10-31' });
    const { out } = await office.jwh('mailbox check 2026-10');
    expect(out).toContain('主任信箱');
    expect(out).toContain('规定没有写');
    const days = await missed(office, '2026-10');
    expect(days).toHaveLength(18);
    expect(days).toContain('10');
    expect(days).not.toContain('11');
    const { basis } = (await office.jwh('mailbox check 2026-10 --json')).json();
    expect(basis).toMatchObject([{ status: 'assumed' }]);
  });

  test('the office sets another: once a week', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-10-31' });
    await done(office, 'rules set mailbox week --cite 办公会 --from 2026-01-01');
    await done(office, open('2026-10-14'));
    const { findings } = (await office.jwh('mailbox check 2026-10 --json')).json();
    const weeks = findings.map(({ period }: { period: string }) => period);
    expect(weeks).not.toContain('2026-W42');
    expect(weeks).toContain('2026-W43');
  });

  test('长春 has a hotline and no box: the record is kept and that is said', async () => {
    const office = await openCounter({ place: 'changchun', today: '2026-10-31' });
    await done(office, open('2026-10-14'));
    expect((await done(office, 'mailbox check 2026-10')).out).toContain('没有设信箱的规定');
  });
});

test('letters are counted, two openings a day are two, a mistake is voided', async () => {
  const office = await openCounter({ place: 'xingfu', today: '2026-10-31' });
  await done(office, 'mailbox open 2026-10-14 --by 李敏 --letters 2 --note 停车');
  const { record } = (await done(office, 'mailbox open 2026-10-14 --by 李敏 --letters 1 --json')).json();
  const list = await done(office, 'mailbox list 2026-10');
  expect(list.out).toMatch(/合计\s+2次\s+3/);
  const both = await office.jwh('mailbox void 2026-10-14 --reason 重复 --json');
  expect([both.code, both.json().error.code]).toEqual([2, 'which_opening']);
  await done(office, `mailbox void ${record.code} --reason 重复`);
  expect((await done(office, 'mailbox list 2026-10 --json')).json().rows).toMatchObject([{ letters: 2 }]);
  expect((await office.jwh(`mailbox void ${record.code} --reason 重复 --json`)).json().error.code).toBe('voided');
});

test.each([
  ['mailbox open 2026-11-01 --by 李敏 --letters 0', 2, 'future_day'],
  ['mailbox open --by 李敏 --letters 两封', 2, 'bad_number'],
  ['mailbox open --by 李敏 --letters 1 --note 电话13800001234', 2, 'private_number'],
  ['mailbox void 2026-10-14 --reason 抄错', 3, 'no_such_opening'],
])('refused: %s', async (line, code, error) => {
  const office = await openCounter({ place: 'xingfu', today: '2026-10-31' });
  const answer = await office.jwh(`${line} --json`);
  expect([answer.code, answer.json().error.code]).toEqual([code, error]);
  expect((await done(office, 'mailbox list 2026-10 --json')).json().rows).toEqual([]);
});

describe('what a letter says becomes a matter', () => {
  const put = 'mailbox open 2026-10-14 --by 李敏 --letters 3 --letter 环境=楼下垃圾桶常满 --letter 停车太乱';

  test('with its class, who answers for it, and the day that is suggested; the rest is told to be missing', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-10-14' });
    await done(office, 'staff add 孙秀英 --post 社工 --from 2026-01-10');
    const { record } = (await office.jwh(`${put} --to 孙秀英 --json`)).json();
    expect(record.matters).toMatchObject([
      { number: '事〔2026〕1号', class: 'environment', title: '楼下垃圾桶常满', responsible: '孙秀英' },
      { number: '事〔2026〕2号', class: 'request', title: '停车太乱', due_day: '2026-10-29', state: 'open' },
    ]);
    expect((await office.jwh('matter show 1 --json')).json().record).toMatchObject({
      source: 'mailbox',
      source_number: record.code,
    });
    const { rows } = (await office.jwh('matter list --source 信箱 --json')).json();
    expect(rows).toHaveLength(2);
    expect((await office.jwh('mailbox list 2026-10 --json')).json().rows).toMatchObject([
      { matters: '事〔2026〕1号、事〔2026〕2号' },
    ]);
    expect((await office.jwh(put)).out).toContain('还有1封没有登记内容');
    expect((await office.jwh(put.replace('3', '2'))).out).not.toContain('没有登记内容');
    const { out } = await office.jwh(`mailbox void ${record.code} --reason 抄错`);
    expect(out).toContain('由它登记的事〔2026〕1号仍在');
  });

  test('D-64b suggests no day; more letters than lay in the box, or a private number, leave nothing behind', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-10-14' });
    await done(office, 'rules read D-64 b --from 2026-01-01 --cite 办公会');
    for (const line of [put.replace('3', '1'), `${put} --letter 打13900001234`, `${put} --to 无此人`]) {
      expect((await office.jwh(line)).code, line).not.toBe(0);
    }
    expect((await office.jwh('mailbox list 2026-10 --json')).json().rows).toEqual([]);
    const { record } = (await office.jwh(`${put} --json`)).json();
    expect(record.matters[0]).toMatchObject({ number: '事〔2026〕1号', due_day: null, responsible: null });
  });
});

import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

type Place = 'xingfu' | 'jingan' | 'changchun' | 'zizhi';

/** A meeting of representatives called on 1 June for the 18th, told with its agenda. */
async function calledFor18June(place: Place = 'xingfu', agenda = '--agenda 听取半年报告 --vote 停车位改造方案') {
  const office = await openCounter({ place, today: '2026-06-18' });
  const call = await office.jwh(
    `meeting call representatives --day 2026-06-18 --time 14:30 --place 社区会议室 ${agenda} --today 2026-06-01`,
  );
  expect(call.err).toBe('');
  return office;
}

async function sent(office: Counter, on: string, more = '') {
  const answer = await office.jwh(`meeting notify 1 --on ${on} --method 张贴 ${more} --json`);
  expect(answer.err).toBe('');
  return answer.json();
}

describe('G-035 the notice of a meeting on 2026-06-18', () => {
  test.each([
    ['xingfu', '2026-06-15', true, '第十二条'],
    ['xingfu', '2026-06-16', false, '第十二条'],
    ['jingan', '2026-06-15', true, '§4.1.3'],
    ['jingan', '2026-06-16', false, '§4.1.3'],
  ] as const)('%s %s', async (place, on, holds, article) => {
    const office = await calledFor18June(place);
    const { record, verdicts } = await sent(office, on);
    expect(record).toMatchObject({ notice_by: '2026-06-15', notice_advised: '2026-06-14' });
    expect(verdicts[0]).toMatchObject({ subject: 'notice', holds, severity: 'error', cite: { article } });
    expect(verdicts[0].arithmetic).toContain('2026-06-18 开会，往前第3日 = 2026-06-15');
  });

  test.each([
    ['2026-06-14', true],
    ['2026-06-15', false],
  ])('(b) three clear days: latest 06-14; %s', async (on, holds) => {
    const office = await calledFor18June();
    await office.jwh('rules read D-34 b --from 2026-01-01 --cite 居民会议');
    const { record, verdicts } = await sent(office, on);
    expect(record.notice_by).toBe('2026-06-14');
    expect(verdicts[0]).toMatchObject({ holds, readings: ['D-34b'] });
  });

  test('in time under one reading only: the other is told', async () => {
    const office = await calledFor18June();
    const { verdicts } = await sent(office, '2026-06-15');
    expect(verdicts[0].others).toMatchObject([{ reading: 'D-34b', holds: false }]);
    expect((await sent(office, '2026-06-14')).verdicts[0].others).toEqual([]);
  });

  test('urgent matters are no exception (D-35a); under b they are', async () => {
    const office = await calledFor18June();
    const strict = await sent(office, '2026-06-17', '--urgent 水管爆裂');
    expect(strict.verdicts[0]).toMatchObject({ holds: false, others: [{ reading: 'D-35b', holds: true }] });
    await office.jwh('rules read D-35 b --from 2026-01-01 --cite 居民会议');
    expect((await sent(office, '2026-06-17', '--urgent 水管爆裂')).verdicts[0].holds).toBe(true);
    expect((await sent(office, '2026-06-17')).verdicts[0].holds).toBe(false);
  });

  test('a late notice has happened: it is recorded with its finding, and the meeting tells it', async () => {
    const office = await calledFor18June();
    await sent(office, '2026-06-14', '--to 第1居民小组代表');
    const late = await office.jwh('meeting notify 1 --on 2026-06-16 --method 微信');
    expect(late.code).toBe(0);
    expect(late.out).toContain('不符合');
    const shown = await office.jwh('meeting show 1');
    expect(shown.out).toMatch(/1\s+2026-06-14\s+张贴/);
    expect(shown.out).toMatch(/2\s+2026-06-16\s+微信.*不符合/);
  });

  test('a notice that does not say what is to be discussed', async () => {
    const office = await calledFor18June('xingfu', '');
    const { verdicts, record } = await sent(office, '2026-06-10');
    expect(verdicts[1]).toMatchObject({ subject: 'agenda', holds: false });
    expect(record.notices[0].holds).toBe(false);
  });

  test.each(['changchun', 'zizhi'] as const)('%s sets no days: three are advised, nothing is judged', async (place) => {
    const office = await calledFor18June(place);
    const { record, verdicts } = await sent(office, '2026-06-17');
    expect(verdicts).toEqual([]);
    expect(record).toMatchObject({ notice_by: null, notice_advised: '2026-06-15', notices: [{ holds: null }] });
    expect((await office.jwh('meeting notify 1 --method 电话')).out).toContain('本地没有规定提前几天通知');
  });
});

describe('what is announced and what is changed afterwards', () => {
  test('after a change of day the earlier notice is for the old one, and the new one is judged anew', async () => {
    const office = await calledFor18June();
    await sent(office, '2026-06-15');
    const changed = await office.jwh('meeting amend 1 --day 2026-06-20');
    expect(changed.out.replace(/\s/g, '')).toContain('已发出的1次通知写的是原来的安排，请再发通知');
    const { record, verdicts } = await sent(office, '2026-06-18');
    expect(record.notices.map(({ outdated }: { outdated: boolean }) => outdated)).toEqual([true, false]);
    expect(record.notices[0].announced).toMatchObject({ day: '2026-06-18', time: '14:30' });
    expect(verdicts[0]).toMatchObject({ holds: false });
    expect((await office.jwh('meeting show 1')).out.replace(/\s/g, '')).toContain('原来的安排');
  });

  test.each([
    ['--on 2026-06-19 --method 张贴', 2, '还没有到'],
    ['--method 飞鸽', 2, '张贴（posted）'],
  ])('%s is refused', async (words, code, says) => {
    const office = await calledFor18June();
    const refused = await office.jwh(`meeting notify 1 ${words}`);
    expect(refused.code).toBe(code);
    expect(refused.err).toContain(says);
    expect((await office.jwh('meeting notice 1 --json')).json().record.notices).toEqual([]);
  });

  test('a notice after the meeting is none', async () => {
    const office = await calledFor18June();
    const refused = await office.jwh('meeting notify 1 --on 2026-06-19 --method 张贴 --today 2026-06-20');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('在开会（2026-06-18）之后');
  });
});

describe('the paper (F-02)', () => {
  test('says to whom, when, where, what about and what is voted on, with the place of the seal', async (context) => {
    const office = await calledFor18June();
    const file = await office.jwh('meeting notice 1 --on 2026-06-12 --pdf 通知.pdf');
    expect(file.err).toBe('');
    const text = pdfText(`${office.folder}/通知.pdf`, context);
    for (const word of [
      ...['关于召开居民代表会议的通知', '各位居民代表：', '2026年6月18日（星期四）14:30', '社区会议室'],
      ...['1. 听取半年报告', '2. 停车位改造方案', '需要表决的事项：议程第 2 项', '团结路社区居民委员会', '（盖章）'],
      ...['2026年6月12日', '会〔2026〕1号'],
    ])
      expect(text).toContain(word);
    expect(text).not.toContain('第十二条');
  });

  test('the meeting goes by the name the place has for it', async () => {
    const office = await calledFor18June('zizhi');
    expect((await office.jwh('meeting notice 1')).out).toContain('关于召开社区成员代表大会的通知');
  });

  test('on the screen with the verdict for today and the day by which it had to go out; nothing is recorded', async () => {
    const office = await calledFor18June();
    const { out, code } = await office.jwh('meeting notice 1 --today 2026-06-16');
    expect(code).toBe(0);
    expect(out).toMatch(/通知的时间\s+不符合/);
    expect(out.replace(/\s/g, '')).toContain('通知最迟2026-06-15发出');
    expect((await office.jwh('meeting notice 1 --json')).json().record.notices).toEqual([]);
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { all, staffedOffice } from './staffed.ts';

interface Judged {
  subject: string;
  holds: boolean;
  severity: string;
  arithmetic: string;
  others: { reading: string; holds: boolean }[];
  cite_words: string;
}

/** The verdict on one subject. */
const on = (json: { verdicts: Judged[] }, subject: string) => json.verdicts.find((one) => one.subject === subject);

const weekly = 'meeting log weekly --items "总结上周；安排本周" --json';

describe('a regular meeting is logged in seconds', () => {
  test('the morning meeting of 长春, by number', async () => {
    const office = await staffedOffice('changchun');
    const { out, code } = await office.jwh('meeting log morning --present 5 --items "布置今日工作；通报停水安排"');
    expect(code).toBe(0);
    expect(out).toContain('会议 会〔2026〕1号　早会　2026-09-18　到会 5');
    expect(out).toMatch(/出席\s+符合\s+到 5 ≥ 应到 5\s+长春 六\(一\)/);
    expect(out).toContain('2. 通报停水安排');
    expect(out).toContain('没有核对：主持人（--chair；主任、副主任之一，长春 六(一)）');
  });

  test('one too few, and nobody said why', async () => {
    const office = await staffedOffice('changchun');
    const json = (await office.jwh('meeting log morning --present 4 --items 布置 --json')).json();
    expect(on(json, 'attendees')).toMatchObject({ holds: false, arithmetic: '到 4 < 应到 5', severity: 'error' });
    const excused = (await office.jwh('meeting log morning --present 4 --absent 孙平=病假 --items 布置 --json')).json();
    expect(on(excused, 'attendees')).toMatchObject({ holds: true, arithmetic: '到 4 + 请假 1 = 5 ≥ 应到 5' });
    const silent = (await office.jwh('meeting log morning --present 5 --absent 孙平 --items 布置 --json')).json();
    expect(on(silent, 'attendees')).toMatchObject({ holds: false });
  });

  test('what is kept: people, tasks, problems; and it can be shown again', async () => {
    const office = await staffedOffice('changchun');
    const line =
      'meeting log 每周例会 --present 王建国、李红、张敏 --chair 王建国 --chair2 李红 --absent 赵强=请假 --items 总结；安排 --tasks 更换楼道灯=李敏@2026-09-30；清理楼道 --problems 停车难 --recorder 李敏 --keeper 孙平 --place 会议室 --time 9:05 --major';
    const { record } = (await office.jwh(`${line} --json`)).json();
    expect(record).toMatchObject({
      number: '会〔2026〕1号',
      kind: 'weekly',
      name: '每周例会',
      time: '9:05',
      chairs: ['王建国', '李红'],
      present: 3,
      items: ['总结', '安排'],
      tasks: [
        { task: '更换楼道灯', person: '李敏', due_day: '2026-09-30' },
        { task: '清理楼道', person: null, due_day: null },
      ],
      absent: [{ name: '赵强', basis: 'deputy_secretary', reason: '请假' }],
      attendees: [
        { name: '王建国', basis: 'director' },
        { name: '李红', basis: 'secretary' },
        { name: '张敏', basis: 'deputy_director' },
      ],
      major: true,
      state: 'held',
    });
    const shown = await office.jwh('meeting show 1 --json');
    expect(shown.json().record).toMatchObject(record);
    const { out } = await office.jwh('meeting show 1');
    for (const words of ['更换楼道灯', '停车难', '赵强（请假）', '王建国（主任）、李红（书记）共同主持'])
      expect(out).toContain(words);
  });

  test('a name of the place itself: 办公例会 is weekly in 幸福, half-monthly in 静安', async () => {
    const kinds = [];
    for (const place of ['xingfu', 'jingan'] as const) {
      const office = await openCounter({ place });
      kinds.push((await office.jwh('meeting log 办公例会 --present 3 --items 甲 --json')).json().record.kind);
    }
    expect(kinds).toEqual(['weekly', 'office']);
  });

  test('an office without a rule for the kind keeps it all the same and says so', async () => {
    const office = await openCounter({ place: 'zizhi' });
    const { out, code } = await office.jwh('meeting log 早会 --present 3 --items 甲');
    expect(code).toBe(0);
    expect(out).toContain('自治章程范本的规定里没有这种会议');
  });

  test('--dry-run writes nothing', async () => {
    const office = await staffedOffice('changchun');
    expect((await office.jwh('meeting log morning --present 5 --items 甲 --dry-run --json')).json().dry_run).toBe(true);
    expect((await office.jwh('meeting list --json')).json().rows).toEqual([]);
  });
});

describe('长春 六(二): 书记 and 主任 chair together, four leaders are there', () => {
  test('both chairs, all four', async () => {
    const office = await staffedOffice('changchun');
    const json = (await office.jwh(`${weekly} --present 王建国、李红、张敏、赵强 --chair 王建国 --chair 李红`)).json();
    expect(on(json, 'chair')).toMatchObject({ holds: true, cite_words: '长春 六(二)' });
    expect(on(json, 'attendees')).toMatchObject({ holds: true, arithmetic: '应到 4：到 4' });
  });

  test('one chair is one too few; somebody away without a reason is named', async () => {
    const office = await staffedOffice('changchun');
    const json = (await office.jwh(`${weekly} --present 王建国、李红、张敏 --chair 王建国`)).json();
    expect(on(json, 'chair')).toMatchObject({ holds: false, arithmetic: '王建国（主任）主持，缺书记' });
    expect(on(json, 'attendees')).toMatchObject({
      holds: false,
      arithmetic: '应到 4：到 3；没有说明缺席：赵强（副书记）',
    });
    expect((await office.jwh('meeting show 1')).out).toContain('以提示、警告、批评等方式告诫（长春 六(四)）');
  });

  test('书记 and 主任 in one person: enough (D-150 a), or an error (b)', async () => {
    const office = await openCounter({ place: 'changchun' });
    await all(office, 'staff add 王建国 --post 主任 --post 书记 --from 2026-01-10');
    const a = (await office.jwh(`${weekly} --present 王建国 --chair 王建国`)).json();
    expect(on(a, 'chair')).toMatchObject({ holds: true, others: [{ reading: 'D-150b', holds: false }] });
    await all(office, 'rules read D-150 b --from 2026-01-01');
    const b = (await office.jwh(`${weekly} --present 王建国 --chair 王建国`)).json();
    expect(on(b, 'chair')).toMatchObject({ holds: false, others: [{ reading: 'D-150a', holds: true }] });
  });

  test('长春 六(五): a keeper, whom the file may know as archivist', async () => {
    const office = await staffedOffice('changchun');
    const line = 'meeting log morning --present 5 --items 甲 --json';
    expect(on((await office.jwh(line)).json(), 'records')).toMatchObject({ holds: false, severity: 'warning' });
    await all(office, 'staff add 钱进 --post 档案员 --from 2026-01-10');
    expect(on((await office.jwh(line)).json(), 'records')).toMatchObject({
      holds: true,
      arithmetic: '专门记录、专人保管（钱进）',
    });
  });
});

describe('长春 六(一): before work begins, 主任 or 副主任 in the chair', () => {
  const morning = 'meeting log morning --present 5 --items 甲 --json';

  test('to the minute, by the hours the office has set (D-59)', async () => {
    const office = await staffedOffice('changchun');
    expect(on((await office.jwh(`${morning} --time 8:30`)).json(), 'time')).toBeUndefined();
    await all(office, 'office set hours 8:30-11:30 13:30-17:00 --from 2026-01-01');
    expect(on((await office.jwh(`${morning} --time 8:30`)).json(), 'time')).toMatchObject({ holds: true });
    expect(on((await office.jwh(`${morning} --time 8:31`)).json(), 'time')).toMatchObject({
      holds: false,
      arithmetic: '8:31 > 8:30（本居委会设定）',
    });
  });

  test('both away: pointed out (D-151 a), in order by delegation (b)', async () => {
    const office = await staffedOffice('changchun');
    const away =
      'meeting log morning --present 李红、赵强、孙平 --absent 王建国=出差,张敏=病假 --chair 孙平 --delegated 主任电话委托 --items 甲 --json';
    expect(on((await office.jwh(away)).json(), 'chair')).toMatchObject({ holds: false, severity: 'warning' });
    await all(office, 'rules read D-151 b --from 2026-01-01');
    expect(on((await office.jwh(away)).json(), 'chair')).toMatchObject({ holds: true });
    const vice = await office.jwh('meeting log morning --present 5 --chair 张敏 --items 甲 --json');
    expect(on(vice.json(), 'chair')).toMatchObject({ holds: true, arithmetic: '张敏（副主任）主持' });
  });
});

describe('静安 §2.2, §2.3', () => {
  const office3 = 'meeting log office --items 经费使用 --json --present';

  test('the director chairs, or delegates to 副主任 or 委员 when away (R-JA1-9)', async () => {
    const office = await staffedOffice('jingan');
    const own = (await office.jwh(`${office3} 王建国、张敏、孙平 --chair 王建国`)).json();
    expect(on(own, 'chair')).toMatchObject({ holds: true });
    const asked = (
      await office.jwh(`${office3} 张敏、孙平 --absent 王建国=出差 --chair 孙平 --delegated 书面委托`)
    ).json();
    expect(on(asked, 'chair')).toMatchObject({ holds: true, cite_words: '静安·附件1 §2.3.2' });
    const unasked = (await office.jwh(`${office3} 张敏、孙平 --absent 王建国=出差 --chair 张敏`)).json();
    expect(on(unasked, 'chair')).toMatchObject({ holds: false });
    const wrong = (
      await office.jwh(`${office3} 张敏、孙平、李红 --absent 王建国=出差 --chair 李红 --delegated 口头`)
    ).json();
    expect(on(wrong, 'chair')?.arithmetic).toContain('只可委托副主任、委员之一');
  });

  test('more than half of the members (D-27 a); no number at all (b), and the half-month stays due', async () => {
    const office = await staffedOffice('jingan');
    const two = (await office.jwh(`${office3} 王建国、张敏 --absent 孙平=病假 --chair 王建国`)).json();
    expect(on(two, 'quorum')).toMatchObject({ holds: true, arithmetic: '2×2 = 4 > 3' });
    const one = (await office.jwh(`${office3} 王建国 --absent 孙平=病假,张敏=病假 --chair 王建国`)).json();
    expect(on(one, 'quorum')).toMatchObject({ holds: false });
    await all(office, 'rules read D-27 b --from 2026-01-01');
    const none = (await office.jwh(`${office3} 王建国 --chair 王建国`)).json();
    expect(on(none, 'quorum')).toBeUndefined();
    const { rows } = (await office.jwh('meeting due --kind office --from 2026-09-01 --json')).json();
    expect(rows).toHaveLength(2);
  });

  test('the weekly touch-base is called by 书记 (R-JA1-7) and its record entered in time (R-JA1-15)', async () => {
    const office = await staffedOffice('jingan');
    const line = 'meeting log 碰头会 --present 5 --items 群众诉求 --json --day 2026-09-10';
    expect(on((await office.jwh(`${line} --convener 李红`)).json(), 'convener')).toMatchObject({ holds: true });
    expect(on((await office.jwh(`${line} --convener 王建国`)).json(), 'convener')).toMatchObject({ holds: false });
    // 10 + 3 = the 13th, a Sunday: late only after the Monday.
    expect(on((await office.jwh(`${line} --entered 2026-09-14`)).json(), 'entry')).toBeUndefined();
    expect(on((await office.jwh(`${line} --entered 2026-09-15`)).json(), 'entry')).toMatchObject({ holds: false });
    await all(office, 'rules read D-65 b --from 2026-01-01');
    expect(on((await office.jwh(`${line} --entered 2026-09-15`)).json(), 'entry')).toBeUndefined();
  });

  test('1+5+X: all six seats; an empty one is a warning with its reason (G-173)', async () => {
    const office = await staffedOffice('jingan');
    const joint =
      'meeting log joint --present 12 --chair 李红 --convener 李红 --items 停车 --seat 书记=李红 --seat 主任=王建国 --seat 民警=周正 --seat 物业经理=吴刚 --seat 骨干=郑洁 --json';
    const full = (await office.jwh(`${joint} --seat 业委会主任=冯军`)).json();
    expect(on(full, 'seats')).toMatchObject({ holds: true, arithmetic: '6/6 席' });
    const empty = (await office.jwh(`${joint} --vacant 业委会主任=没有成立业委会`)).json();
    expect(on(empty, 'seats')).toMatchObject({
      holds: false,
      severity: 'warning',
      arithmetic: '5/6 席；业委会主任空缺：没有成立业委会',
      cite_words: '静安·附件1 §4.5.1',
    });
    expect(empty.record.seats.at(4)).toEqual({
      code: 'owners_committee_director',
      title: '业委会主任',
      name: null,
      reason: '没有成立业委会',
    });
    const unsaid = await office.jwh(joint.replace(' --json', ''));
    expect(unsaid.out).toContain('业委会主任空缺，没有写原因');
    expect(unsaid.code).toBe(0);
  });

  test('the full joint meeting is called by 书记, one on a matter by whom 书记 asked (R-JA1-69)', async () => {
    const office = await staffedOffice('jingan');
    const line = 'meeting log joint --present 4 --items 停车 --convener 王建国 --json';
    expect(on((await office.jwh(line)).json(), 'convener')).toMatchObject({ holds: false });
    const asked = (await office.jwh(`${line} --title 停车专题 --delegated 书记委托`)).json();
    expect(on(asked, 'convener')).toMatchObject({ holds: true });
    expect(on(asked, 'seats')).toBeUndefined();
  });

  test('one of the eight topics, or none (R-JA1-79)', async () => {
    const office = await staffedOffice('jingan');
    const line = 'meeting log joint --present 9 --items 停车 --json';
    const { record } = (await office.jwh(`${line} --topic 三 --topic 8`)).json();
    expect(record.topics.map((topic: string) => topic.slice(0, 3))).toEqual(['（三）', '（八）']);
    const { code, err } = await office.jwh(`${line} --topic 罢免`);
    expect(code).toBe(2);
    expect(JSON.parse(err).error.hint).toContain('（一）');
  });
});

describe('幸福 二(3): every Monday', () => {
  const line = 'meeting log 办公例会 --present 4 --items 甲 --json';

  test('Monday; another day; the day after a Monday of rest (D-32 a and b)', async () => {
    const office = await staffedOffice('xingfu');
    expect(on((await office.jwh(`${line} --day 2026-09-14`)).json(), 'weekday')).toMatchObject({ holds: true });
    expect(on((await office.jwh(`${line} --day 2026-09-15`)).json(), 'weekday')).toMatchObject({
      holds: false,
      severity: 'warning',
    });
    // 2026-04-06 belongs to 清明.
    const after = (await office.jwh(`${line} --day 2026-04-07`)).json();
    expect(on(after, 'weekday')).toMatchObject({ holds: true, others: [{ reading: 'D-32b', holds: false }] });
    await all(office, 'rules read D-32 b --from 2026-01-01');
    expect(on((await office.jwh(`${line} --day 2026-04-07`)).json(), 'weekday')).toMatchObject({ holds: false });
  });
});

test('团结路: 居民议事会 is called by its name and chaired by 书记 (R-TJ-5); 半月谈 has five sides (R-TJ-6)', async () => {
  const office = await staffedOffice('tuanjielu');
  const chaired = (await office.jwh('meeting log 居民议事会 --present 20 --chair 李红 --items 甲 --json')).json();
  expect(chaired.record).toMatchObject({ kind: 'representatives', name: '居民议事会' });
  expect(on(chaired, 'chair')).toMatchObject({ holds: true, cite_words: '团结路 三3' });
  const other = (await office.jwh('meeting log 居民议事会 --present 20 --chair 王建国 --items 甲 --json')).json();
  expect(on(other, 'chair')).toMatchObject({ holds: false });
  const talk = (
    await office.jwh('meeting log 半月谈 --present 9 --items 下水道 --seat 居民代表=甲 --vacant 下派工作组=出差 --json')
  ).json();
  expect(on(talk, 'seats')?.arithmetic).toContain('下派工作组空缺：出差');
  const { record } = (
    await office.jwh('meeting log 平房区自治理事会 --present 6 --items 调解 --topic 调解 --json')
  ).json();
  expect(record).toMatchObject({ kind: 'council', name: '居民自治理事会会议', topics: ['调解邻里纠纷'] });
});

test('秦皇岛 七(五): the joint meeting with the units of the area', async () => {
  const office = await staffedOffice('qinhuangdao');
  const json = (
    await office.jwh(
      'meeting log 驻区单位联席会议 --present 王建国、李红、周正 --seat 驻区单位=周正 --items 开放操场 --json',
    )
  ).json();
  expect(json.record).toMatchObject({ kind: 'joint', name: '驻区单位联席会议' });
  expect(on(json, 'seats')).toMatchObject({ holds: true, arithmetic: '3/3 席' });
});

test('a meeting of the family-planning charter is kept as what it was (阳关路 第十二条, superseded)', async () => {
  const office = await openCounter({ place: 'tuanjielu' });
  const { out } = await office.jwh('meeting log 计生工作例会 --present 3 --items 汇总 --day 2012-08-01');
  expect(out).toContain('依后来的法律不再照办');
});

describe('what cannot be is refused, and nothing is written', () => {
  test.each([
    ['nobody came', 'meeting log morning --present 0 --items 甲', '到会 0 人'],
    ['a day to come', 'meeting log morning --present 3 --items 甲 --day 2026-09-19', '还没有到'],
    ['there and away', 'meeting log morning --present 王建国 --absent 王建国=病假 --items 甲', '王建国 既到会又缺席'],
    ['more chairs than people', 'meeting log weekly --present 1 --chair 甲 --chair 乙 --items 甲', '多于到会 1 人'],
    ['no such kind', 'meeting log 茶话会 --present 3 --items 甲', '没有“茶话会”这种会议'],
    ['no items', 'meeting log morning --present 3 --items ；', '没有写会上的事'],
    ['no such time', 'meeting log morning --present 3 --items 甲 --time 25:00', '不是时间'],
    ['no such seat', 'meeting log joint --present 3 --items 甲 --seat 校长=甲', '席位里没有“校长”'],
    [
      'a task with a day that is none',
      'meeting log morning --present 3 --items 甲 --tasks 乙@九月',
      '的期限“九月”不是有效的日期',
    ],
    ['questions without a terminal', 'meeting log morning', '没有终端可以提问'],
  ])('%s', async (_name, line, says) => {
    const office = await staffedOffice('jingan');
    const { code, err } = await office.jwh(line);
    expect({ code, says: err.includes(says) }).toEqual({ code: 2, says: true });
    expect((await office.jwh('meeting list --json')).json().rows).toEqual([]);
  });

  test('a name that two of the staff have', async () => {
    const office = await staffedOffice('changchun');
    await all(office, 'staff add 王建国 --post 社工 --from 2026-01-10 --phone 13800000000 --new');
    const { code, err } = await office.jwh('meeting log morning --present 王建国 --items 甲');
    expect(code).toBe(2);
    expect(err).toContain('在册有 2 位王建国');
  });
});

test('the record as a paper to sign (F-12)', async (context) => {
  const office = await staffedOffice('changchun');
  await all(
    office,
    'meeting log weekly --present 王建国、李红、张敏 --chair 王建国 --chair 李红 --absent 赵强=请假 --recorder 李敏 --items 总结上周；安排本周 --tasks 更换楼道灯=李敏@2026-09-30',
  );
  expect((await office.jwh('meeting minutes 1 --pdf 记录.pdf')).code).toBe(0);
  const text = pdfText(join(office.folder, '记录.pdf'), context);
  for (const words of [
    '每周例会记录',
    '会〔2026〕1号',
    '赵强（请假）',
    '更换楼道灯',
    '主持人（王建国）签名',
    '主持人（李红）签名',
    '记录人（李敏）签名',
    '长春 六(二)',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('--');
});

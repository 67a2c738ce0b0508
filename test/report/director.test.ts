import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

/** An autumn at the office: matters through its own commands, contacts as their rooms leave them in the file. */
async function autumn(place?: 'xingfu'): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18', ...(place && { place }) });
  for (const line of [
    'staff add 孙秀英 --post 社工 --from 2026-01-01',
    'staff add 林文斌 --post 社工 --from 2026-01-01',
    // Answered on the very day it was due, closed, satisfied.
    'matter add --title 路灯不亮 --class 环境 --to 孙秀英 --on 2026-09-01 --due 2026-09-10',
    'matter resolve 1 --result 已换 --on 2026-09-10',
    'matter reply 1 --text 已换 --basis 合同 --on 2026-09-10',
    'matter close 1 --on 2026-09-10',
    'matter rate 1 满意 --on 2026-09-11',
    // Answered a day late, not closed: past its due day.
    'matter add --title 路灯不亮 --class 环境 --to 林文斌 --on 2026-09-02 --due 2026-09-10',
    'matter resolve 2 --result 已换 --on 2026-09-11',
    'matter reply 2 --text 已换 --basis 合同 --on 2026-09-11',
    // Due today and not answered: not late yet, not counted.
    'matter add --title 孙秀英家漏水 --class 办事 --to 林文斌 --on 2026-09-03 --due 2026-09-18',
    'matter add --title 孙秀英家漏水 --class 办事 --on 2026-08-20 --due 2026-08-30',
    'matter pause 4 --reason 等物业 --on 2026-08-25',
    // Closed in August, reopened in September.
    'matter add --title 停车 --class 秩序 --to 孙秀英 --on 2026-08-01 --due 2026-08-15',
    'matter resolve 5 --result 划线 --on 2026-08-10',
    'matter reply 5 --text 划线 --basis 规约 --on 2026-08-10',
    'matter close 5 --on 2026-08-10',
    'matter rate 5 不满意 --on 2026-09-05',
    'matter add --title 重复 --class 其他 --on 2026-09-06',
    'matter void 6 --reason 重复登记',
    'matter add --title 孙秀英家漏水 --class 办事 --to 林文斌 --on 2026-09-16 --due 2026-09-30',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  const raw = new BetterSqlite3(counter.path);
  raw.exec(`
    insert into zone values ('z1', '第一片区', '{}', null);
    insert into building(id, name, zone_id, facts) values ('b3', '3号楼', 'z1', '{}');
    insert into visit(id, year, no, day, zone_id, building_id, class, facts, voided) values
      ('v1', 2026, 1, '2026-09-01', null, 'b3', 'hardship', '{}', null),
      ('v2', 2026, 2, '2026-09-30', 'z1', null, null, '{}', null),
      ('v3', 2026, 3, '2026-09-02', 'z1', null, 'no_answer', '{}', null),
      ('v4', 2026, 4, '2026-09-02', 'z1', null, 'dispute', '{}', '写错'),
      ('v5', 2026, 5, '2026-08-31', 'z1', null, 'dispute', '{}', null);
    insert into visit_staff(id, visit_id, position, name) values
      ('s1', 'v1', 1, '孙秀英'), ('s2', 'v1', 2, '林文斌'), ('s3', 'v3', 1, '孙秀英');
    insert into reception(id, year, no, day, mode, class, content, receiver, facts, verdicts, matter_id) values
      ('r1', 2026, 1, '2026-09-04', 'hotline', 'complaint', 'x', '孙秀英', '{}', '[]', (select id from matter where no = 3)),
      ('r2', 2026, 2, '2026-09-05', 'letter', 'consultation', 'x', '孙秀英', '{}', '[]', null);
    insert into complaint(id, year, no, day, mode, subject, facts, matter_id) values
      ('c1', 2026, 1, '2026-09-04', 'hotline', 'x', '{}', (select id from matter where no = 3)),
      ('c2', 2026, 2, '2026-09-05', 'letter', 'x', '{}', null);
    insert into diary_entry(id, day, name, content) values ('d1', '2026-08-05', '孙秀英', 'x');
    insert into patrol(id, year, no, day, start, finish, team, facts) values ('p1', 2026, 1, '2026-09-07', 600, 660, '[]', '{}');
  `);
  raw.close();
  return counter;
}

describe('jwh report month', () => {
  test('contacts by kind beside the month before: a shut door and a voided visit are none, a complaint by a reception is one', async () => {
    const { jwh } = await autumn();
    const { contacts } = (await jwh('report month --json')).json().record;
    const counts = Object.fromEntries(
      contacts.map((one: { kind: string; count: number; before: number }) => [one.kind, [one.count, one.before]]),
    );
    expect(counts).toEqual({
      visit: [2, 1],
      hotline: [1, 0],
      letter: [1, 0],
      complaint: [1, 0],
      patrol: [1, 0],
      diary: [0, 1],
    });
  });

  test('matters: on the due day is in time, a day later is not; due today and not answered is not counted yet', async () => {
    const { jwh } = await autumn();
    const { matters, matters_before } = (await jwh('report month --json')).json().record;
    expect(matters).toEqual({
      registered: 4,
      closed: 1,
      reopened: 1,
      open: 5,
      paused: 1,
      overdue: 1,
      due: 2,
      in_time: 1,
      in_time_percent: 50,
      satisfied: 1,
      partly: 0,
      dissatisfied: 1,
    });
    // At the end of August number 5 was closed, though it is open again today; the paused one was open.
    expect(matters_before).toMatchObject({ registered: 2, closed: 1, reopened: 0, open: 1, paused: 1, overdue: 0 });
  });

  test('it agrees with jwh matter list --overdue', async () => {
    const { jwh } = await autumn();
    const listed = (await jwh('matter list --overdue --json')).json().rows.length;
    expect((await jwh('report month --json')).json().record.matters.overdue).toBe(listed);
  });

  test('hot topics for the board: what came up again, never a title that names somebody', async () => {
    const { jwh } = await autumn();
    const { record, basis } = (await jwh('report month --json')).json();
    expect(record.topics).toEqual([{ kind: 'title', words: '路灯不亮', count: 2 }]);
    expect(record.topics_withheld).toBe(1);
    expect(basis).toMatchObject([{ article: '十(四)' }]);
    expect((await jwh('report month')).out).toContain('长春 十(四)');
  });

  test('what was answered on the spot counts among them; the line that discloses it runs as printed', async () => {
    const { jwh, runIn } = await autumn();
    const ask = 'reception log --mode 来人 --class 咨询 --receiver 孙秀英 --basis 指南 --solved 按牌子分 --content';
    for (const content of ['垃圾分类', '垃圾分类', '垃圾分类', '问老年卡', '孙秀英又来', '孙秀英又来'])
      expect((await jwh(`${ask} ${content}`)).err).toBe('');
    const { record } = (await jwh('report month --json')).json();
    expect(record.topics).toEqual([
      { kind: 'title', words: '垃圾分类', count: 3 },
      { kind: 'title', words: '路灯不亮', count: 2 },
    ]);
    expect(record.topics_withheld).toBe(2);
    const wide = { terminal: { input: false, output: false, columns: 200 } };
    const { out } = await runIn(wide, 'report', 'month');
    const line = /jwh (disclose item set 7 "[^"]*" --period 2026Q3)/.exec(out)?.[1] ?? '';
    expect(line).toContain('垃圾分类 3 次；路灯不亮 2 次');
    expect((await jwh(line)).err).toBe('');
    expect((await jwh('disclose item show 7 --period 2026Q3')).out.replace(/\s/g, '')).toContain(
      '热点问题：垃圾分类3次',
    );
    expect((await jwh('disclose --help')).out.replace(/\s/g, '')).toContain('热点');
    // Nothing that came up again: nothing to disclose.
    expect((await jwh('report month 2026-07')).out).not.toContain('disclose');
  });

  test('no other place’s rule is borrowed, and under D-65b an unnumbered 定期 is not asked for', async () => {
    const elsewhere = await autumn('xingfu');
    expect((await elsewhere.jwh('report month --json')).json().basis).toBeUndefined();
    const { jwh } = await autumn();
    await jwh('rules read D-65 b --from 2026-01-01 --cite 办公会');
    expect((await jwh('report month')).out).not.toContain('十(四)');
  });

  test('per staff member and area', async () => {
    const { jwh } = await autumn();
    const { staff, zones } = (await jwh('report month --json')).json().record;
    expect(staff).toContainEqual({ name: '孙秀英', visits: 1, receptions: 2, registered: 1, open: 1, overdue: 0 });
    expect(staff).toContainEqual({ name: '林文斌', visits: 1, receptions: 0, registered: 3, open: 3, overdue: 1 });
    expect(zones).toContainEqual({ zone: '第一片区', visits: 2, registered: 0, open: 0, overdue: 0 });
  });
});

describe('a month that is over', () => {
  test('is told as it stood on its last day, whatever was put off, handed over, answered or reopened since', async () => {
    const { jwh } = await autumn();
    const told = async () => (await jwh('report month --json --today 2026-10-05')).json().record;
    const september = async () => (await jwh('report month 2026-09 --json --today 2026-10-20')).json().record;
    const before = (await jwh('report month 2026-09 --json --today 2026-10-01')).json().record;
    expect(before.matters).toMatchObject({ open: 5, overdue: 3, due: 5, in_time: 1, in_time_percent: 20 });
    for (const line of [
      'matter due 3 2026-10-20 --reason 等配件 --on 2026-10-03',
      'matter due 3 2026-10-25 --reason 再等 --on 2026-10-04',
      'matter assign 2 孙秀英 --reason 换人 --on 2026-10-03',
      'matter reopen 1 --reason 又不亮 --on 2026-10-03',
      'matter resolve 7 --result 修好 --on 2026-10-04',
      'matter reply 7 --text 修好 --basis 规约 --on 2026-10-04',
    ]) {
      const { err } = await jwh(`${line} --today 2026-10-05`);
      expect(err).toBe('');
    }
    expect(await september()).toEqual(before);
    // In October they count as they are now.
    const october = await told();
    expect(october.staff).toContainEqual(expect.objectContaining({ name: '孙秀英', open: 3 }));
    expect(october.matters).toMatchObject({ open: 6, overdue: 3 });
  });
});

describe('periods', () => {
  test.each([
    ['week', '2026-W38', '2026-W37'],
    ['month', '2026-09', '2026-08'],
    ['quarter', '2026Q3', '2026Q2'],
    ['year', '2026', '2025'],
  ])('%s: the one that holds today, beside the one before', async (per, period, before) => {
    const { jwh } = await autumn();
    const { record } = (await jwh(`report ${per} --json`)).json();
    expect([record.period, record.before, record.as_of]).toEqual([period, before, '2026-09-18']);
    expect((await jwh(`report ${per} 2026-09-01 --json`)).code).toBe(0);
  });

  test('a past one stands on its last day; another kind of period, one to come and no period at all are refused', async () => {
    const { jwh } = await autumn();
    const { record } = (await jwh('report month 2026-08 --json')).json();
    expect([record.as_of, record.matters.open]).toEqual(['2026-08-31', 1]);
    for (const wrong of ['month 2026Q3', 'month 2026-10', 'week 下周'])
      expect((await jwh(`report ${wrong}`)).code).toBe(2);
  });

  test('Chinese names', async () => {
    const { jwh } = await autumn();
    for (const name of ['周报', '月报', '季报', '年报']) expect((await jwh(`工作报告 ${name}`)).code).toBe(0);
  });
});

describe('the chart', () => {
  test('in 80 columns, two kinds of bar that differ without colour', async () => {
    const { jwh } = await autumn();
    const lines = (await jwh('report month')).out.split('\n');
    expect(lines).toContainEqual('▇ 本期　░ 上期');
    expect(lines.find((line) => line.startsWith('走访'))).toMatch(/^走访 {6}▇+ 2$/);
    expect(lines.find((line) => /░ 1$/.test(line))).toBeDefined();
    // A Chinese character takes two columns.
    for (const line of lines)
      expect([...line].reduce((sum, one) => sum + (/[\u3000-\uffef]/.test(one) ? 2 : 1), 0)).toBeLessThanOrEqual(80);
  });

  test('one page of A4, and the figures beside the bars', async (context) => {
    const { jwh, folder } = await autumn();
    await jwh('report month --pdf 月报.pdf');
    const text = pdfText(`${folder}/月报.pdf`, context);
    expect(text).toContain('社区工作月报');
    expect(text).toMatch(/走访\s+2（上期 1）/);
    expect(text).toMatch(/共\s*1\s*页/);
  });

  test('a table with sums in a spreadsheet; every figure in CSV', async () => {
    const { jwh, folder } = await autumn();
    await jwh('report month --xlsx 月报.xlsx');
    const rows = await xlsxRows(`${folder}/月报.xlsx`);
    expect(
      rows
        .filter(([name]) => name === '走访' || name === '合计')
        .slice(0, 2)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['走访', 2, 1],
      ['合计', 6, 2],
    ]);
    // The matters are numbers, not words, and can be reckoned with.
    expect(rows).toContainEqual(['本期', 4, 1, 1, 5, 1, 1]);
    expect(rows).toContainEqual(['上期', 2, 1, 0, 1, 0, 1]);
    const csv = (await jwh('report month --csv')).out;
    for (const line of [
      '事项,按时答复,1,',
      '事项,按时（%）,50,',
      '热点（事由）,路灯不亮,2,',
      '工作人员（走访）,林文斌,1,',
      '工作人员（逾期）,林文斌,1,',
      '片区（走访）,第一片区,2,',
      '类别（接触）,咨询,1,0',
    ])
      expect(csv).toContain(line);
    expect(csv).not.toContain('到期或已答复');
    expect(csv).not.toContain('片区（首问接待）');
  });

  test('every class that came up stands in every form, on one page', async (context) => {
    const { jwh, folder } = await autumn();
    const classes = [
      '咨询',
      '投诉',
      '办事',
      '需求和困难',
      '邻里矛盾',
      '对工作的意见',
      '环境',
      '秩序',
      '安全隐患',
      '居民诉求',
      '突发事件',
      '其他',
    ];
    for (const one of classes) await jwh(`matter add --title ${one}的事 --class ${one} --on 2026-09-17`);
    await jwh('report month --pdf 月报.pdf');
    await jwh('report month --xlsx 月报.xlsx');
    const paper = pdfText(`${folder}/月报.pdf`, context);
    const cells = (await xlsxRows(`${folder}/月报.xlsx`)).map(([first]) => first);
    const [screen, csv] = [(await jwh('report month')).out, (await jwh('report month --csv')).out];
    for (const one of classes) {
      expect(cells).toContain(one);
      for (const form of [paper, screen, csv]) expect(form).toContain(one);
    }
    expect(paper).toMatch(/共\s*1\s*页/);
    expect(screen + paper).not.toMatch(/另 \d+ 类/);
  });

  test('nothing on file: it says so', async () => {
    const { jwh } = await openCounter({ today: '2026-09-18' });
    const { code, out } = await jwh('report week');
    expect([code, out.includes('都没有登记')]).toEqual([0, true]);
  });
});

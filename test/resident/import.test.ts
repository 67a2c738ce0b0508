import { expect, it } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { asCsv, asXlsx, idNumberOf, roster } from './roster.ts';

/** Everything on file but the audit chain: what must not change where nothing is taken. */
async function onFile(counter: Counter) {
  const { openOffice } = await import('../../src/database/open.ts');
  const file = await openOffice(counter.path, 'test');
  const all = <T>(sql: string) => file.raw.prepare(sql).all() as T[];
  try {
    return {
      people: all<Record<string, string | null>>('select * from person order by name, id'),
      residents: all<Record<string, string | null>>(
        `select p.name, r.*, b.name as building, h.unit, h.room from resident r join person p on p.id = r.person_id
         left join household h on h.id = r.household_id left join building b on b.id = h.building_id order by p.name`,
      ),
      tags: all<{ tag: string; voided: string | null }>('select * from resident_tag order by tag'),
      buildings: all<{ name: string; closed_on: string | null; group_id: string | null }>(
        'select * from building order by name',
      ),
      entries: all<{ seq: number }>('select seq from audit_entry').length,
    };
  } finally {
    file.raw.close();
  }
}

const [first, second, third] = [idNumberOf(1), idNumberOf(2), idNumberOf(3)];

async function imported(counter: Counter, name: string, content: string | Uint8Array, ...more: string[]) {
  return counter.run('resident', 'import', counter.write(name, content), '--json', ...more);
}

it('takes a list with its columns in any order, in UTF-8 or GB18030, and names what it does not use', async () => {
  const csv = `序号,身份证号码,电话,楼号,室,姓 名,单元号,人员类别\n1,${first},13800001111,3栋,501室,赵玉兰,2单元,独居、党员\n`;
  for (const content of [csv, `\ufeff${csv}`]) {
    const counter = await openCounter();
    const answer = (await imported(counter, '名单.csv', content)).json();
    expect(answer.record).toMatchObject({
      read: 1,
      made: 1,
      buildings: ['3栋'],
      households: 1,
      tags: 2,
      unused: ['序号'],
    });
    const { residents, people, tags } = await onFile(counter);
    expect(residents).toMatchObject([{ name: '赵玉兰', building: '3栋', unit: '2', room: '501' }]);
    expect(people).toMatchObject([{ id_number: first, pinyin: 'zhaoyulan', initials: 'zyl' }]);
    expect(tags.map(({ tag }) => tag).sort()).toEqual(['living_alone', 'party_member']);
  }
  const counter = await openCounter();
  // 姓名,电话 / 李敏,13800001111
  const bytes = Buffer.from('d0d5c3fb2cb5e7bbb00ac0eec3f42c31333830303030313131310a', 'hex');
  expect((await imported(counter, 'gb.csv', bytes)).code).toBe(0);
  expect((await onFile(counter)).people).toMatchObject([{ name: '李敏', phone: '13800001111' }]);
});

it('reads titles, headings over two rows, merged addresses, repeated headings and footers of a workbook', async () => {
  const counter = await openCounter();
  const sheet = await asXlsx(
    [
      ['团结路社区居民花名册', null, null, null, null],
      ['姓名', '住址', null, null, '与户主关系'],
      [null, '楼栋', '单元', '室', null],
      ['张三', '3', '2', '501', '户主'],
      ['李四', null, null, null, '妻'],
      ['姓名', '楼栋', '单元', '室', '与户主关系'],
      ['王五', '3#', '1', '101', '户主'],
      ['合计：3人', null, null, null, null],
      ['填表人：陈静', null, '制表日期：2026.3.1', null, null],
    ],
    [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 3 },
      { startRow: 1, startCol: 4, endRow: 2, endCol: 4 },
      { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
      { startRow: 3, startCol: 2, endRow: 4, endCol: 2 },
      { startRow: 3, startCol: 3, endRow: 4, endCol: 3 },
    ],
  );
  const { record } = (await imported(counter, '花名册.xlsx', sheet)).json();
  expect(record).toMatchObject({ read: 3, made: 3, buildings: ['3号楼'], households: 2, unused: [] });
  expect(record.skipped).toEqual([
    { row: 6, says: '重复的表头' },
    { row: 8, says: '表尾“合计”' },
    { row: 9, says: '表尾“填表人”' },
  ]);
  const { residents } = await onFile(counter);
  const [li, zhang, wang] = ['李四', '张三', '王五'].map((name) => residents.find((row) => row.name === name));
  expect(li).toMatchObject({ building: '3号楼', unit: '2', room: '501' });
  expect(zhang?.household_id).toBe(li?.household_id);
  expect(wang).toMatchObject({ unit: '1', room: '101' });
});

it('gives members without an address that of the head above, and nobody else', async () => {
  const counter = await openCounter();
  const csv = [
    '姓名,与户主关系,地址,电话',
    '张三,户主,虹桥街道团结路社区3号楼二单元501室,13800000001',
    '李四,妻,,13800000002',
    '王五,,,13800000003',
    '赵六,子,,13800000004',
    '孙七,妻,3号楼1单元101,13800000005',
    '周八,子,,13800000006',
  ].join('\n');
  expect((await imported(counter, '户.csv', csv)).json().record).toMatchObject({ made: 6, continued: 1 });
  const rooms = Object.fromEntries(
    (await onFile(counter)).residents.map(({ name, unit, room }) => [name, unit && `${unit}-${room}`]),
  );
  expect(rooms).toEqual({ 张三: '2-501', 李四: '2-501', 王五: null, 赵六: null, 孙七: '1-101', 周八: null });
});

it('does not give a member the address of another household because the head’s own is wrong', async () => {
  const counter = await openCounter();
  const csv =
    '姓名,与户主关系,地址,电话\n张三,户主,3-2-501,13800000001\n李四,户主,不详,13800000002\n王五,妻,,13800000003\n';
  const answer = (await imported(counter, '户.csv', csv, '--skip-faulty')).json();
  expect(answer.rows).toMatchObject([
    { row: 3, code: 'bad_door' },
    { row: 4, code: 'head_without_door', says: '住址接第3行的户主，而那一行的住址不对' },
  ]);
  expect((await onFile(counter)).residents.map(({ name }) => name)).toEqual(['张三']);
});

it('names every fault of every row with its reason, and takes nothing', async () => {
  const counter = await openCounter();
  const wrongCheck = `${first.slice(0, 17)}${first.endsWith('1') ? '2' : '1'}`;
  const csv = [
    '姓名,性别,出生日期,身份证号,电话,楼栋,房号,迁入日期',
    `赵玉兰,,,${first},13800001111,3号楼,501,`,
    `,,,${wrongCheck},123,3号楼,502,`,
    '钱甲,,,1.1E+17,,,,',
    '钱乙,,,110105194912310000,,,,',
    '钱丙,,,110105491231002,,,,',
    '钱丁,,,11010519491331002X,,,,',
    '钱戊,,,1101051949123100,,,,',
    `孙甲,${Number(second[16]) % 2 === 1 ? '女' : '男'},1900-01-01,${second},,,,`,
    '孙乙,,2027-01-01,,,,,',
    '孙丙,,1950-01-01,,,3号楼,501,2026-12-01',
    '孙丁,,,,,,,',
    '李甲,,1950-01-01,,,,501,',
    '李乙,,1950-01-01,,,3号楼,,',
    `周甲,,,${third},,,,`,
    `周乙,,,${third},,,,`,
    '李丙,,1950-02,,,3号楼,2026-02-05,',
    '=1+1,,1950-01-01,,,,,',
  ].join('\n');
  const before = await onFile(counter);
  const refused = await imported(counter, '坏.csv', csv);
  expect(refused.code).toBe(2);
  const { record, rows } = refused.json();
  expect(record).toMatchObject({ read: 17, faulty: 16, import: null });
  const codes = Object.fromEntries(
    rows.map(({ row, faults }: { row: number; faults: { code: string }[] }) => [row, faults.map(({ code }) => code)]),
  );
  expect(codes).toEqual({
    3: ['name_missing', 'bad_phone', 'bad_id_number'],
    4: ['spoiled_id_number'],
    5: ['spoiled_id_number'],
    6: ['old_id_number'],
    7: ['bad_id_number'],
    8: ['bad_id_number'],
    9: ['id_number_contradicts', 'id_number_contradicts'],
    10: ['future_day'],
    11: ['future_day'],
    12: ['nothing_to_tell_by'],
    13: ['building_missing'],
    14: ['room_missing'],
    15: ['id_number_twice'],
    16: ['id_number_twice'],
    17: ['bad_day', 'spoiled_door'],
    18: ['bad_name'],
  });
  expect(rows[0].says).toContain('；');
  for (const number of [first, second, third, wrongCheck]) expect(refused.out).not.toContain(number);
  expect(await onFile(counter)).toEqual(before);

  const skipped = await imported(counter, '坏.csv', csv, '--skip-faulty');
  expect(skipped.code).toBe(0);
  expect(skipped.json().record).toMatchObject({ made: 1, faulty: 16 });
  expect((await onFile(counter)).people.map(({ name }) => name)).toEqual(['赵玉兰']);
});

it('refuses a number that a workbook keeps as a number: its last digits are gone', async () => {
  const counter = await openCounter();
  const sheet = await asXlsx([
    ['姓名', '身份证号', '联系电话'],
    ['张三', 110105194912310020, 13800001111],
  ]);
  const { rows } = (await imported(counter, '数字.xlsx', sheet)).json();
  expect(rows).toMatchObject([{ row: 2, code: 'spoiled_id_number' }]);
});

it('doubts a number that ends in three noughts only where the list has spoiled ones', async () => {
  const rightful = '220102195001011000';
  const { isIdNumber } = await import('../../src/base/id_number.ts');
  const noughts = Array.from(
    { length: 28 },
    (_, day) => `22010219500${(day % 9) + 1}${String(day + 1).padStart(2, '0')}1000`,
  );
  const valid = [rightful, ...noughts].find(isIdNumber) as string;
  const counter = await openCounter();
  expect((await imported(counter, '好.csv', `姓名,身份证号\n张三,${valid}\n`, '--dry-run')).code).toBe(0);
  const { rows } = (
    await imported(counter, '坏.csv', `姓名,身份证号\n张三,${valid}\n李四,110105194912310000\n`)
  ).json();
  expect(rows[0]).toMatchObject({ code: 'doubtful_id_number' });
  expect(rows.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
});

it('knows people on file, writes only what changed, and empties nothing', async () => {
  const counter = await openCounter();
  const list = `姓名,身份证号,电话,楼栋,房号,工作单位\n赵玉兰,${first},13800001111,3号楼,501,退休\n`;
  await imported(counter, '一.csv', list);
  const before = await onFile(counter);
  const changed = `姓名,身份证号,电话,楼栋,房号,工作单位,民族\n赵玉兰,${first},13800002222,3号楼,501,,满族\n`;
  const tried = await imported(counter, '二.csv', changed, '--dry-run');
  expect(tried.json().record.changes).toEqual([
    expect.objectContaining({ row: 2, field: 'phone', before: '138****1111', after: '138****2222' }),
    expect.objectContaining({ row: 2, field: 'ethnicity', before: null, after: '满族' }),
  ]);
  expect(tried.json().record.import).toBeNull();
  expect(await onFile(counter)).toEqual(before);

  expect((await imported(counter, '二.csv', changed)).json().record).toMatchObject({ made: 0, changed: 1, fields: 2 });
  const after = await onFile(counter);
  expect(after.people).toMatchObject([{ phone: '13800002222', id_number: first }]);
  expect(JSON.parse(after.residents[0]?.facts as string)).toEqual({ work: '退休', ethnicity: '满族' });
  expect(after.entries).toBe(before.entries + 1);
});

it('shows a change in full to whoever gives a reason, which is written down', async () => {
  const counter = await openCounter();
  await imported(counter, '一.csv', `姓名,身份证号,电话\n赵玉兰,${first},13800001111\n`);
  const seen = await imported(
    counter,
    '二.csv',
    `姓名,身份证号,电话\n赵玉兰,${first},13800002222\n`,
    '--dry-run',
    '--reveal',
    '核对电话',
  );
  expect(seen.json().record.changes[0]).toMatchObject({ before: '13800001111', after: '13800002222' });
  const log = (await counter.jwh('audit list --json')).json().rows;
  expect(log[0]).toMatchObject({ command: 'resident import' });
});

it('tells people of one name apart by birth day, phone or household, and asks where it cannot', async () => {
  const counter = await openCounter();
  const list =
    '姓名,出生日期,电话,楼栋,房号\n王伟,1950-01-01,,1号楼,101\n王伟,1970-01-01,,2号楼,202\n李敏,,13800001111,,\n';
  await imported(counter, '一.csv', list);
  const moved = await imported(
    counter,
    '二.csv',
    '姓名,出生日期,电话,楼栋,房号\n王伟,1970-01-01,13800002222,,\n李敏,,13800001111,3号楼,301\n',
  );
  expect(moved.json().record).toMatchObject({ made: 0, changed: 2 });

  const unclear = await imported(counter, '三.csv', '姓名,电话\n王伟,13900009999\n');
  expect(unclear.code).toBe(2);
  const { people } = await onFile(counter);
  const codes = people.filter(({ name }) => name === '王伟').map(({ id }) => id?.slice(0, 8) as string);
  for (const code of codes) expect(unclear.json().rows[0].says).toContain(code);
  const older = people.find(({ birth_day }) => birth_day === '1950-01-01')?.id?.slice(0, 8);
  expect((await imported(counter, '四.csv', `姓名,编码,电话\n王伟,${older},13900009999\n`)).json().record.changed).toBe(
    1,
  );
  expect((await imported(counter, '五.csv', '姓名,编码,电话\n王伟,新,13900008888\n')).json().record.made).toBe(1);
  expect((await imported(counter, '六.csv', '姓名,电话\n王伟,13900007777\n', '--new-names')).json().record.made).toBe(
    1,
  );
});

it('does not take an ID number that is somebody else’s on file', async () => {
  const counter = await openCounter();
  await imported(counter, '一.csv', `姓名,身份证号\n赵玉兰,${first}\n`);
  const { rows } = (await imported(counter, '二.csv', `姓名,身份证号\n孙国强,${first}\n`)).json();
  expect(rows[0]).toMatchObject({ code: 'id_number_taken' });
  expect(rows[0].says).toContain('赵玉兰');
});

it('makes unknown buildings and says so, or refuses them', async () => {
  const counter = await openCounter();
  const list = '姓名,电话,楼栋,房号\n赵玉兰,13800001111,3号楼,501\n';
  const refused = (await imported(counter, '一.csv', list, '--known-buildings')).json();
  expect(refused.rows[0]).toMatchObject({ code: 'unknown_building' });
  expect((await imported(counter, '一.csv', list)).json().record.buildings).toEqual(['3号楼']);
  const again = (
    await imported(counter, '二.csv', '姓名,电话,楼栋,房号\n李敏,13800002222,3栋,501\n', '--known-buildings')
  ).json();
  expect(again.record).toMatchObject({ made: 1, buildings: [], households: 0 });
});

it('takes the office’s own words for columns, and leaves out what it is told to', async () => {
  const counter = await openCounter();
  const list = '住户,出生年月,手机\n赵玉兰,1950-03,13800001111\n';
  expect((await imported(counter, '一.csv', list)).code).toBe(2);
  expect((await imported(counter, '一.csv', list, '--map', '住户=姓名')).json().rows[0]).toMatchObject({
    code: 'bad_day',
  });
  const taken = await imported(counter, '一.csv', list, '--map', '住户=姓名', '--map', '出生年月=不用');
  expect(taken.json().record).toMatchObject({ made: 1, unused: ['出生年月'] });
  expect((await imported(counter, '一.csv', list, '--map', '住户=国王')).json().error.code).toBe('bad_map');
});

it('takes the words of the office for relations, registration and tags, and shows private tags to nobody', async () => {
  const counter = await openCounter();
  const head = '姓名,电话,与户主关系,人户情况,人员类别,楼栋,房号\n';
  const answer = await imported(counter, '一.csv', `${head}赵玉兰,13800001111,本人,人在户不在,独居,3号楼,501\n`);
  expect(answer.json().record).toMatchObject({ made: 1, tags: 1 });
  expect((await onFile(counter)).residents).toMatchObject([{ relation: '户主', registration: 'separated' }]);
  const more = await imported(counter, '二.csv', `${head}赵玉兰,13800001111,,流动人口,党员、残疾人员,,\n`, '--dry-run');
  expect(more.json().record.changes).toEqual([
    expect.objectContaining({ field: 'registration', before: '人户分离', after: '流动' }),
    expect.objectContaining({ field: 'tags', before: null, after: '党员' }),
    expect.objectContaining({ field: 'tags', before: null, after: '***' }),
  ]);
  const bad = `${head}李敏,13800002222,1,农业,飞行员,3号楼,502\n钱三,13800003333,户主,,,3栋,501\n`;
  const { rows } = (await imported(counter, '三.csv', bad)).json();
  expect(rows.map(({ faults }: { faults: { code: string }[] }) => faults.map(({ code }) => code))).toEqual([
    ['bad_relation', 'bad_registration', 'unknown_tag'],
    ['second_head'],
  ]);
  expect(rows[1].says).toBe('这一户的户主在档案中是赵玉兰');
  const handed = `${head}赵玉兰,13800001111,母,,,,\n钱三,13800003333,户主,,,3栋,501\n`;
  expect((await imported(counter, '四.csv', handed)).json().record).toMatchObject({ made: 1, changed: 1 });
});

it('keeps where somebody lived before', async () => {
  const counter = await openCounter();
  const head = '姓名,电话,楼栋,房号,迁入日期\n';
  await imported(counter, '一.csv', `${head}赵玉兰,13800001111,3号楼,501,\n`);
  await imported(counter, '二.csv', `${head}赵玉兰,13800001111,4号楼,101,2026-09-10\n`);
  const [zhao] = (await onFile(counter)).residents;
  expect(zhao).toMatchObject({ building: '4号楼', moved_in: '2026-09-10' });
  expect(JSON.parse(zhao?.facts as string).lived).toMatchObject([{ until_day: '2026-09-09' }]);
});

it('says nothing of a child in a preview, and shows on the card what a list said of somebody', async () => {
  const counter = await openCounter();
  const list = '姓名,出生日期,电话,工作单位,户籍地址\n';
  await imported(
    counter,
    '一.csv',
    `${list}赵玉兰,1950-01-01,13800001111,退休,长春路1号\n李小宝,2020-01-01,13800002222,,\n`,
  );
  const tried = await imported(counter, '二.csv', `${list}李小宝,2020-01-01,13800002222,幼儿园,\n`, '--dry-run');
  expect(tried.json().record.changes).toEqual([
    expect.objectContaining({ name: '李*宝', field: 'work', before: null, after: '***' }),
  ]);
  const { out } = await counter.jwh('resident show 赵玉兰');
  expect(out).toMatch(/工作单位\s+退休/);
  expect(out).toMatch(/户籍地址\s+\*\*\*/);
});

it('tells no name of a child whom nobody has on file yet: of wrong rows, doubles and rows that clash', async () => {
  const counter = await openCounter();
  const csv = [
    '姓名,出生日期,电话,身份证号',
    '李小宝,2020-01-01,1380000,',
    '李小宝,2020-01-01,1380000,',
    '赵玉兰,1950-01-01,1390000,',
    '王小贝,,,220102202001010023',
    '孙大壮,,,220102202001010023',
  ].join('\n');
  for (const form of [[], ['--json']]) {
    const { out, err, code } = await imported(counter, '名单.csv', csv, ...form);
    expect(code).toBe(2);
    expect(out + err).not.toMatch(/李小宝|王小贝/);
    expect(out).toMatch(/李\*宝/);
    expect(out).toContain('赵玉兰');
  }
  expect((await imported(counter, '名单.csv', csv, '--reveal', '核对名单')).out).toContain('李小宝');
});

it('keeps what looks like a formula or steers a terminal as harmless text', async () => {
  const counter = await openCounter();
  const csv = '姓名,电话,备注,工作单位\n"赵\u001b[31m玉\u202e兰",13800001111,"=cmd|\'/c calc\'!A1","第一行\n第二行"\n';
  expect((await imported(counter, '坏.csv', csv)).code).toBe(0);
  const { people, residents } = await onFile(counter);
  expect(people[0]?.name).not.toMatch(/\p{Cc}|\p{Cf}/u);
  expect(JSON.parse(residents[0]?.facts as string)).toEqual({ note: "=cmd|'/c calc'!A1", work: '第一行 第二行' });
});

it('takes ten thousand residents with five hundred faulty rows: each told, nothing half written, the same again for xlsx', async () => {
  const { lines, faulty } = roster(10_000, 20);
  expect(faulty.size).toBe(500);
  for (const [name, content] of [
    ['坏.csv', asCsv(lines)],
    ['坏.xlsx', await asXlsx(lines)],
  ] as const) {
    const counter = await openCounter();
    const before = await onFile(counter);
    const refused = await imported(counter, name, content);
    expect(refused.code).toBe(2);
    const told = refused.json().rows.map(({ row, code }: { row: number; code: string }) => [row, code]);
    expect(new Map(told)).toEqual(faulty);
    expect(await onFile(counter)).toEqual(before);

    const taken = (await imported(counter, name, content, '--skip-faulty')).json().record;
    expect(taken).toMatchObject({ read: 10_000, made: 9500, faulty: 500 });
    const once = await onFile(counter);
    const again = await imported(counter, name, content, '--skip-faulty');
    expect(again.json().record).toMatchObject({ made: 0, changed: 0, same: 9500, import: null });
    expect(await onFile(counter)).toEqual(once);
    expect((await counter.jwh('audit verify')).code).toBe(0);
  }
});

it('a file that is not there or broken is a matter of the file (exit 6); semicolons are told (exit 2)', async () => {
  const counter = await openCounter();
  const missing = await counter.jwh('resident import 没有.csv --json');
  expect([missing.code, missing.json().error.code]).toEqual([6, 'cannot_read']);
  const broken = await imported(counter, '坏.xlsx', Buffer.from('PK\x03\x04 broken', 'latin1'));
  expect([broken.code, broken.json().error.code]).toEqual([6, 'bad_xlsx']);
  const semicolons = await imported(counter, '分号.csv', `姓名;身份证号\n赵玉兰;${first}\n`);
  expect([semicolons.code, semicolons.err.includes('用分号隔开')]).toEqual([2, true]);
  const other = await imported(counter, '别的.csv', `名,身份证号\n赵玉兰,${first}\n`);
  expect([other.code, other.err.includes('分号')]).toEqual([2, false]);
});

it('takes 二号楼 for the 2号楼 on file', async () => {
  const counter = await openCounter();
  await counter.jwh('building add 2号楼');
  const answer = await imported(counter, '名单.csv', `姓名,身份证号,楼栋,房号\n赵玉兰,${first},二号楼,501\n`);
  expect(answer.json().record.buildings).toEqual([]);
  const twelve = await imported(counter, '名单2.csv', `姓名,身份证号,楼栋,房号\n孙国强,${second},十二号楼,501\n`);
  expect(twelve.json().record.buildings).toEqual(['十二号楼']);
});

import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { checkCharacter } from '../../src/base/id_number.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** A family of three generations on the fifth floor, and a neighbour. */
async function home(today = '2026-09-18'): Promise<Counter> {
  const counter = await openCounter({ today });
  for (const line of [
    'building add 3号楼 13号楼',
    'resident add 王建国 --at 3号楼-2-501 --relation 户主 --registration 户籍 --phone 13804310001 --id-number 220104195003070018',
    'resident add 王晓丽 --at 3号楼-2-501 --relation 女 --birth-day 1980-05-05 --gender 女',
    'resident add 王小明 --at 3号楼-2-501 --relation 孙子 --birth-day 2012-09-19 --gender 男 --note 哮喘',
    'resident add 欧阳静 --at 13号楼-1-101 --relation 户主 --registration 流动 --birth-day 1996-02-29',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

/** An ID number with that birth day. */
function idBorn(day: string): string {
  const digits = `220104${day}001`;
  return `${digits}${checkCharacter(digits)}`;
}

// biome-ignore lint/suspicious/noExplicitAny: rows of any list
const names = (answer: { json(): any }) => answer.json().rows.map(({ name }: { name: string }) => name);

describe('a resident', () => {
  test('age and gender come from the ID number; number, phone and door are masked', async () => {
    const { jwh } = await home();
    const { record } = (await jwh('resident show 王建国 --json')).json();
    expect(record).toMatchObject({ gender: 'male', birth_day: '1950-03-07', age: 76, building: '3号楼', room: '***' });
    expect(record).toMatchObject({ phone: '138****0001', id_number: '220***********0018' });
    expect((await jwh('resident add 假一 --id-number 220104195003070017')).code).toBe(2);
    const reveal = (await jwh('resident show 王建国 --reveal 核对低保申请 --json')).json().record;
    expect(reveal).toMatchObject({ phone: '13804310001', room: '2-501', id_number: '220104195003070018' });
  });

  test.each([
    ['2027-02-28', 30],
    ['2027-03-01', 31],
    ['2028-02-28', 31],
    ['2028-02-29', 32],
  ])('born on 29 February 1996: on %s %i years old', async (day, age) => {
    const { jwh } = await home();
    expect((await jwh(`resident show 欧阳静 --today ${day} --json`)).json().record.age).toBe(age);
  });

  test.each([
    ['2026-09-18', true],
    ['2026-09-19', false],
  ])('on %s under fourteen: %s; everything about a child is private', async (day, child) => {
    const { jwh } = await home();
    const { record } = (await jwh(`resident show 王小明 --today ${day} --json`)).json();
    expect(record).toMatchObject({
      child,
      name: child ? '王*明' : '王小明',
      birth_day: child ? '***' : '2012-09-19',
      age: child ? null : 14,
      note: child ? '***' : '哮喘',
    });
    const text = (await jwh(`resident show 王小明 --today ${day}`)).out;
    expect(text.includes('未满14周岁')).toBe(child);
    expect(text.includes('哮喘')).toBe(!child);
    expect(names(await jwh(`resident list --minors --today ${day} --json`))).toEqual(child ? ['王*明'] : []);
    const told = (await jwh(`household show 3-2-501 --today ${day}`)).out;
    expect(told.includes('王小明')).toBe(!child);
  });

  test('a child is shown whole only for a reason, which is kept', async () => {
    const { jwh } = await home();
    expect((await jwh('resident show 王小明 --reveal')).code).toBe(2);
    const { record } = (await jwh('resident show 王小明 --reveal 打疫苗通知家长 --json')).json();
    expect(record).toMatchObject({ name: '王小明', child: true, age: 13, note: '哮喘' });
    expect((await jwh('audit list --json')).json().rows[0].command).toBe('resident show');
  });

  test('one head a household, one file a resident, nobody not born yet', async () => {
    const { jwh } = await home();
    const error = async (line: string) => (await jwh(`${line} --json`)).json().error.code;
    expect(await error('resident add 王二 --at 3-2-501 --relation 户主')).toBe('second_head');
    expect(await error('resident add 王晓丽 --at 13-1-101')).toBe('resident_known');
    expect(await error('resident add 王三 --birth-day 2026-09-19')).toBe('future_birth');
    expect(await error('resident add 王四 --at 9号楼-1-101')).toBe('no_such_building');
    expect((await jwh('resident show 王二')).code).toBe(3);
    expect((await jwh('resident show 王四')).code).toBe(3);
  });

  test('the name alone does not make a resident of somebody else on file: the code does, or --new another person', async () => {
    const { jwh } = await home();
    await jwh('staff add 赵立 --post 主任 --phone 13804310002');
    const refused = await jwh('resident add 赵立 --at 3号楼-2-501 --json');
    expect([refused.code, refused.json().error.code]).toEqual([2, 'same_name']);
    expect(refused.err).not.toContain('13804310002');
    const code = /姓名处写编码 ([0-9a-f]{8})/.exec(refused.err)?.[1] ?? '';
    const another = (await jwh('resident add 赵立 --at 3号楼-2-501 --new --json')).json().record;
    expect([another.code === code, another.phone]).toEqual([false, null]);
    const same = (await jwh(`resident add ${code} --at 13号楼-1-101 --json`)).json().record;
    expect(same).toMatchObject({ code, phone: '138****0002' });
  });

  test('nor is it asked for where the phone tells that it is the same', async () => {
    const { jwh } = await home();
    await jwh('staff add 赵立 --post 主任 --phone 13804310002');
    expect((await jwh('resident add 赵立 --at 3号楼-2-501 --phone 13804310002')).code).toBe(0);
  });

  test('moves within the community, leaves, and comes back', async () => {
    const { jwh } = await home();
    await jwh('resident move 王晓丽 --at 13号楼-1-202 --relation 户主 --on 2026-09-01');
    expect((await jwh('resident show 王晓丽 --json')).json().record).toMatchObject({
      building: '13号楼',
      relation: '户主',
    });
    expect((await jwh('household show 3-2-501 --json')).json().record.living.length).toBe(2);
    await jwh('resident leave 王晓丽 --reason 迁出 --on 2026-09-10');
    expect(names(await jwh('resident list --building 13号楼 --json'))).toEqual(['欧阳静']);
    expect(names(await jwh('resident list --building 13号楼 --all --json')).length).toBe(2);
    expect((await jwh('resident add 王晓丽 --at 3-2-501 --relation 女')).code).toBe(0);
    await jwh('resident leave 王建国 --reason 去世 --on 2026-09-12');
    expect((await jwh('resident add 王建国 --at 3-2-501 --json')).json().error.code).toBe('resident_died');
  });
});

test('a dry run of an erasure says what it would do, not that it is done', async () => {
  const { jwh } = await home();
  await jwh('resident leave 欧阳静 --reason 迁出 --on 2026-09-10');
  const tried = await jwh('resident erase 欧阳静 --reason 本人申请 --by 王建国 --dry-run');
  expect([tried.code, tried.out.includes('将删除'), tried.out.includes('已删除 ')]).toEqual([0, true, false]);
  expect((await jwh('resident erase 欧阳静 --reason 本人申请 --by 王建国')).out).toContain('已删除');
});

describe('what cannot be', () => {
  test('a move before the last one; an ID number of 1850', async () => {
    const { jwh } = await home();
    await jwh('resident move 王晓丽 --at 13号楼-1-202 --on 2026-09-01');
    const back = await jwh('resident move 王晓丽 --at 3号楼-2-501 --on 2026-08-01 --json');
    expect([back.code, back.json().error.code]).toEqual([2, 'days_reversed']);
    expect((await jwh('resident move 王晓丽 --at 3号楼-2-501 --on 2026-09-02')).code).toBe(0);
    expect((await jwh(`resident add 赵一 --id-number ${idBorn('18991231')}`)).code).toBe(2);
    expect((await jwh(`resident add 赵一 --id-number ${idBorn('19000101')}`)).code).toBe(0);
  });

  test('a tag for who is gone, a visit to who has died', async () => {
    const { jwh } = await home();
    await jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
    await jwh('resident tag 王建国 党员 --from 2026-01-01');
    await jwh('resident leave 王建国 --reason 去世 --on 2026-09-10');
    await jwh('resident leave 欧阳静 --reason 迁出 --on 2026-09-10');
    const error = async (line: string) => (await jwh(`${line} --json`)).json().error?.code;
    expect(await error('resident tag 王建国 独居')).toBe('resident_left');
    expect(await error('resident tag 欧阳静 党员 --from 2026-09-11')).toBe('resident_left');
    expect(await error('resident tag 欧阳静 党员 --from 2026-09-10')).toBeUndefined();
    expect(await error('resident tag 王建国 党员 --end 2026-09-10')).toBeUndefined();
    expect(await error('visit log 王建国 --by 孙秀英 --on 2026-09-11')).toBe('resident_died');
    expect(await error('visit log 王建国 --by 孙秀英 --on 2026-09-10')).toBeUndefined();
    expect(await error('visit log 3号楼-2-501 --by 孙秀英 --on 2026-09-11')).toBeUndefined();
  });
});

describe('what is too long or no name at all', () => {
  const long = '字'.repeat(501);
  test.each([
    ['zone add 甲 --note', 500],
    ['household add 3号楼-9-901 --note', 500],
    ['resident show 王建国 --reveal', 200],
  ])('%s: at most %i letters', async (line, most) => {
    const { jwh } = await home();
    expect((await jwh(`${line} ${long.slice(0, most + 1)}`)).code).toBe(2);
    expect((await jwh(`${line} ${long.slice(0, most)}`)).code).toBe(0);
  });

  test('a room of more letters than a door has, or without a number', async () => {
    const { jwh } = await home();
    for (const door of [`3号楼-1-${'9'.repeat(31)}`, 'abc'])
      expect((await jwh(`household add ${door} --json`)).json().error.code).toBe('bad_door');
    expect((await jwh(`household add 3号楼-1-${'9'.repeat(30)}`)).code).toBe(0);
  });

  test('a name has letters', async () => {
    const { jwh } = await home();
    for (const name of ['=1+1', '+86', '12'])
      expect((await jwh(`resident add ${name} --json`)).json().error.code).toBe('bad_name');
    expect((await jwh('resident add 玛丽·Ann --json')).code).toBe(0);
  });

  test('a name of sixty letters leaves the list readable at 80 columns', async () => {
    const { jwh } = await home();
    const name = '阿'.repeat(60);
    await jwh(`resident add ${name} --at 3号楼-2-502`);
    const { out } = await jwh('resident list');
    expect(out).toContain('王晓丽');
    expect(out).not.toContain(name);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test('the reason to look says what is wrong with it; a list of no rows is none', async () => {
    const { jwh } = await home();
    expect((await jwh('resident show 王建国 --reveal x')).err).toContain('“x”太短，至少2个字');
    expect((await jwh('resident list --limit 0 --json')).json().error.code).toBe('bad_limit');
    expect((await jwh('resident list --limit 1 --json')).json().rows).toHaveLength(1);
    expect((await jwh('resident list --reason x')).err).not.toContain('--json');
    expect((await jwh('resident list --buildin 3号楼')).err).toContain('是不是想写：--building');
  });
});

describe('tags', () => {
  test('hold from their first to their last day, once at a time', async () => {
    const { jwh } = await home();
    await jwh('resident tag 王建国 独居 --from 2026-03-01');
    expect((await jwh('resident tag 王建国 独居 --from 2026-05-01 --json')).json().error.code).toBe('tag_known');
    await jwh('resident tag 王建国 独居 --end 2026-08-31');
    const tagged = async (day: string) => names(await jwh(`resident list --tag 独居 --today ${day} --json`));
    expect(await tagged('2026-02-28')).toEqual([]);
    expect(await tagged('2026-03-01')).toEqual(['王建国']);
    expect(await tagged('2026-08-31')).toEqual(['王建国']);
    expect(await tagged('2026-09-01')).toEqual([]);
    expect((await jwh('resident tag 王建国 独居')).code).toBe(0);
  });

  test('one of a private class is told to nobody without a reason, nor by the list of those who have it', async () => {
    const { jwh } = await home();
    await jwh('resident tag 王建国 低保 --note 二级残疾');
    await jwh('resident tag 王建国 党员');
    for (const line of ['resident show 王建国', 'resident list', 'resident find wjg', 'resident show 王建国 --json']) {
      const { out } = await jwh(line);
      expect(out).not.toMatch(/低保|minimum_living|二级残疾/);
      expect(out).toContain('党员');
    }
    for (const form of ['', ' --csv', ' --json']) {
      const refused = await jwh(`resident list --tag 低保${form}`);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('“低保”是敏感的标签');
    }
    expect((await jwh('resident list --tag 党员 --json')).json().rows).toMatchObject([{ name: '王建国' }]);
    expect((await jwh('resident list --tag 低保 --reveal 发放补助 --json')).json().rows).toMatchObject([
      { name: '王建国', private_tags: '低保' },
    ]);
  });

  test('why a private one was taken back is as private; why an open one was is told', async () => {
    const { jwh } = await home();
    await jwh('resident tag 王建国 精神障碍');
    await jwh('resident tag 王建国 精神障碍 --void 其实是糖尿病');
    for (const form of ['', ' --json', ' --csv'])
      expect((await jwh(`resident show 王建国${form}`)).out).not.toContain('糖尿病');
    const [{ seq }] = (await jwh('audit list --limit 1 --json')).json().rows;
    expect((await jwh(`audit show ${seq}`)).out).not.toContain('糖尿病');
    expect((await jwh('resident show 王建国 --reveal 核对标签')).out).toContain('已撤销：其实是糖尿病');
    await jwh('resident tag 王建国 独居');
    await jwh('resident tag 王建国 独居 --void 记错了人');
    expect((await jwh('resident show 王建国')).out).toContain('已撤销：记错了人');
  });

  test('one taken back never held; the office has tags of its own', async () => {
    const { jwh } = await home();
    await jwh('resident tag 王建国 志愿者');
    await jwh('resident tag 王建国 志愿者 --void 记错了人');
    expect((await jwh('resident show 王建国 --json')).json().record).toMatchObject({
      tags: [],
      tag_history: [{ tag: 'volunteer', voided: '记错了人' }],
    });
    expect((await jwh('resident tag 王建国 候鸟老人 --json')).json().error.code).toBe('unknown_tag');
    await jwh('resident define 候鸟老人');
    await jwh('resident define 认知障碍 --private');
    await jwh('resident tag 王建国 候鸟老人');
    await jwh('resident tag 王建国 认知障碍');
    expect((await jwh('resident show 王建国 --json')).json().record).toMatchObject({
      tags: ['候鸟老人'],
      private_tags: '***',
    });
    expect((await jwh('resident define 独居')).code).toBe(2);
  });
});

describe('finding and listing', () => {
  test.each([
    ['建国', ['王建国']],
    ['wangjianguo', ['王建国']],
    ['wang jian', ['王建国']],
    ['WJG', ['王建国']],
    ['jianguo', ['王建国']],
    ['oyj', ['欧阳静']],
    ['13804310001', ['王建国']],
    ['13号楼', ['欧阳静']],
    ['13-1-101', ['欧阳静']],
    ['13号楼101', ['欧阳静']],
    ['3号楼2单元501', ['王*明', '王建国', '王晓丽']],
    ['3-2-501', ['王*明', '王建国', '王晓丽']],
    ['3-2', ['王*明', '王建国', '王晓丽']],
    ['3号楼-2', ['王*明', '王建国', '王晓丽']],
    ['3号楼2单元', ['王*明', '王建国', '王晓丽']],
    ['3号楼3单元', []],
    ['jg', ['王建国']],
    ['yj', ['欧阳静']],
    ['%', []],
    ["'", []],
    ['·', []],
    ['查无此人', []],
  ])('by “%s”', async (sought, found) => {
    const { run } = await home();
    const answer = await run('resident', 'find', sought, '--json');
    if (['%', "'", '·'].includes(sought)) return expect(answer.code).toBe(2);
    expect([...names(answer)].sort()).toEqual([...found].sort());
  });

  test.each(['lvbu', 'lübu', 'lubu', 'Lü', 'lb'])('吕布 by “%s”', async (sought) => {
    const { run } = await home();
    await run('resident', 'add', '吕布');
    await run('resident', 'add', '卢伟');
    expect(names(await run('resident', 'find', sought, '--json'))).toEqual(['吕布']);
    expect(names(await run('resident', 'find', 'lu', '--json')).sort()).toEqual(['卢伟', '吕布']);
  });

  test('ages include both their bounds', async () => {
    const { jwh } = await home();
    const aged = async (words: string) => names(await jwh(`resident list ${words} --json`));
    expect(await aged('--age-from 76')).toEqual(['王建国']);
    expect(await aged('--age-from 77')).toEqual([]);
    expect(await aged('--age-from 46 --age-to 46')).toEqual(['王晓丽']);
    expect(await aged('--age-to 45')).toEqual(['欧阳静', '王*明']);
    expect(await aged('--registration 流动')).toEqual(['欧阳静']);
    expect((await jwh('resident list --age-from 9 --age-to 8')).code).toBe(2);
  });
});

describe('the whole history on one page (F-10)', () => {
  test('visits, matters, tags and changes, the latest first, with how many there are', async () => {
    const { jwh } = await home();
    for (const no of [1, 2, 3])
      await jwh(`matter add --title 第${no}件事 --class 环境 --who 王建国 --on 2026-09-0${no}`);
    await jwh('resident tag 王建国 独居 --from 2026-03-01');
    const { record } = (await jwh('resident show 王建国 --limit 2 --json')).json();
    expect(record.matters).toMatchObject({ total: 3, rows: [{ title: '第3件事' }, { title: '第2件事' }] });
    expect(record.together.map(({ name }: { name: string }) => name).sort()).toEqual(['王*明', '王晓丽']);
    expect(record.changes).toMatchObject([{ command: 'resident tag' }, { command: 'resident add' }]);
    expect((await jwh('resident show 王建国 --limit 2')).out).toContain('事项共 3 条，这里是最近的 2 条');
    const household = (await jwh('household show 3-2-501 --json')).json().record;
    expect(household.matters.total).toBe(3);
  });

  test('where somebody lived before, and who lived in a household before', async () => {
    const { jwh } = await home();
    expect((await jwh('resident show 王建国')).out).not.toContain('以前的住处');
    await jwh('resident move 王建国 --at 13号楼-2-202 --on 2026-09-01');
    const { record } = (await jwh('resident show 王建国 --json')).json();
    expect(record.lived).toEqual([{ building: '3号楼', room: '***', until_day: '2026-08-31' }]);
    const page = (await jwh('household show 3号楼-2-501 --json')).json().record;
    expect(page.former).toMatchObject([{ name: '王建国', until_day: '2026-08-31' }]);
    expect((await jwh('household show 13号楼-2-202')).out).not.toContain('以前住在这里');
    await jwh('resident leave 王晓丽 --reason 迁出 --on 2026-09-02');
    expect((await jwh('household show 3号楼-2-501')).out).toMatch(/以前住在这里的人[\s\S]*王晓丽[\s\S]*2026-09-02/);
  });

  test('a visit to the household is on the page of who lived in it that day', async () => {
    const { jwh } = await home();
    await jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
    await jwh('visit log 3号楼-2-501 --by 孙秀英 --met 王晓丽 --why 安全检查 --on 2026-09-10');
    await jwh('visit log 王晓丽 --by 孙秀英 --why 慰问 --on 2026-09-11');
    const visits = async (name: string) => (await jwh(`resident show ${name} --json`)).json().record.visits;
    expect(await visits('王建国')).toMatchObject({ total: 1, rows: [{ purpose: '安全检查' }] });
    expect(await visits('王晓丽')).toMatchObject({ total: 2 });
    expect(await visits('欧阳静')).toMatchObject({ total: 0 });
    await jwh('resident move 欧阳静 --at 3号楼-2-501 --on 2026-09-12');
    expect(await visits('欧阳静')).toMatchObject({ total: 0 });
  });

  test('what was changed, of a private tag no more than that it was; how many papers there are', async () => {
    const counter = await home();
    const { jwh } = counter;
    await jwh('resident tag 王建国 独居');
    await jwh('resident tag 王建国 残疾');
    await jwh('resident amend 王建国 --phone 13804310009');
    const before = (await jwh('resident show 王建国')).out;
    expect(before).toContain('登记居民标签 独居');
    expect(before).toContain('人员：电话');
    expect(before).not.toMatch(/登记居民标签 残疾|附件 \d/);
    counter.write('证.jpg', 'x');
    await jwh('attachment add 居民:王建国 证.jpg');
    expect((await jwh('resident show 王建国')).out).toContain('附件 1 件：jwh attachment list 居民:王建国');
  });

  test('as CSV the page is whole, and its private cells are masked', async () => {
    const { jwh } = await home();
    await jwh('resident tag 王建国 独居');
    await jwh('matter add --title 路灯不亮 --class 环境 --who 王建国');
    const { out } = await jwh('resident show 王建国 --csv');
    for (const line of [
      '居民信息,,姓名,王建国',
      '居民信息,,电话,138****0001',
      '标签,1,标签,独居',
      '事项,1,事由,路灯不亮',
    ])
      expect(out).toContain(line);
    expect(out).not.toMatch(/13804310001|2-501/);
    expect((await jwh('resident show 王建国 --csv --reveal 核对低保申请')).out).toContain('13804310001');
    expect((await jwh('household show 3号楼-2-501 --csv')).out).toContain('住在这里的人,1,姓名');
  });

  test('is printed as 居民信息档案, private cells masked there too', async (context) => {
    const { jwh, folder } = await home();
    await jwh('resident tag 王建国 残疾 --note 肢体二级');
    await jwh('resident show 王建国 --pdf 档案.pdf');
    const text = pdfText(`${folder}/档案.pdf`, context);
    expect(text).toContain('居民信息档案');
    expect(text).toContain('138****0001');
    expect(text).not.toMatch(/13804310001|肢体二级|2-501/);
  });
});

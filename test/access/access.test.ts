import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const phone = '13904310001';

async function office(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  await counter.jwh(`staff add 王建国 --post 主任 --from 2026-01-05 --phone ${phone} --id-number 11010519491231002X`);
  await counter.jwh('staff add 李敏 --post 委员 --from 2026-01-05 --phone 0431-85551235');
  await counter.jwh('rep elect 张一 --group 第1居民小组 --from 2026-01-05 --phone 13804310009');
  return counter;
}

const looks = async (counter: Counter, line = '') => (await counter.jwh(`access list ${line} --json`)).json().rows;

describe('access list', () => {
  test('who looked, when, by which command, why, at whom; nobody looked: it says so', async () => {
    const counter = await office();
    expect((await counter.jwh('access list')).out).toContain('还没有人');
    expect((await counter.jwh('staff show 王建国 --reveal 核对通讯录 --as 李敏')).out).toContain(phone);
    expect(await looks(counter)).toEqual([
      {
        at: '2026-09-18T09:00:00.000Z',
        operator: '李敏',
        command: 'staff show',
        reason: '核对通讯录',
        persons: [{ id: expect.any(String), name: '王建国' }],
      },
    ]);
    expect((await counter.jwh('查看记录 列表')).out).toMatch(/李敏 .*staff show.*核对通讯录.*王建国/);
  });

  test('filtered by day, by who looked, at whom, by which command', async () => {
    const counter = await office();
    await counter.jwh('staff show 王建国 --reveal 核对通讯录 --as 李敏');
    await counter.jwh('rep list --reveal 换届名册 --as 王建国');
    expect(await looks(counter, '--by 李敏')).toHaveLength(1);
    expect(await looks(counter, '--who 张一')).toMatchObject([{ command: 'rep list' }]);
    expect(await looks(counter, '--command staff')).toMatchObject([{ command: 'staff show' }]);
    expect(await looks(counter, '--from 2026-09-18 --to 2026-09-18')).toHaveLength(2);
    expect(await looks(counter, '--from 2026-09-19')).toEqual([]);
    expect((await counter.jwh('access list --limit 1')).out).toContain('共 2 条');
  });

  test('every way out is logged: a pipe, a file, CSV; and masked without a reason', async () => {
    const counter = await office();
    expect((await counter.jwh('staff list --csv')).out).toContain('139****0001');
    expect((await counter.jwh('staff list --csv --reveal 通讯录')).out).toContain(phone);
    expect((await counter.jwh('staff list --xlsx 表.xlsx --reveal 通讯录')).code).toBe(0);
    expect((await counter.jwh('staff list --json --reveal 通讯录')).json().rows[0].phone).toBe(phone);
    expect(await looks(counter)).toHaveLength(3);
  });

  test('a look cannot be had without a reason, nor without its entry', async () => {
    const counter = await office();
    const empty = await counter.jwh('staff show 王建国 --reveal " "');
    expect(empty).toMatchObject({ code: 2, out: '' });
    const writer = new BetterSqlite3(counter.path);
    writer.exec('begin immediate');
    const busy = await counter.jwh('staff show 王建国 --reveal 核对通讯录');
    writer.exec('rollback');
    writer.close();
    expect(busy).toMatchObject({ code: 6, out: '' });
    expect(busy.err).not.toContain(phone);
    expect(await looks(counter)).toEqual([]);
  });

  test('the look stands in the chain, and cannot be taken out of it', async () => {
    const counter = await office();
    await counter.jwh('staff show 王建国 --reveal 核对通讯录');
    expect((await counter.jwh('audit list --record 查看记录 --json')).json().rows).toHaveLength(1);
    expect((await counter.jwh('audit verify')).code).toBe(0);
    const raw = new BetterSqlite3(counter.path);
    raw.exec('delete from access_entry');
    raw.close();
    expect((await counter.jwh('audit verify')).code).toBe(7);
  });

  test('a folder nobody may write to: the look is logged, nothing is written', async () => {
    const counter = await office();
    counter.write('是文件', '');
    const { code } = await counter.jwh('resident export 张一 --reveal 本人申请 --dir 是文件');
    expect(code).toBe(6);
    expect(await looks(counter)).toMatchObject([{ command: 'resident export' }]);
    chmodSync(join(counter.folder, '是文件'), 0o600);
  });
});

describe('office set mask', () => {
  test('every output follows: screen, JSON, CSV, the chain, and the question which of two is meant', async () => {
    const counter = await office();
    expect((await counter.jwh('office set mask 手机 0,4 --json')).json().record).toMatchObject({
      id: 'mask.phone',
      value: '0,4',
    });
    await counter.jwh('office set mask 身份证 2,2');
    await counter.jwh('staff add 王建国 --new --post 社工 --from 2026-01-05 --phone 13904310003');
    const show = await counter.jwh('staff show 王建国');
    expect(show.code).toBe(2);
    expect(show.err).toContain('电话*******0001，身份证号11**************2X');
    for (const line of ['staff list', 'staff list --json', 'staff list --csv', 'rep list', 'rep list --json']) {
      const { out } = await counter.jwh(line);
      expect(out, line).toContain(line.startsWith('rep') ? '*******0009' : '*******0001');
      expect(out, line).not.toContain('139****');
    }
    const [{ seq }] = (await counter.jwh('audit list --command "staff add" --json')).json().rows.slice(-1);
    expect((await counter.jwh(`audit show ${seq}`)).out).toContain('*******0001');
    expect((await counter.jwh('office show')).out).toMatch(/手机掩码 +前留0位，后留4位/);
  });

  test.each([
    ['手机 4,4', '只隐去3位'],
    ['手机 7,4', '只隐去0位'],
    // Between the place and the running number stands the day of birth.
    ['身份证 7,4', '会露出出生日期'],
    ['身份证 6,5', '会露出出生日期'],
    ['身份证 14,0', '最多前留6位、后留4位'],
    ['手机 三,四', '看不出'],
    ['门牌 3,4', '没有写清'],
    ['手机', '没有写清'],
  ])('mask %s is refused', async (words, says) => {
    const counter = await openCounter();
    const { code, err } = await counter.jwh(`office set mask ${words}`);
    expect({ code, err: err.includes(says) }).toEqual({ code: 2, err: true });
  });

  test('all but the day of birth may stand: 身份证 6,4; of a telephone four hidden figures are enough', async () => {
    const counter = await openCounter();
    expect((await counter.jwh('office set mask 身份证 6,4')).code).toBe(0);
    expect((await counter.jwh('office set mask 手机 3,4')).code).toBe(0);
  });
});

describe('office set public-phone', () => {
  test('a private telephone on file becomes public only with a reason, and that is logged', async () => {
    const counter = await openCounter();
    for (const line of [
      'building add 3号楼',
      'resident add 张桂兰 --at 3号楼-501 --phone 13804310001',
      'resident add 刘志强 --at 3号楼-502 --phone 0431-85551234',
    ])
      expect((await counter.jwh(line)).err).toBe('');
    for (const words of ['值班电话 13804310001', '办公电话 张桂兰 13804310001', '监督电话 85551234']) {
      const { code, err } = await counter.jwh(`office set public-phone ${words}`);
      expect(code, words).toBe(2);
      expect(err).toContain('--happened 理由');
      expect(err).not.toMatch(/13804310001|85551234/);
    }
    expect((await counter.jwh('resident show 张桂兰')).out).toContain('138****0001');
    const opened = await counter.jwh('office set public-phone 值班电话 13804310001 --happened 本人同意兼作值班电话');
    expect([opened.code, opened.err]).toEqual([0, '']);
    expect((await counter.jwh('resident show 张桂兰')).out).toContain('13804310001');
    expect((await counter.jwh('access list --json')).json().rows).toMatchObject([
      { reason: '设为公开电话：本人同意兼作值班电话', persons: [{ name: '张桂兰' }] },
    ]);
  });

  test('the office’s own numbers stand in full, also where a person has one, and in free text', async () => {
    const counter = await office();
    await counter.jwh('chronicle add "通讯录改为 0431-85551235" --on 2026-09-01');
    expect((await counter.jwh('staff list')).out).toContain('043******1235');
    expect((await counter.jwh('chronicle list')).out).toContain('043*****1235');
    await counter.jwh('office set public-phone 办公电话 李敏 0431-85551235');
    expect((await counter.jwh('staff list')).out).toContain('0431-85551235');
    expect((await counter.jwh('chronicle list')).out).toContain('0431-85551235');
    expect((await counter.jwh('office show')).out).toMatch(/办公电话（李敏） +0431-85551235/);
    await counter.jwh('office set public-phone 办公电话 李敏 ""');
    expect((await counter.jwh('staff list')).out).not.toContain('0431-85551235');
  });

  test.each(['值班电话 0431-85551234', '监督电话 13904319999', '服务热线 12345', '服务热线 400-123-4567'])(
    '%s',
    async (words) => {
      const counter = await openCounter();
      expect((await counter.jwh(`office set public-phone ${words}`)).code).toBe(0);
      expect((await counter.jwh('office show')).out).toContain(words.split(' ')[1]);
    },
  );

  test.each(['值班电话 八五', '总机 0431-85551234', '办公电话 0431-85551234', '值班电话 王建国 0431-85551234'])(
    '%s is refused',
    async (words) => {
      const counter = await openCounter();
      expect((await counter.jwh(`office set public-phone ${words}`)).code).toBe(2);
    },
  );
});

test('on paper too: without a reason the phone book is masked', async (context) => {
  const counter = await office();
  await counter.jwh('staff list --pdf 名册.pdf');
  const text = pdfText(join(counter.folder, '名册.pdf'), context);
  expect(text).toContain('139****0001');
  expect(text).not.toContain(phone);
});

import { expect, it } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const idOfWang = '11010519491231002X';

async function audited(counter: Counter): Promise<number> {
  const { default: BetterSqlite3 } = await import('better-sqlite3');
  const raw = new BetterSqlite3(counter.path, { readonly: true });
  const { n } = raw.prepare('select count(*) as n from audit_entry').get() as { n: number };
  raw.close();
  return n;
}

it('enters a director and shows him with masked numbers, whatever is asked for', async () => {
  const counter = await openCounter();
  await counter.jwh(`工作人员 登记 王建国 --post 主任 --from 2026-01-05 --phone 13804310001 --id-number ${idOfWang}`);
  const shown = await counter.jwh('staff show 王建国 --json');
  expect(shown.json().record).toMatchObject({
    name: '王建国',
    gender: 'female',
    birth_day: '1949-12-31',
    phone: '138****0001',
    id_number: '110***********002X',
    posts: [{ post: 'director', from_day: '2026-01-05', until_day: null, happened: null, findings: [] }],
  });
  for (const line of ['staff show 王建国', 'staff list', 'staff list --all', 'staff list --json', 'staff list --csv']) {
    const { code, out } = await counter.jwh(line);
    expect(code).toBe(0);
    expect(out).toContain('王建国');
    expect(out).not.toContain('13804310001');
    expect(out).not.toContain(idOfWang);
  }
});

it('does not make the director cashier, nor the secretary accountant; the deputy director may keep the accounts', async () => {
  const counter = await openCounter();
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-05');
  await counter.jwh('staff add 陈静 --post secretary --from 2026-01-05');
  await counter.jwh('staff add 李敏 --post 副主任 --from 2026-01-05');

  const cashier = await counter.jwh('staff add 王建国 --post 出纳 --json');
  expect(cashier.code).toBe(4);
  expect(cashier.json().error).toMatchObject({
    code: 'posts_incompatible',
    message: '王建国自2026-01-05起任主任，不得兼任出纳（长春 十四(一)）。',
    cite: { place: 'changchun', article: '十四(一)' },
  });
  const accountant = await counter.jwh('staff add 陈静 --post accountant');
  expect(accountant.code).toBe(4);
  expect(accountant.err).toContain('陈静自2026-01-05起任书记，不得兼任会计（长春 十四(一)）');

  expect((await counter.jwh('staff add 李敏 --post 会计')).code).toBe(0);
  const both = await counter.jwh('staff add 李敏 --post 出纳');
  expect(both.code).toBe(4);
  expect(both.err).toContain('任会计，不得兼任出纳');
});

it('refuses two posts of one command that exclude each other, and enters neither', async () => {
  const counter = await openCounter();
  const refused = await counter.jwh('staff add 李敏 --post 会计 --post 出纳');
  expect(refused.code).toBe(4);
  expect((await counter.jwh('staff list --json')).json().rows).toEqual([]);
});

it('notes an accountant who is cashier where the office has chosen D-106b', async () => {
  const counter = await openCounter();
  const chosen = await counter.jwh('rules read D-106 b --from 2026-01-01 --cite 街道批复');
  expect(chosen.err).toBe('');
  const added = await counter.jwh('staff add 李敏 --post 会计 --post 出纳 --json');
  expect(added.code).toBe(0);
  expect(added.json().findings).toMatchObject([{ code: 'incompatible', forbidden: false, reading: 'D-106b' }]);
  expect((await counter.jwh('staff add 王建国 --post 主任 --post 出纳')).code).toBe(4);
});

it('frees a post the day after its last day', async () => {
  const counter = await openCounter();
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-05');
  expect((await counter.jwh('staff leave 王建国 --post 主任 --on 2026-08-31 --reason 换届')).code).toBe(0);
  const onTheDay = await counter.jwh('staff add 王建国 --post 出纳 --from 2026-08-31');
  expect(onTheDay.code).toBe(4);
  expect(onTheDay.err).toContain('王建国2026-01-05至2026-08-31任主任');
  expect((await counter.jwh('staff add 王建国 --post 出纳 --from 2026-09-01')).code).toBe(0);
  expect((await counter.jwh('staff list --on 2026-08-31 --json')).json().rows[0].posts).toMatchObject([
    { post: 'director', until_day: '2026-08-31', end_reason: '换届' },
  ]);
  expect((await counter.jwh('staff leave 王建国 --post 主任 --on 2026-09-10')).code).toBe(3);
});

it('records what has happened, with the rule it breaks', async () => {
  const counter = await openCounter();
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-05');
  const added = await counter.jwh('staff add 王建国 --post 出纳 --happened 街道已任命 --json');
  expect(added.code).toBe(0);
  expect(added.json().findings).toMatchObject([
    { code: 'incompatible', post: 'cashier', other: 'director', forbidden: true },
  ]);
  const { posts } = (await counter.jwh('staff show 王建国 --json')).json().record;
  expect(posts[1]).toMatchObject({
    post: 'cashier',
    happened: '街道已任命',
    findings: [{ rule: 'posts.incompatible', cite: { article: '十四(一)' } }],
  });
  expect((await counter.jwh('staff add 李敏 --post 社工 --happened " "')).code).toBe(2);
});

it('says nothing where the place has no such rule', async () => {
  const counter = await openCounter({ place: 'jingan' });
  const added = await counter.jwh('staff add 王建国 --post 主任 --post 出纳 --json');
  expect(added.code).toBe(0);
  expect(added.json().findings).toBeUndefined();
});

it('notes a second director, and refuses the same post twice for one person', async () => {
  const counter = await openCounter();
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-05');
  const second = await counter.jwh('staff add 赵刚 --post 主任 --json');
  expect(second.code).toBe(0);
  expect(second.json().findings).toMatchObject([{ code: 'second_holder', forbidden: false, cite: null }]);
  const twice = await counter.jwh('staff add 王建国 --post 主任 --from 2026-03-01');
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('王建国自2026-01-05起已任主任');
});

it('writes nothing on a dry run', async () => {
  const counter = await openCounter();
  const before = await audited(counter);
  const tried = await counter.jwh('staff add 王建国 --post 主任 --dry-run --json');
  expect(tried.json()).toMatchObject({ dry_run: true, record: { name: '王建国' } });
  expect(await audited(counter)).toBe(before);
  expect((await counter.jwh('staff list')).out).toContain('没有登记工作人员');
});

it('tells two people of one name apart', async () => {
  const counter = await openCounter();
  await counter.jwh(`staff add 王建国 --post 主任 --id-number ${idOfWang}`);
  const other = await counter.jwh('staff add 王建国 --post 社工 --new --json');
  const { code: otherCode } = other.json().record;
  const asked = await counter.jwh('staff add 王建国 --post 档案员');
  expect(asked.code).toBe(2);
  expect(asked.err).toContain('叫“王建国”的有2人');
  expect(asked.err).toContain('身份证号110***********002X');
  expect(asked.err).not.toContain(idOfWang);
  expect((await counter.jwh(`staff add 王建国 --post 档案员 --id-number ${idOfWang}`)).code).toBe(0);
  expect((await counter.jwh(`staff show ${otherCode} --json`)).json().record.posts).toMatchObject([
    { post: 'community_worker' },
  ]);
  expect((await counter.jwh('staff show 王建国')).code).toBe(2);
  expect((await counter.jwh(`staff add 刘洋 --post 社工 --id-number ${idOfWang}`)).err).toContain('是王建国的');
});

it('amends a person, and refuses numbers that cannot be', async () => {
  const counter = await openCounter();
  await counter.jwh('staff add 李敏 --post 社工 --phone 0431-85551234');
  const amended = await counter.jwh('staff amend 李敏 --rename 李慜 --phone 13904310002 --json');
  expect(amended.json().record).toMatchObject({ name: '李慜', phone: '139****0002' });
  expect((await counter.jwh('staff amend 李慜 --phone ""')).code).toBe(0);
  expect((await counter.jwh('staff show 李慜 --json')).json().record.phone).toBeNull();
  for (const wrong of [
    '--phone 1380431',
    '--id-number 110105194912310021',
    '--birth-day 2026-02-30',
    '--gender 无',
    '',
  ]) {
    expect((await counter.jwh(`staff amend 李慜 ${wrong}`)).code).toBe(2);
  }
  expect((await counter.jwh('staff amend 李敏 --gender 女')).code).toBe(3);
  expect((await counter.jwh(`staff amend 李慜 --id-number ${idOfWang} --gender 男`)).err).not.toContain(idOfWang);
});

it('refuses a post or a day that does not exist', async () => {
  const counter = await openCounter();
  expect((await counter.jwh('staff add 李敏 --post 国王')).err).toContain('主任（director）');
  expect((await counter.jwh('staff add 李敏')).code).toBe(2);
  expect((await counter.jwh('staff add 李敏 --post 社工 --from 2026-02-30')).code).toBe(2);
  expect((await counter.jwh('staff add 李敏 --post 社工 --from 2026-03-02 --until 2026-03-01')).code).toBe(2);
});

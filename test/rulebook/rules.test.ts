import { describe, expect, test } from 'vitest';
import { keys } from '../../src/rules/key.ts';
import { openCounter } from '../counter.ts';

const changchun = {
  place: 'changchun',
  document: '长春市社区居民委员会规范化管理服务工作制度（试行）',
  article: '三(三)',
  status: 'confirmed',
};

describe('rules list', () => {
  test('of a place needs no file and knows every rule', async () => {
    const office = await openCounter({ init: false });
    const { code, json } = await office.jwh('rules list --place changchun --json');
    expect(code).toBe(0);
    const { rows } = json();
    expect(new Set(rows.map(({ key }: { key: string }) => key))).toEqual(new Set(Object.keys(keys)));
    expect(rows.find(({ key }: { key: string }) => key === 'assembly.pass')).toEqual({
      key: 'assembly.pass',
      title: '决议的通过',
      value: { of: 'present', moreThan: [2, 3] },
      words: expect.stringContaining('三分之二'),
      forms: ['representatives'],
      ...changchun,
      from: '1998-10-25',
      fallback: false,
      note: null,
    });
  });

  test('labels what the law stands in for, and says where there is nothing', async () => {
    const office = await openCounter({ init: false });
    const { rows } = (await office.jwh('rules list --place tuanjielu --json')).json();
    const law = rows.find(({ key }: { key: string }) => key === 'assembly.quorum');
    expect(law).toMatchObject({ place: 'national', fallback: true });
    const { out } = await office.jwh('rules list --place tuanjielu');
    expect(out).toContain('按国家法');
    const early = (await office.jwh('rules list --place tuanjielu --on 1980-01-01 --json')).json();
    expect(early.rows[0]).toMatchObject({ value: null, words: null, status: null, from: null, fallback: false });
  });

  test('without a file and without a place says what to do', async () => {
    const office = await openCounter({ init: false });
    const { code, err } = await office.jwh('rules list');
    expect(code).toBe(6);
    expect(err).toContain('--place');
  });

  test('refuses a place that has no pack, and a day that is none', async () => {
    const office = await openCounter({ init: false });
    expect((await office.jwh('rules list --place mars')).code).toBe(2);
    expect((await office.jwh('rules list --place changchun --on 2026-02-30')).code).toBe(2);
  });

  test('CSV has the same rules under Chinese headings', async () => {
    const office = await openCounter();
    const { out } = await office.jwh('规定 列表 --csv');
    expect(out).toContain('代号,规定,内容,出处,核对,说明');
    expect(out).toContain('已核原文');
  });
});

describe('rules show', () => {
  test('one rule with its source, history, readings and the law beside it', async () => {
    const office = await openCounter({ init: false });
    const { record } = (await office.jwh('rules show assembly.pass --place changchun --json')).json();
    expect(record).toMatchObject({
      key: 'assembly.pass',
      title: '决议的通过',
      place: 'changchun',
      value: { of: 'present', moreThan: [2, 3] },
      from: '1998-10-25',
      from_status: 'assumed',
      force: 'must',
      fallback: false,
      cite: changchun,
      status: 'confirmed',
      note: null,
    });
    expect(record.history).toContainEqual(expect.objectContaining({ from: '1998-10-25', status: 'confirmed' }));
    expect(record.readings[0]).toEqual({
      id: 'D-02',
      question: expect.any(String),
      options: { a: expect.any(String), b: expect.any(String) },
      letter: 'a',
      default: 'a',
      why: expect.any(String),
    });
    expect(record.law).toMatchObject({ value: { moreThan: [1, 2] }, cite: { place: 'national' } });
  });

  test('on the screen: source in full, status in words, the letter in force marked', async () => {
    const office = await openCounter();
    const { out, code } = await office.jwh('rules show 决议的通过');
    expect(code).toBe(0);
    expect(out).toContain('规范化管理服务工作制度（试行） 三(三)');
    expect(out).toContain('已核原文');
    expect(out).toContain('1998-10-25（推定未核）');
    expect(out).toContain('国家法不同');
    expect(out).toMatch(/● a .*（现用，默认）/);
    expect(out).toMatch(/○ b /);
  });

  test('the law that says the same of the body that meets is no difference', async () => {
    const office = await openCounter({ init: false });
    const { record } = (await office.jwh('rules show assembly.quorum --place changchun --json')).json();
    expect(record).toMatchObject({ value: { of: 'representatives', moreThan: [1, 2] }, law: null });
    expect(record.other_forms[0]).toMatchObject({ forms: ['adults', 'households'], fallback: true });
  });

  test('the law that stands in for a silent place is labelled', async () => {
    const office = await openCounter({ init: false });
    const { record } = (await office.jwh('rules show assembly.quorum --place tuanjielu --json')).json();
    expect(record).toMatchObject({ place: 'tuanjielu', fallback: true, cite: { place: 'national' }, law: null });
    expect((await office.jwh('rules show assembly.quorum --place tuanjielu')).out).toContain('本地无规定，按国家法');
  });

  test('an unknown key is not found, with the nearest ones', async () => {
    const office = await openCounter({ init: false });
    const { code, err } = await office.jwh('rules show asembly.pas --place changchun');
    expect(code).toBe(3);
    expect(err).toContain('assembly.pass（决议的通过）');
    expect((await office.jwh('rules show xyzzy --place changchun')).err).toContain('jwh rules list');
  });

  test('a day before any rule has none', async () => {
    const office = await openCounter({ init: false });
    const { code, json } = await office.jwh('rules show assembly.pass --place changchun --on 1980-01-01 --json');
    expect(code).toBe(5);
    expect(json().error.code).toBe('no_rule');
  });
});

test('rules compare puts every place side by side', async () => {
  const office = await openCounter({ init: false });
  const { rows } = (await office.jwh('rules compare assembly.pass --json')).json();
  const placesSeen = new Set(rows.map(({ place }: { place: string }) => place));
  expect(placesSeen).toEqual(
    new Set(['national', 'changchun', 'xingfu', 'jingan', 'qinhuangdao', 'zizhi', 'tuanjielu']),
  );
  const of = (place: string) => rows.find((row: { place: string }) => row.place === place);
  expect(of('changchun')).toMatchObject({ name: '长春', value: { moreThan: [2, 3] }, fallback: false });
  expect(of('tuanjielu')).toMatchObject({ fallback: true });
  expect((await office.jwh('规定 对照 assembly.pass')).out).toContain('自治章程范本');
});

describe('rules set', () => {
  const cite = ['--cite', '居民自治章程 第十二条'];

  test('from its day on the office goes by its own value, and the base is kept', async () => {
    const office = await openCounter();
    const made = await office.run('rules', 'set', 'assembly.pass', '>=3/4', ...cite, '--from', '2026-06-01');
    expect(made.code).toBe(0);
    expect(made.out).toContain('居民自治章程 第十二条');
    const on = async (day: string) => (await office.jwh(`rules show assembly.pass --on ${day} --json`)).json().record;
    expect(await on('2026-05-31')).toMatchObject({ value: { of: 'present', moreThan: [2, 3] } });
    expect(await on('2026-06-01')).toMatchObject({
      value: { of: 'present', atLeast: [3, 4] },
      from: '2026-06-01',
      from_status: 'office',
      status: 'office',
      cite: { place: 'changchun', article: '居民自治章程 第十二条', status: 'office' },
    });
    expect((await on('2026-06-01')).history).toHaveLength(2);
    expect((await office.jwh('rules show assembly.pass')).out).toContain('本居委会自定');
    expect((await office.jwh('rules show assembly.pass --place changchun')).out).not.toContain('居民自治章程');
  });

  test('a rule that differed by form of meeting now counts for all of them, and it says so', async () => {
    const office = await openCounter();
    const { out } = await office.run('rules', 'set', 'assembly.quorum', '>=2/3', ...cite, '--from', '2026-06-01');
    expect(out).toContain('对各种形式都适用');
    expect((await office.jwh('rules show assembly.quorum --json')).json().record).toMatchObject({
      forms: null,
      other_forms: [],
    });
  });

  test('is in the audit chain, and a dry run leaves nothing', async () => {
    const office = await openCounter();
    const set = ['rules', 'set', 'term_years', '3', ...cite, '--from', '2026-06-01'];
    const dry = await office.run(...set, '--dry-run', '--json');
    expect(dry.json()).toMatchObject({
      dry_run: true,
      record: { key: 'term_years', value: { years: 3 }, words: '3年' },
    });
    expect((await office.jwh('audit list --command "rules set" --json')).json().rows).toEqual([]);
    expect((await office.run(...set)).code).toBe(0);
    expect((await office.jwh('audit list --command "rules set" --json')).json().rows).toHaveLength(1);
    expect((await office.jwh('audit verify')).code).toBe(0);
  });

  test('not twice for the same rule and day', async () => {
    const office = await openCounter();
    const set = (value: string, from: string) =>
      office.run('rules', 'set', 'term_years', value, ...cite, '--from', from);
    expect((await set('3', '2026-06-01')).code).toBe(0);
    const again = await set('5', '2026-06-01');
    expect(again.code).toBe(2);
    expect(again.err).toContain('已经设定过自2026-06-01起的值');
    expect((await set('5', '2026-06-02')).code).toBe(0);
  });

  test('a wrong value is refused with its shape and the current value', async () => {
    const office = await openCounter();
    const set = (key: string, value: string) => office.run('rules', 'set', key, value, ...cite, '--from', '2026-06-01');
    const share = await set('assembly.pass', '67%');
    expect(share.code).toBe(2);
    expect(share.err).toContain("例：'>2/3'（现行的：");
    const money = await set('finance.tier1', '{"unit":"元","max":300}');
    expect(money.code).toBe(2);
    expect(money.err).toContain('问题在 unit');
    const list = await set('asset.kinds', '{"items":[{"code":"gift"}]}');
    expect(list.err).toContain('问题在 items.0.title');
    const nothing = await set('assembly.notice_days', 'soon');
    expect(nothing.err).toContain('日前');
    expect((await office.jwh('audit list --command "rules set" --json')).json().rows).toEqual([]);
  });

  test('asks for its citation, its day and a key that exists', async () => {
    const office = await openCounter();
    expect((await office.run('rules', 'set', 'term_years', '3', '--from', '2026-06-01')).code).toBe(2);
    expect((await office.run('rules', 'set', 'term_years', '3', ...cite)).code).toBe(2);
    expect((await office.run('rules', 'set', 'term_years', '3', '--cite', ' ', '--from', '2026-06-01')).code).toBe(2);
    expect((await office.run('rules', 'set', 'term_years', '3', ...cite, '--from', '6月1日')).code).toBe(2);
    expect((await office.run('rules', 'set', 'term_year', '3', ...cite, '--from', '2026-06-01')).code).toBe(3);
  });
});

describe('readings', () => {
  test('a choice counts from its day on and shows in the rule', async () => {
    const office = await openCounter();
    const made = await office.jwh('rules read D-02 b --from 2026-06-01 --cite 会议决定 --json');
    expect(made.json().record).toMatchObject({
      id: 'D-02',
      letter: 'b',
      default: 'a',
      from: '2026-06-01',
      cite: '会议决定',
    });
    const letter = async (day: string) =>
      (await office.jwh(`rules readings D-02 --on ${day} --json`)).json().record.letter;
    expect(await letter('2026-05-31')).toBe('a');
    expect(await letter('2026-06-01')).toBe('b');
    expect((await office.jwh('rules show assembly.pass')).out).toMatch(/● b .*（现用）/);
    expect((await office.jwh('rules readings')).out).toContain('D-02');
  });

  test('unknown number, unknown letter, the same day twice', async () => {
    const office = await openCounter();
    const unknown = await office.jwh('rules read D-999 a --from 2026-06-01');
    expect(unknown.code).toBe(3);
    const letter = await office.jwh('rules read D-02 z --from 2026-06-01');
    expect(letter.code).toBe(2);
    expect(letter.err).toMatch(/ {2}a .*\n {2}b /);
    expect((await office.jwh('rules read d-2 B --from 2026-06-01')).code).toBe(0);
    expect((await office.jwh('rules read D-02 a --from 2026-06-01')).code).toBe(2);
    expect((await office.jwh('rules read D-02 a')).code).toBe(2);
    expect((await office.jwh('rules readings D-999')).code).toBe(3);
  });

  test('without a file the defaults are listed, and it says so', async () => {
    const office = await openCounter({ init: false });
    expect((await office.jwh('rules readings')).out).toContain('列出的是默认的读法');
    const { rows } = (await office.jwh('rules readings --json')).json();
    expect(rows.every(({ letter, default: preset }: { letter: string; default: string }) => letter === preset)).toBe(
      true,
    );
  });
});

import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countRules, lintPacks } from '../../src/rules/lint.ts';
import type { DatedRule, Pack } from '../../src/rules/pack.ts';
import { openCounter } from '../counter.ts';

const sound: DatedRule<'assembly.pass'> = {
  from: 'pack',
  value: { of: 'present', moreThan: [2, 3] },
  cite: { document: 'changchun', article: '三(三)' },
  status: 'confirmed',
  forms: ['representatives'],
  readings: ['D-02'],
  holds: { count: 21, of: 31 },
  fails: { count: 20, of: 31 },
};

/** A pack as it might come from a hurried hand; what is broken would not compile. */
function packOf(...rules: object[]): Pack {
  return {
    place: 'changchun',
    name: '长春',
    from: { day: '1998-10-25', status: 'assumed', why: '' },
    rules: { 'assembly.pass': rules as DatedRule<'assembly.pass'>[] },
  };
}

const codes = (...rules: object[]) => lintPacks([packOf(...rules)]).map(({ code }) => code);

test('a sound pack is clean, and its rules are counted', () => {
  expect(lintPacks([packOf(sound)])).toEqual([]);
  expect(countRules([packOf(sound), packOf(sound, sound)])).toBe(3);
});

test.each([
  ['no citation', { ...sound, cite: undefined }, ['document_missing', 'article_missing']],
  ['an unknown document', { ...sound, cite: { document: 'hearsay', article: '一' } }, ['document_missing']],
  ['no article', { ...sound, cite: { document: 'changchun', article: ' ' } }, ['article_missing']],
  ['a start day that does not exist', { ...sound, from: '2026-02-30' }, ['start_day']],
  ['an end before the start', { ...sound, from: '2020-01-01', until: '2019-12-31' }, ['until_before_from']],
  ['an end that is no day', { ...sound, until: 'soon' }, ['until_day']],
  ['no holding example', { ...sound, holds: undefined }, ['example_missing']],
  ['no failing example', { ...sound, fails: undefined }, ['example_missing']],
  ['a holding example that fails', { ...sound, holds: { count: 20, of: 30 } }, ['example_wrong']],
  ['a failing example that holds', { ...sound, fails: { count: 21, of: 30 } }, ['example_wrong']],
  ['an unknown reading', { ...sound, readings: ['D-999'] }, ['reading_unknown']],
])('%s is found', (_what, rule, expected) => {
  expect(codes(rule)).toEqual(expected);
});

test('an end on the day of the start is still a day', () => {
  expect(codes({ ...sound, from: '2020-01-01', until: '2020-01-01' })).toEqual([]);
});

test('a pack without a valid day of its own breaks the rules that lean on it', () => {
  const pack = {
    ...packOf(sound, { ...sound, from: '2020-01-01' }),
    from: { day: '', status: 'assumed', why: '' },
  } as Pack;
  expect(lintPacks([pack])).toEqual([
    expect.objectContaining({ place: 'changchun', rule: 'assembly.pass', from: 'pack', code: 'start_day' }),
  ]);
});

test('two entries for one form from one day overlap; other forms and other days do not', () => {
  expect(codes(sound, sound)).toEqual(['overlap']);
  expect(codes(sound, { ...sound, from: '1998-10-25' })).toEqual(['overlap']);
  expect(codes(sound, { ...sound, forms: undefined })).toEqual(['overlap']);
  expect(codes(sound, { ...sound, forms: ['adults', 'households'] })).toEqual([]);
  expect(codes(sound, { ...sound, from: '2020-01-01' })).toEqual([]);
});

test('a key that the program does not know', () => {
  const pack = { ...packOf(), rules: { 'assembly.colour': [sound] } } as unknown as Pack;
  expect(lintPacks([pack]).map(({ code }) => code)).toEqual(['key_unknown']);
});

test('without a file the packs alone are checked, and they are clean', async () => {
  const office = await openCounter({ init: false });
  const { code, out } = await office.jwh('rules lint');
  expect(out).toMatch(/没有发现问题\n检查了7个地方的\d+条规定；没有找到数据文件/);
  expect(code).toBe(0);
  const { record, rows } = (await office.jwh('rules lint --json')).json();
  expect(record).toEqual({ places: 7, rules: expect.any(Number), office: null });
  expect(rows).toEqual([]);
});

test('with a file the settings of the office are checked too', async () => {
  const office = await openCounter();
  await office.run('rules', 'set', 'term_years', '3', '--cite', '章程 第二条', '--from', '2026-01-01');
  expect((await office.jwh('rules lint')).out).toContain('本居委会的设定1项');

  const raw = new BetterSqlite3(office.path);
  const set = raw.prepare('insert into rule_override (id, rule, value, from_day, cite) values (?, ?, ?, ?, ?)');
  set.run('x1', 'term_years', '{"years":"three"}', '2026-02-30', ' ');
  set.run('x2', 'term_years', '{"years":3}', '2026-01-01', '章程');
  set.run('x3', 'no.such', '{}', '2026-01-01', '章程');
  const read = raw.prepare('insert into reading_choice (id, reading, letter, from_day) values (?, ?, ?, ?)');
  read.run('y1', 'D-02', 'z', '2026-01-01');
  read.run('y2', 'D-999', 'a', '2026-01-01');
  raw.close();

  const { code, json } = await office.jwh('rules lint --json');
  expect(code).toBe(7);
  const found = json().rows.map(({ rule, code: what }: { rule: string; code: string }) => `${rule} ${what}`);
  expect(found.sort()).toEqual([
    'D-02 letter_unknown',
    'D-999 reading_unknown',
    'no.such key_unknown',
    'term_years cite_missing',
    'term_years overlap',
    'term_years start_day',
    'term_years value_shape',
  ]);
  const screen = await office.jwh('规定 检查');
  expect(screen.code).toBe(7);
  expect(screen.out).toContain('发现7处问题');
  expect(screen.out).toContain('本居委会');
});

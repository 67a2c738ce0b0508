import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** Names as nobody should type them, and what a screen must not get to see. */
const hostile = {
  'a terminal escape': '张\u001b[31m三\u001b]0;名\u0007',
  'control characters': '张\u0000\u0008三\r\n李\t四',
  'a formula': '=HYPERLINK("http://x.example","点这里")',
  'a formula after a space': ' =1+1',
  'an at sign': '@SUM(A1:A9)',
  'a full-width formula': '＝1＋1',
  'a minus': '-2+3',
  emoji: '张😀👨‍👩‍👧三',
  'right-to-left marks': '张\u202e三\u2066四\u200f',
  'an SQL joke': "'; drop table person;--",
  'a quote, a comma, a line': '张"三,李\n四',
  markup: '<b>张</b>&amp;三',
};

const unsafe = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What each form tells of the people on file; each is read by another program. */
async function harmless(counter: Counter, line: string): Promise<void> {
  const screen = await counter.jwh(line);
  expect(screen.code, line).toBe(0);
  expect(screen.out, line).not.toMatch(unsafe);
  const { code, out } = await counter.jwh(`${line} --csv`);
  expect(code).toBe(0);
  for (const row of parse(out, { bom: true, relax_column_count: true }) as string[][]) {
    for (const cell of row) expect(cell, `${line} --csv`).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
  }
  expect((await counter.jwh(`${line} --xlsx 表.xlsx`)).code).toBe(0);
  const book = await readXlsx(readFileSync(join(counter.folder, '表.xlsx')));
  for (const sheet of book.sheets) {
    expect(JSON.stringify(sheet), `${line} --xlsx`).not.toMatch(/"formula":"/);
    for (const cell of sheet.rows.flat()) expect(String(cell)).not.toMatch(unsafe);
  }
}

test.each(Object.entries(hostile))('%s in a name is stored, shown and exported harmlessly', async (_what, name) => {
  const counter = await openCounter({ today: '2026-09-18' });
  const added = await counter.run('staff', 'add', `--post=社工`, '--from', '2026-01-05', '--', name);
  expect([added.code, added.err]).toEqual([0, '']);
  expect(added.out).not.toMatch(unsafe);
  await counter.run('rep', 'elect', '--group', '第1居民小组', '--', name);
  const stored = (await counter.jwh('staff list --json')).json().rows[0].name;
  expect(stored).not.toMatch(unsafe);
  await counter.run(
    'matter',
    'add',
    '--class',
    '其他',
    '--title',
    `${name}的事`,
    '--content',
    `${name}来过`,
    '--who',
    stored,
  );
  for (const line of ['staff list', 'rep list', 'matter list', 'audit list']) await harmless(counter, line);
  for (const words of [
    ['staff', 'show', '--', stored],
    ['matter', 'show', '1'],
    ['audit', 'show', '2'],
    ['resident', 'export', '--reveal', '本人申请', '--', stored],
    ['access', 'list'],
  ]) {
    const { code, out } = await counter.run(...words);
    expect(code, words.join(' ')).toBe(0);
    expect(out, words.join(' ')).not.toMatch(unsafe);
  }
  expect((await counter.jwh('audit verify')).code).toBe(0);
});

test('on paper: the worst names, each readable, none steering anything', async (context) => {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const name of Object.values(hostile)) await counter.run('staff', 'add', '--post=社工', '--', name);
  const { code } = await counter.jwh('staff list --pdf 名册.pdf');
  expect(code).toBe(0);
  const text = pdfText(join(counter.folder, '名册.pdf'), context);
  expect(text.replace(/\f/g, '')).not.toMatch(unsafe);
  expect(text).toContain('HYPERLINK');
});

test.each(['staff add --post 社工', 'rep elect --group 第1居民小组'])(
  'a name of 10,000 characters: %s is refused in one clear sentence',
  async (line) => {
    const counter = await openCounter();
    const { code, err } = await counter.run(...line.split(' '), '张'.repeat(10_000));
    expect(code).toBe(2);
    expect(err).toContain('姓名有 10000 个字，最多 60 个');
    expect(err.length).toBeLessThan(200);
    expect((await counter.jwh('staff list --all --json')).json().rows).toEqual([]);
  },
);

test('a name of 60 characters is a name', async () => {
  const counter = await openCounter();
  expect((await counter.run('staff', 'add', '--post', '社工', '买'.repeat(60))).code).toBe(0);
  expect((await counter.run('staff', 'add', '--post', '社工', '买'.repeat(61))).code).toBe(2);
});

test('a matter of 10,000 characters is refused, and tells how many may be written', async () => {
  const counter = await openCounter();
  const { code, err } = await counter.run('matter', 'add', '--class', '其他', '--title', '长'.repeat(10_000));
  expect(code).toBe(2);
  expect(err.length).toBeLessThan(300);
});

test('what was typed is said back harmlessly', async () => {
  const counter = await openCounter();
  for (const word of Object.values(hostile)) {
    for (const words of [
      ['staff', 'show', '--', word],
      ['matter', 'show', '--', word],
      ['office', 'set', 'mask', '--', word, word],
      ['resident', 'export', '--reveal', '核对', '--', word],
      ['access', 'list', `--from=${word}`],
      ['audit', 'list', `--record=${word}`],
      ['rules', 'show', '--', word],
    ]) {
      const { err } = await counter.run(...words);
      expect(err.replaceAll('\n', ''), words.join(' ')).not.toMatch(unsafe);
    }
  }
});

test('whatever the name: it comes out of JSON as it was put in, and no form is steered by it', async () => {
  const counter = await openCounter({ today: '2026-09-18' });
  const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const { code, err } = await counter.run('staff', 'add', '--post=社工', '--new', '--json', '--', name);
      expect([0, 2]).toContain(code);
      expect(err.replaceAll('\n', '')).not.toMatch(unsafe);
    }),
    { numRuns: 60 },
  );
  await harmless(counter, 'staff list');
  expect((await counter.jwh('audit verify')).code).toBe(0);
});

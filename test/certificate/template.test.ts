import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Counter } from '../counter.ts';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { ok } from './counter.ts';

const series = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));

async function templateOf(counter: Counter, kind: string) {
  return (await ok(counter, `certificate template ${kind} --json`)).json().record;
}

/** The wording as a file, with one word in place of another. */
async function fileWith(counter: Counter, kind: string, from: string, to: string): Promise<string> {
  const path = join(counter.folder, 'wording.txt');
  await ok(counter, `certificate template ${kind} --out ${path}`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return path;
}

it('has a wording of its own for each of the 24 items and the nine of 自治, all of which pass its own check', async () => {
  const titles = new Set<string>();
  for (const [place, kinds] of [
    ['jingan', series(1, 24)],
    ['zizhi', series(31, 39)],
  ] as const) {
    const counter = await openCounter({ place });
    for (const kind of kinds) {
      const { title, paragraphs, fields } = await templateOf(counter, kind);
      titles.add(title);
      expect(paragraphs.join('')).toContain('{');
      expect(fields.some((field: { needed: boolean }) => field.needed)).toBe(true);
      const path = join(counter.folder, `${kind}.txt`);
      await ok(counter, `certificate template ${kind} --out ${path}`);
      const back = await counter.jwh(`certificate template ${kind} --file ${path} --json`);
      expect(back.json().error?.code, `${kind}: ${back.err}`).toBe('same_template');
      const preview = (await ok(counter, `certificate template ${kind} --preview --json`)).json().record;
      expect(preview.paragraphs.join('')).not.toMatch(/[{}[\]]|，，|。。|（）|undefined/u);
    }
  }
  expect(titles.size).toBe(33);
});

it('prints a sample marked as such, a page each', async (context) => {
  const counter = await openCounter({ place: 'jingan' });
  for (const [kind, words] of [
    ['2', '居住证明'],
    ['15', '居所和社会影响情况意见'],
    ['证明', '（样张）'],
  ]) {
    const path = join(counter.folder, `sample-${kind}.pdf`);
    await ok(counter, `certificate template ${kind} --pdf ${path}`);
    const text = pdfText(path, context);
    expect(text).toContain(words);
    expect(text).toContain('（样张）');
    expect(text.split('\f')).toHaveLength(2);
  }
});

it('puts a changed file in force, keeps the history, and goes back', async () => {
  const counter = await openCounter({ place: 'jingan', today: '2026-10-31' });
  const path = await fileWith(counter, '2', '标题：居住证明', '标题：居住满一年证明');
  await ok(counter, `certificate template 2 --file ${path}`);
  const changed = await templateOf(counter, '2');
  expect(changed).toMatchObject({ title: '居住满一年证明', own: true });
  expect(changed.changes).toMatchObject([{ no: 1, day: '2026-10-31', own: true }]);
  expect(await templateOf(counter, '3')).toMatchObject({ own: false });

  await ok(counter, 'certificate template 2 --reset --today 2026-11-01');
  const back = await templateOf(counter, '2');
  expect(back).toMatchObject({ title: '居住证明', own: false });
  expect(back.changes.map((one: { no: number; own: boolean }) => [one.no, one.own])).toEqual([
    [2, false],
    [1, true],
  ]);
  const again = await counter.jwh('certificate template 2 --reset --json');
  expect([again.code, again.json().error.code]).toEqual([2, 'same_template']);
});

it('says every fault of a file with its line, and takes nothing of it', async () => {
  const counter = await openCounter({ place: 'jingan' });
  const { paragraphs } = await templateOf(counter, '2');
  const long = '很长'.repeat(151);
  const cases: [string, string, number | null][] = [
    [`标题：居住证明\n${paragraphs[0].replace('{住址}', '{住止}')}`, 'unknown_field', 2],
    [`${paragraphs[0].replace('{住址}', '')}`, 'missing_field', null],
    [`${paragraphs[0]}\n[，{性别}`, 'brackets', 2],
    [`${paragraphs[0]}\n[[{性别}]]`, 'brackets', 2],
    [`${paragraphs[0]}\u0007`, 'unseen', 1],
    [`${paragraphs[0]}\u202e`, 'unseen', 1],
    [`${paragraphs[0]}\n${long}`, 'too_long', 2],
    [`${paragraphs[0]}\n${`${'话'.repeat(250)}\n`.repeat(4)}`, 'too_long', null],
    [`${paragraphs[0]}\n特此证明。`, 'closing', 2],
    [`${paragraphs[0]}\n电话13912345678`, 'private_number', 2],
    [`标题：${'长'.repeat(41)}\n${paragraphs[0]}`, 'too_long', null],
    ['# 只有说明', 'empty', null],
  ];
  for (const [text, code, line] of cases) {
    const path = counter.write('wrong.txt', text);
    const refused = await counter.jwh(`certificate template 2 --file ${path} --json`);
    expect(refused.code, text).toBe(2);
    const { error } = refused.json();
    expect(error.code).toBe('bad_template');
    expect(error.rows, text).toContainEqual(expect.objectContaining({ code, line }));
  }
  expect((await templateOf(counter, '2')).changes).toEqual([]);
});

it('takes a file as offices save it: wide brackets, GB18030, lines indented', async () => {
  const counter = await openCounter({ place: 'changchun' });
  const path = counter.write('wide.txt', '标题:情况证明\r\n　　兹有｛姓名｝［，｛性别｝］，{事实}。\r\n');
  await ok(counter, `certificate template 证明 --file ${path}`);
  expect(await templateOf(counter, '证明')).toMatchObject({
    title: '情况证明',
    paragraphs: ['兹有{姓名}[，{性别}]，{事实}。'],
  });
});

it('opens the editor of the computer, and keeps what was typed where it is refused', async () => {
  const counter = await openCounter({ place: 'jingan' });
  const terminal = { input: true, output: true, columns: 80 };
  const editing = (from: string, to: string) => ({
    terminal,
    edit: async (path: string) => {
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      return true;
    },
  });
  const done = await counter.runIn(editing('连续居住', '一直居住'), 'certificate', 'template', '2', '--edit');
  expect([done.code, done.err]).toEqual([0, '']);
  expect((await templateOf(counter, '2')).paragraphs[0]).toContain('一直居住');

  const refused = await counter.runIn(editing('，至{出具日}', '，至{今天}'), 'certificate', 'template', '2', '--edit');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('没有字段 {今天}');
  const [, kept = ''] = /还在 (\S+?)，/.exec(refused.err) ?? [];
  expect(readFileSync(kept, 'utf8')).toContain('{今天}');
  rmSync(dirname(kept), { recursive: true });

  const failed = await counter.runIn({ terminal, edit: async () => false }, 'certificate', 'template', '2', '--edit');
  expect([failed.code, failed.err]).toEqual([2, expect.stringContaining('编辑器没有正常结束')]);
  const nobody = await counter.jwh('certificate template 2 --edit');
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('--out')]);
  expect((await templateOf(counter, '2')).changes).toHaveLength(1);
});

it('words a kind the office added itself with the general wording until it has its own', async () => {
  const counter = await openCounter({ place: 'jingan' });
  await ok(counter, 'certificate type add 居住情况说明 --cite "区民政局〔2026〕5号 清单第1项"');
  const record = await templateOf(counter, '居住情况说明');
  expect(record).toMatchObject({ series: 101, title: null, own: false });
  const preview = (await ok(counter, 'certificate template 101 --preview --json')).json().record;
  expect(preview.title).toBe('居住情况说明');
  expect((await counter.jwh('certificate template 没有这种')).code).toBe(3);
  expect((await counter.jwh('certificate template 2 --reset --edit')).code).toBe(2);
});

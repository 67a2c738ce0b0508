import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { approveMany } from './approved.ts';
import { ok, openDesk } from './counter.ts';

test('all that are approved, each with its paper in one folder', async (context) => {
  const counter = await openDesk();
  await approveMany(counter.path, 12);
  const answered = await ok(counter, 'certificate issue --all --pdf 证明 --json');
  const { rows } = answered.json();
  expect(rows.map(({ number }: { number: string }) => number)).toEqual(
    Array.from({ length: 12 }, (_, at) => `证〔2026〕${at + 1}号`),
  );
  const papers = readdirSync(join(counter.folder, '证明')).sort();
  expect(papers).toHaveLength(12);
  expect(pdfText(join(counter.folder, '证明', '证〔2026〕7号社会实践证明.pdf'), context)).toContain('学生7');
  expect((await ok(counter, 'audit verify')).code).toBe(0);
  expect((await counter.jwh('certificate issue --all')).code).toBe(3);
});

test('a file names the requests; what was approved may stand beside them as it is', async (context) => {
  const counter = await openDesk();
  await approveMany(counter.path, 3);
  counter.write('名单.csv', '申请编号,姓名,事实\n申〔2026〕3号,学生3,暑期参加社区志愿服务五天\n2026-1,,\n');
  await ok(counter, 'certificate issue --file 名单.csv --pdf 证明');
  const text = (name: string) => pdfText(join(counter.folder, '证明', name), context).replace(/\s/g, '');
  expect(text('证〔2026〕1号社会实践证明.pdf')).toContain('学生3');
  expect(text('证〔2026〕2号社会实践证明.pdf')).toContain('志愿服务五天');
  expect((await ok(counter, 'certificate requests --state approved --json')).json().rows).toHaveLength(1);
});

test('one that cannot be issued stops all of them, unless it is to be left out', async () => {
  const counter = await openDesk();
  await approveMany(counter.path, 3);
  await ok(counter, 'certificate withdraw 2 --reason 不要了');
  counter.write('名单.csv', '申请编号\n1\n2\n3\n3\n');
  const refused = await counter.jwh('certificate issue --file 名单.csv');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('第3行 申〔2026〕2号：申〔2026〕2号已撤回');
  expect(refused.err).toContain('第5行 申〔2026〕3号：名单中已有这件申请');
  expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
  const left = await counter.jwh('certificate issue --file 名单.csv --skip-faulty --json');
  expect(left.code).toBe(7);
  expect((await ok(counter, 'certificate list --json')).json().rows).toHaveLength(2);
});

test.each([
  ['a number nobody has', '申请编号\n1\n99\n', 2],
  ['no column of numbers', '姓名\n学生1\n', 2],
  ['nothing in it', '申请编号\n', 2],
])('a file with %s leaves nothing done', async (_what, content, code) => {
  const counter = await openDesk();
  await approveMany(counter.path, 1);
  counter.write('名单.csv', content);
  expect((await counter.jwh('certificate issue --file 名单.csv --pdf 证明')).code).toBe(code);
  expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
  expect(readdirSync(counter.folder)).not.toContain('证明');
});

test('a dry run shows the numbers they would have, and leaves nothing', async () => {
  const counter = await openDesk();
  await approveMany(counter.path, 2);
  const { rows } = (await ok(counter, 'certificate issue --all --pdf 证明 --dry-run --json')).json();
  expect(rows.map(({ number }: { number: string }) => number)).toEqual(['证〔2026〕1号', '证〔2026〕2号']);
  expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
  expect(readdirSync(counter.folder)).not.toContain('证明');
});

test('one thing at a time: a number, all, or a file', async () => {
  const counter = await openDesk();
  for (const words of ['', ' 1 --all', ' --all --file 名单.csv']) {
    expect((await counter.jwh(`certificate issue${words}`)).code).toBe(2);
  }
});

test('a person at a terminal sees how far it is; a script does not', async () => {
  const counter = await openDesk();
  await approveMany(counter.path, 8);
  const written: string[] = [];
  const stderr = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    }),
    { isTTY: true, columns: 80, cursorTo() {}, clearLine() {}, moveCursor() {} },
  );
  const terminal = { input: true, output: true, columns: 80 };
  const { code } = await counter.runIn({ terminal, stderr }, 'certificate', 'issue', '--all');
  expect(code).toBe(0);
  expect(written.join('')).toContain('8/8');
});

test('a number nobody knows is one faulty line among the others, and scripts get every one', async () => {
  const counter = await openDesk();
  await approveMany(counter.path, 2);
  counter.write('名单.csv', '申请编号,事实\n1,暑期参加社区志愿服务五天\nabc,x\n99,x\n');
  const refused = await counter.jwh('certificate issue --file 名单.csv --json');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(JSON.parse(refused.err).error).toMatchObject({
    code: 'faulty_rows',
    hint: '其余1件照样出具：加 --skip-faulty；没有写入任何内容。',
    rows: [
      { row: 3, request: 'abc', title: null, fault: '没有编号为“abc”的证明申请。' },
      { row: 4, request: '99', title: null, fault: '没有编号为“99”的证明申请。' },
    ],
  });
  expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
  const left = await counter.jwh('certificate issue --file 名单.csv --skip-faulty');
  expect(left.code).toBe(7);
  expect(left.out).toContain('2 件没有出具');
  expect((await ok(counter, 'certificate list --json')).json().rows).toHaveLength(1);
  counter.write('全错.csv', '申请编号\nabc\n');
  const none = await counter.jwh('certificate issue --file 全错.csv --skip-faulty');
  expect([none.code, none.err]).toEqual([2, expect.not.stringContaining('照样出具')]);
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { ok, openDesk } from './counter.ts';

/** The picture of a page as another program draws it: what a scanner sees. */
function scanned(path: string, dots: number) {
  execFileSync('pdftoppm', ['-r', String(dots), '-singlefile', path, path]);
  const bytes = readFileSync(`${path}.ppm`);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no picture');
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), data: bytes.subarray(all.length) };
}

test('from the counter to the court: the code on the printed paper is scanned and verified, and after a void it is not', async (context) => {
  const counter = await openDesk('jingan');
  await ok(counter, 'certificate request 2 --who 周桂兰 --purpose 起诉 --document 身份证 --tail 1222 --to 区人民法院');
  await ok(
    counter,
    'certificate inquire 1 --how 上门、材料 --found 一直住在这里 --by 孙秀英 --evidence 水电费单 --evidence 物业证明',
  );
  await ok(counter, 'certificate approve 1 --by 王建国');
  await ok(counter, 'certificate issue 1 --pdf 证明.pdf');
  const path = join(counter.folder, '证明.pdf');
  expect(pdfText(path, context)).toContain('2-1号');
  const code = decodeQR(scanned(path, 150));
  const said = await ok(counter, `certificate verify ${code} --reveal 与纸面核对 --json`);
  expect(said.json().record).toMatchObject({ outcome: 'holds', number: '证〔2026〕2-1号' });
  // What the clerk is shown is what stands on the paper.
  const printed = pdfText(path, context).replace(/\s/g, '');
  for (const line of said.json().record.filed.text) expect(printed).toContain(line.replace(/\s/g, ''));
  await ok(counter, 'certificate void 证〔2026〕2-1号 --reason 门牌写错 --by 王建国');
  const after = await counter.jwh(`certificate verify ${code}`);
  expect(after.code).toBe(7);
  expect(after.out).toContain('作废：门牌写错');
  expect((await ok(counter, 'certificate voids --json')).json().rows).toHaveLength(1);
});

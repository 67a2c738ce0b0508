import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { ok, openDesk } from './counter.ts';

const plain = (counter: Counter, file: string, context: Parameters<typeof pdfText>[1]) =>
  pdfText(join(counter.folder, file), context).replace(/\s/g, '');

describe('a certificate that takes the place of another', () => {
  test('says what was verified, as of the day of the first, also at the second remove', async (context) => {
    const counter = await openDesk('jingan');
    await ok(
      counter,
      'certificate request 2 --who 周桂兰 --purpose 起诉 --info 户口簿 --document 身份证 --tail 1222 --today 2026-11-02',
    );
    await ok(
      counter,
      'certificate inquire 1 --how 上门 --found 连续居住 --since 2025-06-01 --evidence 水费单 --evidence 租约 --by 孙秀英 --today 2026-11-02',
    );
    await ok(counter, 'certificate approve 1 --by 王建国 --today 2026-11-02');
    await ok(counter, 'certificate issue 1 --pdf 一.pdf --today 2026-11-02');
    expect(plain(counter, '一.pdf', context)).toContain('至2026年11月2日已满一年');
    await ok(counter, 'certificate reissue 2-1 --reason 遗失 --by 王建国 --pdf 二.pdf --today 2026-12-01');
    await ok(counter, 'certificate reissue 2-2 --reason 遗失 --by 王建国 --pdf 三.pdf --today 2026-12-20');
    for (const file of ['二.pdf', '三.pdf']) {
      const words = plain(counter, file, context);
      expect(words).toContain('至2026年11月2日已满一年');
      expect(words).toContain('原件作废；所载情况以2026年11月2日出具时核实的为准');
      expect(words).not.toMatch(/至2026年12月\d+日/);
    }
    expect(plain(counter, '三.pdf', context)).toContain('2026年12月20日');
  });
});

/** No font has either: an unassigned plane, and a private-use character. */
const unknown = String.fromCodePoint(0xf0123);

describe('a name that no font prints', () => {
  const ask = (counter: Counter, who: string) =>
    counter.run(
      ...['certificate', 'request', '志愿服务证明', '--who', who, '--purpose', '评选', '--info', '三次'],
      ...['--basis', '志愿服务条例', '--document', '身份证', '--tail', '1222'],
    );

  async function approved(who: string) {
    const counter = await openDesk();
    const asked = await ask(counter, who);
    expect(asked.code, asked.err).toBe(0);
    await ok(counter, 'certificate inquire 1 --how 上门 --found 参加过三次 --by 孙秀英');
    const decided = await ok(counter, 'certificate approve 1 --by 王建国');
    return { counter, said: [asked.out, decided.out].map((out) => out.replace(/\s/g, '')) };
  }

  test('is told at the request and at the approval, and refused before number and seal are used', async () => {
    const { counter, said } = await approved(`张${unknown}`);
    for (const out of said) expect(out).toContain('证明上可能印不出来');
    for (const line of ['certificate issue 1', 'certificate issue 1 --pdf 甲.pdf']) {
      const refused = await counter.jwh(line);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('（U+F0123）')]);
      expect(refused.err).toContain('jwh office set --fonts');
    }
    expect((await counter.jwh('certificate issue --all')).code).not.toBe(0);
    expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
    expect((await ok(counter, 'seal list --json')).json().rows).toEqual([]);
  });

  test('a picture in a name is told; rare characters of the standard go out as they are', async (context) => {
    expect((await approved('张😀')).said[0]).toContain('U+1F600');
    const { counter, said } = await approved('张喆䶮𠮷');
    for (const out of said) expect(out).not.toContain('印不出来');
    await ok(counter, 'certificate issue 1 --pdf 甲.pdf');
    expect(plain(counter, '甲.pdf', context)).toContain('张喆䶮𠮷');
  });
});

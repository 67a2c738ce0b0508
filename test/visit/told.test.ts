import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { community } from './community.ts';

describe('visit cadence set says what it did', () => {
  test('from today, from a day past with a later setting, and from a day to come', async () => {
    const { jwh } = await community();
    expect((await jwh('visit cadence set 独居 每月')).out).toContain('已设定：独居 每月，自 2026-09-18 起。');
    expect((await jwh('visit cadence set 独居 每周 --from 2025-01-01')).out).toContain(
      '已设定：独居 每周，自 2025-01-01 起；自 2026-09-18 起另有设定：每月。',
    );
    const coming = await jwh('visit cadence set 独居 每半年 --from 2027-01-01 --json');
    const per = coming.json().rows.find(({ subject }: { subject: string }) => subject === 'tag:living_alone');
    expect(per).toMatchObject({ per: 'month', from: '2026-09-18' });
    const { out } = await jwh('visit cadence');
    expect(out).toContain('本办公室的设定');
    expect(out).toMatch(/每周 .*2025-01-01.*已过去/);
    expect(out).toMatch(/每月 .*2026-09-18.*现行/);
    expect(out).toMatch(/每半年.*2027-01-01.*尚未开始/);
  });

  test('what was set to no rule at all is listed too, and what is withdrawn is said', async () => {
    const { jwh } = await community();
    expect((await jwh('visit cadence')).out).not.toContain('本办公室的设定');
    await jwh('visit cadence set 住户 不定');
    expect((await jwh('visit cadence')).out).toMatch(/住户（每户）.*不定.*现行/);
    expect((await jwh('visit cadence void 住户 --reason 设错')).out).toContain(
      '已撤销：住户 不定，自 2026-09-18 起的设定（设错）。',
    );
  });
});

test('two households of one building are told apart, on screen, in CSV and on paper, and no command is printed', async (context) => {
  const { jwh, folder } = await community();
  const { rows } = (await jwh('visit gaps --kind household --json')).json();
  const names = rows.map(({ name }: { name: string }) => name);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[35]号楼户[0-9a-f]{8}$/);
  const shown = await jwh('visit gaps --kind household');
  expect(shown.out).toContain('jwh visit cadence');
  await jwh('visit gaps --kind household --pdf 走访缺口.pdf');
  const paper = pdfText(join(folder, '走访缺口.pdf'), context);
  expect(paper).not.toContain('jwh');
  for (const text of [shown.out, (await jwh('visit gaps --kind household --csv')).out, paper])
    for (const name of names) expect(text.replace(/[\s│]+/g, '')).toContain(name.slice(-8, -4));
});

test('no number below nothing', async () => {
  const { jwh } = await community();
  await jwh('visit log 王秀兰 --by 李敏');
  expect((await jwh('visit show -- -1')).code).not.toBe(0);
  expect((await jwh('visit show 1')).code).toBe(0);
});

test('too short a reason is told from none', async () => {
  const { jwh } = await community();
  await jwh('visit log 王秀兰 --by 李敏');
  expect((await jwh('visit show 1 --reveal 看')).err).toContain('（“看”太短，至少2个字）');
  expect((await jwh('visit show 1 --reveal " "')).err).toContain('--reveal 后面要写查看的理由');
  expect((await jwh('visit show 1 --reveal 回访')).code).toBe(0);
});

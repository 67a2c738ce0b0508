import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** 决1: representatives, 03-10; 决2: households, 09-01; 决3: representatives, 09-01; 决4: representatives, 03-10. */
async function withResolutions(place: 'xingfu' | 'zizhi' | 'changchun' | 'national' = 'xingfu'): Promise<Counter> {
  const office = await openCounter({ place });
  for (const line of [
    'representatives --day 2026-03-10 --entitled 61 --present 41 --motion 停车收费办法=41/0/0',
    'households --day 2026-09-01 --entitled 100 --present 80 --motion 户代表的决定=80/0/0',
    'representatives --day 2026-09-01 --entitled 61 --present 41 --motion 修改停车收费办法=40/1/0',
  ]) {
    const { code, err } = await office.jwh(`meeting record --kind ${line}`);
    if (code !== 0) throw new Error(err);
  }
  return office;
}

test('a later resolution of the same organ changes an earlier one; both tell it (R-XF2-15)', async () => {
  const office = await withResolutions();
  const done = await office.jwh('resolution change 1 --by 3 --json');
  expect(done.code).toBe(0);
  expect(done.json().record).toEqual({ number: '决〔2026〕1号', title: '停车收费办法', changed_by: '决〔2026〕3号' });
  expect(done.json().verdicts[0]).toMatchObject({
    rule: 'resolution.change',
    holds: true,
    arithmetic: '2026-09-01 > 2026-03-10；同为居民代表的会议',
    cite: { article: '第十四条' },
  });
  const older = (await office.jwh('resolution show 1')).out;
  expect(older).toMatch(/已改变 +由决〔2026〕3号改变/);
  expect(older).toContain('幸福·居民会议制度 第十四条');
  const { record } = (await office.jwh('resolution show 3 --json')).json();
  expect(record).toMatchObject({ changes: '决〔2026〕1号', changed_by: [] });
  expect((await office.jwh('resolution show 3')).out).toMatch(/改变了 +决〔2026〕1号/);
});

test.each([
  ['another organ', '1 --by 2', '居民代表的决议，户代表的会议'],
  ['an earlier meeting', '3 --by 1', '2026-03-10 ≤ 2026-09-01'],
])('%s may not change it: refused with the article, nothing changed', async (_, words, says) => {
  const office = await withResolutions();
  const refused = await office.jwh(`resolution change ${words} --json`);
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'change_forbidden', cite: { article: '第十四条' } });
  expect(refused.err).toContain(says);
  for (const no of [1, 2, 3]) {
    const { record } = (await office.jwh(`resolution show ${no} --json`)).json();
    expect(record).toMatchObject({ changes: null, changed_by: [] });
  }
});

test('in a congress nobody but a later congress may change it (R-ZZ-28)', async () => {
  const office = await openCounter({ place: 'zizhi' });
  for (const day of ['2026-03-10', '2026-09-01'])
    await office.jwh(
      `meeting record --kind representatives --day ${day} --entitled 61 --present 41 --motion 甲=41/0/0`,
    );
  const refused = await office.jwh('resolution change 2 --by 1 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error.cite.article).toBe('第十二条');
  expect((await office.jwh('resolution change 1 --by 2')).code).toBe(0);
});

test('the same day is not later', async () => {
  const office = await openCounter({ place: 'xingfu' });
  await office.jwh(
    'meeting record --kind representatives --day 2026-03-10 --entitled 61 --present 41 --motion 甲=41/0/0 --motion 乙=41/0/0',
  );
  expect((await office.jwh('resolution change 1 --by 2')).code).toBe(4);
});

test('where no rule says who may, it is kept with a word of that; an earlier one still cannot', async () => {
  const office = await withResolutions('changchun');
  expect((await office.jwh('resolution change 1 --by 3')).out).toContain('本地没有规定决议由谁改变');
  expect((await office.jwh('resolution change 3 --by 1')).code).toBe(2);
  expect((await office.jwh('resolution change 1 --by 1')).code).toBe(2);
  expect((await office.jwh('resolution change 2 --by 3')).err).toContain('已记为改变决〔2026〕1号');
  expect((await office.jwh('resolution change 1 --by 9')).code).toBe(3);
});

test('two publications, told by show and list (R-QHD-5-3)', async () => {
  const office = await withResolutions();
  const state = async () => (await office.jwh('resolution list --open --json')).json().rows.at(-1).publication;
  expect(await state()).toBe('none');
  await office.jwh('resolution publish 1 --subject resolution --on 2026-03-12 --channel 公开栏');
  expect(await state()).toBe('resolution');
  const result = await office.jwh('resolution publish 1 --subject result --on 2026-09-10 --channel 居民群');
  expect(result.out).toContain('落实还没有记为完成');
  expect(await state()).toBe('both');
  const { record } = (await office.jwh('resolution show 1 --json')).json();
  expect(record).toMatchObject({ published: '2026-03-12', result_published: '2026-09-10' });
  expect(record.publications).toEqual([
    { subject: 'resolution', day: '2026-03-12', channel: '公开栏' },
    { subject: 'result', day: '2026-09-10', channel: '居民群' },
  ]);
  expect((await office.jwh('resolution show 1')).out).toMatch(/实施结果公开 +2026-09-10 +居民群/);
  expect((await office.jwh('resolution publish 1 --subject result --on 2026-03-09 --channel 公开栏')).code).toBe(2);
  expect((await office.jwh('resolution publish 1 --subject result --on 2026-09-19 --channel 公开栏')).code).toBe(2);
});

test('the text is set until it is published; the paper has number, text, vote and seal (F-05)', async (context) => {
  const office = await withResolutions();
  await office.jwh("resolution text 1 '一、停车位按月收费。二、收入用于维修。'");
  const shown = (await office.jwh('resolution show 1')).out;
  expect(shown).toContain('一、停车位按月收费。');
  await office.jwh('resolution paper 1 --pdf 决议.pdf');
  const text = pdfText(`${office.folder}/决议.pdf`, context);
  expect(text).toContain('居民代表会议决议');
  expect(text).toContain('决〔2026〕1号');
  expect(text).toContain('收入用于维修');
  expect(text).toContain('41×2 = 82 > 61');
  expect(text).toContain('2026年3月10日');
  await office.jwh('resolution publish 1 --subject resolution --channel 公开栏');
  const refused = await office.jwh('resolution text 1 别的');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('已在2026-09-18公布');
  expect((await office.jwh('resolution show 1 --json')).json().record.content).toContain('收入用于维修');
});

test('a resolution that a correction took back keeps its number, is void and not open', async () => {
  const office = await withResolutions();
  const raw = new BetterSqlite3(office.path);
  raw.prepare(`update resolution set voided = '更正：赞成票抄错' where no = 1 and year = 2026`).run();
  raw.close();
  const rows = (await office.jwh('resolution list --json')).json().rows;
  expect(rows.at(-1)).toMatchObject({ number: '决〔2026〕1号', state: 'voided', publication: 'voided' });
  const open = (await office.jwh('resolution list --open --json')).json().rows;
  expect(open.map(({ number }: { number: string }) => number)).toEqual(['决〔2026〕3号', '决〔2026〕2号']);
  expect((await office.jwh('resolution show 1')).out).toMatch(/落实 +已撤销\n撤销理由 +更正：赞成票抄错/);
  for (const words of [
    'progress 1 --state done',
    'text 1 甲',
    'publish 1 --subject resolution --channel 甲',
    'paper 1',
    'change 1 --by 3',
  ])
    expect((await office.jwh(`resolution ${words}`)).code).toBe(2);
});

import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const office = () => openCounter({ place: 'tuanjielu' });
const add = 'diary add 院内排水不畅，居民自发清理 --by 李敏 --place 平房区 --met 张大爷';

describe('民情日记 (团结路 二2)', () => {
  test('who, where, whom, what; and what comes of it is a matter with its source', async () => {
    const { jwh } = await office();
    const { record } = (await jwh(`${add} --done 已报物业 --matter 疏通平房区排水沟 --class 环境 --json`)).json();
    expect(record).toMatchObject({
      day: '2026-09-18',
      name: '李敏',
      place: '平房区',
      met: '张大爷',
      follow_up: '已报物业',
      matters: ['事〔2026〕1号'],
    });
    expect((await jwh('matter show 1 --json')).json().record).toMatchObject({
      source: 'diary',
      class: 'environment',
      source_number: record.code,
      due_day: '2026-10-03',
      due_origin: 'suggested',
    });
    expect((await jwh(`diary show ${record.code} --json`)).json().record).toEqual(record);
    expect((await jwh('diary show 2026-09-18 --json')).json().record).toEqual(record);
    await jwh(add);
    expect((await jwh('diary show 2026-09-18')).err).toContain('有 2 篇');
  });

  test('及时 (D-65): on the third day nothing is said, on the fourth a reminder of the office’s own', async () => {
    const { jwh } = await office();
    expect((await jwh(`${add} --on 2026-09-15 --json`)).json().verdicts).toEqual([]);
    expect((await jwh(`${add} --on 2026-09-14 --json`)).json().verdicts).toMatchObject([
      { holds: false, severity: 'warning', readings: ['D-65a'], cite: { status: 'office' } },
    ]);
    await jwh('rules read D-65 b --from 2026-01-01 --cite 居委会会议');
    expect((await jwh(`${add} --on 2026-09-14 --json`)).json().verdicts).toEqual([]);
  });

  test('other places keep the diary and have no such rule', async () => {
    const { jwh } = await openCounter();
    expect((await jwh(`${add} --on 2026-01-14 --json`)).json().verdicts).toEqual([]);
  });

  test('list by month, person and courtyard; a voided one is gone from it', async () => {
    const { jwh } = await office();
    const { code } = (await jwh(`${add} --on 2026-08-31 --json`)).json().record;
    await jwh('diary add 路灯不亮 --by 孙秀英 --place 东院');
    const list = async (words: string) =>
      (await jwh(`diary list ${words} --json`)).json().rows.map(({ content }: { content: string }) => content);
    expect(await list('')).toEqual(['路灯不亮', '院内排水不畅，居民自发清理']);
    expect(await list('--period 2026-09')).toEqual(['路灯不亮']);
    expect(await list('--by 李敏')).toEqual(['院内排水不畅，居民自发清理']);
    expect(await list('--place 东院')).toEqual(['路灯不亮']);
    expect((await jwh(`diary void ${code} --reason 重复`)).code).toBe(0);
    expect(await list('--by 李敏')).toEqual([]);
    expect((await jwh(`diary void ${code} --reason 重复`)).code).toBe(2);
  });

  test('a month on paper (F-66), in the order of its days, signed by the liaison person', async (context) => {
    const { jwh, folder } = await office();
    await jwh(`${add} --on 2026-09-02`);
    await jwh('diary add 路灯不亮 --by 李敏 --place 东院 --on 2026-09-01');
    await jwh('diary list --period 2026-09 --pdf 日记.pdf');
    const text = pdfText(`${folder}/日记.pdf`, context);
    expect(text).toContain('2026年9月');
    expect(text).toContain('民情联络员（李敏）签名');
    expect(text.indexOf('东院')).toBeLessThan(text.indexOf('平房区'));
  });

  test.each([
    ['a day to come', `${add} --on 2026-09-19`, 2],
    ['nobody who writes', 'diary add 路灯不亮', 2],
    ['a class without a matter', `${add} --class 环境`, 2],
    ['a due day before it', `${add} --matter 修 --due 2026-09-17`, 2],
    ['a telephone number', `${add} --done 电话13800001234`, 2],
    ['a code nobody has', 'diary show 00000000', 3],
    ['no period', 'diary list --period 九月', 2],
  ])('%s is refused, and nothing is kept', async (_what, line, code) => {
    const { jwh } = await office();
    expect((await jwh(line)).code).toBe(code);
    expect((await jwh('diary list --json')).json().rows).toEqual([]);
    expect((await jwh('matter list --json')).json().rows).toEqual([]);
  });
});

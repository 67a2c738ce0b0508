import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { faults } from '../json_schema.ts';
import { pdfText, xlsxRows } from '../readers.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const bySubject = (json: any) => Object.fromEntries(json.verdicts.map(({ subject, holds }: any) => [subject, holds]));

test('R-XF4-37: a board in a busy place, fixed, large enough and tidy, each for itself', async () => {
  const office = await openCounter({ place: 'xingfu' });
  const empty = (await office.jwh('disclose board --json')).json();
  expect(empty.record).toEqual({ place: null, meets: [], day: null, telephone: null });
  expect(bySubject(empty)).toEqual({ busy: false, fixed: false, large: false, tidy: false, telephone: false });
  expect(empty.verdicts[0]).toMatchObject({ rule: 'disclosure.board', cite: { article: '第八条' } });
  const three = '--place 小区大门 --meets busy --meets 位置固定 --meets tidy';
  expect((await office.jwh(`disclose board ${three}`)).err).toBe('');
  const seen = (await office.jwh('disclose board --json')).json();
  expect(seen.record).toMatchObject({ place: '小区大门', meets: ['busy', 'fixed', 'tidy'], day: '2026-09-18' });
  expect(bySubject(seen)).toMatchObject({ busy: true, fixed: true, large: false, tidy: true });
  await office.jwh('disclose board --meets busy --meets fixed --meets large --meets tidy');
  const all = (await office.jwh('disclose board --json')).json();
  expect(bySubject(all)).toMatchObject({ busy: true, fixed: true, large: true, tidy: true });
  expect(all.record.place).toBe('小区大门');
});

test('R-XF4-32: the supervision telephone is on the board, on paper and on the page; without it that is said', async (context) => {
  const office = await openCounter({ place: 'xingfu', today: '2026-03-10' });
  for (const line of [
    'disclose prepare 2026-02',
    'disclose approve 2026-02 --gate supervision --by 张秀英',
    'disclose review 2026-02 --by 张秀英',
  ])
    expect((await office.jwh(line)).err).toBe('');
  expect((await office.jwh('disclose show 2026-02')).out).toContain('公开栏上还没有监督电话');
  const paper = async () => {
    await office.jwh('disclose show 2026-02 --pdf 栏.pdf');
    return pdfText(`${office.folder}/栏.pdf`, context);
  };
  expect(await paper()).not.toContain('监督电话');
  const without = (await office.jwh('disclose publish 2026-02 --by 李敏 --place 大门 --dry-run --json')).json();
  expect(bySubject(without)).toMatchObject({ posted: true, telephone: false });
  await office.jwh('office set public-phone 监督电话 0431-85551234');
  const posted = (await office.jwh('disclose publish 2026-02 --by 李敏 --place 大门 --json')).json();
  expect(bySubject(posted)).toMatchObject({ posted: true, telephone: true });
  const about = posted.verdicts.find(({ subject }: { subject: string }) => subject === 'telephone');
  expect(about).toMatchObject({ rule: 'disclosure.telephone', severity: 'error', cite: { article: '第十条' } });
  expect((await office.jwh('disclose show 2026-02')).out).toContain('居务公开监督电话：0431-85551234');
  expect(await paper()).toContain('0431-85551234');
  const page = await office.jwh('disclose show 2026-02 --html 网页 --json');
  expect(page.json().record.telephone).toBe('0431-85551234');
  const data = JSON.parse(readFileSync(`${office.folder}/网页/2026-02.json`, 'utf8'));
  const schema = JSON.parse(readFileSync(`${office.folder}/网页/disclosure-1.schema.json`, 'utf8'));
  expect({ telephone: data.telephone, faults: faults(schema, data) }).toEqual({
    telephone: '0431-85551234',
    faults: [],
  });
  expect(faults(schema, { ...data, telephone: 5 })).toEqual(['/telephone']);
  await office.jwh('disclose show 2026-02 --csv 栏.csv --xlsx 栏.xlsx');
  expect(readFileSync(`${office.folder}/栏.csv`, 'utf8')).toContain('居务公开监督电话,,电话,0431-85551234');
  expect(JSON.stringify(await xlsxRows(`${office.folder}/栏.xlsx`))).toContain('居务公开监督电话：0431-85551234');
});

test('other forms are not the board; other places ask for neither', async () => {
  const office = await openCounter({ place: 'changchun' });
  const { verdicts, record } = (await office.jwh('disclose board --json')).json();
  expect({ verdicts, telephone: record.telephone }).toEqual({ verdicts: [], telephone: null });
  expect((await office.jwh('disclose board --meets fixed')).code).toBe(5);
  await office.jwh('office set public-phone 监督电话 0431-85551234');
  expect((await office.jwh('disclose quarter 2026Q3 --json')).json().record.telephone).toBe(null);
  expect((await office.jwh('disclose quarter 2026Q3 --csv')).out).not.toContain('居务公开监督电话');
  expect((await office.jwh('disclose quarter 2026Q3')).out).not.toContain('居务公开监督电话');
});

test('what the place does not ask is refused by name; public telephones are called what they are', async () => {
  const office = await openCounter({ place: 'xingfu' });
  const said = await office.jwh('disclose board --meets 有灯 --json');
  expect({ exit: said.code, code: said.json().error.code }).toEqual({ exit: 2, code: 'unknown_requirement' });
  const there = await openCounter();
  await there.jwh('office set public-phone 值班电话 0431-85550000');
  const { out } = await there.jwh('disclose quarter 2026Q3');
  expect(out).toContain('值班电话 0431-85550000');
  expect(out).not.toContain('duty');
});

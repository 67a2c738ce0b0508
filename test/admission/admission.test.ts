import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const open = (place: 'qinhuangdao' | 'jingan' | 'changchun') => openCounter({ place, today: '2026-09-18' });
const checkup = 'admission receive 健康体检登记 --from 街道卫生办 --basis 街办〔2026〕8号 --on 2026-09-01';

const verdictOf = (json: { verdicts: { subject: string }[] }, subject: string) =>
  json.verdicts.find((one) => one.subject === subject);

describe('秦皇岛 七(一): who may hand what to the committee', () => {
  test('R-QHD-7-1 a government’s own duty is not taken on (exit 4); what was taken on all the same is recorded', async () => {
    const counter = await open('qinhuangdao');
    await done(counter, `${checkup} --owner 政府职责`);
    const refused = await counter.jwh('admission accept 1 --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'not_to_be_shifted', cite: { article: '七(一)' } });
    expect((await done(counter, 'admission list --json')).json().rows).toMatchObject([{ state: 'received' }]);
    const kept = (await done(counter, 'admission accept 1 --happened 已经做了三年 --json')).json();
    expect(kept.record).toMatchObject({ state: 'accepted', steps: [{ happened: '已经做了三年' }] });
    expect(verdictOf(kept, 'owner')).toMatchObject({ holds: false, severity: 'error' });
  });

  test.each([
    ['依法协助', '', false],
    ['依法协助', '--funds 2000元', false],
    ['依法协助', '--funds 2000元 --conditions 电脑', true],
    ['委托服务', '--funds 2000元 --conditions 电脑', false],
    ['委托服务', '--funds 2000元 --conditions 电脑 --agreement 协议7号', true],
  ])(
    'R-QHD-7-2, -3 %s with “%s”: provided for: %s; without, it is not taken on (exit 4)',
    async (owner, given, holds) => {
      const counter = await open('qinhuangdao');
      await done(counter, `${checkup} --owner ${owner} ${given}`);
      if (!holds) {
        const refused = await counter.jwh('admission accept 1 --json');
        expect(refused.code).toBe(4);
        expect(refused.json().error).toMatchObject({ code: 'not_provided', cite: { article: '七(一)' } });
      }
      const json = (await done(counter, `admission accept 1 ${holds ? '' : '--happened 已经在做'} --json`)).json();
      expect(json.record).toMatchObject({ state: 'accepted', steps: [{ happened: holds ? null : '已经在做' }] });
      expect(verdictOf(json, 'provision')).toMatchObject({ holds, severity: 'error' });
      expect(verdictOf(json, 'owner')).toMatchObject({ holds: true });
    },
  );

  test('what comes later is added, also after it was accepted', async () => {
    const counter = await open('qinhuangdao');
    await done(counter, `${checkup} --owner 依法协助 --funds 2000元`);
    const early = await done(counter, 'admission accept 1 --happened 已经在做');
    expect(early.out).toContain('jwh admission provide 2026-1');
    expect((await counter.jwh('admission provide 1')).code).toBe(2);
    const json = (await done(counter, 'admission provide 1 --conditions 电脑一台 --json')).json();
    expect(verdictOf(json, 'provision')).toMatchObject({ holds: true });
    expect(json.record.state).toBe('accepted');
    expect((await done(counter, 'admission show 1')).out).not.toContain('jwh admission provide');
    expect((await counter.jwh('admission refuse 1 --reason 甲')).code).toBe(2);
  });

  test('without knowing whose business it is, it is asked', async () => {
    const counter = await open('qinhuangdao');
    await done(counter, checkup);
    expect((await counter.jwh('admission accept 1 --json')).json().error.code).toBe('class_missing');
    await done(counter, 'admission refuse 1 --reason 不属居委会职责 --told 街道');
    expect((await done(counter, 'admission list --open --json')).json().rows).toEqual([]);
  });
});

describe('静安: the list of assistance is not in the source (R-JA1-75, -76, D-152)', () => {
  test('it is said, and asked where on the list the task stands; nothing is made up', async () => {
    const counter = await open('jingan');
    const received = await done(counter, `${checkup} --class 公共服务`);
    expect(received.out).toContain('（附件4）原文没有');
    const asked = await counter.jwh('admission accept 1 --json');
    expect(asked.code).toBe(2);
    expect(asked.json().error).toMatchObject({ code: 'list_missing', message: expect.stringContaining('附件4') });
    const json = (await done(counter, 'admission accept 1 --listed 街道清单第3项 --json')).json();
    expect(verdictOf(json, 'class')).toMatchObject({ holds: true, cite: { article: '§5' } });
    expect(verdictOf(json, 'listed')).toBeUndefined();
    expect(json.record.state).toBe('accepted');
    expect(json.record.missing_rules).not.toContain('admission.list');
  });

  test('once the office has set the list it has, a task is held against it', async () => {
    const counter = await open('jingan');
    const items = JSON.stringify({ items: [{ code: 'checkup', title: '健康体检登记' }] });
    await done(counter, `rules set admission.list '${items}' --cite 街道2026年清单 --from 2026-01-01`);
    await done(counter, `${checkup} --class 公共服务`);
    expect(verdictOf((await done(counter, 'admission accept 1 --json')).json(), 'listed')).toMatchObject({
      holds: true,
    });
    await done(counter, 'admission receive 代收水费 --from 水务所 --class 公共服务 --on 2026-09-02');
    const other = (await done(counter, 'admission show 2 --json')).json();
    expect(verdictOf(other, 'listed')).toMatchObject({ holds: false });
    const refused = await counter.jwh('admission accept 2 --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'not_on_the_list', cite: { article: '街道2026年清单' } });
    expect((await counter.jwh('admission accept 2 --listed 代收电费')).code).toBe(4);
    const kept = (await done(counter, 'admission accept 2 --happened 已经收了一年 --json')).json();
    expect(kept.record).toMatchObject({ state: 'accepted', steps: [{ happened: '已经收了一年' }] });
    expect(verdictOf(kept, 'listed')).toMatchObject({ holds: false, severity: 'error' });
  });

  test('the list is typed by its titles, or in a file a line each; a task of another name is one of them by word', async () => {
    const counter = await open('jingan');
    await done(counter, `${checkup} --class 公共服务`);
    const { hint } = (await counter.jwh('admission accept 1 --json')).json().error;
    expect(hint).toContain('jwh rules set admission.list 事项一；事项二 --cite 出处 --from 日期');
    counter.write('清单.txt', '老年人健康体检登记\r\n\r\n代收水、电费\n');
    const set = 'rules set admission.list --cite 街道2026年清单 --from 2026-01-01';
    expect((await counter.jwh(`${set} --json`)).json().error.code).toBe('value_missing');
    expect((await counter.jwh(`${set} --file 没有.txt`)).code).toBe(6);
    await done(counter, `${set} --file 清单.txt`);
    expect((await counter.jwh('admission accept 1')).code).toBe(4);
    const json = (await done(counter, 'admission accept 1 --listed 老年人健康体检登记 --json')).json();
    expect(verdictOf(json, 'listed')).toMatchObject({ holds: true, arithmetic: '“老年人健康体检登记”在清单上' });
    const items = async (value: string, from: string) =>
      (await done(counter, `rules set admission.list ${value} --cite 街道 --from ${from} --json`)).json().record.value
        .items;
    expect(await items('献血宣传、征兵宣传', '2026-02-01')).toEqual([
      { code: '献血宣传', title: '献血宣传' },
      { code: '征兵宣传', title: '征兵宣传' },
    ]);
    expect(await items('代收水、电费；征兵宣传', '2026-03-01')).toMatchObject([
      { title: '代收水、电费' },
      { title: '征兵宣传' },
    ]);
    const empty = 'rules set admission.list 、 --cite 街道 --from 2025-01-01 --json';
    expect((await counter.jwh(empty)).json().error.hint).toContain("'事项一；事项二'");
  });

  test('an item that is on the list in force keeps its code', async () => {
    const counter = await open('jingan');
    const line = 'rules set admission.classes 公共服务类、税收类 --cite 街道 --from 2026-01-01 --json';
    expect((await done(counter, line)).json().record.value.items).toEqual([
      { code: 'public_service', title: '公共服务类' },
      { code: '税收类', title: '税收类' },
    ]);
  });

  test('两清单 (二(三)): both lists with their sources; one that is not in the source is said to be missing', async () => {
    const counter = await open('jingan');
    const before = (await done(counter, 'admission lists --json')).json();
    expect(before.record.assistance).toMatchObject({ items: null, cite_words: expect.stringContaining('二(三)') });
    expect(before.record.seal_use.items).toHaveLength(24);
    const said = (await done(counter, 'admission lists')).out;
    for (const words of ['原文没有清单的内容', 'rules set admission.list --file', '第1–24项', '公证事项证明'])
      expect(said).toContain(words);
    await done(counter, 'rules set admission.list 健康体检登记 --cite 街道2026年清单 --from 2026-02-01');
    expect((await done(counter, 'admission lists')).out).toContain('街道2026年清单');
    expect((await done(counter, 'admission lists --json')).json().basis).toHaveLength(2);
    const earlier = (await done(counter, 'admission lists --on 2026-01-31 --json')).json();
    expect(earlier.record.assistance.items).toBeNull();
    const elsewhere = await done(await open('changchun'), 'admission lists');
    expect(elsewhere.out).toContain('本地没有这张清单');
  });

  test('a class is asked for', async () => {
    const counter = await open('jingan');
    await done(counter, checkup);
    expect((await counter.jwh('admission accept 1 --listed 甲 --json')).json().error.code).toBe('class_missing');
  });
});

test('a place without such rules keeps the record and says so', async () => {
  const counter = await open('changchun');
  await done(counter, `${checkup} --owner 政府职责 --class 公共安全`);
  const json = (await done(counter, 'admission accept 1 --json')).json();
  expect(json.verdicts).toEqual([]);
  expect(json.record.missing_rules).toEqual(['admission.owner', 'admission.classes']);
});

test('F-56: the register of the year and the sheet both sides sign', async (context) => {
  const counter = await open('qinhuangdao');
  await done(counter, `${checkup} --owner 委托服务 --funds 每年2000元 --conditions 电脑 --agreement 协议7号`);
  await done(counter, 'admission accept 1 --by 居委会会议');
  await done(counter, 'admission receive 代发执照 --from 区市场局 --owner 政府职责');
  await done(counter, 'admission refuse 2 --reason 属政府职责');
  const printed = async (line: string) => {
    await done(counter, `${line} --pdf 纸.pdf`);
    return pdfText(`${counter.folder}/纸.pdf`, context).replace(/\s+/g, '');
  };
  const register = await printed('admission register');
  for (const said of ['准入登记册', '健康体检登记', '协议7号', '已接受', '代发执照', '不接受'])
    expect(register).toContain(said);
  const form = await printed('admission form 1');
  for (const said of ['准入登记表', '每年2000元', '居委会会议决定接受', '街道卫生办']) expect(form).toContain(said);
});

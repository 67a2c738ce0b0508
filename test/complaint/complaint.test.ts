import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** An office with three of the staff and a complaint about one of them, in confidence. */
async function desk(options: Parameters<typeof openCounter>[0] = {}, more = '--confidential'): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18', ...options });
  for (const name of ['孙秀英', '林文斌']) await counter.jwh(`staff add ${name} --post 社工 --from 2026-01-01`);
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-01');
  const filed = await counter.jwh(
    `complaint log --subject 窗口态度生硬 --against 林文斌 --mode 来电 --complainant 欧阳明华 --contact 13900002222 --to 孙秀英 ${more}`,
  );
  if (filed.code !== 0) throw new Error(filed.err);
  return counter;
}

const steps = [
  'complaint consult 1 --text 登记簿有记载',
  'complaint facts 1 --text 两人在岗',
  'complaint find 1 属实 --text 态度生硬属实',
  'complaint handle 1 --text 批评教育 --basis 服务行为规范',
  'complaint tell 1 --text 已说明结果 --method 电话',
];

describe('from the first word to the result (长春 十二)', () => {
  test('consulted, looked into, found, handled, told, closed; its matter tells the same', async () => {
    const { jwh } = await desk();
    for (const step of steps) expect((await jwh(step)).code).toBe(0);
    const { record, verdicts } = (await jwh('complaint close 1 --json')).json();
    expect(record).toMatchObject({ number: '诉〔2026〕1号', state: 'closed', against: '林文斌', handler: '孙秀英' });
    expect(record).toMatchObject({ finding: { grade: 'founded' }, told: { method: 'call', basis: '服务行为规范' } });
    expect(verdicts.map(({ rule, holds }: { rule: string; holds: boolean }) => `${rule} ${holds}`)).toEqual([
      'complaint.investigate true',
      'complaint.handle true',
      'complaint.tell true',
      'complaint.hotline false',
    ]);
    const matter = (await jwh('matter show 1 --json')).json().record;
    expect(matter).toMatchObject({
      class: 'complaint',
      source: 'complaint',
      source_number: '诉〔2026〕1号',
      state: 'closed',
    });
    expect(matter.answer).toEqual({ reply: true, result: true, basis: true });
  });

  test.each([
    ['records consulted', 0, 'complaint_unfinished', '十二(三)'],
    ['the facts', 1, 'complaint_unfinished', '十二(三)'],
    ['the handling', 3, 'complaint_unfinished', '十二(三)'],
    ['the complainant told', 4, 'complaint_unfinished', '十二(四)'],
  ])('without %s it is not closed, by neither door (exit 4)', async (_what, left, code, article) => {
    const { jwh } = await desk();
    // Told without handling needs a basis of its own.
    for (const [at, step] of steps.entries()) if (at !== left) await jwh(at === 4 ? `${step} --basis 规范` : step);
    for (const door of ['complaint close 1', 'matter close 1']) {
      const refused = await jwh(`${door} --json`);
      expect(refused.code).toBe(4);
      expect(refused.json().error).toMatchObject({ code, cite: { article } });
    }
    expect((await jwh('complaint show 1 --json')).json().record.state).not.toBe('closed');
  });

  test('not founded: nothing is to be handled (R-CC-12-4)', async () => {
    const { jwh } = await desk();
    await jwh(steps[0] as string);
    await jwh(steps[1] as string);
    await jwh('complaint find 1 不属实 --text 录像显示态度正常');
    await jwh('complaint tell 1 --text 已说明 --basis 录像');
    expect((await jwh('complaint close 1')).code).toBe(0);
  });

  test('before the finding it is neither handled nor told', async () => {
    const { jwh } = await desk();
    expect((await jwh(steps[3] as string)).code).toBe(2);
    expect((await jwh(steps[4] as string)).code).toBe(2);
    expect((await jwh('complaint letter 1')).code).toBe(2);
  });

  test('not satisfied: it is taken up again, and closing needs a new answer', async () => {
    const { jwh } = await desk();
    for (const step of steps) await jwh(step);
    await jwh('complaint close 1');
    await jwh('matter rate 1 不满意');
    expect((await jwh('complaint close 1 --json')).json().error.code).toBe('not_answered');
    await jwh('complaint handle 1 --text 调离窗口 --basis 服务行为规范');
    await jwh('complaint tell 1 --text 再次说明');
    expect((await jwh('complaint close 1')).code).toBe(0);
  });

  test('the suggested day is the office’s own, 15 days, and none under D-64 b', async () => {
    const { jwh } = await desk();
    const due = async (no: number) => (await jwh(`complaint show ${no} --json`)).json().record.matter;
    expect(await due(1)).toMatchObject({ due_day: '2026-10-03', due_origin: 'suggested' });
    await jwh('rules set complaint.suggested_days <=60天 --cite 办公会 --from 2026-01-01');
    await jwh('complaint log --subject 乙');
    expect(await due(2)).toMatchObject({ due_day: '2026-11-17' });
    await jwh('rules read D-64 b --from 2026-01-01 --cite 办公会');
    await jwh('complaint log --subject 丙');
    expect(await due(3)).toMatchObject({ due_day: null });
  });
});

describe('the person complained of does not handle it', () => {
  test.each([
    ['at entry', 'complaint log --subject 乙 --against 林文斌 --to 林文斌'],
    ['by assignment', 'complaint assign 1 林文斌 --reason 人手不够'],
    ['by the matter', 'matter assign 1 林文斌 --reason 人手不够'],
    ['by a step', 'complaint consult 1 --text 查了 --by 林文斌'],
  ])('%s: refused as the office’s own choice (exit 4)', async (_what, line) => {
    const { jwh } = await desk();
    const refused = await jwh(`${line} --json`);
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({
      code: 'complained_of',
      cite: { status: 'office', article: '投诉回避' },
    });
    expect((await jwh('complaint show 1 --json')).json().record).toMatchObject({ handler: '孙秀英', consulted: [] });
  });

  test('somebody else may', async () => {
    const { jwh } = await desk();
    expect((await jwh('complaint assign 1 王建国 --reason 主任亲自办 --json')).json().record.handler).toBe('王建国');
  });

  test('what has happened is kept with its finding', async () => {
    const { jwh } = await desk();
    const json = (await jwh('complaint assign 1 林文斌 --reason 值班 --happened 当天只有他在 --json')).json();
    expect(json.record.handler).toBe('林文斌');
    const found = json.verdicts.find(({ subject }: { subject: string }) => subject === 'handler');
    expect(found).toMatchObject({ holds: false, arithmetic: '被投诉人 林文斌，办理人 林文斌，是同一人' });
  });

  test('switched off by the office', async () => {
    const { jwh, run } = await desk();
    const none = JSON.stringify({ items: [{ code: 'none', title: '不设限制' }] });
    await run('rules', 'set', 'complaint.handler', none, '--cite', '办公会', '--from', '2026-01-01');
    expect((await jwh('complaint assign 1 林文斌 --reason 人手不够')).code).toBe(0);
  });
});

describe('who complained in confidence', () => {
  test('stands masked everywhere, in no list and in no matter, until somebody gives a reason', async (context) => {
    const { jwh, folder } = await desk();
    for (const step of steps) await jwh(step);
    await jwh('complaint show 1 --pdf 表.pdf');
    await jwh('complaint letter 1 --pdf 告知.pdf');
    const texts = [
      ...['表.pdf', '告知.pdf'].map((name) => pdfText(join(folder, name), context)),
      (await jwh('complaint show 1')).out,
      (await jwh('complaint show 1 --json')).out,
      (await jwh('complaint list')).out,
      (await jwh('complaint list --json')).out,
      (await jwh('matter show 1')).out,
      (await jwh('matter list --json')).out,
    ];
    for (const text of texts) {
      expect(text).not.toContain('欧阳明华');
      expect(text).not.toContain('13900002222');
    }
    expect(texts[0]).toContain('投诉登记及处理表');
    expect(texts[1]).toContain('欧阳*华：');
    const shown = await jwh('complaint letter 1 --reveal 寄给投诉人');
    expect(shown.out).toContain('欧阳明华：');
  });
});

describe('the telephone for complaints (长春 十二(一))', () => {
  test('missing it is pointed out, set it stands in the letter', async () => {
    const { jwh } = await desk();
    const hotline = async () =>
      (await jwh('complaint show 1 --json'))
        .json()
        .verdicts.find(({ subject }: { subject: string }) => subject === 'hotline');
    expect(await hotline()).toMatchObject({ holds: false, severity: 'warning', cite: { article: '十二(一)' } });
    expect((await jwh('office set hotline 打不通')).code).toBe(2);
    await jwh('office set hotline 0431-85551234');
    await jwh('office set hotline 0431-85554321');
    expect(await hotline()).toMatchObject({ holds: true, arithmetic: '0431-85554321' });
    expect((await jwh('office show')).out).toMatch(/服务热线 +0431-85554321/);
    for (const step of steps) await jwh(step);
    expect((await jwh('complaint letter 1')).out).toContain('0431-85554321');
  });
});

describe('a complaint that came by a reception', () => {
  test('takes over who, how and the matter, which neither takes away from the other when it is voided', async () => {
    const { jwh } = await desk();
    await jwh('reception log --mode 热线 --class 投诉 --content 噪声扰民 --receiver 孙秀英 --contact 13900003333');
    const { record } = (await jwh('complaint log --reception 1 --subject 夜间施工 --to 王建国 --json')).json();
    expect(record).toMatchObject({
      mode: 'hotline',
      contact: '139****3333',
      reception: '接〔2026〕1号',
      handler: '王建国',
    });
    expect(record.matter.number).toBe('事〔2026〕2号');
    expect((await jwh('matter list --json')).json().rows).toHaveLength(2);
    expect((await jwh('matter close 2 --json')).json().error.code).toBe('complaint_unfinished');
    const state = async () => (await jwh('matter show 2 --json')).json().record.state;
    await jwh('reception void 1 --reason 记错了人');
    expect(await state()).toBe('open');
    await jwh('complaint void 2 --reason 撤回');
    expect(await state()).toBe('open');
  });

  test('who received it and is complained of must give it to another', async () => {
    const { jwh } = await desk();
    await jwh('reception log --mode 热线 --class 投诉 --content 投诉接待员 --receiver 孙秀英');
    expect((await jwh('complaint log --reception 1 --subject 态度 --against 孙秀英')).code).toBe(4);
    expect((await jwh('complaint log --reception 1 --subject 态度 --against 孙秀英 --to 王建国')).code).toBe(0);
    expect((await jwh('reception show 1 --json')).json().record.responsible).toBe('王建国');
    expect((await jwh('reception hand 1 --to 孙秀英 --reason 交回 --json')).json().error.code).toBe('complained_of');
  });
});

test('voided it keeps its number, takes its matter along, and nothing more is done', async () => {
  const { jwh } = await desk();
  await jwh('complaint void 1 --reason 重复');
  expect((await jwh('matter show 1 --json')).json().record.state).toBe('voided');
  expect((await jwh(steps[0] as string)).code).toBe(2);
  expect((await jwh('complaint list --json')).json().rows).toEqual([]);
});

test('a place without the rule keeps the record, and closing rests on the answer alone', async () => {
  const { jwh } = await desk({ place: 'xingfu' });
  expect((await jwh('complaint show 1')).out).toContain('幸福社区没有投诉处理的规定');
  expect((await jwh('complaint close 1 --json')).json().error.code).toBe('not_answered');
  await jwh('complaint find 1 不属实 --text 查无此事');
  await jwh('complaint tell 1 --text 已说明 --basis 录像');
  expect((await jwh('complaint close 1')).code).toBe(0);
});

describe('found once, and again only for a reason', () => {
  const toFinding = steps.slice(0, 3);

  test('another finding without a reason is refused; with one it takes handling and telling with it', async (context) => {
    const { jwh, folder } = await desk();
    for (const step of steps) await jwh(step);
    const bare = await jwh('complaint find 1 不属实 --text 查无此事 --json');
    expect(bare.code).toBe(2);
    expect(bare.json().error.code).toBe('finding_stands');
    const line = 'complaint find 1 不属实 --text 查无此事 --reason 调取录音后更正 --json';
    const { record } = (await jwh(line)).json();
    expect(record).toMatchObject({ finding: { grade: 'unfounded' }, handling: null, told: null });
    const said = (await jwh('matter show 1 --json')).json().record.steps.map((one: { said: string }) => one.said);
    expect(said).toContain('认定：不属实：查无此事（重新认定，原为属实；理由：调取录音后更正）');
    expect((await jwh('complaint close 1')).code).toBe(4);
    await jwh('complaint letter 1 --pdf 告知书.pdf');
    const paper = pdfText(join(folder, '告知书.pdf'), context).replace(/\s+/g, '');
    expect(paper).toContain('认定：不属实');
    expect(paper).not.toContain('批评教育');
  });

  test('the same finding in other words keeps what was done', async () => {
    const { jwh } = await desk();
    for (const step of steps) await jwh(step);
    const { record } = (await jwh('complaint find 1 属实 --text 态度确实生硬 --reason 补充情况 --json')).json();
    expect(record).toMatchObject({ handling: { text: '批评教育' }, told: { method: 'call' } });
  });

  test('what is not so is not handled; what is so is', async () => {
    const { jwh } = await desk();
    for (const step of toFinding) await jwh(step.replace('属实 --text', '不属实 --text'));
    const refused = await jwh('complaint handle 1 --text 批评教育 --basis 规范 --json');
    expect(refused.json().error.code).toBe('unfounded');
    await jwh('complaint find 1 部分属实 --text 有一次 --reason 补充调查');
    expect((await jwh('complaint handle 1 --text 批评教育 --basis 规范')).code).toBe(0);
  });
});

test('one reception leads to one complaint, and to another once that is voided', async () => {
  const { jwh } = await desk();
  await jwh('reception log --mode 来人 --class 投诉 --content 噪音 --receiver 孙秀英');
  await jwh('complaint log --reception 1 --subject 噪音扰民');
  const again = await jwh('complaint log --reception 1 --subject 噪音很大 --json');
  expect(again.code).toBe(2);
  expect(again.json().error).toMatchObject({
    code: 'already_complaint',
    message: '接〔2026〕1号已登记为投诉：诉〔2026〕2号（噪音扰民）。',
  });
  await jwh('complaint void 2 --reason 登记错了');
  expect((await jwh('complaint log --reception 1 --subject 噪音很大 --json')).json().record.number).toBe(
    '诉〔2026〕3号',
  );
});

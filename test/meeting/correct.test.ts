import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const base = 'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31';

/** An office with one meeting: of two motions the first passes, the second does not. */
async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'changchun' });
  await counter.jwh(`${base} --chair 王建国 --recorder 李敏 --motion 甲=21/6/4 --motion 乙=20/8/3`);
  return counter;
}

const show = async (counter: Counter, more = '') => (await counter.jwh(`meeting show 1 --json ${more}`)).json();
const fields = (differences: { field: string; before: string; after: string }[]) =>
  differences.map(({ field, before, after }) => [field, before, after]);

describe('meeting close', () => {
  test('locks the record: who signed, on which day', async () => {
    const counter = await office();
    expect((await counter.jwh('meeting close 1 --json')).json().record).toEqual({
      ...{ number: '会〔2026〕1号', state: 'closed', day: '2026-09-18', by: ['王建国', '李敏'], notes: [] },
    });
    expect((await show(counter)).record.state).toBe('closed');
    expect((await counter.jwh('meeting show 1')).out).toContain('已定稿（2026-09-18，王建国、李敏签名）');
    for (const line of ['meeting close 1', 'meeting void 1 --reason 错']) {
      const { code, err } = await counter.jwh(line);
      expect(code).toBe(2);
      expect(err).toContain('已于2026-09-18定稿');
      expect(err).toContain('jwh meeting correct');
    }
  });

  test.each([
    ['before the meeting', 'meeting close 1 --on 2026-09-17', '还没有开这次会'],
    ['in days to come', 'meeting close 1 --on 2026-09-19', '还没有到'],
  ])('%s: refused', async (_what, line, says) => {
    const { code, err } = await (await office()).jwh(line);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test('nobody named: asks for the names', async () => {
    const counter = await openCounter({ place: 'changchun' });
    await counter.jwh(base);
    expect((await counter.jwh('meeting close 1')).err).toContain('--by 姓名');
    expect((await counter.jwh('meeting close 1 --by 王建国 --json')).json().record.by).toEqual(['王建国']);
  });
});

describe('who signed', () => {
  test('somebody the office does not know, and neither chair nor recorder: noted', async () => {
    const counter = await office();
    expect((await counter.jwh('meeting close 1 --by 路人 --json')).json().record.notes).toEqual([
      '路人不是记录里的主持人、记录人，档案里也没有这个人，请核对姓名。',
      '主持人王建国没有签名。',
      '记录人李敏没有签名。',
    ]);
  });

  test('somebody on file beside the chair: only the recorder is missing', async () => {
    const counter = await office();
    expect((await counter.jwh('staff add 赵四 --post 委员 --from 2026-01-01')).code).toBe(0);
    const { out } = await counter.jwh('meeting close 1 --by 王建国、赵四');
    expect(out).toContain('注：记录人李敏没有签名。');
    expect(out).not.toContain('赵四不是');
  });
});

describe('meeting correct', () => {
  test('--fresh-roll alone calls the roll anew; where the file says the same, nothing was corrected', async () => {
    const counter = await openCounter({ place: 'changchun' });
    const names = ['张一', '李二', '王三'];
    const roll = (all: string[]) =>
      counter.write('名册.csv', `姓名,居民小组\n${all.map((n) => `${n},一组`).join('\n')}\n`);
    await counter.run('rep', 'import', roll(names), '--from', '2026-01-10');
    await counter.jwh('meeting record --kind representatives --day 2026-09-18 --present 张一、李二');
    const same = await counter.jwh('meeting correct 1 --reason 补名册 --fresh-roll');
    expect(same.code).toBe(2);
    expect(same.err).toContain('完全一样');
    await counter.run('rep', 'import', roll([...names, '赵四']), '--from', '2026-01-10');
    const { record } = (await counter.jwh('meeting correct 1 --reason 补名册 --fresh-roll --json')).json();
    expect(record).toMatchObject({ version: 2, entitled: 4, present: 2 });
    expect((await counter.jwh('meeting correct 1 --reason 无')).err).toContain('没有写要更正什么');
  });

  test('a motion that still passes keeps its resolution and number; the difference is shown', async () => {
    const counter = await office();
    await counter.jwh('resolution progress 1 --state under_way --person 李敏');
    const answer = (await counter.jwh('meeting correct 1 --reason 漏计一票 --motion 甲=22/5/4 --json')).json();
    expect(answer.record).toMatchObject({ version: 2, state: 'held', reason: '漏计一票', voided: [] });
    expect(fields(answer.record.differences)).toEqual([
      ['motion:1.for', '21', '22'],
      ['motion:1.against', '6', '5'],
    ]);
    expect(answer.record.motions[0]).toMatchObject({ for: 22, outcome: 'passed', resolution: '决〔2026〕1号' });
    const { record } = await show(counter);
    expect(record.resolutions).toMatchObject([{ number: '决〔2026〕1号', state: 'under_way', voided: null }]);
    expect(record.corrections).toMatchObject([{ version: 2, day: '2026-09-18', reason: '漏计一票' }]);
    expect((await counter.jwh('audit verify')).code).toBe(0);
  });

  test('no longer passing voids the resolution, newly passing makes a new one, and the old number stays taken', async () => {
    const counter = await office();
    await counter.jwh('resolution progress 1 --state done --note 已完工');
    const first = (
      await counter.jwh('meeting correct 1 --reason 两项记反 --motion 甲=20/8/3 --motion 乙=21/6/4 --json')
    ).json();
    expect(first.record.voided).toEqual(['决〔2026〕1号']);
    expect(first.record.motions).toMatchObject([
      { title: '甲', outcome: 'failed', resolution: null },
      { title: '乙', outcome: 'passed', resolution: '决〔2026〕2号' },
    ]);
    const { record } = await show(counter);
    expect(record.resolutions).toMatchObject([
      { number: '决〔2026〕1号', title: '甲', voided: '第2版更正：两项记反', state: 'done' },
      { number: '决〔2026〕2号', title: '乙', voided: null },
    ]);
    const again = await counter.jwh('meeting correct 1 --reason 再核 --motion 甲=21/6/4');
    expect(again.out).toContain('决〔2026〕3号');
  });

  test('a resolution that was carried out already is named', async () => {
    const counter = await office();
    await counter.jwh('resolution progress 1 --state done');
    const { out } = await counter.jwh('meeting correct 1 --reason 计票单复核 --motion 甲=20/8/3');
    expect(out).toContain('决〔2026〕1号（甲）不再成立，已撤销');
    expect(out).toContain('已落实（2026-09-18），现已撤销');
  });

  test('what stood can be seen, and the minutes carry the explanation', async (context) => {
    const counter = await office();
    await counter.jwh('meeting close 1');
    const old = (await counter.jwh('meeting minutes 1 --json')).json().record;
    await counter.jwh('meeting correct 1 --reason 漏计一票 --motion 甲=22/5/4 --place 二楼会议室');
    const before = (await counter.jwh('meeting minutes 1 --version 1 --json')).json().record;
    expect({ ...before, anchor: null }).toEqual({ ...old, anchor: null });
    expect((await show(counter, '--version 1')).record).toMatchObject({ version: 1, place: null, state: 'closed' });
    expect((await counter.jwh('meeting show 1 --version 1')).out).toContain('现在是第2版');
    expect((await counter.jwh('meeting show 1 --version 3')).code).toBe(3);
    await counter.jwh('meeting minutes 1 --pdf 记录.pdf');
    const text = pdfText(`${counter.folder}/记录.pdf`, context);
    expect(text).toContain('第2版');
    expect(text).toMatch(/更正说明：第2版（2026-09-18，漏计一票）/);
    expect(text).toContain('议题1赞成：21 → 22');
    expect(text).toContain('地点：补记“二楼会议室”');
  });

  test('a signed record is signed anew', async () => {
    const counter = await office();
    await counter.jwh('meeting close 1');
    expect((await counter.jwh('meeting correct 1 --reason 漏记 --place 二楼')).out).toContain('已定稿的是第1版');
    expect((await counter.jwh('meeting close 1')).code).toBe(0);
  });

  test('is judged by the rules and the roll of its day', async () => {
    const counter = await openCounter({ place: 'changchun' });
    counter.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
    await counter.jwh('rep import 名册.csv --from 2026-01-10');
    await counter.jwh('meeting record --kind representatives --day 2026-09-10 --present 张一、李二 --motion 甲=2/0/0');
    await counter.jwh('rep elect 赵四 --group 第3居民小组 --from 2026-01-10');
    await counter.run('rules', 'set', 'assembly.quorum', '>3/4', '--cite', '章程', '--from', '2026-09-15');
    const frozen = (await counter.jwh('meeting correct 1 --reason 补记 --place 会议室 --json')).json();
    expect(frozen.verdicts[0]).toMatchObject({ of: 3, holds: true, share: { moreThan: [1, 2] } });
    expect(fields(frozen.record.differences)).toEqual([['place', null, '会议室']]);
    const unknown = await counter.jwh('meeting correct 1 --reason 补签 --present 张一、李二、赵四');
    expect(unknown.err).toContain('赵四 不在当日的名册上');
    const fresh = (
      await counter.jwh('meeting correct 1 --reason 补签 --present 张一、李二、赵四 --fresh-roll --json')
    ).json();
    expect(fresh.verdicts[0]).toMatchObject({ count: 3, of: 4 });
    expect(fields(fresh.record.differences)).toContainEqual(['attendee:赵四', null, '到']);
  });

  test('by a whole file: a motion left out falls, a forgotten one is added, a title is put right', async () => {
    const counter = await office();
    counter.write(
      '更正.yaml',
      '种类: 居民代表会议\n日期: 2026-09-18\n应到: 61\n实到: 31\n议题: [{ 标题: 甲方案, 赞成: 21 }, { 标题: 丙, 赞成: 25 }, { 标题: 乙, 赞成: 20 }]\n',
    );
    const { record } = (await counter.jwh('meeting correct 1 --reason 整理 --file 更正.yaml --json')).json();
    expect(record.motions).toMatchObject([
      { title: '甲方案', resolution: '决〔2026〕1号' },
      { title: '丙', resolution: '决〔2026〕2号' },
      { title: '乙', resolution: null },
    ]);
    expect((await counter.jwh('resolution show 1')).out).toContain('甲方案');
  });

  test.each([
    ['nothing given', 'meeting correct 1 --reason 空', '没有写要更正什么'],
    ['nothing different', 'meeting correct 1 --reason 空 --chair 王建国', '完全一样'],
    ['an unknown motion', 'meeting correct 1 --reason 错 --motion 丁=1/0/0', '记录里有：“甲”、“乙”'],
    ['an impossible count', 'meeting correct 1 --reason 错 --motion 甲=32/0/0', '多于在场 31'],
    ['a reason of nothing', 'meeting correct 1 --reason " " --place 甲', '理由不能是空的'],
  ])('%s: refused, and nothing is written', async (_what, line, says) => {
    const counter = await office();
    const { code, err } = await counter.jwh(line);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect((await show(counter)).record.version).toBe(1);
  });
});

describe('meeting void', () => {
  test('takes the meeting and its resolutions out; the numbers stay taken', async () => {
    const counter = await office();
    await counter.jwh('resolution progress 1 --state done');
    const { record } = (await counter.jwh('meeting void 1 --reason 重复记录 --json')).json();
    expect(record).toMatchObject({ state: 'voided', reason: '重复记录', resolutions: ['决〔2026〕1号'] });
    expect(record.notes[0]).toContain('已落实');
    expect((await show(counter)).record).toMatchObject({
      state: 'voided',
      resolutions: [{ number: '决〔2026〕1号', voided: '会议作废：重复记录' }],
    });
    expect((await counter.jwh('meeting minutes 1')).out).toContain('本次会议已于2026-09-18作废：重复记录');
    for (const line of ['void 1 --reason 再', 'close 1', 'correct 1 --reason 再 --place 甲'])
      expect((await counter.jwh(`meeting ${line}`)).err).toContain('已于2026-09-18作废');
    const next = (await counter.jwh(`${base} --motion 甲=21/6/4 --json`)).json().record;
    expect(next).toMatchObject({ number: '会〔2026〕2号', motions: [{ resolution: '决〔2026〕2号' }] });
  });
});

test('a meeting is marked for the chronicle when it is recorded or later, signed or not', async () => {
  const counter = await office();
  expect((await show(counter)).record.major).toBe(false);
  await counter.jwh('meeting close 1');
  expect((await counter.jwh('meeting mark 1 --major --json')).json().record.major).toBe(true);
  expect((await counter.jwh('meeting show 1')).out).toContain('记入大事记');
  expect((await counter.jwh('meeting mark 1 --ordinary --json')).json().record.major).toBe(false);
  expect((await counter.jwh('meeting mark 1')).code).toBe(2);
  expect((await counter.jwh(`${base} --major --json`)).json().record.major).toBe(true);
});

test('minutes ready to sign: everything F-04 asks for', async (context) => {
  const counter = await openCounter({ place: 'changchun' });
  counter.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
  await counter.jwh('rep import 名册.csv --from 2026-01-10');
  const long = '停车位改造应先让出消防通道，再划线；压在绿地上的车位改造后恢复。'.repeat(20);
  counter.write(
    '会.yaml',
    `种类: 居民代表会议
日期: 2026-09-18
地点: 社区会议室
主持: 王建国
记录: 李敏
议程: [听取报告, 表决方案]
实到: [张一, 李二]
缺席: [{ 姓名: 王三, 原因: 住院 }]
讨论: ["${long}", 李二表示同意。]
异议: 李二对经费来源保留意见。
监票人: 张一
计票人: 李二
议题: [{ 标题: 停车位, 赞成: 2, 表决方式: 无记名, 发出: 2, 收回: 2 }]
`,
  );
  expect((await counter.jwh('meeting record --file 会.yaml')).code).toBe(0);
  await counter.jwh('meeting minutes 1 --pdf 记录.pdf');
  const text = pdfText(`${counter.folder}/记录.pdf`, context).replace(/\s+/g, '');
  for (const part of [
    ...['居民代表会议记录', '会〔2026〕1号', '2026年9月18日', '社区会议室', '1.听取报告；2.表决方案', '王三缺住院'],
    ...['讨论情况', '李二表示同意。', '无记名', '2×2=4>3', '2×3=6>2×2=4', '长春三(三)', '决〔2026〕1号停车位'],
    ...[
      '异议',
      '李二对经费来源保留意见。',
      '主持人（王建国）签名',
      '记录人（李敏）签名',
      '监票人（张一）签名',
      '计票人（李二）签名',
    ],
  ])
    expect(text).toContain(part);
  expect(text.split('停车位改造应先让出消防通道')).toHaveLength(21);
});

test('a meeting that was called is called off, not voided; what is void is not marked for the chronicle', async () => {
  const counter = await openCounter({ place: 'changchun' });
  await counter.jwh('meeting call representatives --day 2026-10-20');
  const voided = await counter.jwh('meeting void 1 --reason 不开了');
  expect(voided.code).toBe(2);
  expect(voided.err).toContain('jwh meeting cancel 会〔2026〕1号');
  expect((await counter.jwh('meeting mark 1 --major')).code).toBe(0);
  await counter.jwh(base);
  await counter.jwh('meeting void 2 --reason 重复');
  const marked = await counter.jwh('meeting mark 2 --major');
  expect(marked.code).toBe(2);
  expect(marked.err).toContain('已于2026-09-18作废');
  expect((await counter.jwh('meeting mark 2 --ordinary')).code).toBe(0);
});

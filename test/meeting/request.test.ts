import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** A request on the command line, and what the rules make of it. */
async function asked(office: Counter, line: string) {
  const answer = await office.jwh(`meeting request ${line} --matter 停车位改造 --json`);
  expect(answer.err).toBe('');
  return answer.json();
}

describe('who may have a meeting called, by place (G.3)', () => {
  test.each([
    ['G-025', 'changchun', '居民代表=12 --of 61', 'none', '12×5 = 60 < 61，差 1 人', '三(三)'],
    ['G-025', 'changchun', '居民代表=13 --of 61', 'may', '13×5 = 65 ≥ 61', '三(三)'],
    ['G-026', 'changchun', '居民代表=12 --of 60', 'may', '12×5 = 60 ≥ 60', '三(三)'],
    ['G-028', 'xingfu', '居民=1040 --of 5203', 'none', '1040×5 = 5200 < 5203，差 1 人', '第十二条3'],
    ['G-028', 'xingfu', '居民=1041 --of 5203', 'must', '1041×5 = 5205 ≥ 5203', '第十二条3'],
    ['G-029', 'xingfu', '户代表=295 --of 1480', 'none', '295×5 = 1475 < 1480，差 1 户', '第十二条3'],
    ['G-029', 'xingfu', '户代表=296 --of 1480', 'must', '296×5 = 1480 ≥ 1480', '第十二条3'],
    ['G-031', 'zizhi', '代表=26 --of 80', 'none', '26×3 = 78 < 80，差 1 人', '第十一条'],
    ['G-031', 'zizhi', '代表=27 --of 80', 'may', '27×3 = 81 ≥ 80', '第十一条'],
    ['G-032', 'changchun', '代表=20 --of 80', 'may', '20×5 = 100 ≥ 80', '三(三)'],
    ['G-032', 'zizhi', '代表=20 --of 80', 'none', '20×3 = 60 < 80，差 7 人', '第十一条'],
    ['G-032', 'xingfu', '代表=20 --of 80', 'none', '20×3 = 60 < 80，差 7 人', '第十二条3'],
  ] as const)('%s %s: %s', async (_no, place, by, effect, arithmetic, article) => {
    const office = await openCounter({ place });
    const { record, verdicts } = await asked(office, `--by ${by}`);
    expect(record).toMatchObject({ number: '提〔2026〕1号', effect, state: effect === 'none' ? 'below' : 'open' });
    expect(verdicts[0]).toMatchObject({ holds: effect !== 'none', effect, arithmetic, cite: { article } });
  });

  test.each([
    ['G-028 leads to a meeting of all adults', '居民=1041 --of 5203', 'adults'],
    ['G-029 leads to a meeting of households', '户代表=296 --of 1480', 'households'],
    ['representatives ask for their own', '居民代表=18 --of 54', 'representatives'],
  ])('%s', async (_what, by, form) => {
    const office = await openCounter({ place: 'xingfu' });
    expect((await asked(office, `--by ${by}`)).record.form).toBe(form);
  });

  test('without --of the base is on file: adults, households, groups', async () => {
    const office = await openCounter({ place: 'xingfu', init: ['--adults', '5203', '--groups', '20'] });
    expect((await asked(office, '--by 居民=1041')).record.proposers).toEqual([
      { by: 'adults', count: 1041, of: 5203, names: [] },
    ]);
    expect((await asked(office, '--by 户=616')).verdicts[0].arithmetic).toBe('616×5 = 3080 ≥ 3076');
    const none = await openCounter({ place: 'xingfu' });
    const refused = await none.jwh('meeting request --by 居民=1041 --matter 停车');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('jwh office set --adults');
  });
});

describe('may or must (D-13, D-14), and the law of the day', () => {
  test('长春 says may; under D-13b it must, and both are told', async () => {
    const office = await openCounter();
    const may = await asked(office, '--by 代表=13 --of 61');
    expect(may.verdicts[0].readings).toContain('D-13a');
    expect(may.verdicts[0].notes.join()).toContain('若按读法 D-13b，则应当召开');
    await office.jwh('rules read D-13 b --from 2026-01-01 --cite 主任办公会');
    expect((await asked(office, '--by 代表=13 --of 61')).record.effect).toBe('must');
  });

  test('before 2026 a confirmed law binds where the charter only allows (D-14b); the office may read it otherwise', async () => {
    const office = await openCounter({ place: 'zizhi', today: '2025-06-02' });
    const bound = await asked(office, '--by 居民=1041 --of 5203');
    expect(bound.record.effect).toBe('must');
    expect(bound.verdicts.map((one: { subject: string }) => one.subject)).toEqual(['adults', 'law:adults']);
    expect(bound.verdicts[1].cite).toMatchObject({ place: 'national', article: '第十条', status: 'confirmed' });
    expect((await asked(office, '--by 居民=1040 --of 5203')).record.effect).toBe('none');
    expect((await asked(office, '--by 小组=4 --of 12')).record.effect).toBe('must');
    // A third of the representatives is no trigger of that law: the charter's “may” stands.
    expect((await asked(office, '--by 代表=27 --of 80')).record.effect).toBe('may');
    await office.jwh('rules read D-14 a --from 2025-01-01 --cite 代表大会');
    expect((await asked(office, '--by 居民=1041 --of 5203')).record.effect).toBe('may');
    await office.jwh('rules read D-14 b --from 2025-02-01 --cite 代表大会');
    expect((await asked(office, '--by 代表=27 --of 80')).record.effect).toBe('must');
  });

  test('the law of 2026 could not be read in full: it is told with its status and overrides nothing', async () => {
    const office = await openCounter({ place: 'zizhi' });
    const { record, verdicts } = await asked(office, '--by 居民=1041 --of 5203');
    expect(record.effect).toBe('may');
    expect(verdicts[0].notes.join()).toMatch(/国家法：.*十分之一以上提议，应当召开.*据片段整理.*不以此为准.*达到/);
  });

  test('where a place is silent the law stands in and says so; where both are silent there is no rule', async () => {
    const office = await openCounter({ place: 'jingan', today: '2025-06-02' });
    const { record, verdicts } = await asked(office, '--by 居民=1041 --of 5203');
    expect(record).toMatchObject({ effect: 'must', form: 'adults' });
    expect(verdicts[0].notes.join()).toContain('以国家法为后备');
    const refused = await office.jwh('meeting request --by 居民代表=20 --of 40 --matter 停车');
    expect(refused.code).toBe(5);
    expect((await office.jwh('meeting requests --json')).json().rows).toHaveLength(1);
  });
});

describe('bodies that find it necessary (C-11)', () => {
  test('长春: party and committee, on a weighty matter (D-15, D-167)', async () => {
    const office = await openCounter();
    expect((await asked(office, '--by 居委会 --by 党组织 --major')).record.effect).toBe('may');
    expect((await asked(office, '--by 居委会 --by 党组织')).record.effect).toBe('none');
    const one = await asked(office, '--by 居委会 --major');
    expect(one.record.effect).toBe('none');
    expect(one.verdicts[0].others).toMatchObject([{ reading: 'D-15b', holds: true }]);
    await office.jwh('rules read D-15 b --from 2026-01-01 --cite 主任办公会');
    expect((await asked(office, '--by 居委会 --major')).record.effect).toBe('may');
  });

  test('D-167b asks a fifth of the representatives for a weighty matter too', async () => {
    const office = await openCounter();
    const told = await asked(office, '--by 代表=13 --of 61');
    expect(told.verdicts[0].others).toMatchObject([{ reading: 'D-167b', holds: false }]);
    await office.jwh('rules read D-167 b --from 2026-01-01 --cite 主任办公会');
    expect((await asked(office, '--by 代表=13 --of 61')).record.effect).toBe('none');
    expect((await asked(office, '--by 代表=13 --of 61 --major')).record.effect).toBe('may');
  });
});

describe('names are held against the roll of the day', () => {
  async function withRoll(): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu' });
    const lines = [
      ...Array.from({ length: 9 }, (_, at) => `代表${at + 1},民选,第1居民小组`),
      '张伟,民选,第2居民小组',
      ...['委员1', '委员2', '委员3', '委员4'].map((name) => `${name},居委会成员,`),
    ];
    office.write('名册.csv', `姓名,类别,居民小组\n${lines.join('\n')}`);
    for (const line of [
      'import 名册.csv --from 2026-01-10',
      'elect 张伟 --group 第3居民小组 --new --from 2026-01-10',
    ]) {
      const { code, err } = await office.jwh(`rep ${line}`);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    return office;
  }

  test('representatives with ex-officio members where the rule counts both', async () => {
    const office = await withRoll();
    const five = await asked(office, '--by 居民代表=代表1、代表2、代表3、代表4、委员1');
    expect(five.verdicts[0]).toMatchObject({ effect: 'must', arithmetic: '5×3 = 15 ≥ 15' });
    expect(five.record.proposers[0]).toMatchObject({ count: 5, of: 15 });
    const four = await asked(office, '--by 居民代表=代表1、代表2、代表3、委员1');
    expect(four.verdicts[0]).toMatchObject({ effect: 'none', arithmetic: '4×3 = 12 < 15，差 1 人' });
  });

  test('D-08: a third of all together, or of each class', async () => {
    const office = await withRoll();
    const line = '--by 居民代表=代表1、代表2、代表3、代表4、委员1';
    const { verdicts } = await asked(office, line);
    expect(verdicts[0].others).toEqual([
      { reading: 'D-08b', holds: false, arithmetic: '居民代表 4×3 = 12 ≥ 11；当然代表 1×3 = 3 < 4' },
    ]);
    await office.jwh('rules read D-08 b --from 2026-01-01 --cite 居民会议');
    expect((await asked(office, line)).record.effect).toBe('none');
    expect((await asked(office, `${line}、委员2`)).record.effect).toBe('must');
    const bare = await office.jwh('meeting request --by 居民代表=6 --matter 停车');
    expect(bare.code).toBe(2);
    expect(bare.err).toContain('--by 居民代表=15 --by 当然代表=3');
    expect((await asked(office, '--by 居民代表=4 --by 当然代表=2')).record.effect).toBe('must');
  });

  test.each([
    ['一个不认识的人', '代表1、赵某', '赵某 不在 2026-09-18 的代表名册上'],
    ['写了两次', '代表1、代表1', '重复：代表1'],
    ['两位同名', '代表1、张伟', '名册上有 2 位张伟'],
  ])('%s：拒绝，什么也没有写', async (_what, names, says) => {
    const office = await withRoll();
    const refused = await office.jwh(`meeting request --by 居民代表=${names} --matter 停车`);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(says);
    expect((await office.jwh('meeting requests --json')).json().rows).toEqual([]);
  });

  test('more than there are is impossible', async () => {
    const office = await openCounter();
    const refused = await office.jwh('meeting request --by 代表=62 --of 61 --matter 停车');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('62 多于总数 61');
  });

  test('D-09: of all households, or of those that have named a representative', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const { verdicts } = await asked(office, '--by 户=160 --of 1480 --named 800');
    expect(verdicts[0]).toMatchObject({ holds: false, others: [{ reading: 'D-09b', holds: true }] });
    await office.jwh('rules read D-09 b --from 2026-01-01 --cite 居民会议');
    expect((await asked(office, '--by 户=160 --of 1480 --named 800')).record.effect).toBe('must');
    expect((await office.jwh('meeting request --by 户=160 --of 1480 --matter 停车')).code).toBe(2);
  });
});

describe('the supervision group and its fifteen days (XF4 第十条)', () => {
  const line = '--by 监督小组 --decision 停车收费方案 --pointed-out 2026-04-20 --day 2026-05-06';

  test('G-034 held by 2026-05-21, notice by 05-18 (D-53a)', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-05-06' });
    const { record } = await asked(office, line);
    expect(record).toMatchObject({ effect: 'must', hold_by: '2026-05-21', notice_by: '2026-05-18', call_by: null });
    const told = (await office.jwh('meeting requests 1')).out.replace(/\s/g, '');
    expect(told).toContain('2026-05-06提议，次日起第15日=2026-05-21');
    expect(told).toContain('2026-05-21开会，往前第3日=2026-05-18');
    const late = await office.jwh('meeting call representatives --day 2026-05-22 --request 1');
    expect(late.code).toBe(4);
    expect(late.err).toContain('居务公开制度（幸福社区） 第十条');
    expect((await office.jwh('meeting call representatives --day 2026-05-21 --request 1')).code).toBe(0);
  });

  test('G-034 (b) called by 2026-05-21, whenever it is held', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-05-06' });
    await office.jwh('rules read D-53 b --from 2026-01-01 --cite 居民会议');
    const { record } = await asked(office, line);
    expect(record).toMatchObject({ hold_by: null, call_by: '2026-05-21', notice_by: null });
    const call = 'meeting call representatives --day 2026-06-10 --request 1';
    expect((await office.jwh(`${call} --today 2026-05-22`)).code).toBe(4);
    expect((await office.jwh(`${call} --today 2026-05-21`)).code).toBe(0);
  });

  test('a period that ends on a holiday: the nominal day is told, late is what comes after the next workday (D-44)', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const { record } = await asked(office, '--by 监督小组 --decision 停车 --pointed-out 2026-09-01 --day 2026-09-16');
    expect(record).toMatchObject({ hold_by: '2026-10-01', hold_last: '2026-10-08', notice_by: '2026-09-28' });
    expect((await office.jwh('meeting call representatives --day 2026-10-09 --request 1')).code).toBe(4);
    const call = (await office.jwh('meeting call representatives --day 2026-10-08 --request 1 --json')).json();
    const term = call.verdicts.find(({ subject }: { subject: string }) => subject === 'hold_by');
    expect(term).toMatchObject({ holds: true, others: [{ reading: 'D-44b', holds: false }] });
  });

  test('held on another day than it was called for: the term is judged by the day it was held on', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-05-06' });
    await asked(office, line);
    await office.jwh('meeting call representatives --day 2026-05-20 --request 1');
    const later = '--today 2026-05-29';
    const inTime = `meeting record --called 1 --entitled 54 --present 30 ${later}`;
    const late = await office.jwh(`${inTime} --day 2026-05-22`);
    expect(late.out.replace(/\s/g, '')).toContain('最迟2026-05-21开会；2026-05-22开会，已逾期');
    expect((await office.jwh(`meeting show 1 ${later}`)).out).toMatch(/提〔2026〕1号的期限\s+不符合/);
  });

  test('D-43b counts working days', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-05-06' });
    await office.jwh('rules read D-43 b --from 2026-01-01 --cite 居民会议');
    // 7, 8, 9 (make-up), 11–15, 18–22, 25, 26 May.
    expect((await asked(office, line)).record.hold_by).toBe('2026-05-26');
  });

  test('pointed out on the day of the request: there was no time to correct it (D-164), recorded without a duty', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-05-06' });
    const { record } = await asked(office, line.replace('2026-04-20', '2026-05-06'));
    expect(record).toMatchObject({ effect: 'none', hold_by: null, state: 'below' });
  });

  test('the decision and the day are asked for, and refused where nobody can answer', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const refused = await office.jwh('meeting request --by 监督小组 --matter 停车');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('被质疑的决定（--decision）、向居委会指出的日子（--pointed-out）');
    const elsewhere = await openCounter();
    const none = await elsewhere.jwh(
      'meeting request --by 监督小组 --matter 甲 --decision 乙 --pointed-out 2026-09-01',
    );
    expect(none.code).toBe(5);
  });
});

describe('what becomes of a request', () => {
  test('what must be convened cannot be declined, except as what has happened; who asked may withdraw', async () => {
    const office = await openCounter({ place: 'xingfu' });
    await asked(office, '--by 居民=1041 --of 5203');
    const refused = await office.jwh('meeting decline 1 --reason 没有时间');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('第十二条3');
    const kept = await office.jwh('meeting decline 1 --reason 没有时间 --happened 已当面回绝 --json');
    expect(kept.json().record).toMatchObject({ state: 'declined', state_reason: '没有时间；已当面回绝' });
    expect((await office.jwh('meeting decline 1 --reason 甲 --withdrawn')).code).toBe(2);
    await asked(office, '--by 居民=1042 --of 5203');
    const withdrawn = await office.jwh('meeting decline 2 --withdrawn --reason 已解决 --json');
    expect(withdrawn.json().record.state).toBe('withdrawn');
  });

  test('called under its number, open again when the meeting is called off', async () => {
    const office = await openCounter();
    await asked(office, '--by 代表=13 --of 61');
    const states = async () => (await office.jwh('meeting requests --json')).json().rows[0];
    expect((await office.jwh('meeting call representatives --day 2026-10-16 --request 提〔2026〕1号')).code).toBe(0);
    expect(await states()).toMatchObject({ state: 'called', meeting: '会〔2026〕1号' });
    expect((await office.jwh('meeting call representatives --day 2026-10-17 --request 1')).code).toBe(2);
    await office.jwh('meeting cancel 1 --reason 台风');
    expect(await states()).toMatchObject({ state: 'open', meeting: null });
    expect((await office.jwh('meeting requests --open --json')).json().rows).toHaveLength(1);
  });

  test('a meeting of another form than was asked for is refused, unless it has happened', async () => {
    const office = await openCounter({ place: 'xingfu' });
    await asked(office, '--by 居民=1041 --of 5203');
    expect((await office.jwh('meeting call households --day 2026-10-16 --request 1')).code).toBe(4);
    const kept = await office.jwh(
      'meeting call households --day 2026-10-16 --request 1 --happened 街道已发公告 --json',
    );
    expect(kept.json().record.happened).toBe('街道已发公告');
  });

  test('the paper to sign: who asked, the count, the article', async (context) => {
    const office = await openCounter();
    office.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
    await office.jwh('rep import 名册.csv --from 2026-01-10');
    await asked(office, '--by 居民代表=张一、李二');
    expect((await office.jwh('meeting requests 1 --pdf 提议.pdf')).code).toBe(0);
    const text = pdfText(`${office.folder}/提议.pdf`, context);
    for (const word of [
      '提议召集书',
      '提〔2026〕1号',
      '停车位改造',
      '2×5 = 10 ≥ 3',
      '三(三)',
      '张一',
      '李二',
      '核实人签名',
    ])
      expect(text).toContain(word);
  });
});

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(office: Counter, line: string) {
  const answer = await office.jwh(`${line} --json`);
  expect(answer.err).toBe('');
  return answer.json();
}

describe('who may ask for which form of meeting', () => {
  test('residents and households ask for 居民会议, not for the meeting of representatives', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const line = 'meeting request --by 居民=521 --of 5203 --matter 停车';
    const refused = await office.jwh(`${line} --form representatives`);
    expect(refused.code).toBe(5);
    expect(refused.err).toContain('十八周岁以上居民提议召开的是');
    expect(refused.err).toContain('--form adults 或 households');
    expect((await office.jwh('meeting requests --json')).json().rows).toEqual([]);
    expect((await done(office, `${line} --form adults`)).record).toMatchObject({ form: 'adults', effect: 'none' });
    const households = 'meeting request --by 户=308 --of 3076 --matter 停车 --form';
    expect((await office.jwh(`${households} representatives`)).code).toBe(5);
    expect((await done(office, `${households} households`)).record.form).toBe('households');
  });

  test('where the law alone speaks: before 2026 a fifth, then a tenth, always of 居民会议', async () => {
    for (const [today, short, enough] of [
      ['2025-06-02', 1040, 1041],
      ['2026-06-02', 520, 521],
    ] as const) {
      const office = await openCounter({ place: 'changchun', today });
      const by = (count: number, form: string) =>
        office.jwh(`meeting request --by 居民=${count} --of 5203 --matter 停车 --form ${form} --json`);
      expect((await by(short, 'adults')).json().record.effect).toBe('none');
      expect((await by(enough, 'adults')).json().record.effect).toBe('must');
      expect((await by(enough, 'households')).json().record.effect).toBe('must');
      expect((await by(enough, 'representatives')).code).toBe(5);
    }
  });
});

describe('团结路: what R-TJ-5 says of the 居民议事会 is not said of the residents’ meeting', () => {
  async function staffed() {
    const office = await openCounter({ place: 'tuanjielu' });
    await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
    await office.jwh('staff add 李红 --post 书记 --from 2026-01-10');
    return office;
  }

  test.each(['adults', 'households'])('%s: convened, chaired and signed for by the committee', async (kind) => {
    const office = await staffed();
    const { record, verdicts } = await done(office, `meeting call ${kind} --day 2026-10-16`);
    expect(record).toMatchObject({ convener: '团结路社区居民委员会', chair: '王建国' });
    expect(verdicts.map((one: { holds: boolean }) => one.holds)).toEqual([true, true]);
    expect(verdicts[0].cite.place).toBe('national');
    const paper = await office.jwh('meeting notice 1');
    expect(paper.out).toContain('团结路社区居民委员会');
    expect(paper.out).not.toContain('书记');
  });

  test('the 居民议事会 is still the secretary’s', async () => {
    const office = await staffed();
    const { record } = await done(office, 'meeting call 居民议事会 --day 2026-10-16');
    expect(record).toMatchObject({ kind: 'representatives', chair: '李红' });
    expect(record.convener).toContain('书记');
  });
});

describe('proposers of two classes', () => {
  async function office幸福(): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu' });
    const lines = [
      '姓名,类别,居民小组',
      ...Array.from({ length: 45 }, (_, at) => `代表${at + 1},民选,第1居民小组`),
      ...Array.from({ length: 6 }, (_, at) => `委员${at + 1},居委会成员,`),
    ];
    office.write('名册.csv', lines.join('\n'));
    expect((await office.jwh('rep import 名册.csv --from 2026-01-10')).code).toBe(0);
    return office;
  }

  test.each([
    ['--by 居民代表=15 --by 当然代表=7', '当然代表 7 多于在册的 6'],
    ['--by 居民代表=46', '居民代表 46 多于在册的 45'],
    ['--by 居民代表=46 --of 51', '居民代表 46 多于在册的 45'],
    ['--by 当然代表=代表1', '代表1 在册的身份是居民代表，不是当然代表'],
    ['--by 居民代表=代表1、委员1 --by 当然代表=委员2', '委员1 在册的身份是当然代表，不是居民代表'],
  ])('%s is refused', async (by, says) => {
    const office = await office幸福();
    const refused = await office.jwh(`meeting request ${by} --matter 停车`);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(says);
    expect((await office.jwh('meeting requests --json')).json().rows).toEqual([]);
  });

  test('each class against its own roll, kept apart in the request, the list and the paper', async (context) => {
    const office = await office幸福();
    const { record } = await done(office, 'meeting request --by 居民代表=45 --by 当然代表=6 --matter 停车');
    expect(record.proposers).toEqual([
      { by: 'representatives', count: 45, of: 45, names: [] },
      { by: 'ex_officio', count: 6, of: 6, names: [] },
    ]);
    await done(office, 'meeting request --by 居民代表=代表1、代表2 --by 当然代表=委员1 --matter 停车');
    const rows = (await office.jwh('meeting requests --json')).json().rows;
    expect(rows[0].proposers).toBe('居民代表 2、当然代表 1');
    expect((await office.jwh('meeting requests 2')).out).toContain('居民代表 2、当然代表 1');
    await office.jwh('meeting requests 2 --pdf 书.pdf');
    const paper = pdfText(`${office.folder}/书.pdf`, context).replace(/\s/g, '');
    expect(paper).toContain('居民代表2（总数45）、当然代表1（总数6）');
    expect(paper).toContain('委员1当然代表');
  });
});

describe('the fifteen days of the supervision group', () => {
  const line =
    'meeting request --by 监督小组 --matter 收费 --decision 停车收费 --pointed-out 2026-04-20 --day 2026-05-06';

  test.each([
    ['2026-05-21', null],
    ['2026-05-22', 1],
    ['2026-06-04', 14],
  ])('on %s overdue by %s', async (today, overdue) => {
    const office = await openCounter({ place: 'xingfu', today });
    const { record } = await done(office, line);
    expect(record).toMatchObject({ hold_by: '2026-05-21', overdue });
    expect((await office.jwh('meeting requests --json')).json().rows[0].overdue).toBe(overdue);
    const single = (await office.jwh('meeting requests 1')).out;
    expect(single.includes('已逾期')).toBe(overdue !== null);
    if (overdue === null) return;
    expect(single).toContain(`已逾期 ${overdue} 日`);
    expect(single.replace(/\s/g, '')).toContain('--happened逾期的原因');
    expect((await office.jwh('meeting call representatives --day 2026-07-01 --request 1')).code).toBe(4);
    const late = 'meeting call representatives --day 2026-07-01 --request 1 --happened 放假';
    expect((await office.jwh(late)).code).toBe(0);
    expect((await office.jwh('meeting requests --json')).json().rows[0].overdue).toBeNull();
  });
});

describe('how many ballots and lines are printed', () => {
  async function called(): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu', init: ['--households', '1480'] });
    await done(office, 'meeting call households --day 2026-10-16 --vote 停车位改造方案');
    return office;
  }

  test.each([
    ['--ballots 999999', '应到 1480，加备用 148 张，一次最多印 1628 张'],
    ['--ballots 1629', '最多印 1628 张'],
    ['--ballots -1', '张数不能是负数（-1）'],
    ['--lines 0 --ballots 0', '签到表至少要有 1 行'],
    ['--lines 2961', '最多印 2960 行'],
  ])('%s is refused', async (words, says) => {
    const office = await called();
    const refused = await office.jwh(`meeting sheets 1 ${words} --pdf 用表.pdf`);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(says);
  });

  test('one for each household and the reserve are printed, within seconds', { timeout: 15_000 }, async () => {
    const office = await called();
    expect((await office.jwh('meeting sheets 1 --pdf 用表.pdf --json')).json().record.ballots).toBe(1480);
    expect((await office.jwh('meeting sheets 1 --ballots 1628 --lines 2960 --json')).json().record.ballots).toBe(1628);
  });
});

describe('a motion is recorded once', () => {
  const record = 'meeting record --kind representatives --day 2026-09-17 --entitled 61 --present 31 --motion 甲=21/5/5';

  test('twice on the command line or in a file is refused', async () => {
    const office = await openCounter();
    for (const line of [`${record} --motion 甲=21/5/5`, `${record} --motion "甲 =20/6/5"`]) {
      const refused = await office.jwh(line);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('议题“甲”写了两次');
    }
    office.write(
      '会.yaml',
      '种类: representatives\n日期: 2026-09-17\n应到: 61\n实到: 31\n议题:\n  - {标题: 甲, 赞成: 21}\n  - {标题: 甲, 赞成: 21}\n',
    );
    expect((await office.jwh('meeting record --file 会.yaml')).err).toContain('议题“甲”写了两次');
    expect((await office.jwh('meeting list --json')).json().rows).toEqual([]);
    expect((await office.jwh(`${record} --motion 乙=21/5/5`)).code).toBe(0);
  });
});

describe('the record against the call and its notices (幸福 第十二条)', () => {
  const record = 'meeting record --called 1 --entitled 61 --present 41';

  async function called(): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu', today: '2026-09-10' });
    await done(office, 'meeting call representatives --day 2026-09-18 --time 09:30 --agenda 报告 --vote 甲 --vote 乙');
    return office;
  }

  /** What a clerk types on the day of the meeting. */
  const on = (office: Counter, line: string, now = '2026-09-18') =>
    office.runIn(
      { now: () => new Date(`${now}T09:00:00Z`) },
      ...[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
  const flat = (text: string) => text.replace(/\s/g, '');

  test('no notice on file: said when it is recorded, in show and in the minutes', async (context) => {
    const office = await called();
    const out = flat((await on(office, `${record} --motion 甲=40/1/0 --motion 未通知的事=40/1/0`)).out);
    expect(out).toContain('没有登记通知：规定提前3天通知，并告知议题（幸福·居民会议制度第十二条）');
    expect(out).toContain('议题“未通知的事”未列入通知（幸福·居民会议制度第十二条）');
    expect(out).toContain('召集时列为表决的“乙”没有表决记录');
    expect(flat((await on(office, 'meeting show 1')).out)).toContain('没有登记通知');
    await on(office, 'meeting minutes 1 --pdf 记录.pdf');
    const paper = flat(pdfText(`${office.folder}/记录.pdf`, context));
    expect(paper).toContain('没有登记通知');
    expect(paper).toContain('2026年9月18日09:30');
    // Entered afterwards, as it was sent.
    expect((await on(office, 'meeting notify 1 --method 张贴 --on 2026-09-15')).code).toBe(0);
    const shown = flat((await on(office, 'meeting show 1')).out);
    expect(shown).not.toContain('没有登记通知');
    expect(shown).toContain('未通知的事”未列入通知');
  });

  test.each([
    ['2026-09-15', false],
    ['2026-09-16', true],
  ])('a notice of %s is late: %s', async (day, late) => {
    const office = await called();
    expect((await on(office, `meeting notify 1 --method 张贴 --on ${day}`)).code).toBe(0);
    const out = flat((await on(office, `${record} --motion 甲=40/1/0 --motion 乙=40/1/0`)).out);
    expect(out.includes('迟发')).toBe(late);
    expect(out).not.toMatch(/没有登记通知|未列入通知|没有表决记录/);
    expect(flat((await on(office, 'meeting minutes 1')).out).includes('迟发')).toBe(late);
  });

  test('the hour of the call stays with the record, unless the day moved', async () => {
    const office = await called();
    const { record: held } = (await on(office, `${record} --motion 甲=40/1/0 --json`)).json();
    expect(held.time).toBe('09:30');
    expect((await on(office, 'meeting show 1')).out).toContain('2026年9月18日 09:30');
    const moved = await called();
    const later = await on(moved, `${record} --day 2026-09-19 --motion 甲=40/1/0 --json`, '2026-09-19');
    expect(later.json().record).toMatchObject({ day: '2026-09-19', time: null });
  });

  test('where no rule asks for a notice, or nothing was called, nothing is missed', async () => {
    const free = await openCounter({ place: 'changchun' });
    await done(free, 'meeting call representatives --day 2026-09-18 --vote 甲');
    expect((await free.jwh(`${record} --motion 甲=40/1/0`)).out).not.toContain('通知');
    const office = await openCounter({ place: 'xingfu' });
    const plain =
      'meeting record --kind representatives --day 2026-09-17 --entitled 61 --present 41 --motion 甲=40/1/0';
    expect((await office.jwh(plain)).out).not.toContain('通知');
  });
});

describe('after a call of a kind in which nobody is counted', () => {
  const places = { joint: 'xingfu', coordination: 'jingan', appraisal: 'jingan', special: 'xingfu', weekly: 'xingfu' };

  test.each(Object.entries(places))('%s: the next step that is told is taken', async (kind, place) => {
    const office = await openCounter({ place: place as 'xingfu' });
    const called = await office.jwh(`meeting call ${kind} --day 2026-09-18`);
    expect(called.out).not.toContain('record --called');
    const next = called.out.replace(/\s+/g, ' ').match(/jwh (meeting log \w+ --called \S+) --present/)?.[1];
    const logged = await office.jwh(`${next} --present 9 --items 停车 --json`);
    expect(logged.err).toBe('');
    expect(logged.json().record).toMatchObject({ number: '会〔2026〕1号', kind, day: '2026-09-18' });
    expect((await office.jwh('meeting list --json')).json().rows).toHaveLength(1);
  });

  test('the number stays though the day moved, and cannot be used twice or for another kind', async () => {
    const office = await openCounter({ place: 'xingfu' });
    await office.jwh('meeting call joint --day 2026-09-20 --place 二楼');
    const log = 'meeting log --called 1 --present 9 --items 停车 --day 2026-09-18';
    const other = await office.jwh(log.replace('log', 'log weekly'));
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('召集的是党政联席会议')]);
    expect((await office.jwh('meeting log --called 1 --present 9 --items 停车')).code).toBe(2);
    const held = await office.jwh(log);
    expect(held.out).toContain('会〔2026〕1号');
    expect(held.out).toContain('召集的是 2026-09-20，登记为 2026-09-18 召开');
    const again = await office.jwh(log);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('已经记录，不能再据以登记')]);
  });

  test.each(['hearing', 'coordination', 'appraisal'])('%s: where its matters are kept is said', async (kind) => {
    const office = await openCounter({ place: 'jingan' });
    const { out } = await office.jwh(`meeting call ${kind} --day 2026-10-16`);
    expect(out).toContain(`jwh ${kind} 办理`);
  });
});

describe('what was entered by mistake or twice', () => {
  test('a notice is withdrawn with a reason, stays on file and counts for nothing', async () => {
    const office = await openCounter({ place: 'xingfu' });
    await office.jwh('meeting call representatives --day 2026-09-18 --vote 甲');
    await office.jwh('meeting notify 1 --on 2026-09-10 --method 张贴');
    const gone = await office.jwh('meeting notify 1 --withdraw 1 --reason 日期写错 --json');
    expect(gone.json().record.notices[0].withdrawn).toEqual({ day: '2026-09-18', reason: '日期写错' });
    expect((await office.jwh('meeting show 1')).out).toContain('已撤回');
    expect((await office.jwh('meeting notify 1 --on 2026-09-17 --method 张贴')).code).toBe(0);
    const held = await office.jwh('meeting record --called 1 --entitled 61 --present 41 --motion 甲=40/1/0');
    expect(held.out.replace(/\s/g, '')).toContain('迟发');
  });

  test.each([
    ['--withdraw 2 --reason 错', 3, '没有第 2 次通知'],
    ['--withdraw 1 --reason 错 --method 张贴', 2, '只写 --withdraw'],
    ['--reason 错', 2, '只写 --withdraw'],
    ['--on 2026-09-10', 2, '没有写通知的方式'],
  ])('notify %s is refused', async (words, code, says) => {
    const office = await openCounter({ place: 'xingfu' });
    await office.jwh('meeting call representatives --day 2026-09-18');
    await office.jwh('meeting notify 1 --on 2026-09-10 --method 张贴');
    const refused = await office.jwh(`meeting notify 1 ${words}`);
    expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(says)]);
    await office.jwh('meeting notify 1 --withdraw 1 --reason 错');
    expect((await office.jwh('meeting notify 1 --withdraw 1 --reason 错')).err).toContain('已撤回');
  });

  test('the same notice or request once more is said', async () => {
    const office = await openCounter({ place: 'xingfu' });
    await office.jwh('meeting call representatives --day 2026-10-18');
    const notify = 'meeting notify 1 --method 张贴';
    expect((await office.jwh(notify)).out).not.toContain('完全相同');
    expect((await office.jwh(`${notify} --to 第1居民小组`)).out).not.toContain('完全相同');
    expect((await office.jwh(notify)).out.replace(/\s/g, '')).toContain('与第1次通知完全相同');
    const request = 'meeting request --by 居民代表=18 --of 54 --matter 停车';
    expect((await office.jwh(request)).out).not.toContain('完全相同');
    expect((await office.jwh(request.replace('停车', '绿化'))).out).not.toContain('完全相同');
    expect((await office.jwh(request)).out).toContain('与 提〔2026〕1号 完全相同');
  });
});

describe('plain answers', () => {
  const flat = (text: string) => text.replace(/\s/g, '');

  test('a note and an article are told once', async () => {
    const office = await openCounter({ place: 'national' });
    await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
    const { out } = await office.jwh('meeting call representatives --day 2026-09-20');
    expect(out.match(/据片段整理/g)).toHaveLength(1);
    const { basis, verdicts } = await done(office, 'meeting call representatives --day 2026-09-21');
    expect([verdicts.length, basis.length]).toEqual([2, 1]);
  });

  test('where no rule gives the days of notice the sentence reads', async () => {
    const office = await openCounter();
    await office.jwh('meeting call representatives --day 2026-09-20');
    for (const line of ['meeting notice 1', 'meeting notify 1 --method 张贴']) {
      const out = flat((await office.jwh(line)).out);
      expect(out).toContain('本地没有规定提前几天通知；建议2026-09-17前发出');
      expect(out).not.toContain('通知本地');
    }
    const ruled = await openCounter({ place: 'xingfu' });
    await ruled.jwh('meeting call representatives --day 2026-09-30');
    expect(flat((await ruled.jwh('meeting notice 1')).out)).toContain('通知最迟2026-09-27发出');
  });

  test('a form or a year that cannot be meant', async () => {
    const office = await openCounter();
    const form = await office.jwh('meeting call recall --form xx --day 2026-10-10');
    expect([form.code, form.err]).toEqual([2, expect.stringContaining('罢免会议没有“xx”这种形式')]);
    expect((await office.jwh('meeting call recall --form adults --day 2026-10-10')).code).toBe(0);
    const far = await office.jwh('meeting call representatives --day 2099-07-20');
    expect(flat(far.out)).toContain('2099-07-20在一年以后');
    expect((await office.jwh('meeting call representatives --day 2027-09-18')).out).not.toContain('一年以后');
  });

  test.each([
    ['委托书: 微信截图', '委托书 proof：应为 是 或 否'],
    ['委托証: 是', '委托証：没有这一项'],
  ])('a proxy in a file with %s names the key', async (wrong, says) => {
    const office = await openCounter();
    const file = `种类: representatives\n日期: 2026-09-17\n应到: 61\n实到: 31\n委托:\n  - {委托人: 甲, 受托人: 乙, ${wrong}}\n`;
    office.write('会.yaml', file);
    const refused = await office.jwh('meeting record --file 会.yaml');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`第1项的${says}`)]);
    office.write('会.yaml', file.replace(/委托:.*/s, '委托: 很多\n'));
    expect((await office.jwh('meeting record --file 会.yaml')).err).toContain('应为人数，或“委托人、受托人”的列表');
  });

  test('a dash is standard output for CSV and refused for what is no text', async () => {
    const office = await openCounter();
    await office.jwh('meeting call representatives --day 2026-09-20');
    expect((await office.jwh('meeting list --csv -')).out).toBe((await office.jwh('meeting list --csv')).out);
    for (const ending of ['pdf', 'xlsx']) {
      const refused = await office.jwh(`meeting list --${ending} -`);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('不能写到标准输出')]);
    }
    expect(existsSync(`${office.folder}/-`)).toBe(false);
  });

  test('the place’s own name of the meeting, in requests and in what is told', async () => {
    const office = await openCounter();
    const line = 'meeting request --by 居民代表=13 --of 61 --matter 停车';
    expect((await office.jwh(line)).out).toMatch(/会议\s+社区居民代表会议/);
    await office.jwh('meeting call representatives --day 2026-09-18');
    const twice = await office.jwh('meeting call representatives --day 2026-09-18');
    expect(flat(twice.out)).toContain('同一天已召集社区居民代表会议');
    const record = 'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 41';
    expect(flat((await office.jwh(record)).out)).toContain('当天召集过社区居民代表会议');
    expect(flat((await office.jwh(record)).out)).toContain('同一天已记录过社区居民代表会议');
  });
});

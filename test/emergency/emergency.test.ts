import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const burst = 'emergency log 三号楼水管爆裂 --facts 一层积水，无人受伤 --known 7:40 --on-site 7:50 --on 2026-09-17';

async function office(place: 'jingan' | 'changchun' | 'tuanjielu' = 'jingan'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-09-18' });
  await done(counter, 'staff add 孙秀英 --post 社工 --from 2026-01-01');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const subjects = (json: { verdicts?: { subject: string }[] }) => (json.verdicts ?? []).map(({ subject }) => subject);

describe('reported upward at once (R-JA1-25, D-65, C-54)', () => {
  test.each([
    ['9:40', 120, []],
    ['9:41', 121, ['first_moment']],
  ])('known at 7:40, reported at %s: %s minutes', async (at, minutes, warned) => {
    const counter = await office();
    await done(counter, burst);
    const json = (await done(counter, `emergency report 1 --at ${at} --on 2026-09-17 --json`)).json();
    expect(json.record.steps.at(-1).content.minutes).toBe(minutes);
    expect(subjects(json).filter((one) => one === 'first_moment')).toEqual(warned);
    const shown = (await done(counter, 'emergency show 1 --json')).json();
    expect(shown.findings ?? []).toEqual(
      warned.map(() => ({ kind: 'late_report', minutes, max: 120, number: '突〔2026〕1号' })),
    );
  });

  test('the two hours are the office’s own choice: a warning marked so, and none under D-65b', async () => {
    const counter = await office();
    await done(counter, burst);
    const late = (await done(counter, 'emergency report 1 --at 9:41 --on 2026-09-17 --json')).json();
    const warning = late.verdicts.find(({ subject }: { subject: string }) => subject === 'first_moment');
    expect(warning).toMatchObject({
      holds: false,
      severity: 'warning',
      readings: ['D-65a'],
      arithmetic: '09-17 07:40 得知，09-17 09:41 报告：121 分钟 > 120 分钟',
      cite: { status: 'office' },
    });
    await done(counter, 'rules read D-65 b --from 2026-01-01 --cite 街道答复');
    const silent = (await done(counter, 'emergency show 1 --json')).json();
    expect(subjects(silent)).not.toContain('first_moment');
    expect(silent.findings).toBeUndefined();
  });

  test('one not reported at all is a finding with its minutes, over midnight too', async () => {
    const counter = await office();
    await done(counter, burst);
    const json = (await done(counter, 'emergency show 1 --json --today 2026-09-19')).json();
    expect(json.findings).toEqual([{ kind: 'missing_report', minutes: 2420, max: 120, number: '突〔2026〕1号' }]);
    await done(counter, `emergency report 1 --at '2026-09-18 0:10' --on 2026-09-17`);
    expect((await done(counter, 'emergency list --json')).json().rows[0]).toMatchObject({
      minutes: 990,
      state: 'reported',
    });
  });

  test('within the two hours nothing is broken yet', async () => {
    const counter = await office();
    const { jwh } = counter;
    const json = (await jwh('emergency log 起火 --facts 冒烟 --known 8:00 --json')).json();
    const report = json.verdicts.find(({ subject }: { subject: string }) => subject === 'report');
    expect(report).toMatchObject({ holds: false, severity: 'warning' });
    expect(subjects(json)).toEqual(['report']);
  });

  test('a report before anybody knew, or of tomorrow, is a slip: nothing is written', async () => {
    const counter = await office();
    await done(counter, burst);
    expect((await counter.jwh('emergency report 1 --at 7:39 --on 2026-09-17')).code).toBe(2);
    expect((await counter.jwh("emergency report 1 --at '2026-09-19 8:00'")).code).toBe(2);
    expect((await counter.jwh('emergency log 甲 --facts 乙 --known 8:00 --occurred 9:00')).code).toBe(2);
    expect((await counter.jwh('emergency log 甲 --facts 电话13800001234 --known 8:00')).code).toBe(2);
    expect((await done(counter, 'emergency list --json')).json().rows).toMatchObject([{ state: 'unreported' }]);
  });
});

describe('what is entered late, or has not come', () => {
  const verdict = (json: { verdicts: { subject: string }[] }) =>
    json.verdicts.find(({ subject }) => subject === 'report');

  test('whoever came to the scene after it was entered is entered with what was done there', async () => {
    const counter = await office();
    await done(counter, 'emergency log 火 --facts 冒烟 --known 7:00 --on 2026-09-17');
    await done(counter, 'emergency report 1 --at 7:30 --on 2026-09-17');
    const without = (await done(counter, 'emergency act 1 --text 疏散 --on 2026-09-17 --json')).json();
    expect(verdict(without)).toMatchObject({ holds: false, arithmetic: '应有4项，有3项，缺：赴现场处置' });
    const json = (await done(counter, 'emergency act 1 --text 灭火 --on-site 7:10 --on 2026-09-17 --json')).json();
    expect(verdict(json)).toMatchObject({ holds: true });
    expect(json.record.steps.at(-1).content).toEqual({ text: '灭火', on_site: '2026-09-17 07:10' });
    const shown = (await done(counter, 'emergency show 1')).out;
    expect(shown).toMatch(/到场时间\s+2026-09-17 07:10/);
    expect(shown).not.toContain('到场以后：');
  });

  test('but not twice, not before it happened, not before its time', async () => {
    const counter = await office();
    await done(counter, `${burst} --occurred 7:30`);
    expect((await counter.jwh('emergency act 1 --text 甲 --on-site 8:00 --json')).json().error.code).toBe(
      'on_site_known',
    );
    await done(counter, 'emergency log 火 --facts 冒烟 --known 7:00 --occurred 6:50 --on 2026-09-17');
    for (const [at, code] of [
      ["'2026-09-17 6:49'", 'bad_moment'],
      ["'2026-09-18 9:01'", 'future_moment'],
      ["'2026-09-19 0:00'", 'future_day'],
    ])
      expect((await counter.jwh(`emergency act 2 --text 甲 --on-site ${at} --json`)).json().error.code).toBe(code);
    await done(counter, "emergency act 2 --text 甲 --on-site '2026-09-17 6:50'");
  });

  test('a minute that has not come is refused; on a day that was set nobody knows the minute', async () => {
    const counter = await office();
    const log = 'emergency log 火 --facts 冒烟 --known 9:00 --reported-at';
    const refused = await counter.jwh(`${log} 9:01 --json`);
    expect([refused.code, refused.json().error.code]).toEqual([2, 'future_moment']);
    await done(counter, `${log} 9:00`);
    await done(counter, `${log} 23:55 --today 2026-09-17`);
  });

  test('lateness runs to the earliest report, in whatever order they were entered', async () => {
    const counter = await office();
    await done(counter, `${burst} --reported-at 12:40`);
    const late = (await done(counter, 'emergency list --json')).json().rows[0];
    expect(late).toMatchObject({ minutes: 300, delay: 'late_report' });
    const json = (await done(counter, 'emergency report 1 --at 8:00 --on 2026-09-17 --json')).json();
    expect(subjects(json)).toEqual(['report']);
    expect((await done(counter, 'emergency list --json')).json().rows[0]).toMatchObject({ minutes: 20, delay: null });
    expect((await done(counter, 'emergency show 1 --json')).json().findings).toBeUndefined();
  });

  test('the list tells what is late or missing and by when a report is due; nothing of it under D-65b', async () => {
    const counter = await office();
    await done(counter, 'emergency log 火 --facts 冒烟 --known 7:00');
    await done(counter, 'emergency log 水 --facts 漏水 --known 6:59');
    await done(counter, `${burst} --reported-at 9:41`);
    const rows = async () => (await done(counter, 'emergency list --json')).json().rows;
    const told = async () => (await rows()).map((row: Record<string, unknown>) => [row.title, row.delay, row.due_day]);
    expect(await told()).toEqual([
      ['水', 'missing_report', '2026-09-18'],
      ['火', null, '2026-09-18'],
      ['三号楼水管爆裂', 'late_report', null],
    ]);
    expect((await done(counter, 'emergency list --open')).out).toMatch(/漏报[\s\S]*迟报/);
    const clocks = (await done(counter, 'emergency show 2 --json')).json().record.clocks;
    expect(clocks).toMatchObject([{ state: 'overdue', words: expect.stringContaining('= 2026-09-18 08:59') }]);
    await done(counter, 'rules read D-65 b --from 2026-01-01 --cite 街道答复');
    for (const row of await rows()) expect([row.delay, row.due_day]).toEqual([null, null]);
  });

  test('its matter has a suggested day and falls overdue like any other; nobody responsible is said so', async () => {
    const counter = await office();
    const open = await done(counter, burst);
    expect(open.out).toContain('jwh matter assign 事〔2026〕1号 姓名');
    expect((await done(counter, `${burst} --responsible 孙秀英`)).out).not.toContain('还没有人负责');
    expect((await done(counter, 'matter show 1 --json')).json().record).toMatchObject({
      due_day: '2026-10-02',
      due_origin: 'suggested',
    });
    const overdue = async (today: string) =>
      (await done(counter, `matter list --overdue --json --today ${today}`)).json().rows.length;
    // The National Day holiday ends on the 7th; a day that falls into it moves (D-44a).
    expect([await overdue('2026-10-08'), await overdue('2026-10-09')]).toEqual([0, 2]);
  });

  test('the week’s and the month’s report count them, as they stood when it was over', async () => {
    const counter = await office();
    await done(counter, `${burst} --reported-at 9:41`);
    await done(counter, 'emergency log 火 --facts 冒烟 --known 23:00 --on 2026-09-17');
    await done(counter, `${burst} --reported-at 9:40`);
    await done(counter, 'emergency log 错 --facts 冒烟 --known 1:00 --on 2026-09-17');
    await done(counter, 'emergency void 4 --reason 记错');
    const counted = { count: 3, late_report: 1, missing_report: 1 };
    const month = async (line: string) => (await done(counter, `report ${line} --json`)).json().record.emergencies;
    expect(await month('month')).toEqual(counted);
    expect(await month('week 2026-W38 --today 2026-10-05')).toEqual(counted);
    expect((await done(counter, 'report month')).out).toContain('漏报');
    await done(counter, "emergency report 2 --at '2026-10-01 9:00' --today 2026-10-05");
    expect(await month('month 2026-09 --today 2026-10-05')).toEqual(counted);
    const none = await openCounter({ today: '2026-09-18' });
    expect((await none.jwh('report month')).out).not.toContain('漏报');
  });
});

describe('facts first, causes later (R-JA1-80)', () => {
  test('a cause before the first report is refused with its article; what was said all the same is recorded', async () => {
    const counter = await office();
    await done(counter, burst);
    const early = await counter.jwh('emergency cause 1 --cause 阀门锈蚀 --json');
    expect(early.code).toBe(4);
    expect(early.json().error).toMatchObject({ code: 'facts_first', cite: { article: '§2.10' } });
    const kept = (await done(counter, 'emergency cause 1 --cause 锈蚀 --happened 已对居民说了 --json')).json();
    expect(kept.record.steps.at(-1).happened).toBe('已对居民说了');
    const late = (await done(counter, 'emergency report 1 --at 8:00 --on 2026-09-17 --json')).json();
    const report = late.verdicts.find(({ subject }: { subject: string }) => subject === 'report');
    expect(report).toMatchObject({ holds: false, arithmetic: '应有4项，有3项，缺：慎报原因' });
  });

  test('reported, the cause found, closed: everything that is asked is there', async () => {
    const counter = await office();
    await done(counter, `${burst} --reported-at 8:00`);
    await done(counter, 'emergency act 1 --text 关总阀');
    await done(counter, 'emergency cause 1 --cause 阀门锈蚀 --basis 检修单');
    const closed = (await done(counter, 'emergency close 1 --result 水管已换 --json')).json();
    expect(closed.record.state).toBe('closed');
    expect(closed.verdicts).toMatchObject([{ subject: 'report', holds: true }]);
    expect((await counter.jwh('emergency act 1 --text 又来')).code).toBe(2);
  });

  test('nothing unreported is put away (exit 4), unless it happened so', async () => {
    const counter = await office();
    await done(counter, burst);
    expect((await counter.jwh('emergency close 1 --result 好了 --json')).json().error.code).toBe('unreported');
    expect((await counter.jwh('emergency close 1 --result 好了')).code).toBe(4);
    await done(counter, 'emergency close 1 --result 好了 --happened 没有报告');
  });

  test('where the place says nothing, the record is kept and the answer says so', async () => {
    const counter = await office('changchun');
    const logged = await done(counter, burst);
    expect(logged.out).toContain('本地没有这些规定');
    await done(counter, 'emergency cause 1 --cause 锈蚀');
    await done(counter, 'emergency close 1 --result 好了');
    const tj = await office('tuanjielu');
    const planless = (await done(tj, `${burst} --reported-at 8:00 --json`)).json();
    expect(planless.verdicts[0]).toMatchObject({ subject: 'report', holds: false });
    const planned = (await done(tj, `${burst} --reported-at 8:00 --plan 应急预案 --json`)).json();
    expect(planned.verdicts[0]).toMatchObject({ subject: 'report', holds: true });
  });
});

test('it is a matter too, with its number both ways; voided, the matter is named', async () => {
  const counter = await office();
  await done(counter, `${burst} --responsible 孙秀英`);
  const matter = (await done(counter, 'matter show 1 --json')).json().record;
  expect(matter).toMatchObject({ class: 'emergency', source: 'emergency', responsible: '孙秀英', day: '2026-09-17' });
  expect(matter.source_number).toBe('突〔2026〕1号');
  const voided = await done(counter, 'emergency void 1 --reason 重复登记');
  expect(voided.out).toContain('jwh matter void 事〔2026〕1号');
});

test('F-45 on paper: facts, reports and the causes as far as they are known', async (context) => {
  const counter = await office();
  const printed = async () => {
    await done(counter, 'emergency form 1 --pdf 报告.pdf');
    return pdfText(`${counter.folder}/报告.pdf`, context).replace(/\s+/g, '');
  };
  await done(counter, `${burst} --place 三号楼一层 --reported-at 8:00`);
  const first = await printed();
  for (const said of ['突发事件报告', '虹桥街道：', '三号楼一层', '一层积水，无人受伤', '2026-09-1708:00', '正在查明'])
    expect(first).toContain(said);
  await done(counter, 'emergency cause 1 --cause 阀门锈蚀');
  expect(await printed()).toContain('阀门锈蚀');
});

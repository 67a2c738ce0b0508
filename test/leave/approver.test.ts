import { describe, expect, test } from 'vitest';
import { done } from '../attendance/office.ts';
import { asked, daysOf, openLeave, recordOf, refused } from './office.ts';

/** March 2026: 2 to 6 is Monday to Friday. */
const on = '--on 2026-03-01';

describe('who approves, by length (长春 十三(三))', () => {
  test('exactly one day: the director (D-72a); under D-72 b the text is silent', async () => {
    const counter = await openLeave();
    const { record, verdicts } = await asked(counter, `李敏 事假 2026-03-02 ${on}`);
    expect(record).toMatchObject({
      number: '假〔2026〕1号',
      person: '李敏',
      kind: 'personal',
      from: '2026-03-02',
      to: '2026-03-02',
      days: 1,
      approvers: ['director'],
      needed: ['director_approval'],
      state: 'requested',
      joined_with: [],
    });
    expect(verdicts).toMatchObject([
      { rule: 'leave.director', tier: 'director', holds: false, cite: { article: '十三(三)' } },
    ]);
    expect(verdicts[0].others).toMatchObject([{ reading: 'D-72b', tier: 'gap', approvers: ['director'] }]);
    await done(counter, 'rules read D-72 b --from 2026-03-01');
    const after = await asked(counter, `李敏 事假 2026-03-04 ${on}`);
    expect(after.verdicts[0]).toMatchObject({ tier: 'gap', approvers: ['director'] });
    expect(after.verdicts[0].notes[0]).toContain('未涉及');
  });

  test.each([
    ['1.5', '2026-03-02..2026-03-03 --to-half am', 1.5],
    ['2.0', '2026-03-02..2026-03-03', 2],
    ['3.0', '2026-03-02..2026-03-04', 3],
  ])(
    'G-082: %s days are not covered: the director with a flag; the street under b; not taken under c',
    async (_, span, days) => {
      const counter = await openLeave();
      const { record, verdicts } = await asked(counter, `李敏 事假 ${span} ${on}`);
      expect(record).toMatchObject({ days, approvers: ['director'], needed: ['director_approval'] });
      expect(record.warnings.map(({ code }: { code: string }) => code)).toContain('slip_advised');
      expect(verdicts[0]).toMatchObject({
        rule: 'leave.director',
        tier: 'gap',
        readings: expect.arrayContaining(['D-70a']),
      });
      expect(verdicts[0].notes[0]).toBe('长春 十三(三)未涉及这一段天数：由主任批准，建议写请假条。');
      const others = verdicts[0].others.map(({ reading }: { reading: string }) => reading);
      expect(others).toEqual(expect.arrayContaining(['D-70b', 'D-70c']));
      expect(others.includes('D-71b')).toBe(days === 3);
      await done(counter, 'leave cancel 1 --reason 改期');

      await done(counter, 'rules read D-70 b --from 2026-03-01');
      const strict = await asked(counter, `李敏 事假 ${span} ${on}`);
      expect(strict.record.needed).toEqual([
        'slip',
        'section_chief_approval',
        'subdistrict_deputy_review',
        'filing_no',
      ]);
      await done(counter, 'leave cancel 2 --reason 改期');

      await done(counter, 'rules read D-70 c --from 2026-03-02');
      const error = await refused(counter, `request 李敏 事假 ${span} ${on}`, 4);
      expect(error).toMatchObject({ code: 'not_taken', cite: { article: '十三(三)' } });
      expect((await done(counter, 'leave list --json')).json().rows).toHaveLength(2);
      const happened = await asked(counter, `李敏 事假 ${span} ${on} --happened 人已离岗`);
      expect(happened.record).toMatchObject({ number: '假〔2026〕3号', happened: '人已离岗', needed: ['refused'] });
    },
  );

  test('exactly three days under D-71 b go to the street', async () => {
    const counter = await openLeave();
    await done(counter, 'rules read D-71 b --from 2026-03-01');
    const { record, verdicts } = await asked(counter, `李敏 事假 2026-03-02..2026-03-04 ${on}`);
    expect(record.approvers).toEqual(['section_chief', 'subdistrict_deputy']);
    expect(verdicts[0].arithmetic).toBe('事假 3 天：3 ≥ 3 天');
  });

  test('G-083: 3.5 days need slip, section chief, deputy and filing; nothing less will do', async () => {
    const counter = await openLeave();
    const { record, verdicts } = await asked(
      counter,
      `李敏 事假 2026-03-02..2026-03-05 --to-half am ${on} --reason 探亲`,
    );
    expect(record).toMatchObject({
      days: 3.5,
      approvers: ['section_chief', 'subdistrict_deputy'],
      needed: ['slip', 'section_chief_approval', 'subdistrict_deputy_review', 'filing_no'],
      deduct_days: 3.5,
    });
    expect(verdicts[0]).toMatchObject({
      rule: 'leave.subdistrict',
      tier: 'subdistrict',
      arithmetic: '事假 3.5 天：3.5 > 3 天',
    });
    const error = await refused(counter, `approve 1 --by 王建国 ${on}`, 4);
    expect(error).toMatchObject({ code: 'may_not_approve', cite: { place: 'changchun', article: '十三(三)' } });
    const opinion = await recordOf(counter, `approve 1 --by 王建国 --review --note 同意 ${on}`);
    expect(opinion.state).toBe('requested');
    expect(await recordOf(counter, `approve 1 --by 孙某 --post 科长 ${on}`)).toMatchObject({
      needed: ['slip', 'subdistrict_deputy_review', 'filing_no'],
      state: 'requested',
    });
    expect(await recordOf(counter, `approve 1 --by 钱某 --post 主管主任 --slip ${on}`)).toMatchObject({
      needed: ['filing_no'],
      state: 'requested',
    });
    expect((await daysOf(counter, '2026-03'))['2026-03-02']).toBe('unmarked');
    const whole = await recordOf(counter, `approve 1 --by 钱某 --post 主管主任 --filing-no 备〔2026〕17号 ${on}`);
    expect(whole).toMatchObject({ state: 'approved', state_day: '2026-03-01', needed: [] });
    expect(whole.opinions.map(({ opinion: said }: { opinion: string }) => said)).toEqual([
      'review',
      'approve',
      'review',
      'file',
    ]);
    const days = await daysOf(counter, '2026-03');
    expect(days['2026-03-04']).toBe('leave_personal');
    expect(days['2026-03-05']).toBe('leave_personal/unmarked');
  });

  test('D-79: the deputy reviews (a); under b both approve', async () => {
    const counter = await openLeave();
    await done(counter, 'rules read D-79 b --from 2026-03-01');
    await asked(counter, `李敏 病假 2026-03-02..2026-03-05 --slip ${on}`);
    await done(counter, `leave approve 1 --by 孙某 --post section_chief ${on}`);
    const reviewed = await recordOf(
      counter,
      `approve 1 --by 钱某 --post subdistrict_deputy --review --filing-no 备1 ${on}`,
    );
    expect(reviewed).toMatchObject({ state: 'requested', needed: ['subdistrict_deputy_approval'] });
    expect(await recordOf(counter, `approve 1 --by 钱某 --post subdistrict_deputy ${on}`)).toMatchObject({
      state: 'approved',
    });
  });

  test('G-098: four days of sick leave: slip and approvals yes, deduction no', async () => {
    const counter = await openLeave();
    const { record } = await asked(counter, `李敏 病假 2026-03-02..2026-03-05 ${on}`);
    expect(record.needed).toContain('slip');
    expect(record.needed).toContain('section_chief_approval');
    expect(record.deduct_days).toBe(0);
  });

  test('D-73: Friday and Monday are two working days; four calendar days under b', async () => {
    const counter = await openLeave();
    const { record } = await asked(counter, `李敏 事假 2026-03-06..2026-03-09 ${on}`);
    expect(record).toMatchObject({ days: 2, approvers: ['director'] });
    await done(counter, 'leave cancel 1 --reason 改期');
    await done(counter, 'rules read D-73 b --from 2026-03-01');
    const b = await asked(counter, `李敏 事假 2026-03-06..2026-03-09 ${on}`);
    expect(b.record).toMatchObject({ days: 2, approvers: ['section_chief', 'subdistrict_deputy'] });
    expect(b.verdicts[0].arithmetic).toBe('事假 2 天，日历天 4：4 > 3 天');
  });

  test('D-75: what costs its pay: all of it over three days (a), all personal leave (b), what is over three days (c)', async () => {
    const counter = await openLeave();
    expect((await asked(counter, `李敏 事假 2026-03-02..2026-03-05 ${on}`)).record.deduct_days).toBe(4);
    expect((await asked(counter, `李敏 事假 2026-03-10 ${on}`)).record.deduct_days).toBe(0);
    await done(counter, 'rules read D-75 b --from 2026-03-01');
    expect((await asked(counter, `李敏 事假 2026-03-12 ${on}`)).record.deduct_days).toBe(1);
    await done(counter, 'rules read D-75 c --from 2026-03-02');
    expect((await asked(counter, `李敏 事假 2026-03-16..2026-03-19 ${on}`)).record.deduct_days).toBe(1);
  });
});

describe('contiguous leaves (D-74)', () => {
  test('one day after another over a weekend: the fourth is over three, with a warning; apart under b', async () => {
    const counter = await openLeave();
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-09']) await asked(counter, `李敏 事假 ${day} ${on}`);
    const fourth = await asked(counter, `李敏 事假 2026-03-10 ${on}`);
    expect(fourth.record).toMatchObject({
      days: 1,
      joined_days: 4,
      joined_with: ['假〔2026〕1号', '假〔2026〕2号', '假〔2026〕3号'],
      approvers: ['section_chief', 'subdistrict_deputy'],
      deduct_days: 1,
    });
    expect(fourth.record.warnings[0]).toMatchObject({ code: 'joined' });
    expect(fourth.verdicts[0].others).toContainEqual(
      expect.objectContaining({ reading: 'D-74b', approvers: ['director'] }),
    );
    // What was asked for before stands differently too, since it is one absence.
    expect((await recordOf(counter, 'show 1')).approvers).toEqual(['section_chief', 'subdistrict_deputy']);
    await done(counter, 'rules read D-74 b --from 2026-03-01');
    expect((await recordOf(counter, 'show 4')).approvers).toEqual(['director']);
  });

  test('a day at work between them, another kind, or a cancelled leave joins nothing', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-03 ${on}`);
    expect((await asked(counter, `李敏 事假 2026-03-05..2026-03-06 ${on}`)).record.joined_with).toEqual([]);
    expect((await asked(counter, `李敏 病假 2026-03-04 ${on}`)).record.joined_with).toEqual([]);
    await done(counter, 'leave cancel 2 --reason 改期');
    await done(counter, 'leave cancel 3 --reason 病好了');
    expect((await asked(counter, `李敏 事假 2026-03-04 ${on}`)).record.joined_with).toEqual(['假〔2026〕1号']);
  });
});

describe("the director's own leave (D-78)", () => {
  test('(a) he may not approve it; the secretary or the street may', async () => {
    const counter = await openLeave();
    const { record } = await asked(counter, `王建国 事假 2026-03-02 ${on}`);
    expect(record).toMatchObject({
      approvers: ['secretary', 'subdistrict'],
      needed: ['secretary_or_subdistrict_approval'],
    });
    const error = await refused(counter, `approve 1 --by 王建国 ${on}`, 4);
    expect(error.message).toContain('不能批准自己的假');
    expect(await recordOf(counter, `approve 1 --by 赵永康 ${on}`)).toMatchObject({
      state: 'approved',
      opinions: [{ post: 'secretary', name: '赵永康', opinion: 'approve' }],
    });
    await asked(counter, `王建国 事假 2026-03-04 ${on}`);
    expect(await recordOf(counter, `approve 2 --by 孙某 --post 科长 ${on}`)).toMatchObject({ state: 'approved' });
  });

  test('(b) he approves it himself', async () => {
    const counter = await openLeave();
    await done(counter, 'rules read D-78 b --from 2026-03-01');
    expect((await asked(counter, `王建国 事假 2026-03-02 ${on}`)).record.approvers).toEqual(['director']);
    expect(await recordOf(counter, `approve 1 --by 王建国 ${on}`)).toMatchObject({ state: 'approved' });
  });

  test('a secretary who is director too does not approve his own leave as secretary', async () => {
    const counter = await openLeave();
    await done(counter, 'staff leave 赵永康 --post 书记 --on 2025-12-31');
    await done(counter, 'staff add 王建国 --post 书记 --from 2026-01-01');
    await asked(counter, `王建国 事假 2026-03-02 ${on}`);
    expect((await refused(counter, `approve 1 --by 王建国 --post secretary ${on}`, 4)).code).toBe('may_not_approve');
    const { warnings } = await recordOf(counter, `approve 1 --by 王建国 --post secretary ${on} --happened 已经休了`);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'own_approval' }));
  });
});

describe('those who may not reject', () => {
  test('the applicant, and whoever may not approve; who may approve may', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-05 ${on}`);
    const reject = (by: string) => refused(counter, `reject 1 --reason 忙 ${on} --by ${by}`, 4);
    expect(await reject('王建国')).toMatchObject({ code: 'may_not_approve', cite: { article: '十三(三)' } });
    expect((await reject('赵永康')).message).toContain('无权不批准');
    expect((await refused(counter, `reject 1 --reason 忙 ${on} --by 李敏`, 2)).code).toBe('own_rejection');
    expect((await refused(counter, 'reject 1 --reason 忙 --on 2026-02-27 --by 孙某 --post 科长', 2)).code).toBe(
      'before_request',
    );
    expect((await recordOf(counter, 'show 1')).state).toBe('requested');
    expect(await recordOf(counter, `reject 1 --reason 忙 ${on} --by 孙某 --post 科长`)).toMatchObject({
      state: 'rejected',
      opinions: [{ post: 'section_chief', opinion: 'reject' }],
    });
  });

  test('what is not taken under D-70 c the director rejects', async () => {
    const counter = await openLeave();
    await done(counter, 'rules read D-70 c --from 2026-03-01');
    await asked(counter, `李敏 事假 2026-03-02..2026-03-03 ${on} --happened 人已离岗`);
    const error = await refused(counter, `approve 1 --by 王建国 ${on}`, 4);
    expect(error.message).toContain('本居委会选定不受理');
    expect(await recordOf(counter, `reject 1 --reason 不受理 ${on} --by 王建国`)).toMatchObject({ state: 'rejected' });
  });
});

describe('those who sign for the street', () => {
  test("nobody of the office's own staff does; who left it may", async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-05 --slip ${on}`);
    for (const post of ['科长', '主管主任', '街道']) {
      const error = await refused(counter, `approve 1 --by 王建国 --post ${post} ${on}`, 2);
      expect(error.code).toBe('own_staff');
      expect(error.message).toContain('王建国是本居委会的主任');
    }
    await done(counter, 'staff leave 赵永康 --on 2025-12-31');
    expect(await recordOf(counter, `approve 1 --by 赵永康 --post 科长 ${on}`)).toMatchObject({
      opinions: [{ post: 'section_chief', name: '赵永康' }],
    });
  });

  test.each(['a', 'b'])('one person is not both of them (D-79 %s)', async (letter) => {
    const counter = await openLeave();
    await done(counter, `rules read D-79 ${letter} --from 2026-03-01`);
    await asked(counter, `李敏 事假 2026-03-02..2026-03-05 --slip ${on}`);
    await done(counter, `leave approve 1 --by 孙某 --post 科长 ${on}`);
    const line = `approve 1 --post 主管主任 --filing-no 备1 ${on} --by`;
    expect(await refused(counter, `${line} 孙某`, 4)).toMatchObject({
      code: 'both_posts',
      cite: { article: '十三(三)' },
    });
    expect(await recordOf(counter, `${line} 钱某`)).toMatchObject({ state: 'approved' });
  });
});

describe("one's own leave, where the place has no rule for it", () => {
  test('is approved by somebody else, or recorded as it happened and told', async () => {
    const counter = await openLeave({ place: 'jingan' });
    await asked(counter, `李敏 事假 2026-03-02 ${on}`);
    expect((await refused(counter, `approve 1 --by 李敏 ${on}`, 2)).code).toBe('own_approval');
    const happened = await recordOf(counter, `approve 1 --by 李敏 --happened 当天只有她一人 ${on}`);
    expect(happened).toMatchObject({ state: 'approved', happened: '当天只有她一人' });
    expect((await recordOf(counter, 'show 1')).warnings).toContainEqual({
      code: 'own_approval',
      says: '李敏批准的是自己的假，照实记录',
    });
    await asked(counter, `李敏 事假 2026-03-04 ${on}`);
    const other = await recordOf(counter, `approve 2 --by 王建国 ${on}`);
    expect(other).toMatchObject({ state: 'approved', warnings: [] });
  });

  test('work elsewhere too, and nobody covers for himself', async () => {
    const counter = await openLeave();
    await asked(counter, `王建国 公出 2026-03-02 ${on}`);
    expect((await refused(counter, `approve 1 --by 王建国 ${on}`, 2)).code).toBe('own_approval');
    expect(await recordOf(counter, `approve 1 --by 赵永康 ${on}`)).toMatchObject({ state: 'approved' });
    expect((await refused(counter, `request 李敏 事假 2026-03-02 --cover 李敏 ${on}`, 2)).code).toBe('own_cover');
    expect((await asked(counter, `李敏 事假 2026-03-02 --cover 何晓燕 ${on}`)).record.cover).toBe('何晓燕');
  });
});

describe('those who may not approve', () => {
  test('the secretary for a worker, somebody who is not director, a post nobody knows', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02 ${on}`);
    expect((await refused(counter, `approve 1 --by 赵永康 ${on}`, 4)).code).toBe('may_not_approve');
    expect((await refused(counter, `approve 1 --by 李敏 ${on}`, 4)).message).toContain('不能批准自己的假');
    expect((await refused(counter, `approve 1 --by 赵永康 --post 主任 ${on}`, 2)).code).toBe('not_in_post');
    expect((await refused(counter, `approve 1 --by 路人 ${on}`, 2)).code).toBe('post_needed');
    expect((await refused(counter, 'approve 1 --by 王建国 --on 2026-02-27', 2)).code).toBe('before_request');
    expect((await refused(counter, 'approve 1 --by 王建国 --on 2026-11-01', 2)).code).toBe('future_day');
    expect((await refused(counter, 'approve 9 --by 王建国', 3)).code).toBe('no_such_leave');
    expect((await recordOf(counter, 'show 1')).opinions).toEqual([]);
  });

  test('--happened records what was taken all the same, and what it lacks', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-05 ${on}`);
    const { record, verdicts } = (
      await done(counter, `leave approve 1 --by 王建国 ${on} --happened 主任当场准了，人已走 --json`)
    ).json();
    expect(record).toMatchObject({ state: 'approved', happened: '主任当场准了，人已走' });
    expect(verdicts[0]).toMatchObject({
      holds: false,
      needed: ['slip', 'section_chief_approval', 'subdistrict_deputy_review', 'filing_no'],
    });
    expect((await daysOf(counter, '2026-03'))['2026-03-02']).toBe('leave_personal');
    const { findings } = (await done(counter, 'attendance month 2026-03 --json')).json();
    expect(findings[0].says).toContain('假〔2026〕1号没有办齐街道的手续');
    expect(findings[0].leaves).toEqual(['假〔2026〕1号']);
  });

  test('a place without the rule names nobody: whoever approves is recorded', async () => {
    const counter = await openLeave({ place: 'jingan' });
    const { record, verdicts } = await asked(counter, `李敏 事假 2026-03-02..2026-03-06 ${on}`);
    expect(record).toMatchObject({ approvers: [], needed: ['approval'], deduct_days: 0 });
    expect(verdicts).toEqual([]);
    const shown = await done(counter, 'leave show 1');
    expect(shown.out).toContain('本地没有请假由谁批准的规定');
    expect(await recordOf(counter, `approve 1 --by 王建国 ${on}`)).toMatchObject({ state: 'approved' });
  });
});

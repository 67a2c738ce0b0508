import { describe, expect, test } from 'vitest';
import { idNumber, ok, openDesk, verdictOn } from './counter.ts';

const asked = 'certificate request 志愿服务证明 --who 周桂兰 --purpose 评选 --info 三次志愿服务 --basis 志愿服务条例';
const shown = `${asked} --document 身份证 --tail 1222`;
const found = 'certificate inquire 1 --how 上门、档案 --found 参加过三次 --by 孙秀英';

describe('from request to approval', () => {
  test('G-136 without a document nobody is given a certificate', async () => {
    const counter = await openDesk();
    await ok(counter, asked);
    await ok(counter, found);
    const refused = await counter.jwh('certificate approve 1 --by 王建国 --json');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('没有出示证件');
    expect(refused.json().error.cite.article).toBe('十七(三)');
  });

  test('G-136 shown, verified and in scope it is approved', async () => {
    const counter = await openDesk();
    const asking = (await ok(counter, `${shown} --json`)).json().record;
    expect(asking).toMatchObject({ number: '申〔2026〕1号', state: 'requested', id_tail: '1222', id_number: null });
    const inquired = await ok(counter, `${found} --json`);
    expect(inquired.json().record.state).toBe('verified');
    const approved = (await ok(counter, 'certificate approve 1 --by 王建国 --json')).json().record;
    expect(approved.state).toBe('approved');
    expect(approved.steps.map(({ step }: { step: string }) => step)).toEqual(['inquired', 'approved']);
  });

  test('G-136 beyond the scope it needs the sub-district, and is approved with its number', async () => {
    const counter = await openDesk();
    await ok(counter, `${shown} --beyond 涉及外单位的事项`);
    await ok(counter, found);
    const refused = await counter.jwh('certificate approve 1 --by 王建国');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('没有街道的批准');
    await ok(counter, 'certificate consent 1 --number 虹街批〔2026〕17号');
    const { steps } = (await ok(counter, 'certificate approve 1 --by 王建国 --json')).json().record;
    expect(steps[1]).toMatchObject({ name: '虹桥街道办事处', said: '批准文号 虹街批〔2026〕17号' });
  });

  test('what names no law is beyond the scope as well', async () => {
    const counter = await openDesk();
    await ok(
      counter,
      'certificate request 热心公益证明 --who 周桂兰 --purpose 评选 --info 热心 --document 户口簿 --tail 1222',
    );
    await ok(counter, found);
    expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
    await ok(counter, 'certificate consent 1 --number 虹街批〔2026〕18号');
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('R-CC-17-3 not verified, or found untrue, it is not approved', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    const early = await counter.jwh('certificate approve 1 --by 王建国');
    expect(early.code).toBe(4);
    expect(early.err).toContain('还没有核实');
    await ok(counter, 'certificate inquire 1 --how 上门 --found 没有参加过 --untrue --by 孙秀英');
    const untrue = await counter.jwh('certificate approve 1 --by 王建国');
    expect(untrue.code).toBe(4);
    expect(untrue.err).toContain('核实的情况不属实');
  });

  test('what is on the national list is not taken on, and the applicant is told where to go', async () => {
    const counter = await openDesk();
    const refused = await counter.jwh('certificate request 健在证明 --who 周桂兰 --purpose 养老金 --json');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('养老金发放机构');
    expect((await ok(counter, 'certificate requests --json')).json().rows).toEqual([]);
  });

  test.each(['xingfu', 'jingan', 'zizhi', 'qinhuangdao', 'tuanjielu'] as const)(
    'D-112 %s does not say what must be shown: the office’s own choice asks for a document and a mandate',
    async (place) => {
      const counter = await openDesk(place);
      const line = place === 'jingan' ? asked.replace('志愿服务证明', '3') : asked;
      const shownOn = async () => verdictOn(await counter.jwh('certificate show 1 --json'), 'shown');
      await ok(counter, `${line.replace(' --info 三次志愿服务', '')} --proxy 周小明`);
      const early = await counter.jwh('certificate approve 1 --by 王建国 --json');
      expect([early.code, early.json().error.cite.document]).toEqual([4, expect.stringContaining('由办公室自定')]);
      await ok(counter, found);
      expect(await shownOn()).toMatchObject({
        ...{ holds: false, severity: 'error', readings: ['D-112a'] },
        ...{ arithmetic: '没有出示证件；周小明代办，没有委托书' },
      });
      await ok(counter, `${found} --document 身份证 --tail 1222`);
      expect((await shownOn()).arithmetic).toBe('出示身份证（尾号1222）；周小明代办，没有委托书');
      expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
      await ok(counter, `${found} --mandate 2026-10-30委托书`);
      await ok(counter, 'certificate approve 1 --by 王建国');
    },
  );

  test('an office may set what must be shown otherwise', async () => {
    const counter = await openDesk('xingfu');
    const none = JSON.stringify({ fields: [{ code: 'none', title: '不设限制' }] });
    const set = ['rules', 'set', 'certificate.request', none, '--cite', '居民会议', '--from', '2026-01-01'];
    expect((await counter.run(...set)).code).toBe(0);
    await ok(counter, asked);
    await ok(counter, found);
    await ok(counter, 'certificate approve 1 --by 王建国');
  });
});

describe('what is shown (D-112)', () => {
  test('a: any valid document will do; b: household register or identity card only', async () => {
    const counter = await openDesk();
    await ok(counter, `${asked} --document 护照 --tail 4321`);
    const show = () => counter.jwh('certificate show 1 --json');
    expect(verdictOn(await show(), 'shown')).toMatchObject({ holds: true, readings: ['D-112a'] });
    expect(verdictOn(await show(), 'shown').others).toMatchObject([{ reading: 'D-112b', holds: false }]);
    await ok(counter, 'rules read D-112 b --from 2026-01-01 --cite 主任办公会');
    expect(verdictOn(await show(), 'shown')).toMatchObject({ holds: false });
  });

  test('who comes for another brings a mandate; it can be handed in later', async () => {
    const counter = await openDesk();
    await ok(counter, `${shown} --proxy 周小明`);
    expect(verdictOn(await counter.jwh('certificate show 1 --json'), 'shown').arithmetic).toContain('没有委托书');
    await ok(counter, `${found} --mandate 2026-10-30委托书`);
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('the card of somebody else is refused, and nothing is written', async () => {
    const counter = await openDesk();
    const other = await counter.jwh(`${asked} --document 身份证 --tail 9999`);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('不符')]);
    expect((await ok(counter, 'certificate requests --json')).json().rows).toEqual([]);
  });

  test('the number and the door are masked; a look at them is entered', async () => {
    const counter = await openDesk();
    const asking = await ok(counter, `${asked} --id-number ${idNumber}`);
    expect(asking.out).not.toContain(idNumber);
    expect(asking.out).not.toContain('501');
    const seen = await ok(counter, 'certificate show 1 --reveal 核对证件 --json');
    expect(seen.json().record.id_number).toBe(idNumber);
    expect((await ok(counter, 'access list --json')).json().rows).toHaveLength(1);
  });
});

describe('who approves (D-114, D-115)', () => {
  test('the deputy only with a written delegation, and only while it lasts', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    await ok(counter, found);
    const refused = await counter.jwh('certificate approve 1 --by 李明');
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('没有主任的书面委托')]);
    await ok(counter, 'certificate delegate 李明 --document 委托书3号 --from 2026-10-01 --until 2026-10-30');
    expect((await counter.jwh('certificate approve 1 --by 李明')).code).toBe(4);
    await ok(counter, 'certificate delegate 李明 --document 委托书4号 --from 2026-10-31');
    const approved = await ok(counter, 'certificate approve 1 --by 李明');
    expect(approved.out).toContain('凭书面委托：委托书4号');
  });

  test("the director's own matter goes to the secretary", async () => {
    const counter = await openDesk();
    await ok(counter, shown.replace('周桂兰', '王建国'));
    await ok(counter, found);
    await ok(counter, 'certificate delegate 李明 --document 委托书3号');
    const own = await counter.jwh('certificate approve 1 --by 王建国');
    expect([own.code, own.err]).toEqual([4, expect.stringContaining('本人的事项')]);
    expect((await counter.jwh('certificate approve 1 --by 李明')).code).toBe(4);
    await ok(counter, 'certificate approve 1 --by 赵永红');
  });

  test('the host of a lodger does not approve; the way to the secretary is named first', async () => {
    const counter = await openDesk('jingan');
    await ok(
      counter,
      'certificate request 1 --who 外来人 --purpose 登记 --document 身份证 --tail 4321 --address 3号楼 --host 王建国',
    );
    await ok(counter, found);
    const own = await counter.jwh('certificate approve 1 --by 王建国');
    expect([own.code, own.err]).toEqual([4, expect.stringContaining('这是王建国本人的事项，本人不能批准')]);
    expect(own.err.indexOf('由书记批准')).toBeLessThan(own.err.indexOf('副主任'));
    expect((await counter.jwh('certificate approve 1 --by 李明')).code).toBe(4);
    await ok(counter, 'certificate approve 1 --by 赵永红');
  });

  test('D-114 b knows no exception: the director approves, nobody else', async () => {
    const counter = await openDesk();
    await ok(counter, 'rules read D-114 b --from 2026-01-01 --cite 主任办公会');
    await ok(counter, 'certificate delegate 李明 --document 委托书3号');
    await ok(counter, shown.replace('周桂兰', '王建国'));
    await ok(counter, found);
    expect((await counter.jwh('certificate approve 1 --by 李明')).code).toBe(4);
    expect((await counter.jwh('certificate approve 1 --by 赵永红')).code).toBe(4);
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('D-115 静安 names no approver: the director (a), or whom the office says (b)', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, 'certificate request 3 --who 周桂兰 --purpose 售房 --document 身份证 --tail 1222');
    await ok(counter, found);
    expect((await counter.jwh('certificate approve 1 --by 孙秀英')).code).toBe(4);
    await ok(counter, 'rules read D-115 b --from 2026-01-01 --cite 主任办公会');
    await ok(counter, 'certificate approve 1 --by 孙秀英');
  });

  test('a place that names nobody: anybody of the staff, but nobody for himself', async () => {
    const counter = await openDesk('xingfu');
    await ok(counter, shown.replace('周桂兰', '孙秀英'));
    await ok(counter, found.replace('孙秀英', '赵永红'));
    const own = await counter.jwh('certificate approve 1 --by 孙秀英');
    expect([own.code, own.err]).toEqual([2, expect.stringContaining('本人不能批准')]);
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('a delegation goes to a deputy, in writing, once', async () => {
    const counter = await openDesk();
    expect((await counter.jwh('certificate delegate 孙秀英 --document 委托书')).code).toBe(2);
    expect((await counter.jwh('certificate delegate 李明')).code).toBe(2);
    await ok(counter, 'certificate delegate 李明 --document 委托书3号 --from 2026-10-01');
    expect((await counter.jwh('certificate delegate 李明 --document 委托书4号')).code).toBe(2);
    await ok(counter, 'certificate delegate 李明 --end 2026-10-20');
    await ok(counter, 'certificate delegate 李明 --document 委托书4号 --from 2026-10-21');
    expect((await ok(counter, 'certificate delegate --json')).json().rows).toHaveLength(2);
  });
});

describe('other ends', () => {
  test('declined with where to go, withdrawn, and neither is gone on with', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    await ok(counter, shown);
    const declined = await ok(counter, 'certificate decline 1 --reason 无法核实 --instead 派出所');
    expect(declined.out).toContain('无法核实；请到：派出所');
    await ok(counter, 'certificate withdraw 2 --reason 不再需要');
    for (const no of [1, 2]) {
      expect((await counter.jwh(`certificate inquire ${no} --how 上门 --found 无`)).code).toBe(2);
    }
    expect((await ok(counter, 'certificate requests --open --json')).json().rows).toEqual([]);
    expect((await ok(counter, 'certificate requests --who 周桂兰 --json')).json().rows).toHaveLength(2);
  });

  test('a step entered by mistake is taken back; what an approval rests on only after it', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    await ok(counter, found);
    await ok(counter, 'certificate approve 1 --by 王建国');
    expect((await counter.jwh('certificate retract 1 --step 1 --reason 记错')).code).toBe(2);
    expect((await ok(counter, 'certificate retract 1 --step 2 --reason 记错 --json')).json().record.state).toBe(
      'verified',
    );
    expect((await ok(counter, 'certificate retract 1 --step 1 --reason 记错 --json')).json().record.state).toBe(
      'requested',
    );
    expect((await counter.jwh('certificate retract 1 --step 1 --reason 记错')).code).toBe(3);
  });

  test('a day before the last step is refused, and one to come', async () => {
    const counter = await openDesk();
    await ok(counter, `${shown} --on 2026-10-20`);
    expect((await counter.jwh(`${found} --on 2026-10-19`)).code).toBe(2);
    expect((await counter.jwh(`${found} --on 2026-11-01`)).code).toBe(2);
  });

  test('without words at a pipe it says what is missing', async () => {
    const counter = await openDesk();
    const refused = await counter.jwh('certificate request 志愿服务证明');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--who')]);
  });
});

describe('what is typed wrong', () => {
  test('documents and mandates that belong to nobody are refused, and nothing is written', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    for (const [line, says] of [
      [`${asked} --tail 1222`, '没有写是什么证件'],
      [`${asked} --document 身份证 --tail 12345`, '后四位'],
      [`${asked} --mandate 委托书`, '没有写代办人'],
      [`${asked} --proxy 周桂兰`, '不能又是代办人'],
      [`${asked} --copies 0`, '份数'],
      [`${asked} --paper 收条=甲`, '没有“收条”这种材料'],
      [`${found} --mandate 委托书`, '不用委托书'],
      [`${found} --document 身份证 --tail 9999`, '不符'],
      [`${found} --neighbour 上=李四`, '是否同意'],
      [`${found} --neighbour 前=李四:同意`, '没有“前”这种方位'],
      [`${found} --since 2026-12-01`, '还没有到'],
      ['certificate inquire 1 --how 打听 --found 甲', '没有“打听”这种核实方式'],
      [`certificate inquire 1 --how 上门 --found ${idNumber}`, '身份证号'],
    ] as const) {
      const refused = await counter.jwh(line);
      expect([line, refused.code, refused.err]).toEqual([line, 2, expect.stringContaining(says)]);
    }
    expect((await ok(counter, 'certificate requests --json')).json().rows).toHaveLength(1);
    expect((await ok(counter, 'certificate show 1 --json')).json().record.steps).toEqual([]);
  });

  test('a dry run judges and writes nothing', async () => {
    const counter = await openDesk();
    expect((await ok(counter, `${shown} --dry-run`)).out).toContain('申〔2026〕1号');
    expect((await ok(counter, 'certificate requests --json')).json().rows).toEqual([]);
  });

  test("a child's name is masked in lists and stories", async () => {
    const counter = await openDesk();
    await ok(counter, 'resident add 周小明 --at 3号楼-2-501 --relation 孙子 --birth-day 2018-05-01');
    await ok(counter, 'certificate request 志愿服务证明 --who 周小明 --purpose 评选 --basis 甲');
    expect((await ok(counter, 'certificate show 1')).out).not.toContain('周小明');
    expect((await ok(counter, 'certificate requests')).out).not.toContain('周小明');
    expect((await ok(counter, 'certificate show 1 --json')).out).not.toContain('周小明');
  });

  test('a request that belongs to a matter names it', async () => {
    const counter = await openDesk();
    await ok(counter, 'matter add --title 要证明 --class 其他');
    expect((await ok(counter, `${shown} --matter 1 --json`)).json().record.matter).toBe('事〔2026〕1号');
  });
});

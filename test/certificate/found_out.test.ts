import { describe, expect, test } from 'vitest';
import { ok, openDesk } from './counter.ts';

const asked = 'certificate request 志愿服务证明 --purpose 评选 --info 三次 --basis 志愿服务条例';
const shown = `${asked} --who 周桂兰 --document 身份证 --tail 1222`;
const year = 'certificate request 2 --who 周桂兰 --document 身份证 --tail 1222 --info 一直住在这里';
const proofs = '--evidence 水电费单 --evidence 户口簿';

describe('who finds out, and what', () => {
  test.each(['changchun', 'jingan'] as const)(
    '%s: what was found untrue is not forgotten: the wrong step is taken back before anybody approves',
    async (place) => {
      const counter = await openDesk(place);
      await ok(counter, place === 'jingan' ? `${year} --purpose 起诉` : shown);
      await ok(counter, 'certificate inquire 1 --how 材料 --found 没有的事 --untrue --by 孙秀英');
      const told = await ok(counter, `certificate inquire 1 --how 上门 --found 属实 ${proofs} --by 赵永红`);
      expect(told.out).toContain('核实前后矛盾：第1步');
      expect(told.out).not.toContain('批准：jwh certificate approve');
      const refused = await counter.jwh('certificate approve 1 --by 王建国');
      expect([refused.code, refused.err]).toEqual([
        2,
        expect.stringContaining('certificate retract 申〔2026〕1号 --step 1'),
      ]);
      await ok(counter, 'certificate retract 1 --step 1 --reason 看错了门牌');
      await ok(counter, 'certificate approve 1 --by 王建国');
    },
  );

  test('found true first and untrue later it stays untrue', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    await ok(counter, 'certificate inquire 1 --how 上门 --found 属实 --by 孙秀英');
    await ok(counter, 'certificate inquire 1 --how 材料 --found 没有的事 --untrue --by 孙秀英');
    expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
  });

  test('nobody finds out about the own request, neither as applicant nor as proxy', async () => {
    const counter = await openDesk();
    await ok(counter, shown.replace('周桂兰', '孙秀英'));
    await ok(counter, `${shown} --proxy 孙秀英 --mandate 委托书`);
    for (const no of [1, 2]) {
      const refused = await counter.jwh(`certificate inquire ${no} --how 档案 --found 属实 --by 孙秀英`);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('孙秀英本人的事项，本人不能核实')]);
      expect((await counter.jwh(`certificate inquire ${no} --how 档案 --found 属实 --operator 孙秀英`)).code).toBe(2);
      await ok(counter, `certificate inquire ${no} --how 档案 --found 属实 --by 赵永红`);
    }
  });

  test('D-119 a year of residence: what is lacking is said with its options, and the number of proofs as a reading', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, `${year} --purpose 起诉`);
    const told = await ok(counter, 'certificate inquire 1 --how 上门、邻居 --found 住在此处 --by 孙秀英');
    const words = told.out.replace(/\s/g, '');
    expect(words).toContain('--since日期');
    expect(words).toContain('还差2份（D-119a）');
    expect(words).toContain('--evidence名称--evidence名称');
    expect(words).toContain('原文没有份数');
    const last = await ok(counter, `certificate inquire 1 --how 材料 --found 单据齐全 ${proofs} --by 孙秀英`);
    expect(last.out.replace(/\s/g, '')).not.toContain('--evidence名称');
    expect(last.out).toContain('批准：jwh certificate approve');
  });

  test('a residence paper is neither copied nor replaced for somebody who is gone', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, `${year} --purpose 起诉`);
    await ok(counter, `certificate inquire 1 --how 材料 --found 单据齐全 ${proofs} --by 孙秀英`);
    await ok(counter, 'certificate approve 1 --by 王建国');
    await ok(counter, 'certificate issue 1');
    await ok(counter, 'certificate copy 2-1 --copies 1 --by 王建国');
    await ok(counter, 'resident leave 周桂兰 --reason 去世');
    const copied = await counter.jwh('certificate copy 2-1 --copies 1 --by 王建国');
    expect([copied.code, copied.err]).toEqual([4, expect.stringContaining('现在不能加印')]);
    expect(copied.err).toContain('certificate void 证〔2026〕2-1号');
    expect((await counter.jwh('certificate reissue 2-1 --reason 遗失 --by 王建国')).code).toBe(4);
    expect((await ok(counter, 'certificate show 2-1 --json')).json().record.copies).toBe(2);
  });
});

describe('the words around purpose and recipient are the paper’s', () => {
  test.each([
    ['仅用于起诉。\n再加一行，不作其他用途', '起诉；再加一行'],
    ['本证明仅用于起诉立案，不作其他用途。', '起诉立案'],
    ['用于办理入学。', '办理入学'],
    ['限期缴费', '限期缴费'],
  ])('%j is kept as %s', async (typed, kept) => {
    const counter = await openDesk();
    const line = ['certificate', 'request', '志愿服务证明', '--who', '周桂兰', '--basis', '条例', '--json'];
    const answered = await counter.run(...line, '--purpose', typed, '--to', '区人民法院：');
    expect(answered.json().record).toMatchObject({ purpose: kept, recipient: '区人民法院' });
  });

  test('of a purpose that is nothing but those words nothing is left', async () => {
    const counter = await openDesk();
    const refused = await counter.jwh('certificate request 志愿服务证明 --who 周桂兰 --purpose 仅用于，不作其他用途。');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('没有写作什么用')]);
  });
});

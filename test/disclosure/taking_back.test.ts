import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { type Any, all, ask } from './asking.ts';

const sign = (office: Counter) =>
  all(
    office,
    'disclose approve 2026Q3 --gate party --by 赵永康',
    'disclose approve 2026Q3 --gate committee --by 王建国',
    'disclose approve 2026Q3 --gate stamp --by 周某',
  );

const gates = async (office: Counter, line = 'disclose show 2026Q3') =>
  (await ask(office, line)).record.gates.map(({ holds }: Any) => holds);

async function changchun(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-12' });
  await all(
    office,
    'staff add 赵永康 --post 书记 --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'finance open --method transfer --amount 1000 --day 2026-07-01',
    'seal add 团结路社区居民委员会 --received 2026-01-15',
    'disclose prepare 2026Q3',
  );
  return office;
}

const book = (office: Counter, amount = 5) =>
  all(office, `finance income --day 2026-09-05 --amount ${amount} --payer 街道 --purpose 退回 --method transfer`);

const posted = 'disclose publish 2026Q3 --by 李敏 --place 大门 --seal 李敏 --seal-approver 王建国';

describe('a posting entered by mistake', () => {
  test('is taken back with a reason; it stays on file under its number, and the next one takes the next', async () => {
    const office = await changchun();
    await sign(office);
    await all(office, posted);
    expect((await ask(office, 'disclose due 2026-09 --all')).rows[0].state).toBe('late');
    const dry = await ask(office, 'disclose void 2026Q3 --posting 1 --reason 登记早了 --dry-run');
    expect(dry.exit).toBe(0);
    expect((await ask(office, 'disclose show 2026Q3')).record.postings).toHaveLength(1);

    const { record } = await ask(office, 'disclose void 2026Q3 --posting 1 --reason 登记早了');
    expect(record).toEqual({
      ...{
        period: '2026Q3',
        version: 1,
        posting: 1,
        demands: [],
        number: null,
        reply: false,
        voided: '登记早了',
        counts: 1,
      },
    });
    const shown = (await ask(office, 'disclose show 2026Q3')).record;
    expect(shown.postings).toEqual([]);
    expect(shown.voided_postings).toMatchObject([{ no: 1, place: '大门', voided: '登记早了' }]);
    expect((await office.jwh('disclose show 2026Q3')).out).toContain('登记早了');
    expect((await ask(office, 'disclose due 2026-09')).rows[0].state).not.toMatch(/posted|late/);
    // The paper is signed and sealed already.
    const again = await ask(office, 'disclose publish 2026Q3 --by 李敏 --place 大门');
    expect(again.record).toMatchObject({ no: 2, place: '大门', voided: null });
    expect((await ask(office, 'disclose void 2026Q3 --posting 1 --reason 再来')).error.code).toBe('voided_already');
    const unknown = await ask(office, 'disclose void 2026Q3 --posting 3 --reason 甲');
    expect({ exit: unknown.exit, code: unknown.error.code }).toEqual({ exit: 3, code: 'no_such_posting' });
  });

  test('a seal that was not put either goes out of its register, and its gate is open again', async () => {
    const office = await changchun();
    await sign(office);
    await all(office, posted);
    const { out } = await office.jwh('disclose void 2026Q3 --posting 1 --reason 没有张贴 --unsealed');
    expect(out).toContain('用〔2026〕1号 一并作废');
    expect(await gates(office)).toEqual([true, true, true, false]);
    expect((await ask(office, 'disclose publish 2026Q3 --by 李敏')).error.code).toBe('gate_open');
    await all(office, posted);
    expect(await gates(office)).toEqual([true, true, true, true]);
    expect((await ask(office, 'disclose void 2026Q3 --reason 甲 --unsealed')).error.code).toBe('bad_option');
  });

  test('a pressing is not struck from under a posting; once that is taken back it is, and its gate is open again', async () => {
    const office = await changchun();
    await sign(office);
    await all(office, posted);
    const struck = await ask(office, 'seal void 1 --reason 没有盖');
    expect({ exit: struck.exit, code: struck.error.code }).toEqual({ exit: 2, code: 'of_a_posting' });
    expect(struck.error.message).toContain('2026年第三季度第1次公开（2026-10-12）');
    expect(struck.error.hint).toContain('jwh disclose void 2026Q3 --posting 1 --unsealed');
    expect(await gates(office)).toEqual([true, true, true, true]);
    await all(office, 'disclose void 2026Q3 --posting 1 --reason 登记早了');
    expect(await gates(office)).toEqual([true, true, true, true]);
    const { out } = await office.jwh('seal void 1 --reason 没有盖');
    expect(out).toContain('盖章手续重新算作没有办（李敏）');
    expect(await gates(office)).toEqual([true, true, true, false]);
    expect((await ask(office, 'disclose publish 2026Q3 --by 李敏')).error.code).toBe('gate_open');
    await all(office, posted);
    expect(await gates(office)).toEqual([true, true, true, true]);
  });

  test('of two pressings on one sheet the one that stands keeps the gate closed', async () => {
    const office = await changchun();
    await sign(office);
    await all(office, posted, posted.replace('大门', '后门'), 'disclose void 2026Q3 --posting 1 --reason 没有张贴');
    await all(office, 'seal void 1 --reason 没有盖');
    expect(await gates(office)).toEqual([true, true, true, true]);
  });

  test('a seal whose gate was closed on paper opens it when its use is struck, not from under a posting', async () => {
    const office = await changchun();
    await sign(office);
    await all(office, 'disclose approve 2026Q3 --gate seal --by 赵永康');
    const use =
      'seal use 居务公开 --record 公开2026Q3 --reason 公布 --approved-by 王建国 --reviewed-by 王建国 --stamped-by 赵永康';
    expect((await office.jwh(use)).err).toBe('');
    await all(office, 'seal void 1 --reason 没有盖');
    expect(await gates(office)).toEqual([true, true, true, false]);
    await all(office, 'disclose approve 2026Q3 --gate seal --by 赵永康');
    expect((await office.jwh(use)).err).toBe('');
    await all(office, 'disclose publish 2026Q3 --by 李敏', 'seal void 2 --reason 重复');
    expect(await gates(office)).toEqual([true, true, true, true]);
  });

  test('a demand that it met is due again; what is bound in a volume stays', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-03-10' });
    await all(
      office,
      'disclose demand 停车 --by 居民=869 --on 2026-03-02',
      'disclose item set 10 停车费收入三万元 --period 2026-02',
      'disclose prepare 2026-02',
      'disclose approve 2026-02 --gate supervision --by 张秀英',
      'disclose review 2026-02 --by 张秀英',
      'disclose publish 2026-02 --by 李敏 --demand 1',
    );
    const state = async () =>
      (await ask(office, 'disclose due 2026-03')).rows.find(({ item }: Any) => item === 'on_demand').state;
    expect(await state()).toBe('posted');
    const { record } = await ask(office, 'disclose void 2026-02 --posting 1 --reason 还没有贴');
    expect(record.demands).toEqual(['求〔2026〕1号']);
    expect(await state()).toBe('open');
    await all(office, 'disclose publish 2026-02 --by 李敏', 'disclose archive 2026 --keeper 李敏 --today 2027-02-01');
    const bound = await ask(office, 'disclose void 2026-02 --posting 2 --reason 甲 --today 2027-02-01');
    expect({ exit: bound.exit, code: bound.error.code }).toEqual({ exit: 2, code: 'bound_already' });
  });
});

describe('a version that was never published', () => {
  test('is taken back; its number is not given again, its signatures stand for the same words', async () => {
    const office = await changchun();
    await sign(office);
    const { record } = await ask(office, 'disclose void 2026Q3 --reason 定稿早了');
    expect(record).toMatchObject({ version: 1, posting: null, counts: null });
    const gone = await ask(office, 'disclose show 2026Q3');
    expect({ exit: gone.exit, ...gone.error }).toMatchObject({ exit: 3, code: 'not_prepared' });
    const kept = await ask(office, 'disclose show 2026Q3 --version 1');
    expect(kept.record).toMatchObject({ version: 1, voided: '定稿早了', corrected_by: null });
    expect((await ask(office, 'disclose show 2026Q3 --version 1 --pdf a.pdf')).error.code).toBe('voided_already');

    const again = await ask(office, 'disclose prepare 2026Q3');
    expect(again.record).toMatchObject({ version: 2, reason: null, voided: null });
    expect(again.record.gates.map(({ holds }: Any) => holds)).toEqual([true, true, true, false]);
    expect(again.findings).toBeUndefined();
    expect((await ask(office, 'disclose approve 2026Q3 --gate party --by 赵永康')).error.code).toBe('signed_already');
    await all(office, posted);
    const hung = await ask(office, 'disclose void 2026Q3 --reason 甲');
    expect({ exit: hung.exit, ...hung.error }).toMatchObject({ exit: 2, code: 'published_already' });
    expect(hung.error.hint).toContain('--posting 1');
  });

  test('a correction is taken back: the version before counts again with its own signatures', async () => {
    const office = await changchun();
    await sign(office);
    await book(office);
    const corrected = await ask(office, 'disclose correct 2026Q3 --reason 漏列一笔');
    expect(corrected.findings.map(({ code, gate, name }: Any) => [code, gate, name])).toEqual([
      ['signature_fallen', 'party', '赵永康'],
      ['signature_fallen', 'committee', '王建国'],
      ['signature_fallen', 'stamp', '周某'],
    ]);
    await sign(office);
    expect(await gates(office)).toEqual([true, true, true, false]);
    expect(await gates(office, 'disclose show 2026Q3 --version 1')).toEqual([true, true, true, false]);
    expect((await ask(office, 'disclose void 2026Q3 --reason 更正错了')).record).toMatchObject({
      version: 2,
      counts: 1,
    });
    expect(await gates(office)).toEqual([true, true, true, false]);
    // The same words a third time: what was signed on them counts.
    const third = await ask(office, 'disclose correct 2026Q3 --reason 漏列一笔');
    expect(third.record.version).toBe(3);
    expect(third.record.gates.map(({ holds }: Any) => holds)).toEqual([true, true, true, false]);
  });

  test('what is said of a signature that fell names it, with its day', async () => {
    const office = await changchun();
    await sign(office);
    await all(office, 'disclose void 2026Q3 --reason 还有凭证');
    await book(office);
    const { out } = await office.jwh('disclose prepare 2026Q3');
    expect(out).toContain('社区党组织核准 赵永康（2026-10-12）');
    expect(out).toContain('须重新办理');
  });
});

describe('items', () => {
  async function xingfu(): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu', today: '2026-10-12' });
    await all(office, 'disclose prepare 2026-09', 'disclose approve 2026-09 --gate supervision --by 张秀英');
    return office;
  }

  test('who signed an item that says the same has signed it; of the one that changed the signature falls', async () => {
    const office = await xingfu();
    await all(office, 'disclose review 2026-09 --by 张秀英');
    await all(office, 'finance income --day 2026-09-05 --amount 5 --payer 街道 --purpose 退回 --method transfer');
    const { findings, record } = await ask(office, 'disclose correct 2026-09 --reason 漏列一笔');
    expect(findings).toMatchObject([
      { code: 'signature_fallen', gate: 'supervision', item: null },
      { code: 'signature_fallen', gate: 'leader', name: '张秀英', item: 'funds' },
    ]);
    const leader = record.gates.find(({ gate }: Any) => gate === 'leader');
    expect(leader).toMatchObject({ holds: false, arithmetic: '已签1项，共2项' });
    await all(office, 'disclose review 2026-09 --by 张秀英 --item funds');
    const after = (await ask(office, 'disclose show 2026-09')).record.gates.find(({ gate }: Any) => gate === 'leader');
    expect(after).toMatchObject({ holds: true });
  });

  test('what one of the group sent back another lifts, by name and with a reason; nobody else does', async () => {
    const office = await xingfu();
    const review = (words: string) => ask(office, `disclose review 2026-09 --capacity supervision ${words}`);
    await review('--by 张秀英 --item funds --return 缺一张凭证');
    const gate = async () =>
      (await ask(office, 'disclose show 2026-09')).record.gates.find(({ gate }: Any) => gate === 'supervision');
    expect(await gate()).toMatchObject({ holds: false, arithmetic: '第5项被张秀英退回' });
    // To pass an item oneself takes nothing back of what somebody else found.
    await review('--by 刘淑芬');
    expect(await gate()).toMatchObject({ holds: false });
    const other = await ask(office, 'disclose review 2026-09 --by 刘淑芬 --lift 凭证已补');
    expect({ exit: other.exit, ...other.error }).toMatchObject({ exit: 2, code: 'nothing_returned' });
    expect((await review('--by 刘淑芬 --item relief --lift 甲')).error.message).toContain('第7项');
    expect((await review('--by 刘淑芬 --return 甲 --lift 乙')).error.code).toBe('bad_option');
    expect((await review('--by 刘淑芬 --lift " "')).error.code).toBe('bad_text');

    const lifted = await review('--by 刘淑芬 --lift 凭证已补');
    expect(lifted.record.reviews).toContainEqual(
      expect.objectContaining({ name: '刘淑芬', item: 'funds', result: 'passed', note: '解除张秀英的退回：凭证已补' }),
    );
    expect(lifted.record.reviews).toContainEqual(expect.objectContaining({ name: '张秀英', result: 'returned' }));
    expect(await gate()).toMatchObject({ holds: true, arithmetic: '第5项被张秀英退回，刘淑芬已解除' });
    await review('--by 刘淑芬');
    expect(await gate()).toMatchObject({ holds: true });
    await review('--by 赵桂英 --item funds --return 字迹不清');
    expect(await gate()).toMatchObject({ holds: false });
    await review('--by 刘淑芬 --lift 已重抄');
    expect(await gate()).toMatchObject({ holds: true });
    await review('--by 张秀英 --item funds --return 仍缺一张');
    expect(await gate()).toMatchObject({
      holds: false,
      arithmetic: '第5项被张秀英退回；第5项被赵桂英退回，刘淑芬已解除',
    });
  });

  test('where the group is on file, only its members lift; a new leader lifts what the old one sent back', async () => {
    const office = await changchun();
    await all(office, 'staff add 孙八 --post 委员 --from 2026-01-10');
    await ask(office, 'disclose review 2026Q3 --by 王建国 --item 2 --return 缺凭证');
    expect((await ask(office, 'disclose review 2026Q3 --by 路人 --lift 已补')).error.code).toBe('not_a_member');
    const { record } = await ask(office, 'disclose review 2026Q3 --by 孙八 --lift 已补');
    expect(record.gates.find(({ gate }: Any) => gate === 'committee').arithmetic).toContain('孙八已解除');
  });
});

describe('a corrected version', () => {
  async function corrected(): Promise<Counter> {
    const office = await changchun();
    await book(office);
    await all(office, 'disclose correct 2026Q3 --reason 漏列一笔收入');
    return office;
  }

  test('the table for spreadsheets has the correction: why, where, before and after', async () => {
    const office = await corrected();
    const { out } = await office.jwh('disclose show 2026Q3 --csv');
    expect(out).toContain('更正,,版,第2版，2026年10月12日');
    expect(out).toContain('更正,,理由,漏列一笔收入');
    expect(out).toMatch(/更正,1,位置,收入（元）/);
    expect(out).toContain('更正,1,更正前,0.00');
    expect(out).toContain('更正,1,更正后,5.00');
    expect((await office.jwh('disclose show 2026Q3 --version 1 --csv')).out).not.toContain('更正前');
  });

  test('the version before says in every form that another has taken its place', async () => {
    const office = await corrected();
    const old = 'disclose show 2026Q3 --version 1';
    const words = '本版已由第2版更正（2026年10月12日）';
    expect((await office.jwh(old)).out).toContain(words);
    expect((await office.jwh(`${old} --csv`)).out).toContain(words);
    expect((await ask(office, old)).record.corrected_by).toEqual({ version: 2, day: '2026-10-12' });
    await all(office, `${old} --html 网页`);
    expect(readFileSync(`${office.folder}/网页/2026Q3-v1.html`, 'utf8')).toContain(words);
    const data = JSON.parse(readFileSync(`${office.folder}/网页/2026Q3-v1.json`, 'utf8'));
    expect(data.corrected_by).toEqual({ version: 2, day: '2026-10-12' });
    expect((await ask(office, 'disclose show 2026Q3')).record.corrected_by).toBeNull();
    expect((await office.jwh('disclose show 2026Q3')).out).not.toContain(words);
  });
});

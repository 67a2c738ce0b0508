import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const said = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();

interface Verdict {
  subject: string;
}

const verdict = (answer: { verdicts: Verdict[] }, subject: string) =>
  answer.verdicts.find((one) => one.subject === subject);

const assembly =
  'meeting record --kind representatives --day 2026-03-20 --entitled 61 --present 41 --motion 楼道照明筹资=41/0/0';

async function lights(options: { voluntary?: boolean } = {}): Promise<Counter> {
  const counter = await openCounter({ place: 'zizhi', today: '2026-09-18' });
  await done(counter, assembly);
  const freely = options.voluntary === false ? '' : ' --voluntary 告知书写明自愿';
  await done(counter, `collection open 楼道照明改造 --purpose 购买感应灯${freely} --on 2026-03-01`);
  return counter;
}

describe('money for public affairs is given freely and decided on (自治章程范本 第十九条4, S-ZZ-12)', () => {
  test('R-ZZ-18: decided by the representatives and voluntary: both hold, the money is in the accounts', async () => {
    const counter = await lights();
    await done(counter, 'collection decide 1 --resolution 2026-1');
    const paid = await said(
      counter,
      'collection pay 1 --payer 周桂兰、马德福 --amount 50 --method cash --on 2026-04-02',
    );
    expect(verdict(paid, 'voluntary')).toMatchObject({
      holds: true,
      arithmetic: '告知书写明自愿',
      cite: { place: 'zizhi', article: '第十九条4' },
    });
    expect(verdict(paid, 'decision')).toMatchObject({
      rule: 'collection.decision',
      holds: true,
      arithmetic: '2026-03-20 决〔2026〕1号 ≤ 2026-04-02 收款',
      cite: { place: 'national', status: 'reconstructed' },
    });
    expect(paid.record).toMatchObject({ number: '筹〔2026〕1号', state: 'open', received: 10000, payers: 2 });
    const { rows } = await said(counter, 'finance list --kind income');
    expect(rows).toMatchObject([{ amount: 10000, category: '自愿筹资', party: '周桂兰等2人（户）' }]);
  });

  test('R-ZZ-18: before any decision nothing is taken; taken all the same, it is kept with its finding', async () => {
    const counter = await lights();
    const early = 'collection pay 1 --payer 周桂兰 --amount 50 --method cash --on 2026-03-10';
    const refused = await counter.jwh(`${early} --json`);
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'not_decision', cite: { place: 'national' } });
    expect((await said(counter, 'finance list')).rows).toEqual([]);
    const kept = await said(counter, `${early} --happened 居民先交了`);
    expect(verdict(kept, 'decision')).toMatchObject({ holds: false, severity: 'error' });
    await done(counter, 'collection decide 1 --resolution 1');
    const late = await said(counter, 'collection show 1');
    expect(verdict(late, 'decision')).toMatchObject({
      holds: false,
      arithmetic: '2026-03-20 决〔2026〕1号 > 2026-03-10 收款',
    });
  });

  test('the decision of before 2026 is by 第十六条 of the law as it then was', async () => {
    const counter = await openCounter({ place: 'zizhi', today: '2026-09-18' });
    const opened = await said(counter, 'collection open 修路 --purpose 修路 --voluntary 自愿 --on 2025-12-31');
    expect(verdict(opened, 'decision')).toMatchObject({
      holds: false,
      severity: 'warning',
      cite: { article: '第十六条', status: 'confirmed' },
    });
  });

  test('R-ZZ-18: what is not voluntary is refused, by the whole or by one payer', async () => {
    const counter = await lights({ voluntary: false });
    await done(counter, 'collection decide 1 --resolution 1');
    const refused = await counter.jwh('collection pay 1 --payer 周桂兰 --amount 50 --method cash --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'not_voluntary', cite: { article: '第十九条4' } });
    const freely = await lights();
    await done(freely, 'collection decide 1 --resolution 1');
    const forced = 'collection pay 1 --payer 周桂兰 --amount 50 --method cash --unwilling';
    expect((await freely.jwh(forced)).code).toBe(4);
    const kept = await said(freely, `${forced} --happened 物业代扣`);
    expect(verdict(kept, 'voluntary')).toMatchObject({ holds: false, arithmetic: '1笔不是自愿交的' });
  });

  test('a decision falls with its resolution, a receipt with its entry, and the other way round', async () => {
    const counter = await lights();
    await done(counter, 'collection decide 1 --resolution 1');
    for (const name of ['周桂兰', '马德福']) {
      await done(counter, `collection pay 1 --payer ${name} --amount 50 --method cash --on 2026-04-02`);
    }
    await done(counter, 'finance void 1 --reason 抄错');
    expect((await said(counter, 'collection show 1')).record).toMatchObject({ received: 5000, payers: 1 });
    const voided = await done(counter, 'collection void 1 --step 3 --reason 退款');
    expect(voided.out).toContain('收款凭证 凭〔2026〕2号 一并作废');
    expect((await said(counter, 'finance show 2')).record.voided).toBe('退款');
    await done(counter, 'meeting void 1 --reason 没有开');
    const left = await said(counter, 'collection show 1');
    expect(left.record).toMatchObject({ state: 'undecided', received: 0 });
    expect(verdict(left, 'decision')).toMatchObject({ holds: false });
    expect((await counter.jwh('collection decide 1 --resolution 1 --json')).json().error.code).toBe('resolution_void');
  });

  test('accounts: published after the last payment; the paper has no payer’s name on it', async (context) => {
    const counter = await lights();
    await done(counter, 'collection decide 1 --resolution 1');
    await done(counter, 'collection pay 1 --payer 周桂兰、马德福 --amount 50 --method cash --on 2026-04-02');
    await done(
      counter,
      'finance expense --day 2026-05-06 --amount 80 --payee 灯具店 --purpose 感应灯 --method cash --handler 李敏',
    );
    await done(counter, 'collection publish 1 --place 公开栏 --on 2026-05-05');
    const spent = await said(counter, 'collection spend 1 --entry 2');
    expect(spent.record).toMatchObject({ spent: 8000, balance: 2000 });
    expect(verdict(spent, 'accounts')).toMatchObject({
      holds: false,
      severity: 'warning',
      arithmetic: '2026-05-05 公布 < 2026-05-06 最后一笔收支',
    });
    expect((await counter.jwh('collection spend 1 --entry 2 --json')).json().error.code).toBe('entry_taken');
    expect((await counter.jwh('collection spend 1 --entry 1 --json')).json().error.code).toBe('not_an_expense');
    await done(counter, 'collection publish 1 --place 公开栏 --on 2026-05-06');
    expect((await counter.jwh('collection close 1 --json')).json().error.code).toBe('rest_missing');
    const closed = await said(counter, 'collection close 1 --rest 留作维修');
    expect(verdict(closed, 'accounts')).toMatchObject({ holds: true });
    const { out } = await done(counter, 'collection accounts 1 --json');
    expect(out).not.toContain('周桂兰');
    expect(JSON.parse(out).record).toMatchObject({
      income: [{ day: '2026-04-02', payers: 2, amount: 10000 }],
      spending: [{ purpose: '感应灯', amount: 8000 }],
    });
    await done(counter, 'collection accounts 1 --pdf 账目.pdf');
    const paper = pdfText(`${counter.folder}/账目.pdf`, context).replace(/\s+/g, '');
    for (const words of ['公共事务自愿筹资收支账目', '感应灯', '20.00', '决〔2026〕1号'])
      expect(paper).toContain(words);
    expect(paper).not.toContain('马德福');
    expect((await said(counter, 'collection payers 1')).rows.map(({ name }: { name: string }) => name)).toEqual([
      '周桂兰',
      '马德福',
    ]);
  });
});

async function cottages(): Promise<Counter> {
  const counter = await openCounter({ place: 'tuanjielu', today: '2026-09-18' });
  for (const line of [
    'staff add 孙秀英 --post community_worker --from 2025-01-01',
    'zone add 东片',
    'zone assign 东片 孙秀英 --from 2026-01-05',
    assembly.replace('楼道照明筹资', '启动资金'),
    'collection open 东片启动资金 --kind area_fund --zone 东片 --purpose 水电路维修 --voluntary 入户说明 --on 2026-03-01',
    'collection decide 1 --resolution 1',
  ]) {
    await done(counter, line);
  }
  return counter;
}

describe('the fund of an area of cottages (团结路 四(三), S-TJ-10)', () => {
  test('R-TJ-10: three households at 10 yuan are 30; one at 9 is found; a household pays once', async () => {
    const counter = await cottages();
    const three = await said(
      counter,
      'collection pay 1 --payer 甲户、乙户、丙户 --amount 10 --method cash --on 2026-04-02',
    );
    expect(verdict(three, 'per_household')).toMatchObject({
      rule: 'area_fund.per_household',
      holds: true,
      arithmetic: '3户×10.00元 = 30.00元，实收 30.00元',
      cite: { article: '四(三)' },
    });
    expect((await said(counter, 'finance list')).rows).toMatchObject([{ category: '物业启动资金', amount: 3000 }]);
    expect(
      (await counter.jwh('collection pay 1 --payer 甲户 --amount 10 --method cash --json')).json().error.code,
    ).toBe('paid_already');
    const four = await said(counter, 'collection pay 1 --payer 丁户 --amount 9 --method cash --on 2026-04-03');
    expect(verdict(four, 'per_household')).toMatchObject({
      holds: false,
      severity: 'warning',
      arithmetic: '4户×10.00元 = 40.00元，实收 39.00元；1户各 9.00元',
    });
  });

  test('a household on file pays once, whoever of it comes; the next one pays too', async () => {
    const counter = await cottages();
    await done(counter, 'building add 3号院');
    await done(counter, 'resident add 王建国 --at 3号院-501');
    await done(counter, 'resident add 周桂兰 --at 3号院-501');
    await done(counter, 'resident add 马德福 --at 3号院-502');
    const pay = 'collection pay 1 --amount 10 --method cash --payer';
    await done(counter, `${pay} 王建国`);
    expect((await counter.jwh(`${pay} 周桂兰 --json`)).json().error.code).toBe('paid_already');
    expect((await said(counter, `${pay} 马德福`)).record).toMatchObject({ payers: 2, received: 2000 });
    expect((await said(counter, 'finance list')).rows).toHaveLength(2);
  });

  test('R-TJ-11: what is major was decided, and residents looked at what was spent', async () => {
    const counter = await cottages();
    await done(counter, 'collection pay 1 --payer 甲户、乙户、丙户 --amount 10 --method cash --on 2026-04-02');
    const pay = 'finance expense --payee 维修部 --method cash --handler 孙秀英 --amount';
    await done(counter, `${pay} 12 --day 2026-05-01 --purpose 换水龙头`);
    await done(counter, `${pay} 15 --day 2026-05-02 --purpose 路面修补`);
    const small = await said(counter, 'collection spend 1 --entry 2');
    expect(verdict(small, 'major')).toBeUndefined();
    expect(verdict(small, 'supervision')).toMatchObject({
      holds: false,
      arithmetic: '最后一笔支出 2026-05-01；没有居民查看账目',
    });
    const major = await said(counter, 'collection spend 1 --entry 3 --major');
    expect(verdict(major, 'major')).toMatchObject({
      rule: 'area_fund.decision',
      holds: false,
      arithmetic: '重大支出1笔，有决定的0笔；没有：凭〔2026〕3号 路面修补',
    });
    await done(counter, 'collection void 1 --step 4 --reason 漏写决定');
    const decided = await said(counter, 'collection spend 1 --entry 3 --major --resolution 1');
    expect(verdict(decided, 'major')).toMatchObject({ holds: true, arithmetic: '重大支出1笔，有决定的1笔' });
    await done(counter, 'collection publish 1 --place 公开栏 --on 2026-05-03');
    expect(verdict(await said(counter, 'collection show 1'), 'supervision')).toMatchObject({ holds: false });
    const looked = await said(counter, 'collection publish 1 --place 公开栏 --supervisor 甲户 --on 2026-05-03');
    expect(verdict(looked, 'supervision')).toMatchObject({ holds: true });
  });

  test('the statement names the cadre who answers for the area; a fund has an area', async (context) => {
    const counter = await cottages();
    await done(counter, 'collection pay 1 --payer 甲户 --amount 10 --method cash --on 2026-04-02');
    await done(counter, 'collection accounts 1 --pdf 启动资金.pdf');
    const paper = pdfText(`${counter.folder}/启动资金.pdf`, context).replace(/\s+/g, '');
    for (const words of ['平房区物业启动资金收支表', '包片干部', '孙秀英', '东片']) expect(paper).toContain(words);
    expect((await counter.jwh('collection open 甲 --kind area_fund --purpose 乙')).code).toBe(2);
    expect((await counter.jwh('collection open 甲 --zone 东片 --purpose 乙')).code).toBe(2);
    expect((await counter.jwh('collection open 甲 --kind area_fund --zone 西片 --purpose 乙')).code).toBe(3);
    expect((await said(counter, 'collection list')).rows).toMatchObject([{ kind: 'area_fund', received: 1000 }]);
  });

  test('elsewhere such a fund is kept, and no other place’s 10 yuan is borrowed', async () => {
    const counter = await openCounter({ place: 'changchun', today: '2026-09-18' });
    await done(counter, 'zone add 东片');
    await done(counter, assembly);
    await done(counter, 'collection open 甲 --kind area_fund --zone 东片 --purpose 乙 --voluntary 丙 --on 2026-03-01');
    await done(counter, 'collection decide 1 --resolution 1');
    const paid = await said(counter, 'collection pay 1 --payer 甲户 --amount 20 --method cash');
    expect(verdict(paid, 'per_household')).toBeUndefined();
    expect(paid.record.missing_rules).toContain('area_fund.per_household');
  });
});

test('money collected into a year that is settled is booked with a word about it', async () => {
  const counter = await openCounter({ place: 'zizhi', today: '2027-01-20' });
  await done(counter, 'staff add 李敏 --post 委员 --from 2026-01-01');
  await done(
    counter,
    'meeting record --kind representatives --day 2026-03-20 --entitled 61 --present 41 --motion 筹资=41/0/0',
  );
  await done(counter, 'collection open 楼道照明改造 --purpose 购买感应灯 --voluntary 告知书写明自愿 --on 2026-03-01');
  await done(counter, 'collection decide 2026-1 --resolution 2026-1');
  await done(counter, 'finance income --day 2026-12-01 --amount 1 --payer 街道 --purpose 款 --method transfer');
  await done(counter, 'finance settle 2026 --by 李敏 --analysis 收支平衡');
  const pay = (day: string) => counter.jwh(`collection pay 2026-1 --payer 周桂兰 --amount 5 --method cash --on ${day}`);
  expect((await pay('2026-12-30')).out).toContain('2026年已于2027-01-20决算');
  expect((await pay('2027-01-04')).out).not.toContain('决算');
});

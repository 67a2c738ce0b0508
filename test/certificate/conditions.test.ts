import { describe, expect, test } from 'vitest';
import { ok, openDesk, verdictOn } from './counter.ts';

const court = 'certificate request 2 --who 周桂兰 --purpose 起诉 --document 身份证 --tail 1222 --to 区人民法院';
const visit = 'certificate inquire 1 --how 上门、材料 --found 一直住在这里 --by 孙秀英';
const papers = '--evidence 水电费单 --evidence 物业证明';

describe('静安 item 2: a year of residence', () => {
  test('G-137 moved in 2025-06-01: refused on 2026-05-31, approved on 2026-06-01 (D-172 a)', async () => {
    const counter = await openDesk('jingan', '2026-06-02');
    await ok(counter, `${court} --on 2026-05-31`);
    await ok(counter, `${visit} ${papers} --on 2026-05-31`);
    const before = await counter.jwh('certificate approve 1 --by 王建国 --on 2026-05-31 --json');
    expect(before.code).toBe(4);
    expect(before.err).toContain('2026-05-31未满');
    expect(before.json().error.cite.article).toBe('第2项');
    const approved = await ok(counter, 'certificate approve 1 --by 王建国 --on 2026-06-01 --json');
    const year = verdictOn(approved, 'one_year');
    expect(year).toMatchObject({ holds: true, readings: ['D-172a', 'D-119a'] });
    expect(year.others).toMatchObject([{ reading: 'D-172b', holds: false }]);
    expect(year.notes.join()).toContain('24时');
  });

  test('G-137 the day after under D-172 b', async () => {
    const counter = await openDesk('jingan', '2026-06-02');
    await ok(counter, 'rules read D-172 b --from 2026-01-01 --cite 主任办公会');
    await ok(counter, `${court} --on 2026-05-31`);
    await ok(counter, `${visit} ${papers} --on 2026-05-31`);
    expect((await counter.jwh('certificate approve 1 --by 王建国 --on 2026-06-01')).code).toBe(4);
    await ok(counter, 'certificate approve 1 --by 王建国 --on 2026-06-02');
  });

  test('D-119 a: two pieces of evidence, away no longer than 30 days; b: the declaration is enough', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, court);
    const judged = async (more: string) => verdictOn(await ok(counter, `${visit} ${more} --json`), 'one_year');
    expect(await judged('--evidence 水电费单')).toMatchObject({ holds: false });
    expect(await judged('--evidence 水电费单')).toMatchObject({ holds: false });
    expect(await judged('--evidence 物业证明')).toMatchObject({ holds: true });
    expect(await judged('--away 30')).toMatchObject({ holds: true });
    expect(await judged('--away 31')).toMatchObject({
      holds: false,
      arithmetic: expect.stringContaining('31天 > 30天'),
    });
    await ok(counter, 'rules read D-119 b --from 2026-01-01 --cite 主任办公会');
    expect(await judged('--away 31')).toMatchObject({ holds: true, readings: ['D-172a', 'D-119b'] });
  });

  test('what the visit found counts before the file; who left lives here no more', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, court);
    const found = await ok(counter, `${visit} ${papers} --since 2026-01-05 --json`);
    expect(verdictOn(found, 'one_year').arithmetic).toContain('2026-01-05迁入，2027-01-05满一年');
    await ok(counter, 'resident leave 周桂兰 --reason 迁出 --on 2026-10-20');
    expect(verdictOn(await counter.jwh('certificate show 1 --json'), 'resides_here')).toMatchObject({ holds: false });
  });
});

describe('静安 item 22: pigeons', () => {
  const pigeons = 'certificate request 22 --who 周桂兰 --purpose 申请养鸽 --document 身份证 --tail 1222';
  const ask = 'certificate inquire 1 --how 邻居 --found 走访了邻居 --by 孙秀英';

  test('G-139 lives here, but 2 of 3 neighbours agree: refused; all agree: approved', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, pigeons);
    await ok(
      counter,
      `${ask} --neighbour 上=李四:同意 --neighbour 左=王五:同意 --neighbour 右=赵六:不同意 --neighbour 下=无`,
    );
    const refused = await counter.jwh('certificate approve 1 --by 王建国 --json');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('邻居3户，同意2户；不同意：赵六');
    expect(refused.json().error.cite.article).toBe('第22项');
    const spoken = await ok(counter, `${ask} --neighbour 右=赵六:同意 --json`);
    expect(verdictOn(spoken, 'neighbours_consent').arithmetic).toContain('邻居3户，同意3户；没有邻居的书面签名');
    expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
    await ok(counter, `${ask} --paper 邻居签名=同意书一份，三户签名`);
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('item 22: neither the applicant nor his own household is a neighbour', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, 'resident add 周小明 --at 3号楼-2-501 --relation 子');
    await ok(counter, pigeons);
    for (const [name, who] of [
      ['周桂兰', '申请人本人'],
      ['周小明', '申请人同户的人'],
    ]) {
      const own = await counter.jwh(`${ask} --neighbour 上=${name}:同意`);
      expect([own.code, own.err]).toEqual([2, expect.stringContaining(`${name}是${who}，不是邻居`)]);
    }
    expect((await ok(counter, 'certificate show 1 --json')).json().record.steps).toEqual([]);
    await ok(counter, `${ask} --neighbour 上=周桂兰（601）:同意`);
  });

  test('item 22: nobody on any side holds only where the file knows no other home on the staircase', async () => {
    const counter = await openDesk('jingan');
    const nobody = `${ask} --neighbour 上=无 --neighbour 下=无 --neighbour 左=无 --neighbour 右=无`;
    await ok(counter, pigeons);
    expect(verdictOn(await ok(counter, `${nobody} --json`), 'neighbours_consent')).toMatchObject({ holds: true });
    await ok(counter, 'household add 3号楼-2-502');
    const judged = verdictOn(await counter.jwh('certificate show 1 --json'), 'neighbours_consent');
    expect(judged).toMatchObject({ holds: false, arithmetic: expect.stringContaining('档案中同楼道另有1户') });
    expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
    await ok(counter, `${ask} --neighbour 左=李四:同意 --paper 邻居签名=李四`);
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('D-120 a asks above, below and beside; b the whole staircase', async () => {
    const counter = await openDesk('jingan');
    await ok(counter, 'household add 3号楼-2-401');
    await ok(counter, 'household add 3号楼-2-601');
    await ok(counter, pigeons);
    const one = await ok(counter, `${ask} --neighbour 上=李四:同意 --json`);
    expect(verdictOn(one, 'neighbours_consent').arithmetic).toContain('没有问：下、左、右');
    await ok(counter, 'rules read D-120 b --from 2026-01-01 --cite 主任办公会');
    const still = verdictOn(await counter.jwh('certificate show 1 --json'), 'neighbours_consent');
    expect(still).toMatchObject({ holds: false, arithmetic: expect.stringContaining('同楼道另有2户，问了1户') });
    const all = await ok(counter, `${ask} --neighbour 同楼道=钱七:同意 --json`);
    expect(verdictOn(all, 'neighbours_consent')).toMatchObject({ holds: true, readings: ['D-120b'] });
  });
});

describe('papers a kind rests on', () => {
  test.each([
    ['5', 'mandate', '委托书=2026-10-01签署'],
    ['12', 'review_minutes', '民主评议记录=2026-10-09评议会'],
    ['15', 'written_request', '有关机关的书面要求=区司法局函〔2026〕8号'],
    ['16', 'notary_letter', '公证处来函=沪静证〔2026〕5号'],
    ['17', 'recommendation', '推荐的记录=2026-10-02会议'],
    ['19', 'no_relatives', '无亲属的核查记录=户籍档案'],
    ['20', 'disaster', '灾害的时间、地点=2026-08-01台风，3号楼'],
    ['23', 'victims_request', '受害人的请求=2026-10-03书面'],
  ])('静安 item %s: without its paper refused, with it approved', async (item, subject, paper) => {
    const counter = await openDesk('jingan');
    const certify = item === '16' ? ' --certify 居住情况' : '';
    await ok(
      counter,
      `certificate request ${item} --who 周桂兰 --purpose 办理 --document 身份证 --tail 1222${certify}`,
    );
    await ok(counter, visit);
    const refused = await counter.jwh('certificate approve 1 --by 王建国');
    expect(refused.code).toBe(4);
    const shown = await ok(counter, `${visit} --paper '${paper}' --json`);
    expect(verdictOn(shown, subject)).toMatchObject({ holds: true, cite: { article: `第${item}项` } });
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('静安 item 1: a stranger lodges with a host; a local does not', async () => {
    const counter = await openDesk('jingan');
    const lodger = 'certificate request 1 --purpose 居住登记 --document 身份证 --tail 4321 --host 周桂兰';
    expect(verdictOn(await ok(counter, `${lodger} --who 外来客 --json`), 'lodging')).toMatchObject({ holds: true });
    const local = lodger.replace('4321', '1222');
    expect(verdictOn(await ok(counter, `${local} --who 周桂兰 --json`), 'lodging')).toMatchObject({ holds: false });
  });

  test('D-118 a: no approval before the matter of the letter is on file and was held against the national list', async () => {
    const counter = await openDesk('jingan');
    const letter = 'certificate request 16 --who 周桂兰 --purpose 公证 --document 身份证 --tail 1222';
    await ok(counter, `${letter} --paper 公证处来函=公证函1`);
    const open = await ok(counter, 'certificate inquire 1 --how 上门 --found 未婚 --json');
    expect(verdictOn(open, 'notary_letter')).toMatchObject({
      holds: false,
      arithmetic: '公证处来函：公证函1；没有写明来函要证明的事项（--certify）',
    });
    expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
    await ok(counter, `${visit} --certify 未婚`);
    const barred = await counter.jwh('certificate approve 1 --by 王建国');
    expect([barred.code, barred.err]).toEqual([4, expect.stringContaining('是清单第8项“婚姻状况证明”')]);
    const named = await ok(counter, `${visit} --certify 居住情况 --json`);
    expect(named.json().record.subject_matter).toBe('居住情况');
    expect(named.json().record.steps.at(-1).said).toContain('要证明的事项：居住情况');
    await ok(counter, 'certificate approve 1 --by 王建国');
    await ok(counter, 'certificate issue 1');
  });

  test('kinship for a notary is item 1 by its exception; another matter is not hidden behind it', async () => {
    const counter = await openDesk('jingan');
    const kin = 'certificate request 亲属关系证明 --for 公证 --who 周桂兰 --purpose 公证 --document 身份证 --tail 1222';
    const taken = await ok(counter, `${kin} --certify 周桂兰与周小明是父子 --json`);
    const verdict = verdictOn(taken, 'negative_list');
    expect(verdict.arithmetic).toBe('是清单第1项“亲属关系证明”；用于公证的例外');
    expect(verdict.notes.join('')).toContain('没有证件、资料能够证明的');
    const hidden = await counter.jwh(`${kin} --certify 未婚`);
    expect([hidden.code, hidden.err]).toEqual([4, expect.stringContaining('第8项')]);
  });

  test('D-118 kinship only for a notary, under the item for notaries; b asks for no letter', async () => {
    const counter = await openDesk('jingan');
    const kin = 'certificate request 亲属关系证明 --who 周桂兰 --purpose 继承公证 --document 身份证 --tail 1222';
    expect((await counter.jwh(kin)).code).toBe(4);
    const taken = await ok(counter, `${kin} --for 公证 --json`);
    expect(taken.json().record).toMatchObject({ kind: 'notarial_matters', series: 16, title: '亲属关系证明' });
    expect(verdictOn(taken, 'notary_letter')).toMatchObject({ holds: false, readings: ['D-118a'] });
    await ok(counter, 'rules read D-118 b --from 2026-01-01 --cite 主任办公会');
    expect(verdictOn(await counter.jwh('certificate show 1 --json'), 'notary_letter')).toMatchObject({ holds: true });
  });
});

describe('outside the list', () => {
  test('D-117 a: 静安 asks the sub-district; b: goes on', async () => {
    const counter = await openDesk('jingan');
    const other = 'certificate request 热心公益证明 --who 周桂兰 --purpose 评选 --document 身份证 --tail 1222';
    await ok(counter, other);
    await ok(counter, visit);
    expect((await counter.jwh('certificate approve 1 --by 王建国')).code).toBe(4);
    await ok(counter, 'rules read D-117 b --from 2026-01-01 --cite 主任办公会');
    await ok(counter, 'certificate approve 1 --by 王建国');
  });

  test('G-140 自治 an opinion on a birth is barred by the national list', async () => {
    const counter = await openDesk('zizhi');
    const refused = await counter.jwh('certificate request 出生 --who 周桂兰 --purpose 上户口 --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error.cite.place).toBe('national');
  });
});

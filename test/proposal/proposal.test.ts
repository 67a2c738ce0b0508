import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** An office under the charter, three representatives on the roll, a resolution of 04-20. */
async function congress(today = '2026-06-02', place: 'zizhi' | 'changchun' = 'zizhi'): Promise<Counter> {
  const office = await openCounter({ place, today });
  office.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
  await office.jwh('rep import 名册.csv --from 2026-01-10');
  await office.jwh(
    'meeting record --kind representatives --day 2026-04-20 --present 张一、李二、王三 --motion 调查停车收入=3/0/0',
  );
  return office;
}

const subjects = (json: { verdicts: { subject: string }[] }) => json.verdicts.map(({ subject }) => subject);

test('G-160: tabled on 05-02, no reply by 06-02: flagged as the office’s own choice, no fixed limit', async () => {
  const office = await congress();
  const { record } = (
    await office.jwh('proposal motion 增设电动车充电点 --by 张一 --by 李二 --on 2026-05-02 --json')
  ).json();
  expect(record).toMatchObject({ number: '案〔2026〕1号', kind: 'motion', state: 'ageing', to: '居民委员会' });
  expect(
    record.persons.map(({ name, representative }: { name: string; representative: boolean }) => [name, representative]),
  ).toEqual([
    ['张一', true],
    ['李二', true],
  ]);
  const shown = await office.jwh('proposal show 1 --json');
  expect(shown.json().verdicts.find(({ subject }: { subject: string }) => subject === 'reply')).toMatchObject({
    rule: 'motion.reply',
    holds: false,
    severity: 'warning',
    arithmetic: '还没有答复（原文没有写期限）',
    cite: { article: '第九条6' },
  });
  expect(shown.json().verdicts.find(({ subject }: { subject: string }) => subject === 'ageing')).toMatchObject({
    rule: 'promptly',
    holds: false,
    severity: 'warning',
    readings: ['D-65a'],
  });
  const text = (await office.jwh('proposal list --open')).out;
  expect(text).toContain('久未答复');
  expect(text).toContain('本办公室自定的提醒（D-65a）');
  expect((await office.jwh('proposal show 1')).out.replace(/\s+/g, '')).toContain('到2026-06-02已31天');
  const ageing = shown.json().verdicts.at(-1);
  expect(ageing.arithmetic).toBe('2026-05-02 收到，次日起第3日 = 2026-05-05；到2026-06-02已31天，没有答复');
  expect(ageing.cite).toMatchObject({ article: '读法 D-65a', status: 'office' });
});

test.each([
  ['2026-05-05', 'open'],
  ['2026-05-06', 'ageing'],
])('on %s the motion of 05-02 is %s', async (today, state) => {
  const office = await congress(today);
  await office.jwh('proposal motion 充电点 --by 张一 --on 2026-05-02');
  expect((await office.jwh('proposal show 1 --json')).json().record.state).toBe(state);
});

test('D-65b: nothing is checked and nothing is printed as met; another figure of the office counts', async () => {
  const office = await congress();
  await office.jwh('proposal motion 充电点 --by 张一 --on 2026-05-02');
  expect(subjects((await office.jwh('proposal show 1 --json')).json())).toEqual(['proposers', 'reply', 'ageing']);
  await office.jwh('rules set promptly "≤31天" --cite 办公会 --from 2026-01-01');
  expect(subjects((await office.jwh('proposal show 1 --json')).json())).toEqual(['proposers', 'reply']);
  await office.jwh('rules void promptly --from 2026-01-01 --reason 不用');
  await office.jwh('rules read D-65 b --from 2026-01-01 --cite 办公会');
  const { record, verdicts } = (await office.jwh('proposal show 1 --json')).json();
  expect(subjects({ verdicts })).toEqual(['proposers', 'reply']);
  expect(record.state).toBe('open');
});

test('a reply closes it; a late one is still told', async () => {
  const office = await congress();
  await office.jwh('proposal motion 充电点 --by 张一 --on 2026-05-08');
  const { record, verdicts } = (
    await office.jwh('proposal reply 1 --text 已列入六月计划。 --by 王建国 --on 2026-05-11 --json')
  ).json();
  expect(record).toMatchObject({
    state: 'answered',
    replies: [{ day: '2026-05-11', text: '已列入六月计划。', by: '王建国' }],
  });
  expect(verdicts.at(-1)).toMatchObject({ subject: 'reply', holds: true });
  await office.jwh('proposal motion 路灯 --by 王三 --on 2026-05-08');
  const late = (await office.jwh('proposal reply 2 --text 已修。 --on 2026-05-12 --json')).json();
  expect(late.verdicts.at(-1)).toMatchObject({ subject: 'ageing', holds: false });
  expect(late.verdicts.at(-1).arithmetic).toContain('2026-05-12才答复，隔了4天');
  expect((await office.jwh('proposal list --open')).out).toContain('没有议案。');
  expect((await office.jwh('proposal reply 1 --text 再答 --on 2026-05-07')).code).toBe(2);
});

test('the right is the representatives’: others are refused with the article, or kept with the reason', async () => {
  const office = await congress();
  const refused = await office.jwh('proposal motion 充电点 --by 张一 --by 路人 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'not_representative', cite: { article: '第九条6' } });
  expect(refused.err).toContain('2人中1人不在2026-06-02的代表名册上：路人');
  expect((await office.jwh('proposal list --json')).json().rows).toEqual([]);
  const kept = (await office.jwh('proposal motion 充电点 --by 张一 --by 路人 --happened 居民联名 --json')).json();
  expect(kept.verdicts[0]).toMatchObject({ subject: 'proposers', holds: false });
  expect((await office.jwh('proposal show 案1')).out).toContain('张一、路人（不在名册）');
  await office.jwh('rep leave 李二 --on 2026-05-10 --reason 迁出');
  expect((await office.jwh('proposal motion 路灯 --by 李二 --on 2026-05-10')).code).toBe(0);
  expect((await office.jwh('proposal motion 路灯 --by 李二 --on 2026-05-11')).code).toBe(4);
});

test('a question is answered (R-ZZ-7); numbers run by kind and say which', async () => {
  const office = await congress();
  await office.jwh('proposal motion 充电点 --by 张一');
  await office.jwh('proposal question 停车收入用在哪里 --by 王三 --to 物业服务企业');
  const unclear = await office.jwh('proposal show 1');
  expect(unclear.code).toBe(2);
  expect(unclear.err).toContain('案1、询1');
  expect((await office.jwh('proposal show 询1 --json')).json().record).toMatchObject({
    number: '询〔2026〕1号',
    kind: 'question',
    to: '物业服务企业',
  });
  const { verdicts } = (await office.jwh('proposal reply 询〔2026〕1号 --text 用于维修。 --json')).json();
  expect(verdicts.at(-1)).toMatchObject({ rule: 'question.answer', holds: true, cite: { article: '第九条3、4' } });
  expect((await office.jwh('proposal list --kind question --json')).json().rows).toHaveLength(1);
});

test('an investigation needs the mandate of the assembly (R-ZZ-8)', async () => {
  const office = await congress();
  const refused = await office.jwh('proposal mandate 停车收入 --by 张一 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'no_mandate', cite: { article: '第九条5' } });
  const given = (await office.jwh('proposal mandate 停车收入 --by 张一 --by 李二 --resolution 1 --json')).json();
  expect(given.record).toMatchObject({
    number: '调〔2026〕1号',
    day: '2026-04-20',
    resolution: '决〔2026〕1号',
    meeting: '会〔2026〕1号',
    state: 'investigating',
  });
  expect(given.verdicts.at(-1)).toMatchObject({ subject: 'mandate', holds: true });
  const reported = (await office.jwh('proposal reply 调1 --text 收支相符。 --by 张一 --json')).json();
  expect(reported.record.state).toBe('reported');
  expect((await office.jwh('proposal mandate 停车 --by 张一 --meeting 1')).code).toBe(0);
  expect((await office.jwh('proposal mandate 停车 --by 张一 --meeting 1 --on 2026-04-19')).code).toBe(2);
  const happened = (await office.jwh('proposal mandate 停车 --by 张一 --happened 已经查完 --json')).json();
  expect(happened.verdicts.at(-1)).toMatchObject({ subject: 'mandate', holds: false });
});

test('a meeting that decided nothing gives no mandate', async () => {
  const office = await congress();
  await office.jwh('meeting record --kind representatives --day 2026-05-20 --present 张一 --motion 调查=1/0/0');
  const refused = await office.jwh('proposal mandate 停车 --by 张一 --meeting 2');
  expect(refused.code).toBe(4);
  expect(refused.err).toContain('会〔2026〕2号没有形成有效的决议');
});

test('where no rule speaks of it, it is kept without a verdict; a voided one keeps its number', async () => {
  const office = await congress('2026-06-02', 'changchun');
  const { verdicts, record } = (await office.jwh('proposal motion 充电点 --by 路人 --json')).json();
  expect({ verdicts, state: record.state }).toEqual({ verdicts: [], state: 'open' });
  expect((await office.jwh('proposal mandate 停车 --by 张一')).code).toBe(0);
  await office.jwh('proposal void 案1 --reason 代表撤回');
  expect((await office.jwh('proposal reply 案1 --text 好')).code).toBe(2);
  expect((await office.jwh('proposal void 案1 --reason 再撤')).code).toBe(2);
  expect((await office.jwh('proposal motion 路灯 --by 张一 --json')).json().record.number).toBe('案〔2026〕2号');
  expect((await office.jwh('proposal show 案9')).code).toBe(3);
});

test('the papers: motion, answer, mandate (F-60)', async (context) => {
  const office = await congress();
  await office.jwh("proposal motion 增设充电点 --by 张一 --by 李二 --on 2026-05-02 --text '三号楼旁有空地。'");
  await office.jwh('proposal question 停车收入 --by 王三');
  await office.jwh('proposal mandate 停车收入的使用 --by 张一 --resolution 1');
  const paper = async (word: string) => {
    await office.jwh(`proposal paper ${word} --pdf 单.pdf`);
    return pdfText(`${office.folder}/单.pdf`, context);
  };
  const motion = await paper('案1');
  for (const words of ['议题单', '案〔2026〕1号', '张一、李二', '三号楼旁有空地。', '答复'])
    expect(motion).toContain(words);
  expect(await paper('询1')).toContain('质询答复单');
  const mandate = await paper('调1');
  expect(mandate).toContain('调查授权书');
  expect(mandate.replace(/\s+/g, '')).toContain('根据决〔2026〕1号，授权张一代表就“停车收入的使用”进行调查');
});

test('a mandate rests on one resolution that stands; when it falls the mandate is judged anew', async () => {
  const office = await congress();
  await office.jwh(
    'meeting record --kind representatives --day 2026-05-20 --present 张一、李二、王三 --motion 甲=3/0/0 --motion 乙=3/0/0',
  );
  const unclear = await office.jwh('proposal mandate 停车 --by 张一 --meeting 2');
  expect(unclear.code).toBe(2);
  expect(unclear.err).toContain('形成了2项决议：决〔2026〕2号、决〔2026〕3号');
  await office.jwh('proposal mandate 停车 --by 张一 --resolution 3');
  expect((await office.jwh('proposal mandate 账目 --by 张一 --meeting 1 --json')).json().record.resolution).toBe(
    '决〔2026〕1号',
  );
  const voided = await office.jwh('meeting void 2 --reason 人数不实');
  expect(voided.out.replace(/\s+/g, '')).toContain('调〔2026〕1号（停车）由这次会议授权，请核对');
  const shown = (await office.jwh('proposal show 调1 --json')).json();
  expect(shown.verdicts.find(({ subject }: { subject: string }) => subject === 'mandate').holds).toBe(false);
  expect(shown.record.notes).toEqual(['当时所据的会议会〔2026〕2号已于2026-06-02作废（人数不实）。']);
  expect((await office.jwh('proposal list')).out.replace(/\s+/g, '')).toContain('注：调〔2026〕1号：当时所据的会议');
  expect((await office.jwh('proposal show 调2 --json')).json().record.notes).toEqual([]);
  for (const source of ['--meeting 2', '--resolution 3']) {
    expect((await office.jwh(`proposal mandate 停车 --by 张一 ${source}`)).code).toBe(2);
  }
});

test('where no roll is on file for the day, it says that nobody could be looked up', async () => {
  const office = await congress();
  const { record, verdicts } = (await office.jwh('proposal motion 老议题 --by 路人 --on 2025-12-01 --json')).json();
  expect(verdicts.some(({ subject }: { subject: string }) => subject === 'proposers')).toBe(false);
  expect(record.notes[0]).toContain('2025-12-01没有代表名册，提出人是不是代表未能核对');
  expect((await office.jwh('proposal motion 新议题 --by 张一 --json')).json().record.notes).toEqual([]);
});

test.each([
  'motion 电话13812345678 --by 张一',
  'motion 充电点 --by 张一 --text 身份证220102199001011234',
  'question 停车 --by 张一 --to ""',
  'question 停车 --by 张一 --to 13812345678',
])('proposal %s is refused', async (words) => {
  const { code, err } = await (await congress()).jwh(`proposal ${words}`);
  expect(code).toBe(2);
  expect(err).not.toMatch(/13812345678|220102199001011234/);
});

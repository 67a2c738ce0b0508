import { expect, test } from 'vitest';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function office(today = '2026-10-31'): Promise<Counter> {
  const counter = await openCounter({ today });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-10');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(`${line} --json`);
  expect(answer.err, line).toBe('');
  return answer.json();
}

const item = 'centre log 2026-10-09 --class 低保 --mode 受理 --title 3号楼王某申请低保 --handler 李敏';

test('an item goes from being taken on to being done or passed on', async () => {
  const counter = await office();
  expect((await done(counter, item)).record).toMatchObject({
    number: '办〔2026〕1号',
    class: 'subsistence',
    mode: 'accept',
    state: 'open',
    handler: '李敏',
  });
  expect((await done(counter, 'centre pass 1 --to 街道民政科 --on 2026-10-12')).record).toMatchObject({
    state: 'passed_on',
    passed_to: '街道民政科',
    passed_on: '2026-10-12',
  });
  expect((await done(counter, 'centre done 1 --on 2026-10-20 --how 已批')).record).toMatchObject({
    state: 'done',
    state_day: '2026-10-20',
    passed_to: '街道民政科',
    how: '已批',
  });
  expect((await counter.jwh('centre done 1')).code).toBe(2);
  await done(counter, 'centre log --class 其他=独居老人送餐 --mode 转办 --title 5号楼 --passed-to 民政科');
  expect((await done(counter, 'centre list')).rows).toMatchObject([
    { number: '办〔2026〕2号', class: 'other', other: '独居老人送餐', state: 'passed_on' },
    { number: '办〔2026〕1号', state: 'done' },
  ]);
  expect((await done(counter, 'centre list --class 其他')).rows).toHaveLength(1);
  expect((await done(counter, 'centre list --open')).rows).toEqual([]);
});

test.each(['低保', '就业', '养老', '治安', '法律', '计生', '助残', '救助'])(
  'R-CC-05-4 %s is one of the eight services',
  async (word) => {
    const counter = await office();
    expect((await counter.jwh(`centre log --class ${word} --mode 承办 --title 甲`)).code).toBe(0);
  },
);

test('R-CC-05-4 what is none of the eight needs a name', async () => {
  const counter = await office();
  expect((await counter.jwh('centre log --class 停车 --mode 受理 --title 甲')).code).toBe(2);
  expect((await counter.jwh('centre log --class 其他 --mode 受理 --title 甲')).code).toBe(2);
  expect((await counter.jwh('centre log --class 其他=停车 --mode 受理 --title 甲')).code).toBe(0);
});

test('R-CC-05-5 the four modes, and a fifth is refused with the article', async () => {
  const counter = await office();
  for (const mode of ['受理', '承办', '代办', '转办']) {
    expect((await counter.jwh(`centre log --class 低保 --mode ${mode} --title 甲`)).code).toBe(0);
  }
  const refused = await counter.jwh('centre log --class 低保 --mode 督办 --title 甲 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'unknown_mode', cite: { article: '五(三)3' } });
});

test("R-CC-05-1 the centre's head is the committee's director; what happened otherwise is kept with its reason", async () => {
  const counter = await office();
  const refused = await counter.jwh('centre head 李敏 --from 2026-02-01 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'not_the_director', cite: { article: '五(二)' } });
  expect((await done(counter, 'centre head 王建国 --from 2026-02-01')).verdicts).toMatchObject([{ holds: true }]);
  const kept = await done(counter, 'centre head 李敏 --from 2026-09-01 --happened 主任出差三个月');
  expect(kept.verdicts).toMatchObject([{ holds: false, arithmetic: '中心主任李敏，居委会主任王建国' }]);
  const checked = (await counter.jwh('centre check --json')).json();
  expect(checked.record.head).toBe('李敏');
  expect(checked.findings[0]).toMatchObject({ rule: 'centre.director', holds: false });
  await done(counter, `centre void ${kept.record.code} --reason 记错`);
  expect((await counter.jwh('centre check --json')).json().record.head).toBe('王建国');
});

test('R-CC-05-2 a report a month is the default, assumed; a meeting that was voided since takes its report along', async () => {
  const counter = await office();
  await done(counter, 'meeting log monthly --day 2026-08-28 --present 5 --items 汇报');
  await done(counter, 'centre report --meeting 1 --contents 七月办理情况');
  await done(counter, 'centre report 2026-09-30');
  const due = async () => (await counter.jwh('centre check --json')).json().rows;
  expect(await due()).toMatchObject([
    { period: '2026-08', status: 'held', cite: { article: '五(三)1', status: 'assumed' } },
    { period: '2026-09', status: 'held', count: 1 },
    { period: '2026-10', status: 'due', count: 0 },
  ]);
  await done(counter, 'centre report 2026-10-01');
  expect((await due()).at(-1)).toMatchObject({ period: '2026-10', status: 'held' });
  await done(counter, 'meeting void 1 --reason 没有开成');
  expect(await due()).toMatchObject([{ period: '2026-09' }, { period: '2026-10' }]);
  expect((await counter.jwh('centre check')).out).toContain('2026-08-28的汇报不计');
});

test('R-CC-05-2 a month without a report is missed once it is over', async () => {
  const counter = await office();
  await done(counter, 'centre report 2026-08-31');
  const answer = await counter.jwh('centre check --json');
  expect(answer.code).toBe(7);
  expect(answer.json().findings).toContainEqual(
    expect.objectContaining({ period: '2026-09', status: 'missed', arithmetic: '0 < 1' }),
  );
});

test('R-CC-05-3 all three parties in a year; two are not enough once the year is over', async () => {
  const counter = await office('2027-01-05');
  const survey = await done(counter, 'survey record --name 王建国 --day 2026-12-20 --count 称职=9 --count 不称职=3');
  await done(counter, 'centre assess 2026 --by 街道 --result 优秀 --on 2026-12-20');
  await done(counter, 'centre assess 2026 --by 居民 --result 满意 --on 2026-12-20 --survey 2026-1');
  expect(survey.record.surveys[0].number).toBeDefined();
  const assessed = async () =>
    (await counter.jwh('centre check 2026 --json'))
      .json()
      .verdicts.find(({ rule }: { rule: string }) => rule === 'centre.assessment');
  expect(await assessed()).toMatchObject({ holds: false, arithmetic: '2 < 3，缺社区居委会' });
  await done(counter, 'centre assess 2026 --by 居委会 --result 称职 --on 2027-01-04');
  expect(await assessed()).toMatchObject({ holds: true, arithmetic: '3 = 3' });
});

test('R-CC-05-3 while the year runs the missing parties are a word, no finding', async () => {
  const counter = await office();
  await done(counter, 'centre assess --by 街道 --result 优秀');
  const answer = await counter.jwh('centre check');
  expect(answer.out).toContain('2026年还没有过完，考核1 < 3，缺社区居委会、居民');
});

test('R-CC-05-7 who lacks source or duty is named', async () => {
  const counter = await office();
  const { findings } = (await counter.jwh('centre check --json')).json();
  expect(findings).toMatchObject([
    { rule: 'centre.staff', subject: 'staff:王建国', arithmetic: '缺来源（下派人员、公益岗位等）、职责分工' },
    { subject: 'staff:李敏' },
  ]);
});

test('R-CC-05-7 with source and duty on file nothing is lacking; with the source alone the duty is', async () => {
  const counter = await office();
  await onStaff(counter, { 王建国: { source: '选举', duty: '全面' }, 李敏: { source: '公益岗位' } });
  const { verdicts } = (await counter.jwh('centre check --json')).json();
  expect(verdicts).toMatchObject([
    { subject: 'staff:王建国', holds: true, arithmetic: '都有' },
    { subject: 'staff:李敏', holds: false, arithmetic: '缺职责分工' },
  ]);
});

/** Puts on file what is known of people's employment, as the room of the staff does. */
async function onStaff(counter: Counter, facts: Record<string, object>) {
  const file = await openOffice(counter.path, 'now');
  const author = { operator: '李敏', command: 'staff employ', businessDay: '2026-10-31', at: '2026-10-31T09:00:00Z' };
  await inTransaction(
    file,
    async () => author,
    false,
    async (writing) => {
      for (const { id, name } of await writing.db.selectFrom('person').select(['id', 'name']).execute()) {
        await writing.insert('employment', { person_id: id, facts: JSON.stringify(facts[name] ?? {}) });
      }
    },
  );
  file.raw.close();
}

test.each([
  ['log 2026-11-01 --class 低保 --mode 受理 --title 甲', 2],
  ['log 2026-10-09 --class 低保 --mode 受理 --title 3号楼王某申请低保', 2],
  ['log --class 低保 --mode 受理 --title 身份证220104197001010014', 2],
  ['log --class 低保 --mode 受理 --title 甲 --passed-to 街道', 2],
  ['done 9', 3],
  ['done 1 --on 2026-10-08', 2],
  ['pass 1 --to 街道 --on 2026-10-08', 2],
  ['report 2026-10-09 --meeting 9', 3],
  ['assess 2026 --by 邻居 --result 好', 2],
  ['assess 2027 --by 街道 --result 好', 2],
  ['assess --by 居民 --result 好 --survey 9', 3],
  ['void 12345678 --reason 甲', 3],
  ['check 2027', 2],
])('centre %s ends with %i and leaves nothing behind', async (line, code) => {
  const counter = await office();
  await done(counter, item);
  const answer = await counter.jwh(`centre ${line}`);
  expect(answer.code).toBe(code);
  expect(answer.err).not.toContain('程序出错');
  expect((await done(counter, 'centre list')).rows).toMatchObject([{ number: '办〔2026〕1号', state: 'open' }]);
  expect((await done(counter, 'centre facts')).rows).toEqual([]);
});

test('elsewhere the record is kept, and the answer says that there is no rule', async () => {
  const counter = await openCounter({ place: 'jingan' });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  const kept = await counter.jwh('centre log --class 养老 --mode 代办 --title 甲');
  expect(kept.code).toBe(0);
  expect(kept.out).toContain('本地没有社区公共事务服务中心的规定');
  expect((await counter.jwh('centre head 某某')).code).toBe(0);
  expect((await counter.jwh('centre log --class 养老 --mode 督办 --title 甲')).code).toBe(2);
  const checked = await counter.jwh('centre check --json');
  expect(checked.code).toBe(0);
  expect(checked.json()).toMatchObject({ rows: [], verdicts: [], record: { open_items: 1 } });
});

test('the ledger on paper', async (context) => {
  const counter = await office();
  await done(counter, item);
  await counter.jwh('centre list --year 2026 --pdf 台账.pdf');
  const text = pdfText(`${counter.folder}/台账.pdf`, context);
  for (const words of ['2026年社区公共事务服务中心工作台账', '办〔2026〕1号', '低保', '受理', '中心主任']) {
    expect(text).toContain(words);
  }
});

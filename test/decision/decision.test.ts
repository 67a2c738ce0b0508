import { expect, test } from 'vitest';
import { width } from '../../src/sheet/terminal/width.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function withMatter(): Promise<Counter> {
  const office = await openCounter({ place: 'qinhuangdao' });
  await office.jwh('decision open 小区停车位改造 --on 2026-03-01');
  return office;
}

async function steps(office: Counter, third: string): Promise<void> {
  for (const line of [
    'step 1 提议 --on 2026-03-01 --chair 王建国',
    'step 1 商议 --on 2026-03-05 --result 同意',
    `step 1 审议 --on ${third} --result 到会32人，赞成30人`,
    'step 1 决议 --on 2026-03-20',
  ]) {
    const { code, err } = await office.run('decision', ...line.split(' '));
    if (code !== 0) throw new Error(err);
  }
}

const judged = async (office: Counter, subject: string) =>
  (await office.jwh('decision show 1 --json'))
    .json()
    .verdicts.find((verdict: { subject: string }) => verdict.subject === subject);

test('G-166: 03-01, 03-05, 03-12, 03-20 are in order', async () => {
  const office = await withMatter();
  await steps(office, '2026-03-12');
  expect(await judged(office, 'order')).toMatchObject({
    rule: 'big_matter',
    holds: true,
    arithmetic: '2026-03-01 ≤ 2026-03-05 ≤ 2026-03-12 ≤ 2026-03-20',
    cite: { article: '五(二)' },
  });
  expect((await office.jwh('decision list --json')).json().rows[0]).toEqual({
    number: '议〔2026〕1号',
    day: '2026-03-01',
    title: '小区停车位改造',
    step: '居民会议或居民代表会议决议',
    order: 'kept',
    state: 'unpublished',
  });
});

test('G-166: with the third step on 03-22 it is kept, since it happened, and found out of order', async () => {
  const office = await withMatter();
  await steps(office, '2026-03-22');
  expect(await judged(office, 'order')).toMatchObject({
    holds: false,
    severity: 'warning',
    arithmetic: '2026-03-01 ≤ 2026-03-05 ≤ 2026-03-22 > 2026-03-20',
  });
  expect((await office.jwh('decision list --json')).json().rows[0].order).toBe('broken');
});

test('the same day is in order; a step left out is named', async () => {
  const office = await withMatter();
  await steps(office, '2026-03-20');
  expect((await judged(office, 'order')).holds).toBe(true);
  await office.jwh('decision open 加装电梯 --on 2026-04-01');
  await office.jwh('decision step 2 提议 --on 2026-04-01');
  const { verdicts } = (await office.jwh('decision step 2 审议 --on 2026-04-05 --json')).json();
  expect(verdicts[0]).toMatchObject({
    holds: false,
    arithmetic: '2026-04-01 ≤ 2026-04-05；之前没有：社区“两委”会商议',
  });
});

test('G-167: the resolution is published, its result is not: incomplete; with the result complete', async () => {
  const office = await withMatter();
  await steps(office, '2026-03-12');
  await office.jwh('decision step 1 决议公开 --on 2026-03-25 --channel 公开栏');
  expect(await judged(office, 'publications')).toMatchObject({
    holds: false,
    arithmetic: '决议公开 2026-03-25；实施结果公开 未做',
  });
  expect((await office.jwh('decision list --open --json')).json().rows[0].state).toBe('unpublished');
  await office.jwh('decision step 1 结果公开 --on 2026-08-25 --channel 公开栏');
  expect((await judged(office, 'publications')).holds).toBe(true);
  expect((await office.jwh('decision show 1 --json')).json().record.state).toBe('complete');
  expect((await office.jwh('decision list --open')).out).toContain('没有事项。');
});

test('the fourth step is a resolution on file; its postings are those of the resolution, either way', async () => {
  const office = await withMatter();
  await office.jwh(
    'meeting record --kind representatives --day 2026-03-20 --entitled 61 --present 41 --motion 小区停车位改造=41/0/0',
  );
  const { record, verdicts } = (await office.jwh('decision step 1 决议 --resolution 1 --json')).json();
  expect(record.steps[3]).toMatchObject({ day: '2026-03-20', resolution: '决〔2026〕1号', meeting: '会〔2026〕1号' });
  expect(verdicts.find(({ subject }: { subject: string }) => subject === 'assembly')).toMatchObject({ holds: true });
  await office.jwh('decision step 1 决议公开 --on 2026-03-25 --channel 公开栏');
  expect((await office.jwh('resolution show 1 --json')).json().record.published).toBe('2026-03-25');
  await office.jwh('resolution publish 1 --subject result --on 2026-08-25 --channel 居民群');
  expect((await judged(office, 'publications')).holds).toBe(true);
  const early = await office.jwh('decision step 1 决议公开 --again --on 2026-03-19');
  expect(early.code).toBe(2);
  expect(early.err).toContain('2026-03-19还没有决〔2026〕1号');
});

test('a meeting that made no resolution is told so', async () => {
  const office = await withMatter();
  await office.jwh(
    'meeting record --kind representatives --day 2026-03-20 --entitled 61 --present 30 --motion 小区停车位改造=30/0/0',
  );
  await office.jwh('decision step 1 决议 --meeting 1');
  expect(await judged(office, 'assembly')).toMatchObject({ holds: false, arithmetic: '没有有效的决议：会〔2026〕1号' });
});

test('one sheet per matter, for the chairs to sign (F-55)', async (context) => {
  const office = await withMatter();
  await steps(office, '2026-03-12');
  await office.jwh('decision paper 1 --pdf 单.pdf');
  const text = pdfText(`${office.folder}/单.pdf`, context);
  for (const words of [
    '四议两公开单',
    '议〔2026〕1号',
    '社区党组织提议',
    '2026-03-12',
    '提议主持人',
    '王建国',
    '实施结果公开',
  ])
    expect(text).toContain(words);
});

test('a voided matter keeps its number and takes no more steps', async () => {
  const office = await withMatter();
  await office.jwh('decision void 1 --reason 重复立项');
  expect((await office.jwh('decision step 1 提议')).code).toBe(2);
  expect((await office.jwh('decision void 1 --reason 再次')).code).toBe(2);
  await office.jwh('decision open 另一件');
  expect(
    (await office.jwh('decision list --json'))
      .json()
      .rows.map((row: { number: string; state: string }) => [row.number, row.state]),
  ).toEqual([
    ['议〔2026〕2号', 'open'],
    ['议〔2026〕1号', 'voided'],
  ]);
});

test.each([
  ['step 1 公开 --channel 公开栏', 2],
  ['step 1 提议 --channel 公开栏', 2],
  ['step 1 决议公开', 2],
  ['step 1 提议 --on 2026-09-19', 2],
  ['step 1 提议 --resolution 1', 2],
  ['step 9 提议', 3],
  ['show 9', 3],
])('decision %s ends with %i', async (words, code) => {
  const office = await withMatter();
  expect((await office.jwh(`decision ${words}`)).code).toBe(code);
});

test('where the steps have only a name, or none, nothing is reckoned (D-153)', async () => {
  const jingan = await openCounter({ place: 'jingan' });
  const refused = await jingan.jwh('decision open 停车');
  expect(refused.code).toBe(5);
  expect(refused.err).toContain('只提到“四议五要”');
  expect((await (await openCounter()).jwh('decision open 停车')).code).toBe(5);
});

test('a step that is on file is changed on purpose only, and keeps what is not said again', async () => {
  const office = await withMatter();
  await office.jwh('decision step 1 提议 --on 2026-03-01 --result 同意 --chair 王建国');
  const silent = await office.jwh('decision step 1 提议 --on 2026-02-01');
  expect(silent.code).toBe(2);
  expect(silent.err).toContain('已记过：日期 2026-03-01，结果 同意，主持 王建国');
  const { record } = (await office.jwh('decision step 1 提议 --on 2026-02-01 --again --json')).json();
  expect(record.steps[0]).toMatchObject({ day: '2026-02-01', result: '同意', chair: '王建国' });
  expect(record.corrections).toEqual([
    { step: 'party_proposal', title: '社区党组织提议', changes: ['日期：2026-03-01 → 2026-02-01'] },
  ]);
  await office.jwh('decision step 1 提议 --again --chair 李敏');
  const shown = (await office.jwh('decision show 1')).out;
  expect(shown).toContain('日期：2026-03-01 → 2026-02-01');
  expect(shown).toContain('主持：王建国 → 李敏');
  expect((await office.jwh('decision step 1 提议 --again --chair 李敏')).err).toContain('完全一样');
});

test('a posting that is put right puts the resolution right: one posting, on the new day', async () => {
  const office = await withMatter();
  await office.jwh(
    'meeting record --kind representatives --day 2026-03-20 --entitled 61 --present 41 --motion 小区停车位改造=41/0/0',
  );
  await office.jwh('decision step 1 决议 --resolution 1');
  await office.jwh('decision step 1 决议公开 --on 2026-03-25 --channel 公开栏');
  expect((await office.jwh('decision step 1 决议公开 --again --on 2026-03-28')).code).toBe(0);
  expect((await office.jwh('resolution show 1 --json')).json().record.publications).toEqual([
    { subject: 'resolution', day: '2026-03-28', channel: '公开栏' },
  ]);
});

test.each([
  ['不同意', 'rejected'],
  ['党支部会议不同意提出', 'rejected'],
  ['未通过', 'rejected'],
  ['同意', 'open'],
  ['到会32人，赞成30人，2人不同意', 'open'],
  ['同意，另附不同意见', 'open'],
])('a step whose result is “%s” leaves the matter %s', async (result, state) => {
  const office = await withMatter();
  await office.jwh('decision step 1 提议 --on 2026-03-01');
  const { record, verdicts } = (
    await office.jwh(`decision step 1 商议 --on 2026-03-05 --result ${result} --json`)
  ).json();
  expect(record.state).toBe(state);
  const agreed = verdicts.find(({ subject }: { subject: string }) => subject === 'agreed');
  expect(agreed?.holds).toBe(state === 'rejected' ? false : undefined);
  const open = (await office.jwh('decision list --open --json')).json().rows;
  expect(open).toHaveLength(state === 'rejected' ? 0 : 1);
});

test('what was taken back is no ground: refused anew, and told of what rested on it', async () => {
  const office = await withMatter();
  await steps(office, '2026-03-12');
  await office.jwh(
    'meeting record --kind representatives --day 2026-03-20 --entitled 61 --present 41 --motion 小区停车位改造=41/0/0',
  );
  await office.jwh('decision step 1 决议 --again --resolution 1');
  for (const [step, day] of [
    ['决议公开', '2026-03-25'],
    ['结果公开', '2026-08-25'],
  ])
    await office.jwh(`decision step 1 ${step} --on ${day} --channel 公开栏`);
  expect((await office.jwh('decision list --json')).json().rows[0].state).toBe('complete');
  const voided = await office.jwh('meeting void 1 --reason 人数不实');
  expect(voided.out.replace(/\s+/g, '')).toContain(
    '议〔2026〕1号（小区停车位改造）有一步是这次会议，请核对：jwhdecisionshow',
  );
  expect((await office.jwh('decision list --open --json')).json().rows[0].state).toBe('fallen');
  expect((await office.jwh('decision show 1')).out.replace(/\s+/g, '')).toContain('当时所据的会议会〔2026〕1号已于');
  await office.jwh('decision open 另一件 --on 2026-03-01');
  const revoked = await office.jwh('decision step 2 决议 --resolution 1');
  expect(revoked.code).toBe(2);
  expect(revoked.err).toContain('决〔2026〕1号已撤销');
  const gone = await office.jwh('decision step 2 决议 --meeting 1');
  expect(gone.code).toBe(2);
  expect(gone.err).toContain('已于2026-09-18作废');
});

test('no private number comes into a paper that is posted; a wrong number names the list', async () => {
  const office = await withMatter();
  const title = await office.jwh('decision open 联系电话13812345678');
  expect(title.code).toBe(2);
  expect(title.err).toContain('138****5678');
  expect(title.err).not.toContain('13812345678');
  expect((await office.jwh('decision step 1 提议 --result 电话13812345678')).code).toBe(2);
  expect((await office.jwh('decision step 9 提议')).err).toContain('jwh decision list');
});

test('on the screen no line of the paper is wider than the screen, its signatures included', async () => {
  const office = await withMatter();
  const lines = (await office.jwh('decision paper 1')).out.split('\n');
  expect(lines.filter((line) => width(line) > 80)).toEqual([]);
  expect(lines.filter((line) => line.includes('主持人：'))).toHaveLength(2);
});

import { expect, it, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function office(place: Place, votes: string, more = '--entitled 60 --present 45'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-12-20' });
  await counter.jwh('staff add 李敏 --post 委员 --post 会计 --from 2024-01-10');
  const met = await counter.jwh(`meeting record --kind recall --day 2026-12-01 ${more} --motion 罢免李敏=${votes}`);
  expect(met.err).toBe('');
  return counter;
}

const recall = (counter: Counter, more: string) =>
  counter.jwh(`election recall 李敏 --meeting 1 --reason 工作失误造成重大损失 ${more} --json`);

// biome-ignore lint/suspicious/noExplicitAny: a verdict as JSON has it
const verdict = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

test.each([
  ['23/20/2', 'passed'],
  ['22/21/2', 'failed'],
])('R-ZZ-6 45 present, %s: %s', async (votes, outcome) => {
  const counter = await office('zizhi', votes);
  const json = (await recall(counter, '--defence heard')).json();
  expect(json.record).toMatchObject({
    number: '选〔2026〕1号',
    kind: 'recall',
    outcome,
    recall: { motion: 1, defence: 'heard', present: 45, ended: null },
    candidates: [{ name: '李敏', post: 'committee_member', elected: null }],
  });
  expect(verdict(json, 'motion:1')).toMatchObject({ rule: 'recall.pass', holds: outcome === 'passed' });
  const posts = (await counter.jwh('staff show 李敏 --json')).json().record.posts;
  expect(posts.map((one: { until_day: string | null }) => one.until_day)).toEqual([null, null]);
});

it('ends the posts of the committee when asked, and no others', async () => {
  const counter = await office('zizhi', '23/20/2');
  const json = (await recall(counter, '--defence heard --leave')).json();
  expect(json.record.recall.ended).toEqual({ posts: ['committee_member'], on: '2026-12-01' });
  expect((await counter.jwh('staff show 李敏 --json')).json().record.posts).toMatchObject([
    { post: 'committee_member', until_day: '2026-12-01', end_reason: '罢免（会〔2026〕1号）' },
    { post: 'accountant', until_day: null },
  ]);
});

it('ends nothing on a vote that failed', async () => {
  const counter = await office('zizhi', '22/21/2');
  const answer = await recall(counter, '--defence heard --leave');
  expect(answer.code).toBe(4);
  expect(answer.json().error).toMatchObject({ code: 'recall_failed', cite: { article: '第九条2' } });
  expect((await counter.jwh('election list --json')).json().rows).toEqual([]);
});

test.each([
  ['adults', 2602, 'passed'],
  ['adults', 2601, 'void'],
  ['representatives', 41, 'passed'],
  ['representatives', 40, 'void'],
])('the law of 2025, %s: %i of them vote', async (form, present, outcome) => {
  const entitled = form === 'adults' ? 5203 : 60;
  const counter = await office(
    'national',
    `${present}/0/0`,
    `--form ${form} --entitled ${entitled} --present ${present}`,
  );
  const json = (await recall(counter, '--defence heard')).json();
  expect(json.record.outcome).toBe(outcome);
  expect(verdict(json, 'roll')).toMatchObject({ rule: 'recall.quorum', cite: { status: 'reconstructed' } });
});

test.each([
  ['heard', true],
  ['declined', true],
  ['not_heard', false],
])('whether the member was heard: %s', async (defence, holds) => {
  const json = (await recall(await office('zizhi', '23/20/2'), `--defence ${defence}`)).json();
  expect(verdict(json, 'procedure')).toMatchObject({ rule: 'recall.procedure', holds, cite: { status: 'assumed' } });
});

it('D-20 tells of the vote of the member who was there', async () => {
  const line = ['election', 'recall', '李敏', '--meeting', '1', '--reason', '失职', '--defence', 'heard'];
  const counter = await openCounter({ place: 'zizhi', today: '2026-12-20' });
  await counter.jwh('staff add 李敏 --post 委员 --from 2024-01-10');
  counter.write('名册.csv', '姓名,居民小组\n李敏,第1居民小组\n张三,第1居民小组\n王五,第2居民小组\n');
  await counter.jwh('rep import 名册.csv --from 2026-01-10');
  await counter.jwh('meeting record --kind recall --day 2026-12-01 --present 李敏、张三、王五 --motion 罢免李敏=2/1/0');
  const out = (answer: { out: string }) => answer.out.replace(/\n/g, '');
  expect(out(await counter.run(...line, '--dry-run'))).toContain('按读法 D-20b 与其他代表一样计算');
  await counter.jwh('rules read D-20 a --from 2026-01-01 --cite 代表大会决定');
  expect(out(await counter.run(...line))).toContain('票数 3 多于其余到会的 2 人，请核对');
});

it('takes a recall meeting, a member of the committee, and each vote once', async () => {
  const counter = await office('zizhi', '23/20/2');
  await counter.jwh(
    'meeting record --kind representatives --day 2026-12-02 --entitled 60 --present 45 --motion 甲=40/0/0',
  );
  await counter.jwh('staff add 赵刚 --post 社工 --from 2024-01-10');
  const line = 'election recall 李敏 --reason 失职 --defence heard';
  expect((await counter.jwh(`${line} --meeting 2`)).err).toContain('不是罢免会议');
  expect((await counter.jwh(`${line} --meeting 1 --motion 2`)).code).toBe(3);
  expect((await counter.jwh('election recall 赵刚 --meeting 1 --reason 失职 --defence heard')).code).toBe(3);
  expect((await counter.jwh(`${line} --meeting 1`)).code).toBe(0);
  const twice = await counter.jwh(`${line} --meeting 1`);
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('已登记为选〔2026〕1号');
});

it('prints the notice of the result', async (context) => {
  const counter = await office('zizhi', '23/20/2');
  await recall(counter, '--defence heard --defence-words 本人认为损失不是其一人造成 --leave');
  await counter.jwh('election paper 1 --pdf 公告.pdf');
  const text = pdfText(`${counter.folder}/公告.pdf`, context);
  for (const words of ['罢免结果公告', '赞成罢免 23 票', '罢免通过', '委员李敏', '23×2 = 46 > 45']) {
    expect(text).toContain(words);
  }
});

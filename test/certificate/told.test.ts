import { expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { approveMany } from './approved.ts';
import { ok, openDesk } from './counter.ts';

const asked =
  'certificate request 志愿服务证明 --who 周桂兰 --document 身份证 --tail 1222 --info 三次 --basis 志愿服务条例';

async function approved(counter: Counter, { line = `${asked} --purpose 评选`, by = '王建国' } = {}): Promise<string> {
  const { number } = (await ok(counter, `${line} --json`)).json().record;
  await ok(counter, `certificate inquire ${number} --how 上门 --found 三次 --by 孙秀英`);
  await ok(counter, `certificate approve ${number} --by ${by}`);
  return number;
}

test('a request says that its certificate was voided, and what comes next works', async () => {
  const counter = await openDesk();
  const request = await approved(counter);
  await ok(counter, `certificate issue ${request}`);
  const story = async () => (await ok(counter, `certificate show ${request} --json`)).json().record;
  expect(await story()).toMatchObject({ state: 'issued', certificate_state: 'valid' });
  expect((await ok(counter, `certificate show ${request}`)).out).not.toContain('作废');
  await ok(counter, 'certificate void 证1 --reason 写错 --by 王建国');
  expect(await story()).toMatchObject({ state: 'issued', certificate: '证〔2026〕1号', certificate_state: 'voided' });
  const { out } = await ok(counter, `certificate show ${request}`);
  expect(out).toContain('证〔2026〕1号已于 2026-10-31 作废（写错）');
  await ok(counter, 'certificate reissue 证〔2026〕1号 --reason 更正 --by 王建国');
  expect(await story()).toMatchObject({ certificate: '证〔2026〕2号', certificate_state: 'valid' });
});

test('what cannot be reissued any more is not sent back to an approval that is closed', async () => {
  const counter = await openDesk();
  const passport = `${asked.replace('身份证', '护照')} --purpose 入学`;
  await ok(counter, `certificate issue ${await approved(counter, { line: passport })}`);
  // From the day after on, only an identity card or a household book will do.
  await ok(counter, 'rules read D-112 b --from 2026-11-01 --cite 主任办公会');
  const reissue = 'certificate reissue 证1 --reason 遗失 --by 王建国';
  await ok(counter, `${reissue} --dry-run`);
  const refused = await counter.jwh(`${reissue} --today 2026-11-01`);
  expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('certificate void 证〔2026〕1号')]);
  expect(refused.err).not.toMatch(/retract|decline/);
  await ok(counter, 'certificate void 证〔2026〕1号 --reason 遗失 --by 王建国 --today 2026-11-01');
});

test('a delegation is not ended before what was approved by it: that day, not the day before', async () => {
  const counter = await openDesk();
  await ok(counter, 'certificate delegate 李明 --document 委托书3号 --from 2026-10-01');
  const request = await approved(counter, { by: '李明' });
  const refused = await counter.jwh('certificate delegate 李明 --end 2026-10-30');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`凭委托书3号批准了${request}`)]);
  await ok(counter, 'certificate delegate 李明 --end 2026-10-31 --dry-run');
  await ok(counter, `certificate retract ${request} --step 2 --reason 委托已收回`);
  await ok(counter, 'certificate delegate 李明 --end 2026-10-30');
});

test('a purpose is the same however it is pointed; two open requests for one thing are pointed out', async () => {
  const counter = await openDesk();
  const first = await approved(counter, { line: `${asked} --purpose "起诉 立案"` });
  const twin = await ok(counter, `${asked} --purpose 起诉立案。 --json`);
  expect(twin.json().record.open_requests).toEqual([{ number: first, day: '2026-10-31' }]);
  const other = await ok(counter, `${asked} --purpose 起诉 --json`);
  expect(other.json().record.open_requests).toEqual([]);
  expect((await ok(counter, 'certificate show 2')).out).toContain(`${first}（2026-10-31）`);
  await ok(counter, `certificate issue ${first}`);
  const now = (await ok(counter, 'certificate show 2 --json')).json().record;
  expect(now).toMatchObject({ open_requests: [], duplicates: [{ number: '证〔2026〕1号', day: '2026-10-31' }] });
});

test('a paper without a telephone says how one is put on file; with one it does not', async () => {
  const counter = await openDesk();
  const says = 'public-phone 值班电话 号码';
  expect((await ok(counter, `certificate issue ${await approved(counter)}`)).out).toContain(says);
  await ok(counter, 'office set public-phone 值班电话 0431-85551234');
  expect((await ok(counter, 'certificate reissue 证1 --reason 遗失 --by 王建国')).out).not.toContain(says);
});

test('lists keep to what a screen of eighty columns holds; files and scripts get all of it', async () => {
  const counter = await openDesk();
  await approveMany(counter.path, 12);
  await ok(counter, 'certificate issue --all');
  for (const [verb, only] of [
    ['requests', '经办人'],
    ['list', '批准人'],
  ] as const) {
    const { out } = await ok(counter, `certificate ${verb}`);
    expect(out).toMatch(/社会实践证明.*学生12.*学校要求/);
    expect(Math.max(...out.split('\n').map((line) => widthOf(line)))).toBeLessThanOrEqual(80);
    expect(out).not.toContain(only);
    expect((await ok(counter, `certificate ${verb} --csv`)).out).toContain(only);
  }
});

function widthOf(line: string): number {
  return [...line].reduce((sum, one) => sum + (/[\u2e80-\uffef]/u.test(one) ? 2 : 1), 0);
}

test('bases are counted as the list names them; conditions are typed in its words', async () => {
  const counter = await openDesk('jingan');
  const { out } = await ok(counter, 'certificate types');
  expect(out.replaceAll(/\s/g, '')).toMatch(/1件，另有1件/);
  const { rows } = (await ok(counter, 'certificate types --json')).json();
  const unlisted = (no: number) => rows[no - 1].bases.filter((one: { unlisted?: boolean }) => one.unlisted === true);
  expect(unlisted(23)).toMatchObject([{ superseded: null }]);
  expect(unlisted(6)[0].title).toContain('收养法');
  expect(unlisted(2)).toEqual([]);
  const add = 'certificate type add 甲证明 --cite 乙 --condition';
  expect((await counter.jwh(`${add} 书面来函`)).err).toContain('几个条件都有的字');
  expect((await counter.jwh(`${add} 天晴`)).err).toContain('没有“天晴”这个条件');
  await ok(counter, `${add} 连续居住满一年 --condition 邻居同意`);
  const own = (await ok(counter, 'certificate check 甲证明 --json')).json().record;
  expect(own.conditions).toEqual(['one_year', 'neighbours_consent']);
});

import { expect, test } from 'vitest';
import { community, settle } from './community.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const classOf = (json: any) => json.verdicts.find(({ subject }: { subject: string }) => subject === 'class');

test('two requests of two classes: both are told, and the visit is found by either', async () => {
  const { jwh } = await community();
  const line = 'visit log 王秀兰 --by 李敏 --asked 需求和困难=灯坏 --asked 邻里矛盾=吵架';
  expect((await jwh(line)).out).toMatch(/类别 +需求和困难、邻里矛盾/);
  for (const kind of ['需求和困难', '邻里矛盾']) {
    const { rows } = (await jwh(`visit list --class ${kind} --json`)).json();
    expect(rows).toMatchObject([
      { number: '走〔2026〕1号', class: 'hardship', asked: '需求和困难：灯坏；邻里矛盾：吵架' },
    ]);
  }
  expect((await jwh('visit list --class 对工作的意见 --json')).json().rows).toEqual([]);
});

test('requests of one class need not say so twice', async () => {
  const { jwh } = await community();
  const { record } = (await jwh('visit log 王秀兰 --by 李敏 --asked 邻里矛盾=吵架 --json')).json();
  expect(record).toMatchObject({ class: 'dispute', asked: '吵架' });
});

test('R-CC-11-5 a visit of no class is a reminder, of one it holds; nobody at the door is neither', async () => {
  const { jwh } = await community();
  expect(classOf((await jwh('visit log 王秀兰 --by 李敏 --json')).json())).toMatchObject({
    holds: false,
    severity: 'warning',
    cite: { article: '十一(二)' },
  });
  expect(classOf((await jwh('visit log 赵小明 --by 李敏 --class 邻里矛盾 --json')).json())).toMatchObject({
    holds: true,
  });
  expect(classOf((await jwh('visit log 钱玉芬 --by 李敏 --no-answer --json')).json())).toBeUndefined();
});

test('nobody is visited before being born', async () => {
  const counter = await community();
  const { jwh } = counter;
  await settle(counter, (writing) =>
    writing.db.updateTable('person').set({ birth_day: '2015-06-01' }).where('name', '=', '赵小明').execute(),
  );
  await jwh('staff add 周红 --post 社工 --from 2014-01-01');
  const refused = await jwh('visit log 赵小明 --by 周红 --on 2015-05-31 --json');
  expect(refused.json().error.code).toBe('unborn');
  expect(refused.err).not.toContain('2015-06-01');
  expect((await jwh('visit log 赵小明 --by 周红 --on 2015-06-01')).code).toBe(0);
});

test('who was not in post on the day did not go: the day before, and the first day', async () => {
  const { jwh } = await community();
  const refused = await jwh('visit log 王秀兰 --by 李敏 --on 2025-12-31 --json');
  expect(refused.json().error.code).toBe('not_in_post');
  expect((await jwh('visit log 王秀兰 --by 李敏 --on 2026-01-01')).code).toBe(0);
});

test.each(['--submit', '--due 2026-10-01'])(
  '%s of nothing asked is refused, with a request it is taken',
  async (said) => {
    const { jwh } = await community();
    const refused = await jwh(`visit log 王秀兰 --by 李敏 ${said} --json`);
    expect(refused.json().error.code).toBe('stray_option');
    expect((await jwh('visit list --json')).json().rows).toEqual([]);
    expect((await jwh(`visit log 王秀兰 --by 李敏 --asked 灯坏 --class 需求和困难 ${said}`)).code).toBe(0);
  },
);

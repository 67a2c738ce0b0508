import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const secret = '给刘德福患癌住3号楼502室免停车费';

async function leaking(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-08' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-01',
    `meeting record --kind representatives --day 2026-09-01 --entitled 61 --present 31 --motion ${secret}=21/6/4`,
  ])
    expect(await office.jwh(line)).toMatchObject({ code: 0, err: '' });
  return office;
}

test('a title that may stand on no board has other words for the public: the quarter and the paper go out with them', async () => {
  const office = await leaking();
  const refused = (await office.jwh('disclose prepare 2026Q3 --json')).json();
  expect(refused.error).toMatchObject({ code: 'private_data' });
  const line = /jwh resolution wording 决〔2026〕1号 \S+ --reason \S+/.exec(refused.error.hint)?.[0] ?? '';
  expect(refused.error.hint).not.toContain('finance wording');
  expect(await office.jwh('resolution paper 1')).toMatchObject({ code: 4 });
  // What the hint says, word for word.
  expect(await office.jwh(line.replace(/^jwh /, '').replace('公开时印的文字', '为一户困难居民免停车费'))).toMatchObject(
    {
      code: 0,
    },
  );
  const { record } = (await office.jwh('disclose prepare 2026Q3 --json')).json();
  expect(JSON.stringify(record)).toContain('为一户困难居民免停车费');
  expect(JSON.stringify(record)).not.toContain('刘德福');
  const paper = await office.jwh('resolution paper 1');
  expect(paper.out).toContain('会议通过：为一户困难居民免停车费。');
  expect(paper.out).not.toContain('患癌');
});

test('the original stands beside the public words; a wording that tells too much is refused; it is on the audit chain', async () => {
  const office = await leaking();
  expect((await office.jwh('resolution wording 1 免3号楼502室停车费 --reason 换 --json')).json().error).toMatchObject({
    code: 'private_data',
  });
  expect((await office.jwh('resolution show 1 --json')).json().record.wording).toBe(null);
  await office.jwh('resolution wording 1 为一户困难居民免停车费 --reason 原题写了病情');
  expect((await office.jwh('resolution show 1 --json')).json().record).toMatchObject({
    title: secret,
    wording: { title: '为一户困难居民免停车费', reason: '原题写了病情', day: '2026-10-08' },
  });
  expect((await office.jwh('meeting show 1 --json')).json().record.motions[0]).not.toHaveProperty('wording');
  expect((await office.jwh('audit list --json')).out).toContain('resolution wording');
  expect(await office.jwh('audit verify')).toMatchObject({ code: 0 });
});

test('a corrected count keeps the words; a resolution that was taken back takes none', async () => {
  const office = await leaking();
  await office.jwh('resolution wording 1 为一户困难居民免停车费 --reason 原题写了病情');
  const corrected = await office.jwh(`meeting correct 1 --reason 漏计一票 --motion ${secret}=22/5/4`);
  expect(corrected).toMatchObject({ code: 0 });
  expect((await office.jwh('resolution show 1 --json')).json().record.wording).toMatchObject({
    title: '为一户困难居民免停车费',
  });
  await office.jwh('meeting void 1 --reason 重复');
  expect((await office.jwh('resolution wording 1 别的 --reason 换 --json')).json().error).toMatchObject({
    code: 'resolution_void',
  });
});

test('each place of the sheet names the command that puts it right, and it does', async () => {
  const office = await openCounter({ place: 'xingfu', today: '2026-10-08' });
  for (const line of ['staff add 王建国 --post 主任 --from 2026-01-01', 'plan add 帮3号楼502室修门 --period 2026'])
    expect({ line, code: (await office.jwh(line)).code }).toEqual({ line, code: 0 });
  const { error } = (await office.jwh('disclose prepare 2026 --json')).json();
  expect(error.code).toBe('private_data');
  expect(error.hint).toContain('jwh plan void 年份 1 --reason 理由；jwh plan add 事项 --period 年份');
  expect(error.hint).not.toMatch(/resolution wording|finance wording/);
  for (const line of ['plan void 2026 1 --reason 改写', 'plan add 帮一户修门 --period 2026', 'disclose prepare 2026'])
    expect({ line, code: (await office.jwh(line)).code }).toEqual({ line, code: 0 });
});

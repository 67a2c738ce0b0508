import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function desk() {
  const counter = await openCounter({ today: '2026-09-18' });
  await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-10');
  await counter.jwh('matter add --title 路灯不亮 --class 环境');
  return counter;
}

test('referred to a department or to the grid, not to both at once', async () => {
  const { jwh } = await desk();
  const both = await jwh('matter refer 1 --to 城管局 --grid --json');
  expect(both.code).toBe(2);
  expect(both.json().error.code).toBe('two_departments');
  expect((await jwh('matter refer 1 --grid')).code).toBe(0);
  expect((await jwh('matter refer 1 --to 城管局')).code).toBe(0);
});

test('who was answered is told, where somebody else than the resident was', async () => {
  const { jwh } = await desk();
  await jwh('matter reply 1 --text 已修好 --basis 物业合同 --method 电话 --to 赵刚');
  await jwh('matter reply 1 --text 已修好 --basis 物业合同 --method 电话');
  const said = (await jwh('matter show 1 --json')).json().record.steps.map((one: { said: string }) => one.said);
  expect(said).toEqual(['已修好（依据：物业合同；电话答复赵刚）', '已修好（依据：物业合同；电话答复）']);
});

test('commands stand on the screen, not on paper', async (context) => {
  const { jwh, folder } = await desk();
  expect((await jwh('matter show 1')).out).toContain('jwh matter assign');
  await jwh('matter show 1 --pdf 事项.pdf');
  await jwh('mailbox check --pdf 开箱.pdf');
  for (const name of ['事项.pdf', '开箱.pdf']) {
    const paper = pdfText(join(folder, name), context);
    expect(paper).toMatch(/路灯不亮|开箱检查/);
    expect(paper).not.toContain('jwh');
    expect(paper).not.toContain('下一步');
  }
  expect((await jwh('mailbox check')).out).toContain('jwh rules set mailbox');
});

test('who opens the box and is not of the staff is told; so many letters no box holds', async () => {
  const { jwh } = await desk();
  expect((await jwh('mailbox open --by 没人 --letters 9999')).out).toContain(
    '开箱人没人在 2026-09-18 不是本居委会在岗的工作人员',
  );
  expect((await jwh('mailbox open --by 李敏 --letters 0')).out).not.toContain('请核对');
  const many = await jwh('mailbox open --by 李敏 --letters 10000 --json');
  expect(many.json().error.code).toBe('bad_letters');
});

test('a telephone that is none: what one looks like is not masked', async () => {
  const { jwh } = await desk();
  const { err } = await jwh('reception log --mode 来电 --class 办事 --content 换证 --receiver 李敏 --contact 12');
  expect(err).toContain('手机写11位数字；固定电话写 区号-号码，如 0431-85551234。');
});

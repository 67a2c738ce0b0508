import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { all, ask } from './asking.ts';

async function openOffice(place: 'changchun' | 'xingfu' = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-05-05' });
  await all(
    office,
    'staff add 赵永康 --post 书记 --from 2026-01-10',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'finance open --method transfer --amount 5000 --day 2026-01-01',
  );
  return office;
}

const later = 'finance income --day 2026-03-25 --amount 777 --payer 街道 --purpose 补 --method 转账 --today 2026-03-26';

async function approved(office: Counter, day: string): Promise<void> {
  const stamp = 'disclose approve 2026Q1 --gate';
  const on = `--on ${day} --today ${day}`;
  await all(
    office,
    ...[`${stamp} party --by 赵永康 ${on}`, `${stamp} committee --by 王建国 ${on}`, `${stamp} stamp --by 周某 ${on}`],
  );
}

const publish = (day: string) =>
  `disclose publish 2026Q1 --by 李敏 --seal 李敏 --seal-approver 王建国 --from ${day} --today ${day}`;

test('D-36, G-071: frozen before the end of the quarter, money missing: not in time on 04-05; corrected it is', async () => {
  const office = await openOffice();
  await all(office, 'disclose prepare 2026Q1 --today 2026-03-20', later);
  await approved(office, '2026-03-27');
  const { verdicts, ...said } = await ask(office, publish('2026-04-05'));
  expect(said.exit).toBe(0);
  expect(verdicts[0]).toMatchObject({ subject: 'posted', holds: false });
  expect(verdicts[0].arithmetic).toContain('2026-03-20 定稿，早于 2026-03-31，定稿以后收入增加 777.00');
  expect(verdicts[0].notes.join()).toContain('2026-03-20 之后到 2026-03-31 的收支没有列入');
  const due = await ask(office, 'disclose due 2026-03 --all --today 2026-04-06');
  expect(due.rows[0]).toMatchObject({ period: '2026Q1', state: 'incomplete' });
  expect(due.findings[0]).toMatchObject({ code: 'incomplete', period: '2026Q1' });

  const { record } = await ask(office, 'disclose correct 2026Q1 --reason 补到季末 --today 2026-04-07');
  expect(record.changes[0]).toMatchObject({ where: '数字截至', before: '2026-03-20', after: '2026-03-31' });
  await approved(office, '2026-04-08');
  const again = await ask(office, publish('2026-04-09'));
  expect(again.verdicts[0]).toMatchObject({ subject: 'posted', holds: true });
  const whole = await ask(office, 'disclose due 2026-03 --all --today 2026-04-09');
  expect(whole.rows[0]).toMatchObject({ state: 'posted', posted_on: '2026-04-09' });
});

test('D-36: frozen on the last day and nothing since passes on 04-05; an entry of that day booked since does not', async () => {
  for (const [since, holds] of [
    [[], true],
    [[later.replace('03-25', '03-31').replace('03-26', '04-01')], false],
  ] as const) {
    const office = await openOffice();
    await all(office, 'disclose prepare 2026Q1 --today 2026-03-31', ...since);
    await approved(office, '2026-04-01');
    const { verdicts } = await ask(office, publish('2026-04-05'));
    expect(verdicts[0]).toMatchObject({ subject: 'posted', holds });
  }
});

test('D-36 a: within the last month it passes, and the note goes by the day of the freeze', async () => {
  const office = await openOffice();
  await all(office, 'disclose prepare 2026Q1 --today 2026-03-20', later);
  await approved(office, '2026-03-27');
  const { verdicts } = await ask(office, publish('2026-03-31'));
  expect(verdicts[0]).toMatchObject({ subject: 'posted', holds: true });
  expect(verdicts[0].notes.join()).toContain('2026-03-20 之后到 2026-03-31');
});

test('the end of the quarter alone is a difference; the sheet then goes to its end, and no further', async () => {
  const office = await openOffice();
  await all(office, 'disclose prepare 2026Q1 --today 2026-03-20');
  await all(office, 'disclose correct 2026Q1 --reason 补到季末 --today 2026-04-01');
  expect((await office.jwh('disclose show 2026Q1')).out).toContain('2026年1月1日至2026年3月31日');
  const same = await ask(office, 'disclose correct 2026Q1 --reason 再补 --today 2026-04-02');
  expect(same.error.code).toBe('nothing_changed');
});

test('D-40 a, 幸福: the board of April wants the whole of March', async () => {
  for (const [frozen, holds] of [
    ['2026-03-20', false],
    ['2026-04-01', true],
  ] as const) {
    const office = await openOffice('xingfu');
    await all(office, `disclose prepare 2026-03 --today ${frozen}`);
    const line = 'disclose publish 2026-03 --by 李敏 --happened 先贴了 --from 2026-04-10 --today 2026-04-10';
    const { verdicts } = await ask(office, line);
    expect(verdicts[0]).toMatchObject({ subject: 'posted', holds });
    const { rows } = await ask(office, 'disclose due 2026-04 --all --today 2026-04-10');
    expect(rows[0]).toMatchObject({ period: '2026-03', state: holds ? 'posted' : 'incomplete' });
  }
});

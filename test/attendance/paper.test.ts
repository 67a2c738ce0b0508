import { execFileSync } from 'node:child_process';
import width from 'fast-string-width';
import { expect, test } from 'vitest';
import { octoberPunches } from '../../src/demo/october.ts';
import { staff } from '../../src/demo/people.ts';
import { openCounter } from '../counter.ts';
import { done, month } from './office.ts';

/** The demonstration's nine people in October, with some leave. */
async function october() {
  const counter = await openCounter({ today: '2026-10-31', init: ['--operator', '李敏'] });
  for (const { name, posts } of staff) {
    await done(counter, `staff add ${name} ${posts.map((post) => `--post ${post}`).join(' ')} --from 2026-01-10`);
  }
  await done(counter, 'office set hours 8:30-11:30 13:30-17:00 --from 2026-01-01');
  await done(counter, 'staff wage 马庆丰 3480.00 --from 2026-01-10');
  await done(counter, 'staff wage 林文斌 3480.00 --from 2026-01-10');
  counter.write('打卡.csv', octoberPunches());
  await done(counter, 'attendance import 打卡.csv');
  await done(counter, 'attendance mark 林文斌 2026-10-12..2026-10-15 事假');
  await done(counter, 'attendance mark 郭雪梅 2026-10-19..2026-10-20 病假');
  await done(counter, 'attendance mark 孙秀英 2026-10-28 年假');
  await done(counter, 'attendance admonish 马庆丰 --on 2026-10-21 --reason 迟到四次');
  return counter;
}

test('screen, JSON, CSV and paper carry the same figures; the paper is one page', async ({ skip }) => {
  const counter = await october();
  const { rows, record, findings } = await month(counter, '2026-10');
  expect(record.total).toMatchObject({ planned: 162, present: 155, late: 6, early: 1, unmarked: 0, rate: '95.68' });
  expect(findings.map(({ person, proposal, amount }: Record<string, unknown>) => [person, proposal, amount])).toEqual([
    ['林文斌', 'deduct', 64000],
    ['郭雪梅', null, null],
    ['马庆丰', 'deduct', 48000],
    ['马庆丰', null, null],
  ]);
  const screen = (await done(counter, 'attendance month 2026-10')).out;
  for (const line of screen.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  const csv = (await done(counter, 'attendance month 2026-10 --csv')).out.trim().split('\r\n');
  expect(csv).toHaveLength(11);
  for (const [at, { person, planned, present, late, rate }] of rows.entries()) {
    expect(csv[at + 1]?.split(',').slice(32, 35)).toEqual([planned, present, late].map(String));
    expect(screen).toMatch(new RegExp(`${person} +${planned} +${present} +${late} .*${rate}%`));
  }
  await done(counter, 'attendance month 2026-10 --pdf 月表.pdf');
  const reader = (...argv: string[]) =>
    execFileSync(argv[0] as string, argv.slice(1), { encoding: 'utf8', cwd: counter.folder, stdio: 'pipe' });
  try {
    reader('pdfinfo', '-v');
  } catch {
    skip('poppler is missing');
  }
  expect(reader('pdfinfo', '月表.pdf')).toMatch(/Pages: +1\n/);
  const text = reader('pdftotext', '-layout', '月表.pdf', '-');
  for (const said of [
    '月考勤登记表',
    '社区主任签字',
    '考勤人员签字',
    '（盖章）',
    '虹桥街道办事处社会事务管理科',
    '95.68%',
  ]) {
    expect(text).toContain(said);
  }
  expect(text.replace(/\s/g, '')).toContain('按21.75折算');
  // Wages are private: neither they nor amounts they could be told from go to the sub-district.
  expect(text).not.toMatch(/480\.00|640\.00|160\.00/);
});

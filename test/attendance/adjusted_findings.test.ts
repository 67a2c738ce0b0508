import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { closeMonth } from './closing.ts';
import { done, openAttendance, punch } from './office.ts';
import { idOf, putRow } from './raw.ts';

const json = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();
const march = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
const because = '--reason 查明 --by 王建国';

async function openOffice(): Promise<Counter> {
  const counter = await openAttendance();
  await done(counter, 'staff add 王建国 --post 主任 --from 2025-01-01');
  return counter;
}

describe('findings and adjusting entries', () => {
  test.each([
    [true, 5, []],
    [false, 6, ['deemed_resignation']],
  ])('the year judges late days with its adjustments (corrected: %s): %i', async (isCorrected, days, proposed) => {
    const counter = await openOffice();
    await punch(counter, ...march.map((day) => `${day} 8:31 17:00`), '2026-04-20 8:31 17:00');
    await closeMonth(counter, '2026-03');
    if (isCorrected) {
      await done(counter, `attendance correct 李敏 2026-03-02 --arrival 8:20 ${because} --today 2026-04-01`);
    }
    const { rows, findings } = await json(counter, 'attendance year 2026');
    expect(rows.find((one: { person: string }) => one.person === '李敏').late_days).toBe(days);
    const all = findings.filter((one: { proposal: string | null }) => one.proposal !== null);
    expect(all.map((one: { proposal: string }) => one.proposal)).toEqual(proposed);
  });

  test('D-92 b: month and year leave out whom another body pays, and say so', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-03-03..2026-03-04 旷工');
    const facts = JSON.stringify({ paying_unit: '区民政局' });
    await putRow(counter, 'employment', { person_id: await idOf(counter, '李敏'), facts });
    for (const asked of ['month 2026-03', 'year 2026']) {
      expect((await json(counter, `attendance ${asked}`)).findings).not.toEqual([]);
    }
    await done(counter, 'rules read D-92 b --from 2026-01-01');
    for (const asked of ['month 2026-03', 'year 2026']) {
      expect((await json(counter, `attendance ${asked}`)).findings).toEqual([]);
      const { out } = await done(counter, `attendance ${asked}`);
      expect(out.replace(/\s/g, '')).toContain('（读法D-92b）：李敏');
    }
  });
});

import { describe, expect, test } from 'vitest';
import { clockAfter, workdayFrom } from '../../src/calendar/clock.ts';
import { WorkCalendar } from '../../src/calendar/workday.ts';
import { openCounter } from '../counter.ts';

const unknown = new WorkCalendar(new Map());
const known = new WorkCalendar(new Map([[2027, { days: { '2027-01-04': 'off' as const }, cite: '通知' }]]));

describe('a period that ends in a year without a table of holidays (N8)', () => {
  test.each([
    ['2027-01-01', '2026-12-31', '2027-01-04'],
    ['2027-01-03', '2026-12-31', '2027-01-04'],
    ['2027-01-04', '2027-01-04', '2027-01-04'],
    ['2027-01-08', '2027-01-08', '2027-01-08'],
    ['2027-10-03', '2027-09-30', '2027-10-04'],
    // 春节 is 2027-02-06, off from its eve on; the moon of 2041 nobody has looked up.
    ['2027-02-06', '2027-02-04', '2027-02-09'],
    ['2027-09-15', '2027-09-14', '2027-09-16'],
    ['2041-02-01', '2041-02-01', '2041-02-01'],
    ['2041-05-01', '2041-04-30', '2041-05-03'],
  ])('%s: advised %s, in time until %s', (nominal, advised, last) => {
    expect([workdayFrom(nominal, -1, unknown), workdayFrom(nominal, 1, unknown)]).toEqual([advised, last]);
  });

  test('the words name the year and the command that imports it; with the table they do not', () => {
    const words = (calendar: WorkCalendar) => clockAfter('2026-12-27', 7, '评议会召开', calendar).words;
    expect(words(unknown)).toContain('没有2027年的放假安排，只扣除周六、周日和法定节假日');
    const later = clockAfter('2040-12-27', 7, '评议会召开', unknown).words;
    expect(later).toContain('没有2041年的放假安排，只扣除周六、周日和日期固定的节日');
    expect(words(unknown)).toContain('jwh calendar import');
    expect(words(known)).not.toContain('没有2027年');
    expect(clockAfter('2026-12-27', 7, '评议会召开', known).last).toBe('2027-01-05');
  });

  test.each([
    ['2027-01-03', true],
    ['2027-01-04', true],
    ['2027-01-05', false],
  ])('feedback on %s of a meeting of 2026-12-27: in time %s', async (on, holds) => {
    const counter = await openCounter({ place: 'xingfu', today: '2027-01-31' });
    await counter.jwh('appraisal open 物业公司 --day 2026-12-27 --on 2026-12-01');
    await counter.jwh('appraisal hold 2026-1 --grade 合格');
    const told = (await counter.jwh(`appraisal feedback 2026-1 --to body --on ${on} --json`)).json();
    const verdict = told.verdicts.find(({ subject }: { subject: string }) => subject === 'feedback:body');
    expect(verdict.holds).toBe(holds);
    expect(verdict.notes.join()).toContain('jwh calendar import');
  });

  test.each(['9999-12-31', '1899-12-31', '3000-01-01'])(
    'a slip of the year: %s is no day of an office',
    async (day) => {
      const counter = await openCounter({ place: 'xingfu' });
      const answer = await counter.jwh(`appraisal open 物业公司 --day ${day} --json`);
      expect([answer.code, answer.json().error.code]).toEqual([2, 'bad_day']);
      expect(answer.json().error.hint).toContain('1900 到 2999');
    },
  );
});

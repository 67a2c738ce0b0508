import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

const people = ['王建国', '李敏', '孙秀英'];
const states = ['present', '事假', '病假', '年假', '旷工'];
const marks = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    day: fc.integer({ min: 1, max: 31 }),
    state: fc.constantFrom(...states),
    half: fc.constantFrom('', ' --half am', ' --half pm'),
  }),
  { maxLength: 25 },
);

const schedules = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    from: fc.integer({ min: 1, max: 31 }),
    how: fc.constantFrom(
      '--rest 周一,周二',
      '--rotate 周六,周日/周日,周一/周三,周四',
      '--half 周三上午,周五下午',
      '--rest 周日 --half 周六上午 --hours 9:00-12:00,13:00-16:00',
    ),
  }),
  { maxLength: 4 },
);
const punches = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    day: fc.integer({ min: 1, max: 31 }),
    first: fc.integer({ min: 420, max: 700 }),
    last: fc.integer({ min: 700, max: 1100 }),
  }),
  { maxLength: 40 },
);
const date = (day: number) => `2026-08-${String(day).padStart(2, '0')}`;
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

test('totals of the month are the sums of its rows, on screen, in JSON, CSV, xlsx and on paper', async (context) => {
  await fc.assert(
    fc.asyncProperty(marks, schedules, punches, async (all, own, stamps) => {
      const office = await openCounter({ today: '2026-09-01' });
      for (const name of people) await office.jwh(`staff add ${name} --post 社工 --from 2026-01-10`);
      await office.jwh('office set hours 8:30-11:30 13:30-17:00 --from 2026-01-01');
      for (const { person, from, how } of own) await office.jwh(`schedule set ${person} --from ${date(from)} ${how}`);
      const rowsOf = stamps.map(
        ({ person, day, first, last }) => `${person},${date(day)},${clock(first)};${clock(last)}`,
      );
      office.write('打卡.csv', ['姓名,日期,打卡时间', ...rowsOf].join('\n'));
      if (stamps.length > 0) await office.jwh('attendance import 打卡.csv');
      for (const { person, day, state, half } of all) {
        // A mark on a day of rest is refused, and is as good as none.
        await office.jwh(`attendance mark ${person} ${date(day)} ${state}${half}`);
      }
      const { rows, record } = (await office.jwh('attendance month 2026-08 --json')).json();
      for (const key of [
        'planned',
        'planned_so_far',
        'present',
        'late',
        'early',
        'unexcused',
        'unmarked',
        'off',
        'rest_work',
      ]) {
        expect(record.total[key]).toBe(
          rows.reduce((sum: number, row: Record<string, number>) => sum + (row[key] ?? 0), 0),
        );
      }
      for (const row of rows) {
        const leave = Object.values(row.leave as Record<string, number>).reduce((sum, days) => sum + days, 0);
        expect(row.present + leave + row.unexcused + row.unmarked).toBe(row.planned);
        // Every day of the month is planned or off; work on days of rest is within what is off.
        expect(row.planned + row.off).toBe(31);
        expect(row.rest_work).toBeLessThanOrEqual(row.off);
      }
      await office.jwh('attendance month 2026-08 --xlsx 月.xlsx');
      await office.jwh('attendance month 2026-08 --pdf 月.pdf');
      const sheet = await xlsxRows(join(office.folder, '月.xlsx'));
      const paper = pdfText(join(office.folder, '月.pdf'), context);
      const csv = (await office.jwh('attendance month 2026-08 --csv')).out;
      const screen = (await office.jwh('attendance month 2026-08')).out;
      for (const { person, planned, present, rate } of [...rows, { ...record.total, person: '合计' }]) {
        const line = sheet.find((cells) => cells[0] === person) ?? [];
        expect(line).toContain(planned);
        expect(line).toContain(present);
        for (const text of [csv, paper, screen]) {
          const found =
            text.split('\n').find((one) =>
              one
                .replace(/^\uFEFF/, '')
                .trim()
                .startsWith(person),
            ) ?? '';
          expect(found.split(/[,\s]+/)).toEqual(expect.arrayContaining([`${planned}`, `${present}`, `${rate}%`]));
        }
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);

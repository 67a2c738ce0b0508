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

test('totals of the month are the sums of its rows, on screen, in JSON, CSV, xlsx and on paper', async (context) => {
  await fc.assert(
    fc.asyncProperty(marks, async (all) => {
      const office = await openCounter({ today: '2026-09-01' });
      for (const name of people) await office.jwh(`staff add ${name} --post 社工 --from 2026-01-10`);
      for (const { person, day, state, half } of all) {
        // A mark on a day of rest is refused, and is as good as none.
        await office.jwh(`attendance mark ${person} 2026-08-${String(day).padStart(2, '0')} ${state}${half}`);
      }
      const { rows, record } = (await office.jwh('attendance month 2026-08 --json')).json();
      for (const key of ['planned', 'planned_so_far', 'present', 'late', 'early', 'unexcused', 'unmarked']) {
        expect(record.total[key]).toBe(
          rows.reduce((sum: number, row: Record<string, number>) => sum + (row[key] ?? 0), 0),
        );
      }
      for (const row of rows) {
        const leave = Object.values(row.leave as Record<string, number>).reduce((sum, days) => sum + days, 0);
        expect(row.present + leave + row.unexcused + row.unmarked).toBe(row.planned);
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

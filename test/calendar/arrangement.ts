import type { Day } from '../../src/calendar/day.ts';
import type { OfficialKind } from '../../src/calendar/workday.ts';

const days = (kind: OfficialKind, month: string, ...dates: string[]): [Day, OfficialKind][] =>
  dates.map((date) => [`2027-${month}-${date}`, kind]);

/** How 2027 might be arranged: thirteen days off by law, those at weekends made up for, others exchanged one for one. */
export const arrangement2027: Readonly<Record<Day, OfficialKind>> = Object.fromEntries([
  ...days('statutory', '01', '01'),
  ...days('off', '01', '02', '03', '04'),
  ...days('work', '01', '09'),
  ...days('statutory', '02', '05', '06', '07', '08'),
  ...days('off', '02', '09', '10'),
  ...days('off', '04', '03', '04'),
  ...days('statutory', '04', '05'),
  ...days('statutory', '05', '01', '02'),
  ...days('off', '05', '03', '04', '05'),
  ...days('work', '05', '08'),
  ...days('statutory', '06', '09'),
  ...days('statutory', '09', '15'),
  ...days('work', '09', '26'),
  ...days('statutory', '10', '01', '02', '03'),
  ...days('off', '10', '04', '05', '06', '07'),
  ...days('work', '10', '09'),
]);

/** The table as a clerk would write it. */
export function tableOf(arranged: Readonly<Record<Day, OfficialKind>>): string {
  return ['日期,性质', ...Object.entries(arranged).map(([day, kind]) => `${day},${kind}`)].join('\n');
}

import { stringify } from 'csv-stringify/sync';
import { staff } from './people.ts';

/** 8 October 2026 is the first working day after the holiday; Saturday the 10th is worked in exchange. */
const workdays = [8, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30];

/** Times that are not the usual ones, as `person day`: [coming, going]; an empty one was not stamped. */
const exceptions: Readonly<Record<string, readonly [arrival: string, departure: string]>> = {
  '马庆丰 9': ['08:41', '17:06'],
  '马庆丰 13': ['08:35', '17:02'],
  '马庆丰 16': ['08:52', '17:10'],
  '马庆丰 20': ['08:33', '17:01'],
  '马庆丰 27': ['08:38', '17:04'],
  '何晓燕 15': ['08:26', '16:40'],
  '周立新 22': ['08:29', ''],
  '王建国 14': ['08:31', '17:20'],
};

/** Days away, which the demonstration marks: nobody stamps then. */
const away: Readonly<Record<string, readonly number[]>> = {
  林文斌: [12, 13, 14, 15],
  郭雪梅: [19, 20],
  孙秀英: [28],
};

/** Who worked on a day of rest. */
const restDays: readonly (readonly [name: string, day: number])[] = [
  ['王建国', 1],
  ['赵永康', 17],
];

/** The punches of nine people in October 2026 as a punch clock exports them: CSV, the same every time. */
export function octoberPunches(): string {
  const rows = staff.flatMap(({ name }, at) =>
    workdays.filter((day) => !away[name]?.includes(day)).map((day) => rowOf(name, at, day)),
  );
  const rest = restDays.map(([name, day]) => [
    ...headOf(
      name,
      staff.findIndex((one) => one.name === name),
      day,
    ),
    '09:02',
    '11:31',
  ]);
  return stringify([['工号', '姓名', '日期', '上班打卡', '下班打卡'], ...rows, ...rest], { bom: true });
}

function rowOf(name: string, at: number, day: number): string[] {
  const usual = [
    `08:${String(12 + ((at * 5 + day * 3) % 18)).padStart(2, '0')}`,
    `17:${String((at * 7 + day * 2) % 25).padStart(2, '0')}`,
  ];
  return [...headOf(name, at, day), ...(exceptions[`${name} ${day}`] ?? usual)];
}

function headOf(name: string, at: number, day: number): string[] {
  return [String(101 + at), name, `2026-10-${String(day).padStart(2, '0')}`];
}

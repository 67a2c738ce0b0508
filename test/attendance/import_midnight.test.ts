import { expect, test } from 'vitest';
import { done, month, openAttendance } from './office.ts';

const read = async (counter: Awaited<ReturnType<typeof openAttendance>>, text: string, options = '') => {
  counter.write('夜.csv', text);
  const { record } = (await done(counter, `attendance import 夜.csv --dry-run --json ${options}`)).json();
  return (record.sample as { says: string }[]).map(({ says }) => says);
};

test('a punch before 4:00 belongs to the evening before; one at 4:00 to its own day', async () => {
  const counter = await openAttendance();
  const text = '姓名,打卡时间\n李敏,2026-10-09 03:59\n李敏,2026-10-09 04:00\n';
  expect(await read(counter, text)).toEqual(['2026-10-08 次日3:59', '2026-10-09 4:00']);
  expect(await read(counter, text, '--day-starts 03:00')).toEqual(['2026-10-09 3:59', '2026-10-09 4:00']);
  expect(await read(counter, text, '--day-starts 0:00')).toEqual(['2026-10-09 3:59', '2026-10-09 4:00']);
  expect((await counter.jwh('attendance import 夜.csv --day-starts 13:00 --json')).json().error.code).toBe(
    'bad_day_starts',
  );
});

test('the ways exports write the night that follows', async () => {
  const counter = await openAttendance();
  const cells = ['次日 00:30', '次日00:30', '+1 00:30', '00:30+1', '00:30(次日)', '00:30 (+1)'];
  for (const cell of cells) {
    const text = `姓名,日期,上班打卡,下班打卡\n李敏,2026-10-08,8:20,${cell}\n`;
    expect(await read(counter, text), cell).toEqual(['2026-10-08 8:20（上班）、次日0:30（下班）']);
  }
  // Without a word: going cannot be before coming, and a later cell is a later time.
  expect(await read(counter, '姓名,日期,上班打卡,下班打卡\n李敏,2026-10-08,18:20,0:30\n')).toEqual([
    '2026-10-08 18:20（上班）、次日0:30（下班）',
  ]);
  expect(await read(counter, '姓名,日期,打卡时间\n李敏,2026-10-08,8:20;17:00;0:30\n')).toEqual([
    '2026-10-08 8:20、17:00、次日0:30',
  ]);
  expect(await read(counter, '姓名,日期,打卡时间\n李敏,2026-10-08,0:30;8:20;17:00\n')).toEqual([
    '2026-10-07 次日0:30；2026-10-08 8:20、17:00',
  ]);
});

test('going earlier than coming by day is a mistake in the row', async () => {
  const counter = await openAttendance();
  counter.write('夜.csv', '姓名,日期,上班打卡,下班打卡\n李敏,2026-10-08,17:00,8:20\n');
  const { rows } = (await counter.jwh('attendance import 夜.csv --json')).json();
  expect(rows).toMatchObject([{ row: 2, code: 'reversed', says: '下班 8:20 早于上班 17:00' }]);
});

test('a night is one day of work: not early, and the day of rest after it is free', async () => {
  const counter = await openAttendance();
  counter.write('夜.csv', '姓名,打卡时间\n李敏,2026-10-16 08:20\n李敏,2026-10-17 00:30\n');
  await done(counter, 'attendance import 夜.csv');
  const { days, rest_work } = (await month(counter, '2026-10')).rows[0];
  expect(days).toMatchObject({ '2026-10-16': 'present', '2026-10-17': 'off' });
  expect(rest_work).toBe(0);
  await done(counter, 'audit verify');
});

test('the same moment is a double, whichever of its two days it is filed under', async () => {
  const counter = await openAttendance();
  const taken = async (text: string, options = '') => {
    counter.write('夜.csv', text);
    return (await done(counter, `attendance import 夜.csv --json ${options}`)).json().record;
  };
  const text = '姓名,打卡时间\n李敏,2026-10-09 00:30\n';
  expect(await taken(text)).toMatchObject({ taken: 1, doubles: 0 });
  expect(await taken(text, '--day-starts 0:00')).toMatchObject({ taken: 0, doubles: 1 });
  const other = '姓名,打卡时间\n李敏,2026-10-13 00:30\n';
  expect(await taken(other, '--day-starts 0:00')).toMatchObject({ taken: 1, doubles: 0 });
  expect(await taken(other)).toMatchObject({ taken: 0, doubles: 1 });
});

test('what has not happened yet is told by its own date', async () => {
  const counter = await openAttendance();
  counter.write('夜.csv', '姓名,日期,上班打卡,下班打卡\n李敏,2026-10-31,8:20,次日0:30\n');
  const { rows } = (await counter.jwh('attendance import 夜.csv --json')).json();
  expect(rows).toMatchObject([{ code: 'future_day', says: '2026-11-01 还没有到' }]);
});

import { expect } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

type Options = Parameters<typeof openCounter>[0];

/** A counter whose office has one worker, 李敏, at a wage of 3480.00, and hours from 8:30 to 17:00. */
export async function openAttendance(options: Options = {}): Promise<Counter> {
  const counter = await openCounter({ today: '2026-10-31', ...options });
  await done(counter, 'staff add 李敏 --post 社工 --from 2025-01-01');
  await done(counter, 'staff wage 李敏 3480.00 --from 2025-01-01');
  await done(counter, 'office set hours 8:30-11:30 13:30-17:00 --from 2025-01-01');
  return counter;
}

/** Runs a line that must succeed. */
export async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err, line).toBe('');
  expect(answer.code, line).toBe(0);
  return answer;
}

/** Imports punches, each `2026-10-08 8:30 17:00`. */
export async function punch(counter: Counter, ...lines: string[]) {
  const rows = lines.map((line) => line.replace(' ', ',').replace(' ', ';'));
  counter.write('打卡.csv', ['姓名,日期,打卡时间', ...rows.map((row) => `李敏,${row}`)].join('\n'));
  return done(counter, 'attendance import 打卡.csv');
}

/** Usual days with no lateness, so that nothing is left unmarked. */
export function onTime(...days: string[]): string[] {
  return days.map((day) => `${day} 8:20 17:05`);
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function month(counter: Counter, asked: string): Promise<any> {
  return (await done(counter, `attendance month ${asked} --json`)).json();
}

/** The findings of a month by one rule, cut down to what is proposed. */
export async function proposals(counter: Counter, asked: string, rule: string) {
  const { findings } = await month(counter, asked);
  return (findings as Found[])
    .filter((one) => one.rule.startsWith(rule))
    .map(({ proposal, amount, holds }) => ({ proposal, amount, holds }));
}

interface Found {
  rule: string;
  proposal: string | null;
  amount: number | null;
  holds: boolean;
}

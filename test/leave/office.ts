import { expect } from 'vitest';
import { done, openAttendance } from '../attendance/office.ts';
import type { Answered, Counter } from '../counter.ts';

type Options = Parameters<typeof openAttendance>[0];

/** A counter whose office has a director 王建国, a secretary 赵永康 and a worker 李敏. */
export async function openLeave(options: Options = {}): Promise<Counter> {
  const counter = await openAttendance(options);
  await done(counter, 'staff add 王建国 --post 主任 --from 2025-01-01');
  await done(counter, 'staff add 赵永康 --post 书记 --from 2025-01-01');
  return counter;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function asked(counter: Counter, line: string): Promise<any> {
  return (await done(counter, `leave request ${line} --json`)).json();
}

/** A line of leave that must be refused, with its error. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function refused(counter: Counter, line: string, code: number): Promise<any> {
  const answer: Answered = await counter.jwh(`leave ${line} --json`);
  expect(answer.code, `${line}\n${answer.out}`).toBe(code);
  expect(answer.out).toBe('');
  return answer.json().error;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function recordOf(counter: Counter, line: string): Promise<any> {
  return (await done(counter, `leave ${line} --json`)).json().record;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function daysOf(counter: Counter, month: string, person = '李敏'): Promise<any> {
  const { rows } = (await done(counter, `attendance month ${month} --json`)).json();
  return rows.find((row: { person: string }) => row.person === person).days;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function balanceOf(counter: Counter, words = '李敏'): Promise<any> {
  return (await done(counter, `leave balance ${words} --json`)).json().rows[0];
}

import { done } from '../attendance/office.ts';
import { type Counter, openCounter } from '../counter.ts';

type Options = Parameters<typeof openCounter>[0];

export { done };

/** An office of five: 书记, 主任, 副主任 and two workers. */
export async function openDuty(options: Options = {}): Promise<Counter> {
  const counter = await openCounter({ place: 'jingan', today: '2026-10-31', ...options });
  for (const [name, post] of staff) await done(counter, `staff add ${name} --post ${post} --from 2025-01-01`);
  return counter;
}

export const staff = [
  ['赵书记', '书记'],
  ['王建国', '主任'],
  ['孙秀英', '副主任'],
  ['李敏', '社工'],
  ['林文斌', '社工'],
] as const;

/** What was judged of a record just logged, by what it is about: `true` where it holds. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function judgedOf(counter: Counter, line: string): Promise<any> {
  const { verdicts } = (await done(counter, `${line} --json`)).json();
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  return Object.fromEntries((verdicts as any[]).map((one) => [one.subject.split(':')[0], one]));
}

interface Shift {
  day: string;
  slot: string;
  person: string;
  lead: boolean;
}

/** The shifts of a roster just made: `2026-10-01 holiday 李敏`. */
export function shiftWords(shifts: readonly Shift[]): string[] {
  return shifts.map(({ day, slot, person, lead }) => `${day} ${slot} ${person}${lead ? ' 带班' : ''}`);
}

/** One row of `duty check` for a day. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function checked(counter: Counter, day: string, slot?: string): Promise<any> {
  const { rows } = (await counter.jwh(`duty check ${day.slice(0, 7)} --json`)).json();
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  return (rows as any[]).find((row) => row.day === day && (slot === undefined || row.slot === slot));
}

import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type State, stateCodes, states } from './state.ts';

export type Legend = Readonly<Record<State, string>>;

/** The symbol of each state: the office's own, else the usual one. */
export async function readLegend(db: Database): Promise<Legend> {
  const own = new Map<string, string>();
  for (const { id, symbol } of await db.selectFrom('attendance_symbol').selectAll().execute()) own.set(id, symbol);
  return Object.fromEntries(stateCodes.map((state) => [state, own.get(state) ?? states[state].symbol])) as Legend;
}

export async function putSymbol(writing: Writing, state: State, symbol: string): Promise<void> {
  const held = await writing.db.selectFrom('attendance_symbol').select('id').where('id', '=', state).executeTakeFirst();
  if (held === undefined) await writing.insert('attendance_symbol', { id: state, symbol });
  else await writing.update('attendance_symbol', state, { symbol });
}

/** `/ 出勤　ф 迟到 …`: what the symbols of a sheet mean, those that are used, in the usual order. */
export function legendWords(legend: Legend, used: ReadonlySet<string>): string {
  return `符号：${meanings(legend, used).join('　')}`;
}

/** The same in lines that fit a screen. */
export function legendLines(legend: Legend, used: ReadonlySet<string>): string[] {
  const all = meanings(legend, used);
  const lines = Array.from({ length: Math.ceil(all.length / perLine) }, (_, at) =>
    all.slice(at * perLine, (at + 1) * perLine),
  );
  return lines.map((line, at) => `${at === 0 ? '符号：' : '　　　'}${line.join('　')}`);
}

const perLine = 6;

function meanings(legend: Legend, used: ReadonlySet<string>): string[] {
  return stateCodes.filter((state) => used.has(state)).map((state) => `${legend[state]} ${states[state].label}`);
}

/** The symbol of a cell: of both halves where they differ. */
export function symbolOf(legend: Legend, code: string): string {
  return code
    .split('/')
    .map((state) => (state === '' ? '' : legend[state as State]))
    .join('');
}

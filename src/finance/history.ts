import type { Day } from '../calendar/day.ts';
import type { Block } from '../sheet/sheet.ts';

/** What became of an account, a fund or a book of bills after it was registered. */
export interface Happening {
  what: keyof typeof words;
  day: Day;
  reason: string;
  /** `replaced`: what stood there before, by column. */
  before?: Record<string, unknown>;
}

const words = { replaced: '更正', closed: '结清', reopened: '撤销结清' } as const;

/** The facts of a record with one more happening; what is there stays. */
export function withHappening(facts: string, happening: Happening): string {
  return JSON.stringify({ ...JSON.parse(facts), history: [...historyOf(facts), happening] });
}

/** Oldest first. */
export function historyOf(facts: string): Happening[] {
  return (JSON.parse(facts) as { history?: Happening[] }).history ?? [];
}

/** `2026-09-01更正：抄错；2026-10-31结清：已用完` */
export function historyWords(history: readonly Happening[]): string {
  return history.map(({ what, day, reason }) => `${day}${words[what]}：${reason}`).join('；');
}

/** Under a list: what became of each, a line each; a column of its own would have no room. */
export function historyLines(rows: readonly { name: string; note: string }[]): Block[] {
  const lines = rows.flatMap(({ name, note }) => (note === '' ? [] : [`${name}：${note}`]));
  return lines.length === 0 ? [] : [{ kind: 'text', lines }];
}

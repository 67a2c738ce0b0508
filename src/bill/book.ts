import type { Day } from '../calendar/day.ts';

/** What was written on one slip of a book. */
export interface Slip {
  bill: number;
  state: 'used' | 'voided' | 'spoilt';
  day: Day;
  /** The entry, where it is on one. */
  entry: string | null;
  /** In 分; null for a spoilt slip. */
  amount: number | null;
  note: string;
}

/** A slip that was put on another entry, and why. */
export interface Move {
  bill: number;
  /** The entries by their numbers. */
  from: string;
  to: string;
  day: Day;
  reason: string;
}

/** A book of numbered bills, received from the finance office (R-CC-14-8). */
export interface BillBook {
  id: string;
  name: string;
  kind: string;
  first: number;
  last: number;
  received_on: Day;
  keeper: string;
  returned_on: Day | null;
  /** By number. */
  slips: Slip[];
  /** Oldest first. */
  moves: Move[];
}

export const slipStates = {
  used: { label: '已开' },
  voided: { label: '凭证作废', tone: 'quiet' },
  spoilt: { label: '作废', tone: 'quiet' },
  missing: { label: '缺号', tone: 'bad' },
} as const;

/** How far a book has come: numbers are given out one after another, so one left out below the highest is a gap. Pure. */
export function progressOf({ first, last, slips }: Pick<BillBook, 'first' | 'last' | 'slips'>) {
  const numbers = new Set(slips.map(({ bill }) => bill));
  const highest = slips.reduce((high, { bill }) => Math.max(high, bill), first - 1);
  const gaps: number[] = [];
  for (let number = first; number < highest; number += 1) if (!numbers.has(number)) gaps.push(number);
  const of = (state: Slip['state']) => slips.filter((slip) => slip.state === state).length;
  return {
    used: of('used'),
    spoilt: of('spoilt') + of('voided'),
    gaps,
    left: last - highest,
    next: highest < last ? highest + 1 : null,
  };
}

/** `3`, `5–7`: numbers told together where they follow each other. */
export function runWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}

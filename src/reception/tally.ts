import type { Judged } from '../verdict/verdict.ts';
import type { Reception } from './reception.ts';

/** What one of the staff received in a month, and what was lacking (八(五): it goes into the assessment). */
export interface Tally {
  receiver: string;
  received: number;
  solved_on_spot: number;
  reason_given: number;
  referred: number;
  answered_later: number;
  open: number;
  /** Not clear, and not taken to a leader or not answered yet. */
  unclear_open: number;
  recorded_late: number;
  ageing: number;
}

/** One line for each who was asked first, the one with most receptions first. Pure. */
export function tallyOf(
  judged: readonly { reception: Pick<Reception, 'receiver' | 'disposition'>; verdicts: readonly Judged[] }[],
): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { reception, verdicts } of judged) {
    const { receiver, disposition } = reception;
    const tally = tallies.get(receiver) ?? nothing(receiver);
    tally.received += 1;
    tally[disposition ?? 'open'] += 1;
    for (const { subject, holds } of verdicts) {
      const count = counted[subject];
      if (!holds && count !== undefined) tally[count] += 1;
    }
    tallies.set(receiver, tally);
  }
  return [...tallies.values()].sort((a, b) => b.received - a.received || (a.receiver < b.receiver ? -1 : 1));
}

const counted: Readonly<Record<string, 'unclear_open' | 'recorded_late' | 'ageing'>> = {
  unclear: 'unclear_open',
  recorded: 'recorded_late',
  ageing: 'ageing',
};

function nothing(receiver: string): Tally {
  return {
    receiver,
    received: 0,
    solved_on_spot: 0,
    reason_given: 0,
    referred: 0,
    answered_later: 0,
    open: 0,
    unclear_open: 0,
    recorded_late: 0,
    ageing: 0,
  };
}

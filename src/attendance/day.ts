import type { DayKind } from '../calendar/workday.ts';
import type { Mark } from './mark_store.ts';
import type { Schedule } from './schedule.ts';
import type { State } from './state.ts';

/** All that is known of a person's day. */
export interface DayFacts {
  kind: DayKind;
  mark: Pick<Mark, 'am' | 'pm'> | null;
  /** First and last punch in minutes; equal where there was one. */
  punches: { first: number; last: number } | null;
  /** null: nobody has said when work begins, so lateness is not judged (D-59). */
  schedule: Schedule | null;
  when: 'past' | 'today' | 'future';
}

/** How the day counts. A half is null where nothing can be said yet. */
export interface JudgedDay {
  am: State | null;
  pm: State | null;
  /** What stands in the sheet: one state, or `morning/afternoon`; empty for a day that is still to come. */
  code: string;
  isWorkday: boolean;
  late: boolean;
  early: boolean;
  /** The stamp that is missing: of coming or of going. */
  missing: 'arrival' | 'departure' | null;
}

/** Stamps so close together are one stroke of the card. */
const oneStroke = 5;

/**
 * Judges one day (catalogue N11; R-CC-13-6): marks win over punches, a working day without either is `unmarked` and never
 * taken for absence, work on a day of rest is told apart. Pure.
 */
export function judgeDay(facts: DayFacts): JudgedDay {
  const { kind } = facts;
  return kind === 'workday' || kind === 'make_up_work' ? workday(facts) : restDay(facts);
}

function restDay({ kind, mark, punches }: DayFacts): JudgedDay {
  const plain: State = kind === 'holiday' || kind === 'make_up_rest' ? kind : 'off';
  const half = (marked: State | null): State => {
    if (marked === 'duty' || marked === 'out') return marked;
    return marked === 'present' || (marked === null && punches !== null) ? 'rest_work' : plain;
  };
  const [am, pm] = [half(mark?.am ?? null), half(mark?.pm ?? null)];
  return { am, pm, code: codeOf(am, pm), isWorkday: false, ...fine };
}

function workday({ mark, punches, schedule, when }: DayFacts): JudgedDay {
  const [am, pm] = [mark?.am ?? null, mark?.pm ?? null];
  if (punches === null || (am !== null && pm !== null)) {
    const open: State | null = when === 'past' ? 'unmarked' : null;
    const [first, second] = [am ?? open, pm ?? open];
    return { am: first, pm: second, code: codeOf(first, second), isWorkday: true, ...fine };
  }
  const {
    late = false,
    early = false,
    missing = null,
  } = schedule === null ? {} : sides(punches, am, pm, schedule, when);
  const seen: State = late && early ? 'late_early' : late ? 'late' : early ? 'early' : 'present';
  const code = codeOf(am ?? seen, pm ?? seen);
  return { am: am ?? 'present', pm: pm ?? 'present', code, isWorkday: true, late, early, missing };
}

const fine = { late: false, early: false, missing: null } as const;

interface Sides {
  late?: boolean;
  early?: boolean;
  missing?: 'arrival' | 'departure';
}

/** Coming and going against the hours; a half that is marked moves the bounds to the other half. */
function sides(
  { first, last }: { first: number; last: number },
  am: State | null,
  pm: State | null,
  schedule: Schedule,
  when: DayFacts['when'],
): Sides {
  const start = am === null ? schedule.am.from : schedule.pm.from;
  const end = pm === null ? schedule.pm.to : schedule.am.to;
  if (last - first > oneStroke) return { late: first > start, early: last < end };
  const isArrival = first - start <= end - last;
  // Today is not over: who has not gone yet has not forgotten to stamp.
  if (isArrival) return { late: first > start, ...(when === 'today' ? {} : { missing: 'departure' }) };
  return { early: last < end, missing: 'arrival' };
}

function codeOf(am: State | null, pm: State | null): string {
  if (am === pm) return am ?? '';
  return `${am ?? ''}/${pm ?? ''}`;
}

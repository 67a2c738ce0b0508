import type { DayKind } from '../calendar/workday.ts';
import type { Mark } from './mark_store.ts';
import { oneStroke, type Stamped } from './punch_store.ts';
import type { Half, Schedule } from './schedule.ts';
import type { State } from './state.ts';
import { type CorrectedTimes, correctedStay, isThere, nowhere, stayOf } from './stay.ts';

/** All that is known of a person's day. */
export interface DayFacts {
  kind: DayKind;
  mark: Pick<Mark, 'am' | 'pm'> | null;
  /** First and last punch in minutes; equal where there was one. */
  punches: Pick<Stamped, 'first' | 'last' | 'sides'> | null;
  /** null: nobody has said when work begins, so lateness is not judged (D-59). */
  schedule: Schedule | null;
  when: 'past' | 'today' | 'future';
  /** The only half that is planned, for somebody who works half of this day. */
  only?: Half | null;
  /** Times that were entered in place of what the clock said. */
  corrected?: CorrectedTimes | null;
}

/** How the day counts. A half is null where nothing can be said yet. */
export interface JudgedDay {
  am: State | null;
  pm: State | null;
  /** What stands in the sheet: one state, or `morning/afternoon`; empty for a day that is still to come. */
  code: string;
  /** Whether any of it was to be worked. */
  isWorkday: boolean;
  /** The halves that were to be worked; work in the others is counted apart. */
  planned: readonly Half[];
  late: boolean;
  early: boolean;
  /** The stamp that is missing: of coming or of going. */
  missing: 'arrival' | 'departure' | null;
  /** Halves in which the stamps show nobody at work. */
  outside: readonly Half[];
}

/**
 * Judges one day (catalogue N11; R-CC-13-6): marks win over punches, a working day without either is `unmarked` and never
 * taken for absence, work on a day of rest is told apart. Pure.
 */
export function judgeDay(facts: DayFacts): JudgedDay {
  const { kind, only = null } = facts;
  if (kind !== 'workday' && kind !== 'make_up_work') return restDay(facts);
  return only === null ? workday(facts) : halfDay(facts, only);
}

/** Work on a day of rest that nobody marked. */
const restWork: JudgedDay = {
  ...{ am: 'rest_work', pm: 'rest_work', code: 'rest_work', isWorkday: false, planned: [] },
  ...{ late: false, early: false, missing: null, outside: [] },
};

function restDay({ kind, mark, punches, corrected }: DayFacts): JudgedDay {
  if (mark === null && punches !== null) return restWork;
  const plain: State = kind === 'holiday' || kind === 'make_up_rest' ? kind : 'off';
  const wasThere = punches !== null || (corrected ?? null) !== null;
  const [am, pm] = [restHalf(mark?.am ?? null, plain, wasThere), restHalf(mark?.pm ?? null, plain, wasThere)];
  return { am, pm, code: codeOf(am, pm), isWorkday: false, planned: [], ...fine };
}

function restHalf(marked: State | null, plain: State, wasThere: boolean): State {
  if (marked === 'duty' || marked === 'out') return marked;
  return marked === 'present' || (marked === null && wasThere) ? 'rest_work' : plain;
}

/** One half is worked and the other free: stamps are held against the one, and in the other only what is marked is work. */
function halfDay(facts: DayFacts, only: Half): JudgedDay {
  const free = only === 'am' ? 'pm' : 'am';
  const mark = { am: facts.mark?.am ?? null, pm: facts.mark?.pm ?? null };
  const judged = workday({ ...facts, mark: { ...mark, [free]: 'off' } });
  const [amShown = '', pmShown = amShown] = judged.code.split('/');
  const rest = restHalf(mark[free], 'off', false);
  const words = only === 'am' ? [amShown, rest] : [rest, pmShown];
  const code = words[0] === words[1] ? rest : words.join('/');
  return { ...judged, am: judged.am, pm: judged.pm, [free]: rest, code, planned: [only] };
}

const whole = ['am', 'pm'] as const;

/** The day of most people on most days: there from before work began until after it ended, and nothing marked. */
const wholeDay: JudgedDay = {
  ...{ am: 'present', pm: 'present', code: 'present', isWorkday: true, planned: ['am', 'pm'] },
  ...{ late: false, early: false, missing: null, outside: [] },
};

function isWholeDay({ mark, punches, schedule, corrected }: DayFacts): boolean {
  if ((corrected ?? null) !== null) return false;
  if (punches === null || schedule === null || (mark?.am ?? null) !== null || (mark?.pm ?? null) !== null) return false;
  const { first, last } = punches;
  return last - first > oneStroke && first <= schedule.am.from && last >= schedule.pm.to;
}

function workday(facts: DayFacts): JudgedDay {
  if (isWholeDay(facts)) return wholeDay;
  const { mark, punches, schedule, when, corrected = null } = facts;
  const [am, pm] = [mark?.am ?? null, mark?.pm ?? null];
  const open: State | null = when === 'past' ? 'unmarked' : null;
  if ((punches === null && corrected === null) || (am !== null && pm !== null)) {
    const [first, second] = [am ?? open, pm ?? open];
    return { am: first, pm: second, code: codeOf(first, second), isWorkday: true, planned: whole, ...fine };
  }
  if (schedule === null) return seenDay(am, pm, { am: 'present', pm: 'present' }, fine);
  const bounds = {
    from: (am === null ? schedule.am : schedule.pm).from,
    to: (pm === null ? schedule.pm : schedule.am).to,
  };
  const stay = correctedStay(punches === null ? nowhere : stayOf(punches, bounds, when), corrected, when);
  const outside = (['am', 'pm'] as const).filter(
    (half) => (mark?.[half] ?? null) === null && !isThere(stay, schedule[half]),
  );
  const [amSeen, pmSeen] = [am === null && !outside.includes('am'), pm === null && !outside.includes('pm')];
  // A half that is marked, or that nobody was there in, moves the bounds to the other half.
  const [start, end] = [(amSeen ? schedule.am : schedule.pm).from, (pmSeen ? schedule.pm : schedule.am).to];
  const seen = amSeen || pmSeen;
  const late = seen && stay.from !== null && stay.from > start;
  const early = seen && stay.to !== null && stay.to < end;
  const half = (isSeen: boolean): State | null => (isSeen ? 'present' : open);
  return seenDay(am, pm, { am: half(amSeen), pm: half(pmSeen) }, { late, early, missing: stay.missing, outside });
}

/** The day of somebody who stamped: what is marked, and what was seen of the rest. */
function seenDay(
  am: State | null,
  pm: State | null,
  seen: { am: State | null; pm: State | null },
  found: Pick<JudgedDay, 'late' | 'early' | 'missing' | 'outside'>,
): JudgedDay {
  const { late, early } = found;
  const word: State = late && early ? 'late_early' : late ? 'late' : early ? 'early' : 'present';
  const shown = (state: State | null) => (state === 'present' ? word : state);
  const code = codeOf(am ?? shown(seen.am), pm ?? shown(seen.pm));
  return { am: am ?? seen.am, pm: pm ?? seen.pm, code, isWorkday: true, planned: whole, ...found };
}

const fine = { late: false, early: false, missing: null, outside: [] } as const;

function codeOf(am: State | null, pm: State | null): string {
  if (am === pm) return am ?? '';
  return `${am ?? ''}/${pm ?? ''}`;
}

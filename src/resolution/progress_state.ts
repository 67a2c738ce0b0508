import type { Day } from '../calendar/day.ts';

export const progressStateNames = ['open', 'under_way', 'done', 'stopped'] as const;
export type ProgressState = (typeof progressStateNames)[number];

export const progressStates = {
  open: { label: '未落实', tone: 'warn' },
  under_way: { label: '落实中' },
  done: { label: '已落实', tone: 'good' },
  stopped: { label: '已中止', tone: 'bad' },
} as const;

/** How a resolution stands: carried out so far, overdue, or taken back with the meeting's correction. */
export const resolutionStates = {
  ...progressStates,
  overdue: { label: '已过期', tone: 'bad' },
  voided: { label: '已撤销', tone: 'quiet' },
} as const;

/** The state on a day: overdue once the day by which it should be done has passed and it is neither done nor stopped. Pure. */
export function stateOn<State extends string>(state: State, dueDay: Day | null, today: Day): State | 'overdue' {
  const waiting = state === 'open' || state === 'under_way';
  return waiting && dueDay !== null && dueDay < today ? 'overdue' : state;
}

/** What `--state` takes: the code, or what people call it for a resolution or an item of a plan. */
const stateWords: Readonly<Record<string, ProgressState>> = {
  未落实: 'open',
  未完成: 'open',
  落实中: 'under_way',
  进行中: 'under_way',
  已落实: 'done',
  已完成: 'done',
  已中止: 'stopped',
};

export const stateChoices = [...progressStateNames, ...Object.keys(stateWords)];

/** The state meant by one of `stateChoices`. */
export function readState(word: string): ProgressState {
  return stateWords[word] ?? (word as ProgressState);
}

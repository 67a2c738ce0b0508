import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { dueOrigins, type ShownState } from './matter.ts';
import { roundOf, type Step } from './step.ts';
import type { Matter } from './store.ts';

/** How a matter stands against its due day, with the derivation in words. */
export interface MatterClock {
  due_day: Day | null;
  /** Calendar days it has been, or was, under way. */
  days: number;
  /** Days of pause since it was registered or last taken up again. */
  paused_days: number;
  /** Days past the last day in time; 0 while in time, null where no day is due or the clock rests. */
  overdue: number | null;
  /** Whether the resident had an answer by the last day in time; null while there is none. */
  answered_in_time: boolean | null;
  words: string;
}

/**
 * The clock of a matter on a day (R-CC-11-2): pauses move the due day by their length, and it stops when the resident has
 * the answer and the matter its result. Taken up again, it starts anew. Pure.
 */
export function clockOf(matter: Matter, today: Day): MatterClock {
  const { day, due_day, last_day, steps, state } = matter;
  const answered = answeredOn(steps);
  const stopped = stoppedOn(matter) ?? today;
  const until = state === 'paused' ? today : stopped;
  const paused = pausedDays(roundOf(steps), until);
  const overdue = overdueOn(matter, stopped);
  const words = [
    ...roundWords(matter),
    ...dueWords(matter),
    ...(paused === 0 ? [] : [`共暂停 ${paused} 天，不计入`]),
    standing(matter, stopped, overdue),
  ].join('；');
  const answered_in_time = answered === null || last_day === null ? null : answered <= last_day;
  return { due_day, days: daysBetween(day, until), paused_days: paused, overdue, answered_in_time, words };
}

/** The day of the answer that stands: one before a reopening does not count. */
export function answeredOn(steps: readonly Step[]): Day | null {
  return roundOf(steps).findLast(({ step }) => step === 'reply')?.day ?? null;
}

/** The state of a matter as it is shown. */
export function shownState({ state, steps }: Pick<Matter, 'state' | 'steps'>): ShownState {
  return state === 'resolved' && answeredOn(steps) !== null ? 'answered' : state;
}

/** The day on which the resident had the answer and the matter its result; null while one of them is missing. */
export function settledOn({ state, steps }: Pick<Matter, 'state' | 'steps'>): Day | null {
  const answered = answeredOn(steps);
  if (answered === null || !['resolved', 'closed'].includes(state)) return null;
  const round = roundOf(steps);
  const result = round.slice(round.findLastIndex(({ step }) => step === 'refer') + 1);
  const found = result.find(({ step }) => step === 'resolve')?.day ?? answered;
  return found > answered ? found : answered;
}

/** Days of all pauses; one that still lasts counts up to `until`. */
export function pausedDays(steps: readonly Step[], until: Day): number {
  let [total, since]: [number, Day | null] = [0, null];
  for (const { step, day } of steps) {
    if (step === 'pause') since ??= day;
    if (step === 'resume' && since !== null) {
      total += daysBetween(since, day);
      since = null;
    }
  }
  return since === null ? total : total + Math.max(0, daysBetween(since, until));
}

/** What going on after a pause says: how long it lasted, and where that moves the due day. */
export function resumption({ state_day, due_day }: Pick<Matter, 'state_day' | 'due_day'>, day: Day) {
  const days = Math.max(0, daysBetween(state_day, day));
  return { days, due_before: due_day, due_day: days === 0 ? due_day : afterPause(due_day, days) };
}

/** The due day after a pause of so many days. */
function afterPause(due_day: Day | null, days: number): Day | null {
  return due_day === null ? null : addDays(due_day, days);
}

/** The day on which the clock stopped; null while it runs. */
function stoppedOn(matter: Matter): Day | null {
  if (matter.state === 'paused' || matter.state === 'voided') return matter.state_day;
  return settledOn(matter) ?? (matter.state === 'closed' ? matter.state_day : null);
}

/** What was late before a pause stays late; in time, a pause has no lateness. */
function overdueOn({ last_day, state }: Matter, stopped: Day): number | null {
  if (last_day === null || state === 'voided') return null;
  const late = Math.max(0, daysBetween(last_day, stopped));
  return state === 'paused' && late === 0 ? null : late;
}

/** Each time it was taken up again, with what became of the time before. */
function roundWords({ day, steps }: Matter): string[] {
  const rounds = [`${day} 登记`];
  for (const one of steps) {
    if (one.step !== 'reopen') continue;
    const { due_before, settled, overdue } = one.content;
    if (settled !== undefined) {
      const due = due_before == null ? '' : `时限 ${due_before}，`;
      rounds.push(`${due}${settled === null ? '没有办成' : `${settled} 答复`}${overdue ? `，逾期 ${overdue} 天` : ''}`);
    }
    rounds.push(`${one.day} 重办`);
  }
  return rounds;
}

function dueWords({ day, due_day, due_origin, last_day, unarranged, steps }: Matter): string[] {
  if (due_day === null) return ['没有定时限'];
  const round = roundOf(steps);
  const moves = round.flatMap((one) => {
    if (one.step === 'due') return [`${one.day} 改定 ${one.content.due_day}`];
    if (one.step !== 'resume' || one.content.due_day === null) return [];
    return [`${one.content.due_before} + 暂停 ${one.content.days} 天 = ${one.content.due_day}`];
  });
  const rest =
    last_day === null || last_day === due_day ? '' : `，休息日，${last_day} 之后才算逾期（民法典第二百零三条，D-44a）`;
  return [
    ...suggestion(),
    ...moves,
    `时限 ${due_day}（${due_origin === null ? '' : dueOrigins[due_origin]}）${rest}${unarranged === null ? '' : `（${unarranged}）`}`,
  ];

  /** How the suggested day was reckoned, before any pause. */
  function suggestion(): string[] {
    if (due_origin !== 'suggested') return [];
    const from = steps.findLast(({ step }) => step === 'reopen')?.day ?? day;
    const resumed = round.find((one) => one.step === 'resume');
    const first = (resumed?.step === 'resume' ? resumed.content.due_before : null) ?? due_day ?? day;
    return [`${from} + ${daysBetween(from, first)} 天 = ${first}（D-64a）`];
  }
}

function standing(matter: Matter, stopped: Day, overdue: number | null): string {
  const { state, last_day } = matter;
  if (state === 'voided') return `${stopped} 作废`;
  if (state === 'paused') {
    return overdue === null ? '现在暂停，不计时' : `${stopped} 暂停，不计时；暂停前已逾期 ${overdue} 天`;
  }
  const said = whatStopped(matter, stopped);
  if (last_day === null || overdue === null) return said;
  return overdue > 0 ? `${said}，逾期 ${overdue} 天` : `${said}，还在时限内（余 ${daysBetween(stopped, last_day)} 天）`;
}

/** What there is of answer and result, and on which day. */
function whatStopped(matter: Matter, stopped: Day): string {
  const answered = answeredOn(matter.steps);
  const settled = settledOn(matter);
  if (settled !== null) return settled === answered ? `${settled} 答复` : `${answered} 答复，${settled} 有结果`;
  if (matter.state === 'closed') return `${stopped} 办结`;
  if (matter.state === 'resolved') return `有结果，还没有答复；今天 ${stopped}`;
  return answered === null ? `今天 ${stopped}` : `${answered} 已答复，还在办理；今天 ${stopped}`;
}

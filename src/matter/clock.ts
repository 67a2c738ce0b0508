import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { dueOrigins } from './matter.ts';
import type { Step } from './step.ts';
import type { Matter } from './store.ts';

/** How a matter stands against its due day, with the derivation in words. */
export interface MatterClock {
  due_day: Day | null;
  /** Calendar days it has been, or was, under way. */
  days: number;
  paused_days: number;
  /** Days past the due day; 0 while in time, null where no day is due. */
  overdue: number | null;
  /** Whether the resident had an answer by the due day; null while there is none. */
  answered_in_time: boolean | null;
  words: string;
}

/** The clock of a matter on a day (R-CC-11-2): pauses move the due day by their length, and it stops with the answer. Pure. */
export function clockOf(matter: Matter, today: Day): MatterClock {
  const { day, due_day, steps, state } = matter;
  const answered = answeredOn(steps);
  const stopped = state === 'closed' ? matter.state_day : (answered ?? today);
  const paused = pausedDays(steps, stopped);
  const overdue = due_day === null || state === 'paused' ? null : Math.max(0, daysBetween(due_day, stopped));
  const words = [
    `${day} 登记`,
    ...dueWords(matter),
    ...(paused === 0 ? [] : [`共暂停 ${paused} 天，不计入`]),
    standing(matter, stopped, overdue),
  ].join('；');
  const answered_in_time = answered === null || due_day === null ? null : answered <= due_day;
  return { due_day, days: daysBetween(day, stopped), paused_days: paused, overdue, answered_in_time, words };
}

/** The day of the answer that stands: one before a reopening does not count. */
export function answeredOn(steps: readonly Step[]): Day | null {
  const since = steps.findLastIndex(({ step }) => step === 'reopen');
  return steps.findLast(({ step }, at) => step === 'reply' && at > since)?.day ?? null;
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

function dueWords({ due_day, due_origin, steps }: Matter): string[] {
  if (due_day === null) return ['没有定时限'];
  const moves = steps.flatMap((one) => {
    if (one.step === 'due') return [`${one.day} 改定 ${one.content.due_day}`];
    if (one.step !== 'resume' || one.content.due_day === null) return [];
    return [`${one.content.due_before} + 暂停 ${one.content.days} 天 = ${one.content.due_day}`];
  });
  return [...moves, `时限 ${due_day}（${due_origin === null ? '' : dueOrigins[due_origin]}）`];
}

function standing({ state, due_day }: Matter, stopped: Day, overdue: number | null): string {
  if (state === 'paused') return '现在暂停，不计时';
  if (due_day === null || overdue === null) return `到 ${stopped}`;
  const said = state === 'open' || state === 'referred' ? `今天 ${stopped}` : `${stopped} 答复`;
  return overdue > 0 ? `${said}，逾期 ${overdue} 天` : `${said}，还在时限内（余 ${daysBetween(stopped, due_day)} 天）`;
}

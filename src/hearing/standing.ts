import type { Day } from '../calendar/day.ts';
import { restsOn, type Step } from '../proceeding/proceeding.ts';
import { type Hearing, lastStep, stepsOf } from './hearing.ts';

/** What followed the hearing that stands: steps that rest on one that was voided do not count. */
export function afterHeld<K extends 'published' | 'copied'>(hearing: Hearing, kind: K) {
  return stepsOf(hearing, kind).filter((step) => restsOn(hearing, step, 'held')?.fallen === null);
}

/** The first publication by day: later ones repeat it. */
export function publishedFirst(hearing: Hearing) {
  return [...afterHeld(hearing, 'published')].sort((one, other) => (one.day < other.day ? -1 : 1))[0];
}

/** The notice of the day that is fixed now; one that was given of another day is none. */
export function noticeOf(hearing: Pick<Hearing, 'steps'>) {
  const planned = lastStep(hearing, 'fixed')?.content.planned;
  return stepsOf(hearing, 'notified')
    .filter(({ no }) => plannedAt(hearing, no) === planned)
    .at(-1);
}

function plannedAt({ steps }: Pick<Hearing, 'steps'>, no: number): Day | undefined {
  return lastStep({ steps: steps.filter((step) => step.no < no) }, 'fixed')?.content.planned;
}

/** Why a step that stands does not count: what it rests on fell, or another took its place. */
export function asideOf(hearing: Hearing, step: Step): string | null {
  if (['published', 'copied', 'decided'].includes(step.step)) {
    const held = restsOn(hearing, step, 'held');
    if (held?.fallen) return `所依据的第${held.no}步已作废，请核对`;
  }
  const first = step.step === 'published' ? publishedFirst(hearing) : undefined;
  if (first !== undefined && first.no !== step.no) return `期限按第${first.no}步的公示`;
  const moved = lastStep(hearing, 'fixed');
  if (step.step !== 'notified' || moved === undefined) return null;
  return plannedAt(hearing, step.no) === moved.content.planned ? null : '通知后已改期，不再算数';
}

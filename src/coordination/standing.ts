import { restsOn, type Step } from '../proceeding/proceeding.ts';
import { type Coordination, lastStep, type Notified, type StepOf, stepsOf } from './coordination.ts';

/** What the director told the parties where a sitting failed: with the sitting or afterwards. */
export function adviceOf(one: Pick<Coordination, 'steps'>, sat: StepOf<'sat'>): string | null {
  const later = stepsOf(one, 'advised').filter(({ content }) => content.step === sat.no);
  return later.at(-1)?.content.advice ?? sat.content.advice;
}

/** Which of the sittings that stand a step is, from 1; 0 where it stands no more. */
export function sittingNumber(one: Pick<Coordination, 'steps'>, step: number): number {
  return stepsOf(one, 'sat').findIndex(({ no }) => no === step) + 1;
}

/** The notice of what is settled for the next sitting; one that was given of another day is none. */
export function noticeOf({ steps }: Pick<Coordination, 'steps'>): StepOf<'notified'> | undefined {
  const planned = lastStep({ steps }, 'fixed')?.content.planned;
  return stepsOf({ steps }, 'notified')
    .filter(({ content }) => content.planned === planned)
    .at(-1);
}

/** Why a step that stands does not count: what it is about fell, or was settled anew. */
export function asideOf(one: Coordination, step: Step): string | null {
  if (step.step === 'later') {
    const sat = restsOn(one, step, 'sat');
    return sat?.fallen ? `所依据的第${sat.no}步已作废，请核对` : null;
  }
  if (step.step !== 'notified') return null;
  const { planned } = step.content as unknown as Notified;
  const rest = one.steps.filter(({ no }) => no > step.no);
  const end = rest.findIndex((other) => other.step === 'sat');
  const moved = lastStep({ steps: end < 0 ? rest : rest.slice(0, end) }, 'fixed');
  return moved === undefined || moved.content.planned === planned ? null : `第${moved.no}步已改期，不再算数`;
}

/** Signatures entered by the first edition name the sitting by its count at that time. */
function sittingMeant({ entered }: Coordination, { no, content }: Step): Step | undefined {
  return entered.filter((one) => one.step === 'sat' && one.no < no)[Number(content.sitting) - 1];
}

/** The same with what fell together with its sitting: its signatures and what was told after it. */
export function withFallen(one: Coordination): Coordination {
  const entered = one.entered.map((step) => {
    if (step.fallen !== null || (step.step !== 'signed' && step.step !== 'advised')) return step;
    const sat = one.entered.find(({ no }) => no === step.content.step) ?? sittingMeant(one, step);
    const bound = { ...step, content: { ...step.content, step: sat?.no } };
    return sat?.fallen ? { ...bound, fallen: `随第${sat.no}步作废` } : bound;
  });
  return { ...one, entered, steps: entered.filter(({ fallen }) => fallen === null) };
}

import { stretchWords } from '../calendar/time_of_day.ts';

/** From one minute to another, since midnight of the day it begins on. */
export interface Stretch {
  from: number;
  to: number;
}

/** What is left of stretches with others taken out: of the required hours, those when nobody was there. Pure. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return taken.reduce<Stretch[]>(
    (left, out) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, out.from) },
          { from: Math.max(from, out.to), to },
        ].filter((part) => part.from < part.to),
      ),
    [...stretches],
  );
}

export function minutesOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** `9:00-11:30、14:00-16:30` */
export function stretchesWords(stretches: readonly Stretch[]): string {
  return stretches.map(stretchWords).join('、');
}

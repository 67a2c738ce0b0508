import type { Values } from './value.ts';

/** Whether a number is within its bounds: `min` and `max` belong to the range, `above` and `below` do not (N1). */
export function isWithin({ min, max, above, below }: Values['range'], number: number): boolean {
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) return false;
  return !((above !== undefined && number <= above) || (below !== undefined && number >= below));
}

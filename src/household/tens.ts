import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Values } from '../rules/value.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** How many groups so many households make, and how many are in the last. */
export interface Division {
  households: number;
  size: number;
  groups: number;
  last: number;
  arithmetic: string;
}

type TensRule = InForce & { value: Values['range'] };

/**
 * So many households in groups of `size` (R-TJ-7). The remainder forms a group of its own, or joins the last (D-147 b), which
 * then is bigger than the others. Pure.
 */
export function divide(households: number, size: number, letter: string): Division {
  const [whole, rest] = [Math.floor(households / size), households % size];
  const joins = letter === 'b' && whole > 0;
  const groups = rest === 0 || joins ? whole : whole + 1;
  const last = groups === 0 ? 0 : households - size * (groups - 1);
  const tail = rest === 0 ? '' : joins ? '，余数并入最后一组' : '，余数自成一组';
  const arithmetic = `${households} ÷ ${size} = ${whole} 余 ${rest}${tail}，共 ${groups} 组`;
  return { households, size, groups, last, arithmetic };
}

/** The size of a group where a rule gives one; undefined where the place has no such rule. */
export function sizeOf(rule: TensRule | undefined): number | undefined {
  return rule?.value.max;
}

/** Whether every household is in a group, and no group bigger than it may be (R-TJ-7, D-147). Pure. */
export function judgeTens(
  book: Rulebook,
  { sizes, ungrouped }: { sizes: readonly number[]; ungrouped: number },
  day: Day,
): Judged | null {
  const rule = book.find('household.tens', day);
  const size = sizeOf(rule);
  if (rule === undefined || size === undefined || sizes.length === 0) return null;
  const total = sizes.reduce((sum, count) => sum + count, ungrouped);
  return judgeBy(rule, { subject: 'tens', label: '十户联包' }, book.choices(day), (letter) => {
    const most = letter('D-147') === 'b' ? 2 * size - 1 : size;
    const big = sizes.filter((count, at) => count > (at === sizes.length - 1 ? most : size)).length;
    const lacks = [ungrouped > 0 ? `${ungrouped} 户没有编组` : '', big > 0 ? `${big} 组超过 ${size} 户` : ''];
    return {
      holds: ungrouped === 0 && big === 0,
      arithmetic: [`${total} 户编成 ${sizes.length} 组`, ...lacks].filter((words) => words !== '').join('，'),
    };
  });
}

/** The letter of D-147 in force on a day. */
export function remainderLetter(book: Rulebook, day: Day): string {
  return chosen('D-147', book.choices(day));
}

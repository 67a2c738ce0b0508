import { type Weighing, weigh } from '../base/share.ts';
import type { InForce } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** The two bodies that 居民人口 may mean (D-143); null where the office has not entered it. */
export interface Population {
  /** a: habitual residents. */
  residents: number | null;
  /** b: those of 18 and over. */
  adults: number | null;
}

/** The figure a reading asks for, or null where it is not on file. */
export function baseOf({ residents, adults }: Population, letter: string): number | null {
  return letter === 'b' ? adults : residents;
}

/**
 * Whether volunteers are the share of the population the rule asks for (R-QHD-7-5): volunteers × 10 ≥ population. Pure.
 * The figure of the office's own reading is on file.
 */
export function judgeShare(
  rule: InForce<'volunteers.share'>,
  choices: Choices,
  volunteers: number,
  population: Population,
): Judged & { short: number } {
  const letter = chosen('D-143', choices);
  const other = baseOf(population, letter === 'a' ? 'b' : 'a');
  const base = baseOf(population, letter) ?? 0;
  const many = volunteers > base ? [`志愿者（${volunteers}）多于人口（${base}），请核对人数。`] : [];
  const under = (which: string): Weighing => weigh(volunteers, baseOf(population, which) ?? 0, rule.value);
  const unknown = other === null ? [`另一种读法的人数没有登记，未能一并核对。`] : [];
  const judged = judgeBy(
    rule as InForce,
    {
      subject: 'share',
      label: '志愿者注册率',
      notes: [...many, ...unknown, ...(rule.note === null ? [] : [`${rule.note}。`])],
    },
    choices,
    (asked) => {
      const { holds, arithmetic } = under(asked('D-143'));
      return { holds, arithmetic };
    },
    other === null ? [] : ['D-143'],
  );
  return { ...judged, readings: [`D-143${letter}`], short: under(letter).short };
}

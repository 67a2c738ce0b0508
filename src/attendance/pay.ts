import { yuan } from '../base/money.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import type { PersonFacts } from './finding.ts';

interface Pay {
  amount: number | null;
  words: string;
  /** The same without the wage and without what it could be told from, for papers that leave the office. */
  discreet: string;
  hint?: string;
}

/**
 * Pay for so many half-days (D-76): wage ÷ 21.75 by default. Exact in whole numbers, rounded half up to the 分 once (N10).
 */
export function payFor(halves: number, facts: PersonFacts, choices: Choices): Pay {
  const divisors: Record<string, readonly [words: string, hundredths: number]> = {
    a: ['21.75', 2175],
    b: [`${facts.workdaysInMonth}（当月工作日）`, facts.workdaysInMonth * 100],
    c: ['30', 3000],
  };
  const discreet = `按 ${(divisors[chosen('D-76', choices)] ?? ['21.75'])[0]} 折算`;
  const [words, hundredths] = divisors[chosen('D-76', choices)] ?? ['21.75', 2175];
  if (facts.wage === null) {
    return {
      amount: null,
      words: '没有登记月工资，金额算不出',
      discreet,
      hint: `登记月工资：jwh staff wage ${facts.person} 金额 --from 日期`,
    };
  }
  const amount = Math.floor((facts.wage * halves * 100 + hundredths) / (2 * hundredths));
  return { amount, discreet, words: `${yuan(facts.wage)}÷${words}×${halves / 2} = ${yuan(amount)}` };
}

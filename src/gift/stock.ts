import { addMonths } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Gift, type GiftCount, giftForms } from './gift.ts';
import { goodsUntil } from './store.ts';

/** Goods that stand in the register: what should be on the shelf on a day, and the last time somebody looked. */
export interface Stock {
  number: string;
  description: string;
  unit: string;
  /** Received less handed out by the end of the day. */
  expected: number;
  last: (GiftCount & { difference: number }) | null;
}

/** What came in less what was handed out by the end of a day. */
export function expectedOn({ quantity, uses }: Pick<Gift, 'quantity' | 'uses'>, day: Day): number {
  const used = uses.filter((one) => one.voided === null && one.day <= day);
  return (quantity ?? 0) - used.reduce((sum, one) => sum + (one.quantity ?? 0), 0);
}

/** `until`: the last day on which the count may have been made. A count is held against the register as it stands now. */
export async function stockOn(db: Database, day: Day, until: Day = day): Promise<Stock[]> {
  return (await goodsUntil(db, day)).map((gift) => {
    const counts = (gift.facts.counts ?? []).filter((one) => one.day <= until);
    const last = counts.toSorted((one, other) => (one.day < other.day ? -1 : 1)).at(-1);
    return {
      ...{ number: gift.number, description: gift.description, unit: gift.unit ?? '', expected: expectedOn(gift, day) },
      last: last === undefined ? null : { ...last, difference: last.counted - expectedOn(gift, last.day) },
    };
  });
}

/** 帐实相符: what does not agree, a sentence each; goods still there want a count within a year. */
export async function stockAgrees(db: Database, day: Day, until: Day): Promise<{ holds: boolean; said: string[] }> {
  const all = await stockOn(db, day, until);
  const since = addMonths(day, -12);
  const broken = all.flatMap(({ number, description, unit, expected, last }) => {
    const what = `${description}（${number}）`;
    if (expected < 0) return [`${what}：发出比收到多 ${-expected} ${unit}`];
    if (last !== null && last.difference !== 0) return [`${what}：${last.day} ${differenceWords(last, unit)}`];
    if (expected === 0 || (last !== null && last.day >= since)) return [];
    return [`${what}：应有 ${expected} ${unit}，${last === null ? '没有清点' : `${last.day}以后没有清点`}`];
  });
  if (broken.length > 0) return { holds: false, said: broken };
  const counted = all.filter(({ last }) => last !== null).length;
  const fine = `${giftForms.goods.label}${all.length}项，清点过${counted}项，与登记相符`;
  return { holds: true, said: [all.length === 0 ? '没有登记实物' : fine] };
}

/** `实点 45 − 应有 48 = -3 袋`. */
export function differenceWords(
  { counted, difference }: { counted: number; difference: number },
  unit: string,
): string {
  return `实点 ${counted} − 应有 ${counted - difference} = ${difference} ${unit}`;
}

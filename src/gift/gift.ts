import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';

/** From whom: the superior government or another body, or a donor. */
export const giftKinds = { subsidy: { label: '补助' }, donation: { label: '捐赠' } } as const;
export type GiftKind = keyof typeof giftKinds;

export const giftForms = { money: { label: '款' }, goods: { label: '物' } } as const;
export type GiftForm = keyof typeof giftForms;

/** Something that was received, in money or in goods, and what came of it (R-CC-14-10, F-29). Amounts in 分. */
export interface Gift {
  id: string;
  number: string;
  day: Day;
  kind: GiftKind;
  form: GiftForm;
  source: string;
  description: string;
  /** Money: all of it; goods: what they are worth, 0 where nobody said. */
  amount: number;
  quantity: number | null;
  unit: string | null;
  /** What it may be used for only; null where the giver said nothing. */
  purpose: string | null;
  fund_id: string | null;
  fund: string | null;
  /** The receipt in the accounts. */
  entry_id: string | null;
  entry: string | null;
  facts: GiftFacts;
  verdicts: Judged[];
  /** Why it counts no more: voided itself, or its receipt was voided or taken back. */
  voided: string | null;
  uses: GiftUse[];
}

export interface GiftFacts {
  /** The donor does not wish to be named to the public. */
  unnamed: boolean;
  /** The receipt was booked with it, and goes with it. */
  booked_here: boolean;
  happened: string | null;
  /** Every time the goods were counted, as entered. */
  counts?: GiftCount[];
}

/** Goods counted at the end of a day. */
export interface GiftCount {
  day: Day;
  counted: number;
  counter: string;
  /** Somebody else, who looked on. */
  witness: string;
  /** Why it differs. */
  explanation: string | null;
}

export interface GiftUse {
  id: string;
  position: number;
  day: Day;
  purpose: string;
  recipient: string | null;
  person_id: string | null;
  amount: number | null;
  quantity: number | null;
  entry_id: string | null;
  /** The payment in the accounts. */
  entry: string | null;
  verdicts: Judged[];
  /** Why it counts no more: voided itself, or its payment was. */
  voided: string | null;
}

export function giftNumber(year: number, no: number): string {
  return `赠〔${year}〕${no}号`;
}

type Reckoned = Pick<Gift, 'form' | 'amount' | 'quantity' | 'uses' | 'voided'>;

/** What was used and what is left: of money in 分, of goods in their unit. Of what counts no more nothing is left. */
export function reckon({ form, amount, quantity, uses, voided }: Reckoned) {
  const standing = uses.filter(({ voided }) => voided === null);
  const of = (one: GiftUse) => (form === 'money' ? one.amount : one.quantity) ?? 0;
  const used = standing.reduce((sum, one) => sum + of(one), 0);
  if (voided !== null) return { used, left: 0 };
  return { used, left: (form === 'money' ? amount : (quantity ?? 0)) - used };
}

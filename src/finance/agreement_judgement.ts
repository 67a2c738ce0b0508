import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Agreement } from './agreements.ts';

export const agreementWords = {
  cash_counted: { label: '帐款相符' },
  vouchers: { label: '帐证相符' },
  stock: { label: '帐实相符' },
  ledgers: { label: '帐帐相符' },
} as const;

/** The agreements the place asks for (R-CC-14-7); none where it asks for none. */
export function judgeAgreements(book: Rulebook, day: string, all: readonly Agreement[]): Judged[] {
  const rule = book.find('finance.agreements', day);
  if (rule === undefined) return [];
  const asked = rule.value.fields.map(({ code }) => code);
  return all
    .filter(({ code }) => asked.includes(code))
    .map(({ code, holds, said }) =>
      judgeBy(rule, { subject: code, label: agreementWords[code].label }, {}, () => ({
        holds,
        arithmetic: said.join('；'),
      })),
    );
}

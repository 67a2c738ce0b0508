import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Gift } from './gift.ts';

/** 全额入账 (长春 十四(三), R-CC-14-10): what was booked is what was received. Amounts in 分. */
export function judgeBooking(book: Rulebook, day: Day, received: number, booked: number): Judged[] {
  const rule = book.find('gift.booking', day);
  if (rule === undefined) return [];
  const holds = booked === received;
  const arithmetic = `入账 ${yuan(booked)} ${holds ? '=' : booked < received ? '<' : '>'} 收到 ${yuan(received)}`;
  return [judgeBy(rule, { subject: 'in_full', label: '全额入账' }, {}, () => ({ holds, arithmetic }), [])];
}

/**
 * 专款专用 (R-CC-14-10): used for what it was given for, and paid out of its fund.
 * @param paidFrom the fund the payment was made from; undefined where there is no payment.
 */
export function judgeUse(
  book: Rulebook,
  day: Day,
  { purpose: given, fund }: Pick<Gift, 'purpose' | 'fund'>,
  purpose: string,
  paidFrom?: string | null,
): Judged[] {
  const rule = book.find('gift.booking', day);
  if (rule === undefined) return [];
  const judge = (subject: string, label: string, holds: boolean, arithmetic: string) =>
    judgeBy(rule, { subject, label }, {}, () => ({ holds, arithmetic }), []);
  const kept = given === purpose;
  return [
    ...(given === null
      ? []
      : [judge('for_purpose', '专款专用', kept, kept ? `用于${purpose}` : `指定用于“${given}”，用于“${purpose}”`)]),
    ...(fund === null || paidFrom === undefined
      ? []
      : [
          judge(
            'from_fund',
            '由专款支出',
            paidFrom === fund,
            paidFrom === fund
              ? `由“${fund}”支出`
              : `应由“${fund}”支出，这笔支出${paidFrom === null ? '没有列专款' : `列在“${paidFrom}”`}`,
          ),
        ]),
  ];
}

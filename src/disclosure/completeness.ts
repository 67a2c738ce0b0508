import { yuan } from '../base/money.ts';
import type { Database } from '../database/open.ts';
import { readAccounts } from '../finance/quarter_store.ts';
import { accountCodes } from './account_codes.ts';
import type { DisclosedPeriod } from './disclosed_period.ts';
import type { Version } from './version_store.ts';

const figures = { opening: '期初结余', receipts: '收入', payments: '支出' } as const;

/**
 * Why the figures of a version are not the whole period's, in words: frozen before its end, or booked since; null where they
 * are. A term has no end.
 */
export async function lackingOf(
  db: Database,
  { day, content }: Version,
  { per, from, to }: DisclosedPeriod,
): Promise<string | null> {
  if (per === 'term') return null;
  const early = day < to ? [`${day} 定稿，早于 ${to}`] : [];
  const said = [...early, ...(await bookedSince(db, content, { from, to }))];
  return said.length === 0 ? null : `数字不完整：${said.join('，')}`;
}

/** What the accounts of the period say now that they did not say when they were frozen. */
async function bookedSince(
  db: Database,
  { items, accounts: then }: Version['content'],
  period: Pick<DisclosedPeriod, 'from' | 'to'>,
): Promise<string[]> {
  if (!items.some(({ code }) => accountCodes.includes(code))) return [];
  const now = await readAccounts(db, period);
  return (['opening', 'receipts', 'payments'] as const).flatMap((key) => {
    const more = now[key] - then[key];
    return more === 0 ? [] : [`定稿以后${figures[key]}${more > 0 ? '增加' : '减少'} ${yuan(Math.abs(more))}`];
  });
}

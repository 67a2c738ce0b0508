import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';

/** The closed months among those these days lie in, in order. */
export async function closedAmong(db: Database, days: readonly Day[]): Promise<Month[]> {
  const months = [...new Set(days.map(monthOf))];
  if (months.length === 0) return [];
  const rows = await db
    .selectFrom('month_close')
    .select('month')
    .where('month', 'in', months)
    .orderBy('month')
    .execute();
  return rows.map(({ month }) => month);
}

/**
 * Nothing is entered any more into a month that is closed: what is found later goes into the open month as an adjusting
 * entry. Call it inside the transaction that writes. @throws Refusal kind `usage`, code `month_closed`.
 */
export async function refuseClosed(db: Database, days: readonly Day[]): Promise<void> {
  const closed = await closedAmong(db, days);
  if (closed.length === 0) return;
  throw new Refusal('usage', 'month_closed', `${closed.join('、')} 的考勤已经结账，不能再改。`, {
    hint: '在还没有结账的月份登记调整：jwh attendance correct 姓名 日期 … --reason 事由 --by 批准人（写明原月份，记入本月）。',
  });
}

/** The same for a change from a day on: to a last day, or without end. @throws Refusal kind `usage`, code `month_closed`. */
export async function refuseClosedFrom(db: Database, from: Day, until: Day | null): Promise<void> {
  const months = db.selectFrom('month_close').select('month').where('month', '>=', monthOf(from));
  const rows = await (until === null ? months : months.where('month', '<=', monthOf(until))).execute();
  await refuseClosed(
    db,
    rows.map(({ month }) => `${month}-01`),
  );
}

/** Every month that is closed, in order. */
export async function closedMonths(db: Database): Promise<Month[]> {
  const rows = await db.selectFrom('month_close').select('month').orderBy('month').execute();
  return rows.map(({ month }) => month);
}

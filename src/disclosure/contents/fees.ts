import type { Day } from '../../calendar/day.ts';
import type { Booked, Decided, FeeFacts } from '../../fee/fee.ts';
import { withAccounts } from '../../fee/store.ts';
import { contentsOf } from '../../proceeding/casework.ts';
import type { Step } from '../../proceeding/proceeding.ts';
import { listProceedings } from '../../proceeding/store.ts';
import type { Content, Files } from '../sources.ts';

/** Fees for services and activities in the premises (长春 十八, R-CC-18-7): what is asked, who agreed, what came in and went out. */
export async function feesOfPremises({ db, quarter: { from, to }, today, publish }: Files): Promise<Content> {
  const all = await listProceedings<FeeFacts>(db, ['fee'], { to });
  const rows: Content['rows'][number][] = [];
  for (const one of all.filter(({ voided }) => voided === null).reverse()) {
    if (!wentOn(one.day, one.entered, from, to)) continue;
    const { steps } = await withAccounts(db, one, today);
    if (!wentOn(one.day, steps, from, to)) continue;
    const until = steps.filter(({ day }) => day <= to);
    const now = until.filter(({ day }) => day >= from);
    const decided = contentsOf<Decided>({ steps: until }, 'decided').map(({ resolution }) => resolution);
    rows.push({
      number: one.number,
      title: publish(one.title),
      price: one.facts.price === null ? null : publish(one.facts.price),
      decided: [...new Set(decided)].join('、') || null,
      received: sumOf(now, 'charged'),
      spent: sumOf(now, 'spent'),
      balance: sumOf(until, 'charged') - sumOf(until, 'spent'),
    });
  }
  return {
    lines: [],
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'title', label: '项目', type: 'text', wide: true },
      { key: 'price', label: '收费标准', type: 'text' },
      { key: 'decided', label: '议定', type: 'text' },
      { key: 'received', label: '本期收入（元）', type: 'money' },
      { key: 'spent', label: '本期支出（元）', type: 'money' },
      { key: 'balance', label: '结余（元）', type: 'money' },
    ],
    rows,
  };
}

/** Opened in the period, or something was done in it. */
function wentOn(opened: Day, steps: readonly Pick<Step, 'day'>[], from: Day, to: Day): boolean {
  return opened >= from || steps.some(({ day }) => from <= day && day <= to);
}

function sumOf(steps: readonly Step[], kind: 'charged' | 'spent'): number {
  return contentsOf<Booked>({ steps: [...steps] }, kind).reduce((sum, { amount }) => sum + amount, 0);
}

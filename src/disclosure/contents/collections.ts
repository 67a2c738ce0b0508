import { type CollectionFacts, collectionKinds, type Decided, type Spent } from '../../collection/collection.ts';
import { withAccounts } from '../../collection/store.ts';
import { contentsOf } from '../../proceeding/casework.ts';
import type { Step } from '../../proceeding/proceeding.ts';
import { listProceedings } from '../../proceeding/store.ts';
import type { Content, Files } from '../sources.ts';

/** Money raised from residents, with what it was spent on so far; who paid, and how much, is nobody's business (组织法 第十六条). */
export async function collectedMoney({ db, quarter: { from, to }, today, publish }: Files): Promise<Content> {
  const all = await listProceedings<CollectionFacts>(db, ['collection'], { to });
  const rows: Content['rows'][number][] = [];
  for (const entered of all.filter(({ voided }) => voided === null).reverse()) {
    const { number, title, day, facts, steps } = await withAccounts(db, entered, today);
    const until = steps.filter((step) => step.day <= to);
    const now = until.filter((step) => step.day >= from);
    if (day < from && now.length === 0) continue;
    const decided = contentsOf<Decided>({ steps: until }, 'decided').map(({ resolution }) => resolution);
    rows.push({
      number,
      title: publish(title),
      kind: collectionKinds[facts.kind],
      purpose: publish(facts.purpose),
      decided: [...new Set(decided)].join('、') || null,
      received: sumOf(now, 'paid'),
      spent: sumOf(now, 'spent'),
      balance: sumOf(until, 'paid') - sumOf(until, 'spent'),
    });
  }
  return {
    lines: [],
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'title', label: '名称', type: 'text', wide: true },
      { key: 'kind', label: '种类', type: 'text' },
      { key: 'purpose', label: '用途', type: 'text', wide: true },
      { key: 'decided', label: '决定', type: 'text' },
      { key: 'received', label: '本期收入（元）', type: 'money' },
      { key: 'spent', label: '本期支出（元）', type: 'money' },
      { key: 'balance', label: '结余（元）', type: 'money' },
    ],
    rows,
  };
}

/** Payments that still wait for approval have not gone out. */
function sumOf(steps: readonly Step[], kind: 'paid' | 'spent'): number {
  return contentsOf<Pick<Spent, 'amount'> & { awaiting?: boolean }>({ steps: [...steps] }, kind)
    .filter(({ awaiting }) => awaiting !== true)
    .reduce((sum, { amount }) => sum + amount, 0);
}

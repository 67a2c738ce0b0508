import { yearOf } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { Database } from '../database/open.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import type { Account } from './account.ts';
import { statementSignatures } from './signatures.ts';
import { yearLines } from './year_store.ts';

interface Statement {
  account: Pick<Account, 'id'>;
  asked: Quarter;
  table: TableBlock;
  /** Stamps and postings on file. */
  told: readonly Block[];
  office: string;
}

/** The statement of a quarter as it goes up on the wall (F-23): what is doubtful about it is for the office alone. */
export async function onPaper(db: Database, { account, asked, table, told, office }: Statement): Promise<Block[]> {
  return [
    await withBudget(db, account.id, asked, table),
    ...(await handlersBlock(db, account.id, asked)),
    ...told,
    await statementSignatures(db, asked.to, { office, onWall: account.id === null }),
  ];
}

/** The statement for the wall has the year's budget beside each line that has one (F-23). */
async function withBudget(
  db: Database,
  accountId: string | null,
  { to }: Quarter,
  table: TableBlock,
): Promise<TableBlock> {
  const lines = await yearLines(db, accountId, yearOf(to), {});
  const budgetOf = (side: unknown, name: unknown) =>
    lines.find((line) => line.side === side && line.name === name)?.budget ?? null;
  return {
    ...table,
    columns: [...table.columns, { key: 'budget', label: '全年预算（元）', type: 'money' }],
    rows: table.rows.map((row) => ({ ...row, budget: budgetOf(row.line, row.category) })),
    ...(table.total && { total: { ...table.total, budget: null } }),
  };
}

/** Who handled and who approved what was paid in the quarter (F-23). */
async function handlersBlock(db: Database, accountId: string | null, { from, to }: Quarter): Promise<Block[]> {
  const entries = await db
    .selectFrom('account_entry as entry')
    .leftJoin('account_approval as approval', 'approval.entry_id', 'entry.id')
    .select(['entry.handler', 'approval.name as approver'])
    .distinct()
    .where('entry.account_id', 'is', accountId)
    .where('entry.kind', 'in', ['income', 'expense'])
    .where('entry.booked_on', '>=', from)
    .where('entry.booked_on', '<=', to)
    .where('entry.voided', 'is', null)
    .orderBy('entry.booked_on')
    .execute();
  const names = (of: 'handler' | 'approver') =>
    [...new Set(entries.flatMap((entry) => (entry[of] === null ? [] : [entry[of]])))].join('、');
  const fields = [
    { key: 'handlers', label: '经手人', type: 'text' as const, value: names('handler') },
    { key: 'approvers', label: '审批人', type: 'text' as const, value: names('approver') },
  ].filter(({ value }) => value !== '');
  return fields.length === 0 ? [] : [{ kind: 'fields', fields }];
}

import { cellData } from '../../sheet/cell.ts';
import type { CellValue, Column } from '../../sheet/sheet.ts';
import { accountCodes } from '../account_codes.ts';
import type { Disclosed, DisclosedItem } from '../disclosed.ts';
import { accountsRecord, itemRecord } from '../disclosed.ts';
import { periodWords } from '../disclosed_period.ts';
import type { Change } from '../frozen.ts';
import { gateWords, lackingWords } from '../gates.ts';
import { approvalsOf } from './page.ts';

/** Names the shape of the file; a change that breaks readers makes a new one. */
export const format = 'jwh-disclosure/1';
export const schemaFile = 'disclosure-1.schema.json';

/** Of a frozen version, what its data tell beside the content. */
export interface PublishedVersion {
  version: number;
  day: string;
  /** Why it takes the place of an earlier one; null for the first. */
  reason: string | null;
  changes: readonly Change[];
  /** The version that has taken its place; undefined where it counts. */
  later?: { version: number; day: string } | undefined;
}

/** A period as a file for machines, published beside its page: the same content, and nothing the page does not show. */
export function published(disclosed: Disclosed, frozen: PublishedVersion | null) {
  const { office, period, from, to, asOf, items, gates, accounts, telephone } = disclosed;
  const { awaiting: _awaiting, categories, ...figures } = accountsRecord(accounts);
  const lacking = lackingWords(gates);
  return {
    $schema: `./${schemaFile}`,
    format,
    office,
    period,
    title: periodWords(period),
    from,
    to,
    as_of: asOf,
    version: frozen?.version ?? null,
    correction: frozen?.reason == null ? null : { day: frozen.day, reason: frozen.reason, changes: frozen.changes },
    corrected_by: frozen?.later === undefined ? null : { version: frozen.later.version, day: frozen.later.day },
    draft: lacking !== null,
    lacking,
    approvals: approvalsOf(disclosed).map(({ gate, done, day }) => ({ gate, label: gateWords[gate], done, day })),
    accounts: items.some(({ code }) => accountCodes.includes(code))
      ? { ...figures, categories: categories.map((one) => ({ ...one })) }
      : null,
    items: items.map(publishedItem),
    telephone: telephone ?? null,
  };
}

export type Published = ReturnType<typeof published>;

/** Codes come with what they are called; a sum that the page shows is there too. */
function publishedItem(item: DisclosedItem) {
  const record = itemRecord(item) as { columns: Pick<Column, 'key' | 'label' | 'type'>[] };
  const states = new Map(item.columns.map((column) => [column.key, column.states]));
  const { total } = item;
  return {
    ...record,
    columns: record.columns.map((column) => {
      const words = states.get(column.key);
      return words === undefined
        ? column
        : { ...column, states: Object.fromEntries(Object.entries(words).map(([code, { label }]) => [code, label])) };
    }),
    total:
      total === undefined
        ? null
        : Object.fromEntries(
            item.columns.map((column): [string, CellValue] => [
              column.key,
              cellData(column, total[column.key] ?? null),
            ]),
          ),
  };
}

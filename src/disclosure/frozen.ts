import type { FoundLeak } from '../command/posted/leaks.ts';
import type { Choices } from '../rules/reading.ts';
import { type Shown, settledTable } from '../sheet/settled.ts';
import type { Disclosed, DisclosedItem } from './disclosed.ts';
import type { Gate } from './gates.ts';
import type { Version } from './version_store.ts';

/** A difference between two versions, as it is printed: where, and what it was and is. */
export interface Change {
  item: string;
  title: string;
  /** `第2行 金额（元）`, `内容`, `期末结余（元）`. */
  where: string;
  before: string | null;
  after: string | null;
}

/** What is kept of a period when its figures are frozen: as it is published, private names masked. */
export interface Frozen extends Pick<Disclosed, 'period' | 'from' | 'to' | 'office' | 'asOf' | 'accounts'> {
  items: DisclosedItem[];
  choices: Choices;
  /** As it is on file when the version is shown; kept with none. */
  telephone?: string | null | undefined;
  /** Who answers for the disclosure (R-XF4-16). */
  responsible: string | null;
  /** Against the version that hung last, else the one before; empty in the first. */
  changes: Change[];
}

/** A period with its private cells settled: what was hidden on the board is nowhere kept in full a second time. Pure. */
export function frozenOf(disclosed: Disclosed, show: Shown, responsible: string | null): Frozen {
  const { period, from, to, office, asOf, accounts, choices } = disclosed;
  const items = disclosed.items.map((item) => settledItem(item, show));
  return { period, from, to, office, asOf, accounts, items, choices, responsible, changes: [] };
}

function settledItem(item: DisclosedItem, show: Shown): DisclosedItem {
  const { columns, rows } = settledTable({ kind: 'table', columns: item.columns, rows: item.rows }, show);
  return { ...item, columns, rows };
}

/** The frozen figures as the sheets take them, with the gates as they stand for this version. */
export function disclosedFrom(
  { content, digest, accounts_digest }: Version,
  gates: readonly Gate[],
  leaks: readonly FoundLeak[] = [],
): Disclosed {
  const { responsible: _responsible, changes: _changes, ...disclosed } = content;
  return { ...disclosed, gates, leaks, digests: { all: digest, accounts: accounts_digest } };
}

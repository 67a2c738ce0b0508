import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { Database } from '../database/open.ts';
import { readAccounts } from '../finance/quarter_store.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Item } from '../rules/value.ts';
import type { Column, Row } from '../sheet/sheet.ts';
import { readPosts } from '../staff/store.ts';
import type { Disclosed, DisclosedItem } from './disclosed.ts';
import { type Entered, nothingEntered } from './entered.ts';
import { judgeGates } from './gates.ts';
import { membersOn } from './members.ts';
import { accountRows, type Content, duties, type Files, resolutionRows } from './sources.ts';
import { readEntered, readSignatures } from './store.ts';

type Source = (files: Files) => Promise<Content>;

/** Which records stand behind an item, by its code in the packs; items of other codes are entered by hand. */
const sources: Readonly<Record<string, Source>> = {
  duties,
  staff_duties: duties,
  duties_and_systems: duties,
  finance: accountRows,
  funds: accountRows,
  resolutions: resolutionRows,
};

export const accountCodes: readonly string[] = ['finance', 'funds'];

/** A quarter as the place's rules want it published. @throws Refusal kind `no_rule` where they list nothing. */
export async function assemble(db: Database, quarter: Quarter, today: Day): Promise<Disclosed> {
  const book = await loadRulebook(db);
  const rule = book.require('disclosure.items', quarter.to);
  const [office, posts] = [await readOffice(db), await readPosts(db)];
  const files: Files = { db, book, office: office.name, posts, quarter, today };
  const entered = await readEntered(db, quarter.period);
  const fullNames = rule.readings.includes('D-133') && chosen('D-133', book.choices(quarter.to)) === 'b';
  const items: DisclosedItem[] = [];
  for (const [at, item] of rule.value.items.entries()) {
    const content = await sourceOf(item, rule)?.(files);
    items.push(itemFrom(at + 1, item, content, entered.get(item.code) ?? nothingEntered, fullNames));
  }
  const signatures = await readSignatures(db, quarter.period);
  return {
    ...quarter,
    office: office.name,
    asOf: today,
    items,
    accounts: await readAccounts(db, quarter),
    gates: judgeGates(book, signatures, membersOn(posts, today), today),
  };
}

/** 静安 keeps the duties of the office apart from those of its staff: then only the latter come from the records. */
function sourceOf({ code }: Item, { value }: InForce<'disclosure.items'>): Source | undefined {
  if (code === 'duties_and_systems' && value.items.some((one) => one.code === 'staff_duties')) return undefined;
  return sources[code];
}

function itemFrom(
  no: number,
  { code, title }: Item,
  content: Content | undefined,
  entered: Entered,
  fullNames: boolean,
): DisclosedItem {
  const { lines, columns, rows, total } = content ?? { ...listFrom(entered, fullNames), lines: [] };
  const all = [...lines, ...entered.lines];
  return {
    no,
    code,
    title,
    empty: all.length === 0 && rows.length === 0,
    lines: all,
    columns,
    rows,
    ...(total && { total }),
  };
}

/** A list as entered, numbered and added up; names in full only where the office has chosen so (D-133b). */
function listFrom({ columns, rows }: Entered, fullNames: boolean): Omit<Content, 'lines'> {
  if (rows.length === 0) return { columns: [], rows: [] };
  const shown = columns.map((column) =>
    fullNames && column.type === 'private_name' ? { ...column, type: 'text' as const } : column,
  );
  const summed = columns.filter(({ type }) => type === 'money' || type === 'count');
  const total: Row = {
    no: '合计',
    ...Object.fromEntries(columns.map(({ key }) => [key, ''])),
    ...Object.fromEntries(summed.map(({ key }) => [key, rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0)])),
  };
  const numbered: Column = { key: 'no', label: '序号', type: 'count' };
  return {
    columns: [numbered, ...shown.map((column) => (column.type === 'text' ? { ...column, wide: true } : column))],
    rows: rows.map((row, at) => ({ no: at + 1, ...row })),
    ...(summed.length === 0 ? {} : { total }),
  };
}

import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import { watched } from '../command/posted/leaks.ts';
import { readOnFile } from '../command/posted/on_file.ts';
import type { Database } from '../database/open.ts';
import { readBooks } from '../finance/quarter_store.ts';
import { publicCategories } from '../finance/wording_store.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Item } from '../rules/value.ts';
import type { CellValue, Column, Row } from '../sheet/sheet.ts';
import { readPosts } from '../staff/store.ts';
import { accountCodes } from './account_codes.ts';
import type { BesideAccounts } from './apart_told.ts';
import { asLines } from './contents/lines.ts';
import { openItem } from './contents/open_item.ts';
import { dutiesAndProcedures, proceduresOnly } from './contents/procedures.ts';
import { digestsOf } from './digests.ts';
import type { Disclosed, DisclosedItem } from './disclosed.ts';
import { type Entered, nothingEntered } from './entered.ts';
import { judgeGates } from './gates.ts';
import { openItemOf } from './homes.ts';
import { itemLeaks } from './item_leaks.ts';
import { requireItems } from './items_rule.ts';
import { membersOn } from './members.ts';
import { type Publish, publisher } from './names.ts';
import type { EnteredParts } from './remedy.ts';
import { accountRows, type Content, duties, type Files, resolutionRows } from './sources.ts';
import { readEntered, readSignatures } from './store.ts';
import { boardTelephone } from './telephone.ts';

type Source = (files: Files) => Promise<Content>;

/** Which records stand behind an item, by its code in the packs; items of other codes are entered by hand. Loaded where a place has the item. */
const sources: Readonly<Record<string, Source>> = {
  duties: dutiesAndProcedures('duties'),
  staff_duties: duties,
  duties_and_systems: dutiesAndProcedures('duties_and_systems'),
  finance: accountRows,
  funds: accountRows,
  resolutions: resolutionRows,
  residents_affairs: inOpenItem('residents_affairs'),
  yearly_goals: async (files) => (await import('./contents/targets.ts')).yearlyTargets(files),
  certificates_and_services: async (files) => (await import('./contents/certificates.ts')).certificatesToBeHad(files),
  supervision_report: async (files) => (await import('./contents/supervision_report.ts')).supervisionReports(files),
  on_demand: async (files) => (await import('./contents/demanded_items.ts')).demandedItems(files),
  three_meetings: async (files) => (await import('./contents/three_meetings.ts')).threeMeetings(files),
  relief: async (files) => (await import('./contents/gifts.ts')).giftsAndUse(files),
  relief_funds: async (files) => (await import('./contents/gifts.ts')).giftsAndUse(files),
  consultation_results: async (files) => (await import('./contents/consultations.ts')).consultationResults(files),
  other: inOpenItem('other'),
};

/** Only one item of a list is open to what no other has. */
function inOpenItem(code: string): Source {
  return async (files) => (openItemOf(files.codes) === code ? openItem(files) : nothingRecorded);
}

/** A quarter, or another period, as the place's rules want it published. @throws Refusal kind `no_rule` where they list nothing. */
export async function assemble(
  db: Database,
  quarter: Quarter,
  today: Day,
  /** The codes of the items wanted; null: all. */
  only: ReadonlySet<string> | null = null,
): Promise<Disclosed> {
  const office = await readOffice(db);
  const book = await loadRulebook(db, office);
  const rule = requireItems(book, quarter);
  const posts = await readPosts(db);
  const entered = await readEntered(db, quarter.period);
  const fullNames = rule.readings.includes('D-133') && chosen('D-133', book.choices(quarter.to)) === 'b';
  const onFile = await readOnFile(db, today, posts);
  const watch = watched(publisher(onFile, entered, fullNames), onFile);
  const { publish } = watch;
  const codes = rule.value.items.map(({ code }) => code);
  const about = { office: office.name, posts, quarter, today, whole: only === null };
  const files: Files = { db, book, codes, publish, ...about };
  const items: DisclosedItem[] = [];
  const byHand = new Map<string, EnteredParts>();
  for (const [at, item] of rule.value.items.entries()) {
    if (only !== null && !only.has(item.code)) continue;
    const content = await sourceOf(item, rule)?.(files);
    byHand.set(item.code, partsByHand(content));
    items.push(itemFrom(at + 1, item, content, publicEntered(entered.get(item.code), publish), fullNames));
  }
  const signatures = await readSignatures(db, quarter.period);
  const { accounts: booked, cash, apart } = await readBooks(db, quarter, null);
  const isTold = apart && items.some(({ code }) => accountCodes.includes(code));
  const beside = isTold ? await (await import('./apart_told.ts')).publicApart(db, quarter, watch) : noneBeside;
  const accounts = {
    ...booked,
    categories: (await publicCategories(db, booked.categories, quarter)).map((one) => ({
      ...one,
      category: one.category && publish(one.category),
    })),
    ...beside.apart,
  };
  const digests = digestsOf(items, accounts);
  const leaks = [...itemLeaks(items, watch, byHand), ...beside.leaks];
  return {
    period: quarter.period,
    from: quarter.from,
    to: quarter.to,
    office: office.name,
    asOf: today,
    items,
    accounts,
    cash,
    telephone: await boardTelephone(db, book, quarter.to),
    gates: judgeGates(book, signatures, membersOn(posts, today), today, digests),
    digests,
    leaks,
    choices: book.choices(quarter.to),
  };
}

/** 静安 keeps the duties of the office apart from those of its staff. */
function sourceOf({ code }: Item, { value }: InForce<'disclosure.items'>): Source | undefined {
  if (code === 'duties_and_systems' && value.items.some((one) => one.code === 'staff_duties')) return proceduresOnly;
  return sources[code];
}

const noneBeside: BesideAccounts = { apart: {}, leaks: [] };

const nothingRecorded: Content = { lines: [], columns: [], rows: [] };

/** What stands in an item is entered where the records say nothing of it. */
function partsByHand({ lines, rows }: Content = nothingRecorded): EnteredParts {
  return { lines: lines.length + rows.length === 0, rows: rows.length === 0 };
}

function itemFrom(
  no: number,
  { code, title }: Item,
  content: Content | undefined,
  entered: Entered,
  fullNames: boolean,
): DisclosedItem {
  const list = listFrom(entered, fullNames);
  // A list that was entered is the item's table, unless the records have one: then it stands under that, a line for each row.
  const isTaken = content !== undefined && content.rows.length > 0;
  const { columns, rows, total } = isTaken || list.rows.length === 0 ? (content ?? list) : list;
  const recorded = content ?? nothingRecorded;
  // Where the records say nothing, what was entered stands in their place.
  const isSilent = recorded.lines.length + recorded.rows.length === 0;
  const lines = isSilent ? entered.lines : recorded.lines;
  const under = isSilent ? [] : [...entered.lines, ...(isTaken ? asLines(list.columns.slice(1), list.rows) : [])];
  return {
    no,
    code,
    title,
    empty: lines.length + under.length + rows.length === 0,
    lines,
    under,
    columns,
    rows,
    ...(total && { total }),
  };
}

/** What was entered, its free text as it may be published; names in their own columns are masked by their type. */
function publicEntered(entered: Entered = nothingEntered, publish: Publish): Entered {
  const free = entered.columns.filter(({ type }) => type === 'text').map(({ key }) => key);
  const shown = (key: string, value: CellValue) =>
    typeof value === 'string' && free.includes(key) ? publish(value) : value;
  return {
    lines: entered.lines.map(publish),
    columns: entered.columns.map((column) => ({ ...column, label: publish(column.label) })),
    rows: entered.rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, v]) => [key, shown(key, v)]))),
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

import type { Day } from '../calendar/day.ts';
import { cellText } from '../sheet/cell.ts';
import type { Column, TableBlock } from '../sheet/sheet.ts';
import { accountCodes } from './account_codes.ts';
import { apartFigures } from './apart.ts';
import type { DisclosedItem } from './disclosed.ts';
import type { Change, Frozen } from './frozen.ts';

/** What is printed of an item: each place with its words. */
type Places = Map<string, string>;

const money: Column = { key: 'amount', label: '', type: 'money' };
const figures = [
  ['opening', '期初结余（元）'],
  ['receipts', '收入（元）'],
  ['payments', '支出（元）'],
  ['closing', '期末结余（元）'],
] as const;

/** Every place where two versions of a period differ: until when, then item by item in the order of the list. Pure. */
export function changesBetween(before: Frozen, after: Frozen): Change[] {
  const codes = [...new Set([...after.items, ...before.items].map(({ code }) => code))];
  const items = codes.flatMap((code) => {
    const [old, now] = [placesOf(before, code), placesOf(after, code)];
    const title = [...after.items, ...before.items].find((one) => one.code === code)?.title ?? code;
    const change = (where: string, was: string | null, is: string | null): Change => ({
      ...{ item: code, title, where, before: was, after: is },
    });
    const places = [...new Set([...old.keys(), ...now.keys()])].flatMap((where): Change[] => {
      const [was, is] = [old.get(where) ?? null, now.get(where) ?? null];
      return was === is ? [] : [change(where, was, is)];
    });
    const rows = rowChanges(itemOf(before, code), itemOf(after, code)).map(([where, was, is]) =>
      change(where, was, is),
    );
    return [...places, ...rows];
  });
  const [until, untilNow] = [endOf(before), endOf(after)];
  if (until === untilNow) return items;
  return [{ item: 'period', title: '时段', where: '数字截至', before: until, after: untilNow }, ...items];
}

/** Until when a sheet tells of its period; a term has no end. */
function endOf({ from, to, asOf }: Frozen): Day {
  return from === to || asOf >= to ? to : asOf;
}

function placesOf({ items, accounts }: Frozen, code: string): Places {
  const places: Places = new Map();
  const item = items.find((one) => one.code === code);
  if (item === undefined) return places;
  if (accountCodes.includes(code)) {
    const told = [...figures.map(([key, label]) => [label, accounts[key]] as const), ...apartFigures(accounts)];
    for (const [label, amount] of told) places.set(label, cellText(money, amount));
  }
  for (const [at, line] of item.lines.entries()) places.set(`第${at + 1}段`, line);
  for (const [at, line] of item.under.entries()) places.set(`表后第${at + 1}段`, line);
  return places;
}

function itemOf({ items }: Frozen, code: string): DisclosedItem | undefined {
  return items.find((one) => one.code === code);
}

/** A row in its words, and what it is known by beside them: its number or its day, else its place in the table. */
interface Told {
  words: string;
  mark: string | null;
  place: string;
}

/**
 * Rows by what they say, not by where they stand: one that comes in moves no other. Of those that differ one that has the
 * number or the day of another, or is the only one on either side and stands in the same place, is that one in other words.
 */
function rowChanges(before: DisclosedItem | undefined, after: DisclosedItem | undefined) {
  const left = toldRows(before);
  const come = toldRows(after).filter(({ words }) => {
    const at = left.findIndex((one) => one.words === words);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const only = (rows: readonly Told[], mark: string | null) =>
    mark === null ? [] : rows.filter((one) => one.mark === mark);
  const single = left.length === 1 && come.length === 1 && left[0]?.place === come[0]?.place;
  const gone = left.flatMap((was): [string, string, string | null][] => {
    const [same, more] = only(come, was.mark);
    const alone = same !== undefined && more === undefined && only(left, was.mark).length === 1;
    const is = single ? come[0] : alone ? same : undefined;
    if (is !== undefined) come.splice(come.indexOf(is), 1);
    return [[`行：${was.words}`, was.words, is?.words ?? null]];
  });
  return [...gone, ...come.map(({ words }): [string, null, string] => [`行：${words}`, null, words])];
}

function toldRows(item: DisclosedItem | undefined): Told[] {
  if (item === undefined) return [];
  const shown = item.columns.filter(({ key }) => key !== 'no');
  return item.rows.map((row, at) => {
    const mark = [row.number, row.day].find((one) => typeof one === 'string' && one !== '');
    const words = shown.map((column) => cellText(column, row[column.key] ?? null)).join('　');
    return { words, mark: mark === undefined ? null : `${row.kind ?? ''} ${mark}`, place: `${row.kind ?? ''} ${at}` };
  });
}

/** The differences as they are printed with the corrected sheet; of a row that came or went, what it says once. */
export function changeTable(changes: readonly Change[]): TableBlock {
  return {
    kind: 'table',
    title: '更正之处',
    columns: [
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'where', label: '位置', type: 'text' },
      { key: 'before', label: '更正前', type: 'text', wide: true },
      { key: 'after', label: '更正后', type: 'text', wide: true },
    ],
    rows: changes.map(({ title, where, before, after }) => ({
      title,
      where: where.startsWith('行：') ? rowWords(before, after) : where,
      before: before ?? '（无）',
      after: after ?? '（删去）',
    })),
  };
}

function rowWords(before: string | null, after: string | null): string {
  if (before === null) return '增加一行';
  return after === null ? '删去一行' : '改动一行';
}

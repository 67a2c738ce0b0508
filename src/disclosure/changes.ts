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
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((where): Change[] => {
      const [was, is] = [old.get(where) ?? null, now.get(where) ?? null];
      return was === is ? [] : [{ item: code, title, where, before: was, after: is }];
    });
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
  for (const [key, words] of rowsOf(item)) places.set(key, words);
  for (const [at, line] of item.under.entries()) places.set(`表后第${at + 1}段`, line);
  return places;
}

/**
 * Rows by what they say, not by where they stand: one that comes in moves no other. A row said several times is told apart by
 * how often.
 */
function rowsOf({ columns, rows }: DisclosedItem): [string, string][] {
  const shown = columns.filter(({ key }) => key !== 'no');
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const words = shown.map((column) => cellText(column, row[column.key] ?? null)).join('　');
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return [`行：${words}${times === 1 ? '' : `（第${times}次）`}`, words];
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
      where: where.startsWith('行：') ? (before === null ? '增加一行' : '删去一行') : where,
      before: before ?? '（无）',
      after: after ?? '（删去）',
    })),
  };
}

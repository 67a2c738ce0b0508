import { type FoundLeak, leaksOf, type Watch } from '../command/posted/leaks.ts';
import type { DisclosedItem } from './disclosed.ts';
import { heading } from './heading.ts';
import { type EnteredParts, remedyOf } from './remedy.ts';

/** Every place of the items that tells too much, their titles too: an office may have written its own list. */
export function itemLeaks(
  items: readonly DisclosedItem[],
  { allPlain, leakOf }: Watch,
  entered: ReadonlyMap<string, EnteredParts> = new Map(),
): FoundLeak[] {
  if (allPlain(items.flatMap(textsOf))) return [];
  return items.flatMap((item) => {
    const title = leakOf(item.title);
    if (title !== null) return [{ where: `第${item.no}项的名称`, leak: title }];
    return leaksOf(item, leakOf).map(({ where, leak, spot }) => ({
      where: `${heading(item)}${where}`,
      leak,
      remedy: remedyOf(item, spot, entered.get(item.code)),
    }));
  });
}

function textsOf({ title, lines, under, columns, rows }: DisclosedItem): string[] {
  const cells = rows.flatMap((row) => columns.map(({ key }) => row[key]));
  const written = cells.filter((value) => typeof value === 'string').map((value) => value.trim());
  return [title, ...lines, ...under, ...columns.map(({ label }) => label), ...written];
}

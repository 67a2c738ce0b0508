import { type FoundLeak, leaksOf, type Watch } from '../command/posted/leaks.ts';
import type { DisclosedItem } from './disclosed.ts';
import { heading } from './heading.ts';

/** Every place of an item that tells too much, its title too: an office may have written its own list. */
export function itemLeaks(item: DisclosedItem, leakOf: Watch['leakOf']): FoundLeak[] {
  const title = leakOf(item.title);
  if (title !== null) return [{ where: `第${item.no}项的名称`, leak: title }];
  return leaksOf(item, leakOf).map(({ where, leak }) => ({ where: `${heading(item)}${where}`, leak }));
}

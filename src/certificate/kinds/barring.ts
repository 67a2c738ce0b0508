import type { Item } from '../../rules/value.ts';
import type { CertificateKind } from '../certificate.ts';
import type { KindDetail } from './detail.ts';
import { kindDetails } from './here.ts';
import { type Barred, barredItem, barredTitle, nearTitle } from './negative.ts';
import { plainTitle } from './title.ts';

/** What the national list has to say of a matter: the item it is, or the one it comes near. */
export interface Barring {
  barred: Barred | null;
  /** The reading under whose letter `b` the list does not stand in the way: D-121 of 自治's own list, D-118 of a notary's matters. */
  doubt: 'D-121' | 'D-118' | null;
  near: { item: Barred; words: string } | null;
}

/**
 * Looks a matter up in the national list. An item of the place's list is judged by what it is, not by its words; any other
 * title that its paper is to bear, and the matter that a notary's letter names, by their words. Kinship, which has an
 * exception, never hides another item.
 */
export function barringOf(
  items: readonly Item[],
  { kind, title, matter }: { kind: CertificateKind; title: string; matter: string | null },
): Barring {
  const detail = kind.origin === 'list' ? kindDetails[kind.code] : undefined;
  const isListed = detail !== undefined && plainTitle(title) === plainTitle(kind.title);
  const named = isListed ? null : barredTitle(items, title);
  const certified = matter === null ? null : barredTitle(items, matter);
  const found = [named, certified].filter((one) => one !== null);
  const barred = found.find(({ item }) => item.code !== 'kinship') ?? found[0] ?? null;
  if (barred === null && detail?.barredAs !== undefined) {
    return { barred: barredItem(items, detail.barredAs), doubt: 'D-121', near: null };
  }
  const doubt = barred !== null && kind.conditions.includes('notary_letter') ? 'D-118' : null;
  return { barred, doubt, near: nearOf(items, detail, barred === null && !isListed ? title : null) };
}

/** The item that a kind of the place's list comes near by nature, or a free title by its words. */
function nearOf(items: readonly Item[], detail: KindDetail | undefined, title: string | null): Barring['near'] {
  const nearest = detail?.near === undefined ? null : barredItem(items, detail.near.item);
  if (nearest !== null) return { item: nearest, words: detail?.near?.words ?? '' };
  const similar = title === null ? null : nearTitle(items, title);
  return similar === null ? null : { item: similar, words: '先问清要证明什么；是这一项的，不要出具' };
}

import type { Item } from '../../rules/value.ts';
import type { CertificateKind } from '../certificate.ts';
import { kindDetails } from './here.ts';
import { type Barred, barredItem, barredTitle } from './negative.ts';

/** What the national list has to say of a matter: the item it is, or the one it comes near. */
export interface Barring {
  barred: Barred | null;
  /** The reading under whose letter `b` the list does not stand in the way: D-121 of 自治's own list, D-118 of a notary's matters. */
  doubt: 'D-121' | 'D-118' | null;
  near: { item: Barred; words: string } | null;
}

/**
 * Looks a matter up in the national list. An item of the place's list is judged by what it is, not by its words; the matter
 * that a notary's letter names and the title of any other paper by their words.
 */
export function barringOf(
  items: readonly Item[],
  { kind, title, matter }: { kind: CertificateKind; title: string; matter: string | null },
): Barring {
  const detail = kind.origin === 'list' ? kindDetails[kind.code] : undefined;
  if (detail?.barredAs !== undefined) {
    return { barred: barredItem(items, detail.barredAs), doubt: 'D-121', near: null };
  }
  const nearest = detail?.near === undefined ? null : barredItem(items, detail.near.item);
  const near = nearest === null ? null : { item: nearest, words: detail?.near?.words ?? '' };
  const named = detail === undefined ? barredTitle(items, title) : null;
  if (named !== null || matter === null) return { barred: named, doubt: null, near };
  const doubt = kind.conditions.includes('notary_letter') ? 'D-118' : null;
  return { barred: barredTitle(items, matter), doubt, near };
}

import type { Judged } from '../../verdict/verdict.ts';
import type { KindBook } from './book.ts';
import type { Instead } from './negative.ts';
import { itemFacts } from './office_item.ts';
import type { OfficeItem } from './store.ts';
import { matterOf, plainTitle } from './title.ts';

/** The item of the office's local lists that says a matter may not be certified. */
export function localBar(own: readonly OfficeItem[], title: string): OfficeItem | undefined {
  const plain = plainTitle(title);
  return own.find((item) => {
    if (item.stance !== 'may_not') return false;
    const matter = matterOf(item.title);
    return matterOf(title) === matter || ([...matter].length >= 4 && plain.includes(matter));
  });
}

/** What the local list says of a matter, in the place of a rule of the packs; undefined where it says nothing. */
export function localVerdict(
  { own, book }: KindBook,
  title: string,
): { verdict: Judged; instead: Instead | null } | undefined {
  const item = localBar(own, title);
  if (item === undefined) return undefined;
  const { instead } = itemFacts(item);
  return {
    verdict: {
      ...officeCitation(item, book.pack.place),
      rule: 'certificate.negative',
      subject: 'local_list',
      label: '本地不应出具的清单',
      holds: false,
      severity: 'error',
      arithmetic: `是本地清单第${item.series}项“${item.title}”`,
      readings: [],
      others: [],
      notes: [],
    },
    instead: instead === null ? null : { words: instead, cite: item.cite, status: 'office' },
  };
}

/** Where an item of the office's own comes from, as a judgement carries it. */
export function officeCitation({ cite }: OfficeItem, place: string): Pick<Judged, 'cite' | 'cite_words'> {
  return {
    cite: { place, document: '本居委会规定', article: cite, status: 'office' },
    cite_words: `本居委会规定：${cite}`,
  };
}

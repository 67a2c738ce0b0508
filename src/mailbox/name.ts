import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';

/** What the box is called here (主任信箱, 居委会信箱), and whether the text of the place sets one up at all. */
export interface BoxName {
  label: string;
  /** Null where the place has no text on a box. */
  citeWords: string | null;
  says: string;
}

/** 长春 sets up a hotline and no box: what is not called a box is not taken for one. */
export function boxName(book: Rulebook, day: Day): BoxName {
  const rule = book.find('mailbox.name', day);
  const isBox =
    rule !== undefined && [rule.value.label, ...(rule.value.aliases ?? [])].some((name) => name.includes('信箱'));
  if (!isBox) {
    return {
      label: '居委会信箱',
      citeWords: null,
      says: `${book.pack.name}没有设信箱的规定，开箱记录由本办公室自行登记。`,
    };
  }
  const label = [rule.value.label, ...(rule.value.aliases ?? [])].find((name) => name.includes('信箱')) as string;
  return { label, citeWords: rule.citeWords, says: `设立${label}：${rule.citeWords}。` };
}

import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import { type OfficeItem, readOfficeItems } from './store.ts';

/** What is asked when it is judged whether something may be certified: the rules and the office's own items of a day. */
export interface KindBook {
  book: Rulebook;
  own: readonly OfficeItem[];
  day: Day;
}

export async function readKindBook(db: Database, day: Day): Promise<KindBook> {
  return { book: await loadRulebook(db), own: await readOfficeItems(db, day), day };
}

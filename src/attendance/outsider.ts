import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { postsOf, staffCalled } from '../staff/store.ts';

export interface Outsider {
  code: 'outsider';
  says: string;
}

/** A name that nobody on the staff bears today, such as of the sub-district, is taken and told. */
export async function outsiderNotes(db: Database, who: string, name: string, today: Day): Promise<Outsider[]> {
  for (const { id } of await staffCalled(db, name)) {
    if ((await postsOf(db, id)).some((post) => isHeldOn(post, today))) return [];
  }
  return [{ code: 'outsider', says: `${who}${name}现在不是本居委会的工作人员，请核对` }];
}

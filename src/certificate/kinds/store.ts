import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';

/** What the office adds to the lists of its place: a kind that may be issued, or one that may not. */
export interface OfficeItem {
  id: string;
  code: string;
  series: number;
  title: string;
  stance: 'may' | 'may_not';
  /** Category, bases, department, conditions of a kind; where to go instead. */
  facts: string;
  cite: string;
  from_day: Day;
  until_day: Day | null;
}

/** The office's own items that hold on a day, in the order of their numbers. */
export async function readOfficeItems(db: Database, day: Day): Promise<OfficeItem[]> {
  return db
    .selectFrom('certificate_item')
    .selectAll()
    .where('from_day', '<=', day)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', day)]))
    .orderBy('series')
    .execute() as Promise<OfficeItem[]>;
}

/** The office's own items of all time: what a number of theirs was called, also after they ended. */
export async function allOfficeItems(db: Database): Promise<OfficeItem[]> {
  return db.selectFrom('certificate_item').selectAll().orderBy('series').execute() as Promise<OfficeItem[]>;
}

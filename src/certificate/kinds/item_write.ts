import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { NewItem } from './item_new.ts';
import type { OfficeItem } from './store.ts';
import { matterOf } from './title.ts';

/** The number the office's own items begin with; those of the places' lists lie below. */
const firstSeries = 101;

/** Adds an item; its number is never given to another. */
export async function insertItem(writing: Writing, item: NewItem): Promise<OfficeItem> {
  const { last } = await writing.db
    .selectFrom('certificate_item')
    .select(({ fn }) => fn.max('series').as('last'))
    .executeTakeFirstOrThrow();
  const series = Math.max(last ?? 0, firstSeries - 1) + 1;
  const { id } = await writing.insert('certificate_item', { ...item, code: `own_${series}`, series });
  return itemBy(writing.db, id);
}

/** The last day of an item. @throws Refusal kind `usage` where it has not begun or has ended before. */
export async function endItem(writing: Writing, item: OfficeItem, day: Day): Promise<OfficeItem> {
  if (day < item.from_day || item.until_day !== null) {
    const why = item.until_day === null ? `${item.from_day} 才开始` : `${item.until_day} 已经停用`;
    throw new Refusal('usage', 'bad_day', `“${item.title}”${why}。`, { hint: '请核对 --on 的日期。' });
  }
  await writing.update('certificate_item', item.id, { until_day: day });
  return itemBy(writing.db, item.id);
}

/** The office's own item of that number, code or name, the newest. @throws Refusal kind `not_found`. */
export async function oneItem(db: Database, word: string): Promise<OfficeItem> {
  const rows = await db.selectFrom('certificate_item').selectAll().orderBy('series', 'desc').execute();
  const found = rows.find(
    ({ code, series, title }) => code === word || String(series) === word || matterOf(title) === matterOf(word),
  );
  if (found !== undefined) return found as OfficeItem;
  throw new Refusal('not_found', 'no_such_type', `本居委会没有增列过“${word}”。`, {
    hint: '只有自己增列的可以停用；本地清单的事项见 jwh certificate types',
  });
}

async function itemBy(db: Database, id: string): Promise<OfficeItem> {
  const row = await db.selectFrom('certificate_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return row as OfficeItem;
}

import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Row } from '../sheet/sheet.ts';
import { committeePosts } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import { periodAt } from './disclosed_period.ts';
import { type Due, type DueFacts, dueOf } from './due_day.ts';
import { sheetPostings } from './first_posting.ts';
import { periodRule } from './items_rule.ts';
import { readVersions } from './version_store.ts';

const item = 'duties_and_systems';

/**
 * R-XF4-2: who does what in the committee is told with its term, and anew when it changes: on the first board day after, on
 * the term's sheet as corrected. A change before the term's own board day stands on the first sheet.
 */
export async function dutiesRows(
  db: Database,
  facts: DueFacts,
  { from, to, today, terms }: { from: Day; to: Day; today: Day; terms: readonly Day[] },
): Promise<Row[]> {
  const listed = periodRule(facts.book, 'term', to)?.value.items.find(({ code }) => code === item);
  if (listed === undefined || terms.length === 0) return [];
  const posts = (await readPosts(db)).filter(({ post }) => committeePosts.includes(post));
  const days = posts.flatMap(({ from_day, until_day }) => [
    from_day,
    ...(until_day === null ? [] : [addDays(until_day, 1)]),
  ]);
  const rows = new Map<Day, Row>();
  for (const change of [...new Set(days)].sort()) {
    const at = terms.filter((one) => one <= change).at(-1);
    const board = boardAfter(facts, change);
    if (at === undefined || board === null || board.day < from || board.day > to) continue;
    const own = boardAfter(facts, at);
    const next = terms.find((one) => one > change);
    const after = next === undefined ? null : boardAfter(facts, next);
    if (own === null || board.day <= own.day || (after !== null && after.day <= board.day)) continue;
    const posted = await toldSince(db, facts.book, `T${at}`, change);
    const missing = posted === null && today > board.last;
    rows.set(board.day, {
      ...{ due_day: board.day, period: `T${at}`, item, title: `${listed.title}（${change} 有变动）` },
      state: posted === null ? (missing ? 'missing' : 'open') : posted <= board.last ? 'posted' : 'late',
      ...{ posted_on: posted, overdue: missing ? daysBetween(board.last, today) : null, cite: board.rule.citeWords },
    });
  }
  return [...rows.values()];
}

/** The first board day after a day, whatever D-39 says of a term's own. */
function boardAfter(facts: DueFacts, day: Day): Due | null {
  return dueOf(facts, periodAt('term', day), { ...facts.book.choices(day), 'D-39': 'a' });
}

/** When a sheet of the term that was made after the change came on the board. */
async function toldSince(db: Database, book: Rulebook, period: string, change: Day): Promise<Day | null> {
  const made = (await readVersions(db, period)).filter(({ day }) => day >= change).map(({ version }) => version);
  const postings = await sheetPostings(db, book, { period, to: change });
  return postings.find(({ version, from_day }) => from_day >= change && made.includes(version))?.from_day ?? null;
}

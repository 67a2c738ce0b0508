import { addDays, lastDayOf } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { lastDayFor } from '../rules/test.ts';
import type { Item } from '../rules/value.ts';
import { accountCodes } from './account_codes.ts';
import { type DisclosedPeriod, periodAt, periodByCode } from './disclosed_period.ts';
import { requireItems } from './items_rule.ts';
import { type Posting, readPostings } from './posting_store.ts';
import { happeningsBetween } from './prompt_facts.ts';
import { readVersions } from './version_store.ts';

/** An item that is to be told “in good time”: of what day, by what day, and when it was on the board. */
export interface Prompt {
  period: DisclosedPeriod;
  item: Item;
  /** What happened, in words for the list; empty where a month's posting is due as such. */
  what: string;
  day: Day;
  posted: Day | null;
  rule: InForce<'disclosure.prompt'>;
  letter: string;
}

/**
 * 静安 §4.3.2 says 及时 and no number (D-135): a, fifteen days after the fact, the accounts by their quarter (D-136); b, all
 * items once a month. Advice only. Empty where the place has no such text.
 */
export async function promptsBetween(db: Database, { from, to }: { from: Day; to: Day }): Promise<Prompt[]> {
  const book = await loadRulebook(db);
  const rule = book.find('disclosure.prompt', to);
  if (rule === undefined) return [];
  const { items } = requireItems(book, { period: '', from, to }).value;
  const letter = chosen('D-135', book.choices(to));
  const found =
    letter === 'b' ? monthly(items, { from, to }) : await afterFacts(db, items, rule, { from: addDays(from, -40), to });
  const within = found.filter(({ day }) => from <= day && day <= to);
  const postings = (await readPostings(db, { from: addDays(from, -40) })).filter(
    ({ channel, facts }) => channel === 'board' && facts.what === 'board',
  );
  const versions = await versionsOf(db, postings);
  return within
    .map(({ since, ...one }) => ({ ...one, posted: postedOn(one, since, postings, versions), rule, letter }))
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

/** `since`: the day from which on a posting tells it. */
type Wanted = Pick<Prompt, 'period' | 'item' | 'what' | 'day'> & { since: Day };

function monthly(items: readonly Item[], { from, to }: { from: Day; to: Day }): Wanted[] {
  const wanted: Wanted[] = [];
  for (let at = periodAt('month', from); at.from <= to; at = periodAt('month', addDays(at.to, 1))) {
    const day = lastDayOf('month', at.from);
    for (const item of items) wanted.push({ period: at, item, what: '', day, since: at.from });
  }
  return wanted;
}

async function afterFacts(
  db: Database,
  items: readonly Item[],
  rule: InForce<'disclosure.prompt'>,
  { from, to }: { from: Day; to: Day },
): Promise<Wanted[]> {
  const told = items.filter(({ code }) => !accountCodes.includes(code));
  return (await happeningsBetween(db, { from, to })).flatMap(({ code, day, what }) => {
    const item = told.find((one) => one.code === code);
    if (item === undefined) return [];
    return [{ period: periodAt('month', day), item, what, day: lastDayFor(rule.value, day), since: day }];
  });
}

type Told = ReadonlyMap<string, { day: Day; codes: readonly string[] }>;

/** When each posted version was made, and which items it holds. */
async function versionsOf(db: Database, postings: readonly Posting[]): Promise<Told> {
  const told = new Map<string, { day: Day; codes: readonly string[] }>();
  for (const period of new Set(postings.map((one) => one.period))) {
    for (const { version, day, content } of await readVersions(db, period)) {
      told.set(`${period} ${version}`, { day, codes: content.items.map(({ code }) => code) });
    }
  }
  return told;
}

/** The first day on the board of a version that holds the item, of a period with that day in it, made no earlier. */
function postedOn({ item }: Pick<Wanted, 'item'>, since: Day, postings: readonly Posting[], told: Told): Day | null {
  const telling = postings.find(({ period, version }) => {
    const { from, to } = periodByCode(period);
    const made = told.get(`${period} ${version}`);
    return made !== undefined && from <= since && since <= to && made.day >= since && made.codes.includes(item.code);
  });
  return telling?.from_day ?? null;
}

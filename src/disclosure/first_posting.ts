import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block } from '../sheet/sheet.ts';
import { countsAsPosted } from './form.ts';
import { type Kept, type Posting, readPostings } from './posting_store.ts';
import { readVersions, type Version } from './version_store.ts';

/** The postings by which the sheet of a period counts as made public in this place. */
export async function sheetPostings(
  db: Database,
  book: Rulebook,
  { period, to }: { period: string; to: Day },
  until?: Day,
): Promise<Kept[]> {
  const rule = book.find('disclosure.forms', to);
  return (await sheetsPosted(db, period, until)).filter(({ channel }) => countsAsPosted(channel, rule));
}

/** The first posting not made before its figures could be there (`from`), nor after the period without all of them. Pure. */
export function validPosting(postings: readonly Kept[], from: Day): Kept | undefined {
  return postings.find((one) => one.facts.incomplete === undefined && one.from_day >= from);
}

/** Every posting of a period's sheet, in whatever form; answers to opinions on it are none. */
export async function sheetsPosted(db: Database, period: string, to?: Day): Promise<Kept[]> {
  const all = await readPostings(db, { periods: [period], ...(to !== undefined && { to }) });
  return all.filter(({ facts }) => facts.what === 'board');
}

/** The version that hung on a day, told in whatever form; undefined where none had been made public yet. */
export async function versionPosted(db: Database, period: string, day?: Day): Promise<Version | undefined> {
  const posted = await sheetsPosted(db, period, day);
  const last = Math.max(0, ...posted.map(({ version }) => version));
  return (await readVersions(db, period)).find(({ version }) => version === last);
}

/** What a posting is beside the one its period is judged by; figures that are not the whole period's are told with it. Pure. */
export function againBlocks(first: Posting | undefined, again: Posting, lacking: string | null): Block[] {
  if (first === undefined) return [];
  const what = again.version > first.version ? `更正（第${again.version}版）` : '另一处公开';
  const short = again.facts.incomplete === true && lacking !== null;
  return [
    { kind: 'text', lines: [`这是${what}；按期公开以 ${first.from_day} 那次为准，这次不再判。`] },
    ...(short ? [lackingBlock(again.period, lacking)] : []),
  ];
}

function lackingBlock(period: string, lacking: string): Block {
  return { kind: 'text', tone: 'warn', lines: [`${lacking}，请更正：jwh disclose correct ${period} --reason 理由`] };
}

import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Row } from '../sheet/sheet.ts';
import type { Due } from './due_day.ts';
import { sheetsPosted } from './first_posting.ts';
import { lackingWords } from './gates.ts';
import { liftOf } from './lift.ts';
import { standingReviews } from './standing_reviews.ts';
import { gatesOf } from './version_gates.ts';
import { readVersions, type Version } from './version_store.ts';

/** The item of a row that tells what is still to be done about a sheet that was made public. */
export const afterPosting = 'correction';

export interface PendingRow extends Row {
  state: 'correcting' | 'supplement';
}

/**
 * What is open of a period although its sheet was made public: a corrected version that hangs nowhere yet, or the days after
 * its figures were frozen, which `publish` asked for. No text names a day for either, so that neither is ever late.
 */
export async function pendingRows(db: Database, { period, day, rule }: Due, today: Day): Promise<PendingRow[]> {
  const postings = await sheetsPosted(db, period.period);
  const [last, ...before] = (await readVersions(db, period.period)).reverse();
  if (postings.length === 0 || last === undefined) return [];
  const row = {
    ...{ due_day: day, period: period.period, item: afterPosting, posted_on: null, overdue: null },
    cite: rule.citeWords,
  };
  if (!postings.some(({ version }) => version === last.version)) {
    const isAfter = before.some(({ version }) => postings.some((one) => one.version === version));
    return isAfter ? [{ ...row, title: await correctionWords(db, last, today), state: 'correcting' }] : [];
  }
  if (period.per === 'term' || last.day >= period.to || today <= period.to) return [];
  const title = `${addDays(last.day, 1)}至${period.to}的收支待补充：jwh disclose correct ${period.period} --reason 理由`;
  return [{ ...row, title, state: 'supplement' }];
}

async function correctionWords(db: Database, version: Version, today: Day): Promise<string> {
  const lacking = lackingWords(await gatesOf(db, version, today));
  return `更正（第${version.version}版，${version.day}）${lacking === null ? '' : `，${lacking.replace('送审稿：', '')}`}`;
}

/** Whether somebody sent an item of the version back, and nobody has lifted that. */
export async function isReturned(db: Database, version: Version): Promise<boolean> {
  const reviews = await standingReviews(db, version);
  return reviews.some((one) => one.result === 'returned' && liftOf(one, reviews) === undefined);
}

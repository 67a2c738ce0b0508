import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { giftsBetween } from '../gift/store.ts';
import { resolutionsBetween } from '../resolution/store.ts';
import { postWords } from '../rules/words.ts';
import { readPosts } from '../staff/store.ts';
import { heldBetween } from './contents/three_meetings.ts';
import { enteredBetween } from './store.ts';

/** Something on file that belongs under an item of the place's list; `what` names no resident. */
export interface Happening {
  code: string;
  day: Day;
  what: string;
}

interface Span {
  from: Day;
  to: Day;
}

/** What happened from one day to another that the records know of, and what was entered by hand with its day. */
export async function happeningsBetween(db: Database, span: Span): Promise<Happening[]> {
  const all = [
    ...(await changedPosts(db)),
    ...(await resolutionsBetween(db, span.from, span.to)).map(({ day, number }) => ({
      ...{ code: 'resolutions', day, what: number },
    })),
    ...(await heldBetween(db, span, span.to)).map(({ day, number }) => ({ code: 'three_meetings', day, what: number })),
    ...(await gifts(db, span)),
    ...(await enteredBetween(db, span)).map(({ item, day }) => ({ code: item, day, what: '录入的内容' })),
  ];
  return once(all.filter(({ day }) => span.from <= day && day <= span.to));
}

async function changedPosts(db: Database): Promise<Happening[]> {
  return (await readPosts(db)).flatMap(({ post, from_day, until_day }) => [
    { code: 'staff_duties', day: from_day, what: `${postWords[post]}到任` },
    ...(until_day === null
      ? []
      : [{ code: 'staff_duties', day: addDays(until_day, 1), what: `${postWords[post]}离任` }]),
  ]);
}

async function gifts(db: Database, { to }: Span): Promise<Happening[]> {
  const standing = (await giftsBetween(db, '1949-01-01', to)).filter(({ voided }) => voided === null);
  return standing.flatMap(({ number, day, uses }) => [
    { code: 'relief', day, what: `${number}收到` },
    ...uses
      .filter(({ voided }) => voided === null)
      .map((use) => ({ code: 'relief', day: use.day, what: `${number}使用` })),
  ]);
}

/** Of an item and day one line, with all that happened. */
function once(all: readonly Happening[]): Happening[] {
  const days = new Map<string, Happening>();
  for (const one of all) {
    const before = days.get(`${one.code} ${one.day}`);
    const what = before === undefined || before.what.includes(one.what) ? one.what : `${before.what}、${one.what}`;
    days.set(`${one.code} ${one.day}`, { ...one, what: before?.what.includes(one.what) ? before.what : what });
  }
  return [...days.values()];
}

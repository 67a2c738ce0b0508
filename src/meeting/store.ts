import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { headOf, insertCount } from './count/count_store.ts';
import type { Draft } from './count/draft.ts';
import type { Judged } from './count/judgement.ts';
import type { RollCall } from './count/roll_call.ts';
import { readHead } from './head.ts';
import { meetingNumber } from './meeting.ts';
import { refuseUnlessCalled } from './waiting.ts';

export { readMeeting } from './read_store.ts';

/**
 * Writes a judged meeting with its roll, motions, verdicts and resolutions, under the next number of its year.
 * @param calledId the meeting that was called, where it keeps the number of its call.
 * @returns its id.
 * @throws Refusal kind `usage` where that meeting does not wait to be held any more: what is on record is not written over.
 */
export async function insertMeeting(
  writing: Writing,
  draft: Draft,
  call: RollCall,
  judged: Judged,
  calledId?: string,
): Promise<string> {
  let id = calledId;
  if (id === undefined) {
    const year = yearOf(draft.day);
    const no = await nextNumber(writing.db, 'meeting', year);
    id = (await writing.insert('meeting', { year, no, ...headOf(draft, call, judged) })).id;
  } else {
    const waiting = await readHead(writing.db, id);
    refuseUnlessCalled(waiting, '不能再据以记录');
    const head = headOf(draft, call, judged, waiting.facts);
    await writing.update('meeting', id, {
      ...{ ...head, major: waiting.major ? 1 : head.major, state: null },
      // The hour was announced for the day of the call.
      time: waiting.day === draft.day ? waiting.time : null,
    });
  }
  await insertCount(writing, id, draft.day, call, judged);
  return id;
}

/** The meeting meant by `会〔2026〕3号`, `2026-3` or `3` (of this year). @throws Refusal not_found. */
export async function findMeeting(db: Database, word: string, thisYear: number): Promise<string> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'meeting', number);
  if (id !== null) return id;
  throw new Refusal('not_found', 'no_such_meeting', `没有编号为“${word}”的会议。`, { hint: '编号见 jwh meeting list' });
}

/** The frozen roll of a meeting; empty where it was recorded by counts. */
export async function readAttendees(db: Database, id: string) {
  return db
    .selectFrom('meeting_attendee')
    .selectAll()
    .where('meeting_id', '=', id)
    .where('superseded', 'is', null)
    .orderBy('position')
    .execute();
}

/** Whether a meeting of the kind was held on the day already. */
export async function sameDay(db: Database, kind: string, day: Day): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select(['year', 'no'])
    .where('kind', '=', kind)
    .where('day', '=', day)
    .where((is) => is.or([is('state', 'is', null), is('state', '=', 'closed')]))
    .executeTakeFirst();
  return row === undefined ? null : meetingNumber(row.year, row.no);
}

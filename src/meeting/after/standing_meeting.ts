import type { Database } from '../../database/open.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { findMeeting } from '../store.ts';
import { refuseUnlessStanding } from './state.ts';

/**
 * The meeting that another room rests on: one that took place and still stands. One that was logged without a count is
 * taken as well; who needs its votes asks `refuseNotHeld` besides.
 * @param word `会〔2026〕3号`, `2026-3`, or `3` of this year.
 * @throws Refusal kind `not_found`, or `usage` where it was voided, cancelled, or is only called.
 */
export async function standingMeeting(db: Database, word: string, thisYear: number): Promise<MeetingHead> {
  const head = await readHead(db, await findMeeting(db, word, thisYear));
  refuseUnlessStanding(head);
  return head;
}

type Known = Pick<MeetingHead, 'number' | 'state' | 'state_day' | 'state_reason'>;

/** Said of what rests on a meeting that was voided or cancelled since; null where the meeting stands. */
export function fallenWords({ number, state, state_day, state_reason }: Known): string | null {
  if (state !== 'voided' && state !== 'cancelled') return null;
  const done = state === 'voided' ? '作废' : '取消';
  return `当时所据的会议${number}已于${state_day}${done}（${state_reason ?? '没有写理由'}）。`;
}

/** The same of the meeting with an id; null also where there is none. */
export async function fallenMeeting(db: Database, id: string | null): Promise<string | null> {
  return id === null ? null : fallenWords(await readHead(db, id));
}

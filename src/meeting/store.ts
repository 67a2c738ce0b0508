import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Draft } from './draft.ts';
import type { Judged } from './judgement.ts';
import type { Body, MeetingKind } from './kind.ts';
import {
  type JudgedMotion,
  type MeetingRecord,
  meetingNumber,
  type Roll,
  resolutionNumber,
  type Verdict,
} from './meeting.ts';
import type { RollCall } from './roll_call.ts';

/**
 * Writes a judged meeting with its roll, motions, verdicts and resolutions, under the next number of its year.
 * @param calledId the meeting that was called, where it keeps the number of its call.
 * @returns its id.
 */
export async function insertMeeting(
  writing: Writing,
  draft: Draft,
  call: RollCall,
  judged: Judged,
  calledId?: string,
): Promise<string> {
  const head = headOf(draft, call, judged);
  let id = calledId;
  if (id === undefined) {
    const year = yearOf(draft.day);
    const no = await nextNumber(writing.db, 'meeting', year);
    id = (await writing.insert('meeting', { year, no, ...head })).id;
  } else await writing.update('meeting', id, { ...head, state: null });
  await insertCount(writing, id, draft.day, call, judged);
  return id;
}

/** What stands in the meeting's own row once it has been held. */
export function headOf(draft: Draft, { roll, attendees }: RollCall, judged: Judged) {
  const { form, entitled, present, proxies, ...facts } = roll;
  return {
    kind: draft.kind,
    form,
    day: draft.day,
    place: draft.place ?? null,
    chair: draft.chair ?? null,
    recorder: draft.recorder ?? null,
    agenda: JSON.stringify(draft.agenda),
    roll: attendees.length > 0 ? 'names' : 'count',
    entitled,
    present,
    proxies,
    facts: JSON.stringify(facts),
    quorate: judged.quorate === null ? null : Number(judged.quorate),
  };
}

/** Writes what was counted: the frozen roll, verdicts, motions, and a resolution for each motion that passed. */
export async function insertCount(
  writing: Writing,
  meetingId: string,
  day: Day,
  { roll, attendees }: RollCall,
  judged: Judged,
): Promise<void> {
  for (const [position, one] of attendees.entries()) {
    await writing.insert('meeting_attendee', {
      meeting_id: meetingId,
      position,
      person_id: one.personId,
      name: one.name,
      basis: one.basis,
      present: one.present ? 1 : 0,
      left_before: one.leftBefore,
      proxy: one.proxy,
    });
  }
  for (const [position, verdict] of judged.verdicts.entries()) {
    await writing.insert('verdict', {
      meeting_id: meetingId,
      position,
      subject: verdict.subject,
      holds: verdict.holds ? 1 : 0,
      content: JSON.stringify(verdict),
    });
  }
  for (const motion of judged.motions) await insertMotion(writing, meetingId, roll.form, day, motion);
}

async function insertMotion(
  writing: Writing,
  meetingId: string,
  form: Body,
  day: Day,
  motion: JudgedMotion,
): Promise<void> {
  const { presentAtVote, proxyFor, proxyAgainst } = motion;
  const { id } = await writing.insert('motion', {
    meeting_id: meetingId,
    no: motion.no,
    title: motion.title,
    ballot: motion.ballot,
    votes_for: motion.for,
    votes_against: motion.against,
    abstentions: motion.abstain,
    invalid_ballots: motion.invalid,
    present: motion.present,
    facts: JSON.stringify({ presentAtVote, proxyFor, proxyAgainst }),
    outcome: motion.outcome,
  });
  if (motion.outcome !== 'passed') return;
  const year = yearOf(day);
  const no = await nextNumber(writing.db, 'resolution', year);
  await writing.insert('resolution', { year, no, motion_id: id, title: motion.title, day, form });
}

/** The meeting meant by `会〔2026〕3号`, `2026-3` or `3` (of this year). @throws Refusal not_found. */
export async function findMeeting(db: Database, word: string, thisYear: number): Promise<string> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'meeting', number);
  if (id !== null) return id;
  throw new Refusal('not_found', 'no_such_meeting', `没有编号为“${word}”的会议。`, { hint: '编号见 jwh meeting list' });
}

/** A meeting with all that belongs to it, as it was recorded and judged. */
export async function readMeeting(db: Database, id: string): Promise<MeetingRecord> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const motions = await db
    .selectFrom('motion')
    .leftJoin('resolution', 'resolution.motion_id', 'motion.id')
    .selectAll('motion')
    .select(['resolution.year as resolution_year', 'resolution.no as resolution_no'])
    .where('motion.meeting_id', '=', id)
    .where('motion.superseded', 'is', null)
    .orderBy('motion.no')
    .execute();
  const verdicts = await db
    .selectFrom('verdict')
    .select('content')
    .where('meeting_id', '=', id)
    .where('superseded', 'is', null)
    .orderBy('position')
    .execute();
  return {
    number: meetingNumber(row.year, row.no),
    kind: row.kind as MeetingKind,
    form: row.form as Body,
    day: row.day,
    place: row.place,
    chair: row.chair,
    recorder: row.recorder,
    agenda: JSON.parse(row.agenda ?? '[]'),
    roll: {
      ...(JSON.parse(row.facts) as Omit<Roll, 'form' | 'entitled' | 'present' | 'proxies'>),
      form: row.form as Body,
      entitled: row.entitled as number,
      present: row.present as number,
      proxies: row.proxies as number,
    },
    quorate: row.quorate === null ? null : row.quorate === 1,
    motions: motions.map((motion) => ({
      ...(JSON.parse(motion.facts) as Pick<JudgedMotion, 'presentAtVote' | 'proxyFor' | 'proxyAgainst'>),
      no: motion.no,
      title: motion.title,
      ballot: motion.ballot as JudgedMotion['ballot'],
      for: motion.votes_for,
      against: motion.votes_against,
      abstain: motion.abstentions,
      invalid: motion.invalid_ballots,
      present: motion.present,
      outcome: motion.outcome as JudgedMotion['outcome'],
      resolution:
        motion.resolution_no === null ? null : resolutionNumber(motion.resolution_year as number, motion.resolution_no),
    })),
    verdicts: verdicts.map(({ content }) => JSON.parse(content) as Verdict),
  };
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

/** Whether a meeting of the kind is on file for the day already. */
export async function sameDay(db: Database, kind: string, day: Day): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select(['year', 'no'])
    .where('kind', '=', kind)
    .where('day', '=', day)
    .executeTakeFirst();
  return row === undefined ? null : meetingNumber(row.year, row.no);
}

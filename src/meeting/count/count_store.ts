import { type Day, yearOf } from '../../calendar/day.ts';
import { nextNumber } from '../../database/numbering.ts';
import type { Writing } from '../../database/writing.ts';
import { keepWording } from '../../resolution/wording_store.ts';
import type { Body } from '../kinds/kind.ts';
import type { GivenProxy, JudgedMotion, MinutesText, Move, Roll } from '../meeting.ts';
import type { Draft } from './draft.ts';
import type { Judged } from './judgement.ts';
import type { RollCall } from './roll_call.ts';

/** What a counted meeting keeps in the column `facts`. Other rooms may keep keys of their own beside these. */
export interface MeetingFacts extends Omit<Roll, 'form' | 'entitled' | 'present' | 'proxies'> {
  proxy_list?: GivenProxy[];
  moves?: Move[];
  text?: Partial<MinutesText>;
}

/**
 * What stands in the meeting's own row once it has been held.
 * @param kept facts that stood there before, of its call or of an earlier version.
 */
export function headOf(draft: Draft, call: RollCall, judged: Judged, kept: Record<string, unknown> = {}) {
  const { form, entitled, present, proxies, ...known } = call.roll;
  const { proxy_list: _proxies, moves: _moves, text: _text, ...beside } = kept;
  const { discussion, objections, absences, scrutineers, tellers } = draft;
  const facts: MeetingFacts = {
    ...known,
    ...(call.proxyList.length > 0 ? { proxy_list: call.proxyList } : {}),
    ...(call.moves.length > 0 ? { moves: call.moves } : {}),
    ...textOf({ discussion, objections, absences, scrutineers, tellers }),
  };
  return {
    kind: draft.kind,
    form,
    day: draft.day,
    place: draft.place ?? null,
    chair: draft.chair ?? null,
    recorder: draft.recorder ?? null,
    agenda: JSON.stringify(draft.agenda),
    roll: call.attendees.length > 0 ? 'names' : 'count',
    entitled,
    present,
    proxies,
    facts: JSON.stringify({ ...beside, ...facts }),
    quorate: judged.quorate === null ? null : Number(judged.quorate),
    major: draft.major ? 1 : null,
  };
}

/** Only what was said: a record without words about it keeps none. */
function textOf(text: MinutesText): { text?: Partial<MinutesText> } {
  const said = Object.fromEntries(Object.entries(text).filter(([, lines]) => lines.length > 0));
  return Object.keys(said).length === 0 ? {} : { text: said };
}

/**
 * Writes what was counted: the frozen roll, verdicts, motions, and a resolution for each motion that passed.
 * @param standing by number of the motion, the resolution that stands already and now rests on this count.
 */
export async function insertCount(
  writing: Writing,
  meetingId: string,
  day: Day,
  { roll, attendees }: RollCall,
  judged: Judged,
  standing: ReadonlyMap<number, string> = new Map(),
): Promise<void> {
  for (const [position, one] of attendees.entries()) {
    await writing.insert('meeting_attendee', {
      meeting_id: meetingId,
      position,
      person_id: one.personId,
      name: one.name,
      basis: one.basis,
      present: one.present ? 1 : 0,
      arrived_before: one.arrivedBefore,
      left_before: one.leftBefore,
      proxy: one.proxy,
      absence: one.absence,
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
  for (const motion of judged.motions) {
    const id = await insertMotion(writing, meetingId, motion);
    if (motion.outcome === 'passed') await resolve(writing, id, roll.form, day, motion, standing.get(motion.no));
  }
}

async function insertMotion(writing: Writing, meetingId: string, motion: JudgedMotion): Promise<string> {
  const { presentAtVote, proxyFor, proxyAgainst, proxiesAtVote } = motion;
  const facts = { presentAtVote, proxyFor, proxyAgainst, ...(proxiesAtVote === null ? {} : { proxiesAtVote }) };
  const { id } = await writing.insert('motion', {
    meeting_id: meetingId,
    no: motion.no,
    title: motion.title,
    ballot: motion.ballot,
    ballots_issued: motion.issued,
    ballots_returned: motion.returned,
    votes_for: motion.for,
    votes_against: motion.against,
    abstentions: motion.abstain,
    invalid_ballots: motion.invalid,
    present: motion.present,
    facts: JSON.stringify(facts),
    outcome: motion.outcome,
  });
  return id;
}

async function resolve(
  writing: Writing,
  motionId: string,
  form: Body,
  day: Day,
  { title }: JudgedMotion,
  standing: string | undefined,
): Promise<void> {
  if (standing !== undefined) {
    await keepWording(writing, standing, { id: motionId, title });
    return writing.update('resolution', standing, { motion_id: motionId, title, day, form });
  }
  const year = yearOf(day);
  const no = await nextNumber(writing.db, 'resolution', year);
  await writing.insert('resolution', { year, no, motion_id: motionId, title, day, form });
}

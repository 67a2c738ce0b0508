import { yearOf } from '../../calendar/day.ts';
import { clockWords } from '../../calendar/time_of_day.ts';
import { nextNumber } from '../../database/numbering.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import { readHead } from '../head.ts';
import { meetingNumber } from '../meeting.ts';
import type { LogFacts } from './facts.ts';
import type { LogFlags } from './flags.ts';
import type { LogJudged } from './judgement.ts';
import type { Named } from './people.ts';
import type { LogTold } from './told.ts';

/** Other meetings of the kind on that day: one that was called and not yet held, and the number of one that was. */
export async function sameDayMeetings(db: Database, kind: string, day: string) {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'year', 'no', 'state'])
    .where('kind', '=', kind)
    .where('day', '=', day)
    .orderBy('no')
    .execute();
  const held = rows.find(({ state }) => state === null || state === 'closed');
  return {
    called: rows.find(({ state }) => state === 'called')?.id ?? null,
    held: held === undefined ? null : meetingNumber(held.year, held.no),
  };
}

/**
 * Writes a logged meeting with its people and findings, under the next number of its year.
 * @param calledId the meeting that was called, which keeps the number of its call.
 * @returns its id.
 */
export async function insertLog(
  writing: Writing,
  told: LogTold,
  flags: LogFlags,
  judged: LogJudged,
  calledId: string | null,
): Promise<string> {
  const head = headOf(told, flags, judged);
  let id = calledId;
  if (id === null) {
    const year = yearOf(told.said.day);
    const no = await nextNumber(writing.db, 'meeting', year);
    id = (await writing.insert('meeting', { year, no, ...head })).id;
  } else await holdCalled(writing, id, head);
  for (const [position, row] of people(told).entries()) {
    await writing.insert('meeting_attendee', { meeting_id: id, position, left_before: null, proxy: null, ...row });
  }
  for (const [position, verdict] of judged.judged.entries()) {
    await writing.insert('verdict', {
      meeting_id: id,
      position,
      subject: verdict.subject,
      holds: Number(verdict.holds),
      content: JSON.stringify(verdict),
    });
  }
  return id;
}

/** What the call said stays where the log is silent; the roll it was to be counted by goes, for nothing was counted. */
async function holdCalled(writing: Writing, id: string, head: ReturnType<typeof headOf>): Promise<void> {
  const { facts: called } = await readHead(writing.db, id);
  const facts = JSON.stringify({ ...called, ...JSON.parse(head.facts) });
  await writing.update('meeting', id, { ...defined(head), facts, state: null, form: null, entitled: null });
}

function headOf({ said, facts }: LogTold, flags: LogFlags, { judged, unchecked }: LogJudged) {
  const quorum = judged.find(({ subject }) => subject === 'quorum');
  const log: LogFacts = { ...facts, unchecked };
  return {
    kind: said.kind,
    title: flags.title?.trim() || null,
    day: said.day,
    time: said.time === null ? null : clockWords(said.time),
    place: flags.place?.trim() || null,
    convener: said.convener?.name ?? null,
    chair: facts.chairs.join('、') || null,
    recorder: flags.recorder?.trim() || null,
    agenda: JSON.stringify(facts.items),
    roll: said.presentNamed === null ? null : 'names',
    present: said.present,
    facts: JSON.stringify({ log }),
    quorate: quorum === undefined ? null : Number(quorum.holds),
    major: flags.major ? 1 : null,
  };
}

function defined<T extends object>(head: T): Partial<T> {
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== null)) as Partial<T>;
}

function people({ said, observers }: LogTold) {
  const seat = ({ name }: Named) => said.seats.find((one) => one.name === name)?.title ?? null;
  const row = (one: Named, present: 0 | 1, absence: string | null, basis: string | null) => ({
    person_id: one.personId,
    name: one.name,
    basis: basis ?? seat(one) ?? (one.posts.join(',') || null),
    present,
    absence,
  });
  return [
    ...(said.presentNamed ?? []).map((one) => row(one, 1, null, null)),
    ...said.absent.map(({ who, reason }) => row(who, 0, reason, null)),
    ...observers.map((one) => row(one, 1, null, 'observer')),
  ];
}

import type { Database } from '../database/open.ts';
import type { MeetingFacts } from './count/count_store.ts';
import type { Body, MeetingKind } from './kinds/kind.ts';
import { localNameOf } from './kinds/name_on_file.ts';
import {
  type JudgedMotion,
  type MeetingRecord,
  type MeetingState,
  meetingNumber,
  resolutionNumber,
  type Verdict,
} from './meeting.ts';

/** A counted meeting with all that belongs to it, as it was recorded and judged, in its present version. */
export async function readMeeting(db: Database, id: string): Promise<MeetingRecord> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { proxy_list = [], moves = [], text = {}, ...facts } = JSON.parse(row.facts) as MeetingFacts;
  const { vacancies, duplicates, exOfficioBeside, unnamedHouseholds } = facts;
  return {
    number: meetingNumber(row.year, row.no),
    kind: row.kind as MeetingKind,
    name: await localNameOf(db, row.kind as MeetingKind, row.day),
    form: row.form as Body,
    day: row.day,
    time: row.time,
    place: row.place,
    chair: row.chair,
    recorder: row.recorder,
    agenda: JSON.parse(row.agenda ?? '[]'),
    roll: {
      vacancies,
      duplicates,
      exOfficioBeside,
      unnamedHouseholds,
      form: row.form as Body,
      entitled: row.entitled as number,
      present: row.present as number,
      proxies: row.proxies as number,
    },
    quorate: row.quorate === null ? null : row.quorate === 1,
    motions: await motionsOf(db, id),
    verdicts: await verdictsOf(db, id),
    proxyList: proxy_list,
    moves,
    text: { discussion: [], objections: [], absences: [], scrutineers: [], tellers: [], ...text },
    major: row.major === 1,
    state: (row.state ?? 'held') as MeetingState,
    stateDay: row.state_day,
    stateReason: row.state_reason,
    version: await versionOf(db, id),
  };
}

/** The number of the version that stands: one more than have been put away. */
async function versionOf(db: Database, id: string): Promise<number> {
  const { old } = await db
    .selectFrom('meeting_version')
    .select(({ fn }) => fn.countAll<number>().as('old'))
    .where('meeting_id', '=', id)
    .executeTakeFirstOrThrow();
  return old + 1;
}

async function verdictsOf(db: Database, id: string): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('verdict')
    .select('content')
    .where('meeting_id', '=', id)
    .where('superseded', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ content }) => JSON.parse(content) as Verdict);
}

async function motionsOf(db: Database, id: string): Promise<MeetingRecord['motions']> {
  const rows = await db
    .selectFrom('motion')
    .leftJoin('resolution', 'resolution.motion_id', 'motion.id')
    .selectAll('motion')
    .select(['resolution.year as resolution_year', 'resolution.no as resolution_no'])
    .where('motion.meeting_id', '=', id)
    .where('motion.superseded', 'is', null)
    .orderBy('motion.no')
    .execute();
  return rows.map((row) => ({
    ...factsOf(row.facts),
    no: row.no,
    title: row.title,
    ballot: row.ballot as JudgedMotion['ballot'],
    for: row.votes_for,
    against: row.votes_against,
    abstain: row.abstentions,
    invalid: row.invalid_ballots,
    issued: row.ballots_issued,
    returned: row.ballots_returned,
    present: row.present,
    outcome: row.outcome as JudgedMotion['outcome'],
    resolution: row.resolution_no === null ? null : resolutionNumber(row.resolution_year as number, row.resolution_no),
  }));
}

type MotionFacts = Pick<JudgedMotion, 'presentAtVote' | 'proxyFor' | 'proxyAgainst' | 'proxiesAtVote'>;

/** A count that nobody's coming and going has touched keeps no number of its proxies. */
function factsOf(facts: string): MotionFacts {
  // The words for the public are the resolution's business.
  const { wording: _wording, ...counted } = JSON.parse(facts);
  return { proxiesAtVote: null, ...(counted as Omit<MotionFacts, 'proxiesAtVote'>) };
}

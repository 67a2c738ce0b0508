import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { electionNumber } from '../election/election.ts';
import { joinedMeeting, meetingOf } from '../meeting/after/fallen.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Supervisor } from './supervisor.ts';

/** The members in office on a day, in the order they came in. */
export async function readSupervisors(db: Database, day: Day): Promise<Supervisor[]> {
  return (await everySupervisor(db)).filter((one) => isHeldOn(one, day));
}

/** Every membership there ever was. */
export async function everySupervisor(db: Database): Promise<Supervisor[]> {
  const rows = await db
    .selectFrom('supervisor')
    .innerJoin('person', 'person.id', 'supervisor.person_id')
    .leftJoin('meeting', 'meeting.id', 'supervisor.meeting_id')
    .leftJoin('election', 'election.id', 'supervisor.election_id')
    .leftJoin('election_candidate', (join) =>
      join
        .onRef('election_candidate.election_id', '=', 'supervisor.election_id')
        .onRef('election_candidate.person_id', '=', 'supervisor.person_id'),
    )
    .selectAll('supervisor')
    .select(['person.name', ...joinedMeeting, 'election.year as election_year', 'election.no as election_no'])
    .orderBy('supervisor.from_day')
    .orderBy('election_candidate.position')
    .orderBy('person.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person_id: row.person_id,
    name: row.name,
    representative: row.representative === 1,
    relation: row.relation === null ? null : JSON.parse(row.relation),
    leader: row.leader === 1,
    from_day: row.from_day,
    until_day: row.until_day,
    end_reason: row.end_reason,
    ...meetingOf(row),
    election: row.election_no === null ? null : electionNumber(row.election_year as number, row.election_no),
    happened: row.happened,
    findings: row.finding === null ? [] : JSON.parse(row.finding),
  }));
}

export async function insertSupervisor(
  writing: Writing,
  one: Pick<Supervisor, 'person_id' | 'representative' | 'relation' | 'from_day' | 'happened'> & {
    meetingId: string | null;
    electionId: string;
    findings: readonly Judged[];
  },
): Promise<void> {
  await writing.insert('supervisor', {
    person_id: one.person_id,
    representative: Number(one.representative),
    relation: one.relation === null ? null : JSON.stringify(one.relation),
    from_day: one.from_day,
    meeting_id: one.meetingId,
    election_id: one.electionId,
    happened: one.happened,
    finding: one.findings.length === 0 ? null : JSON.stringify(one.findings),
  });
}

/** Ends a membership; `until_day` is its last day. */
export async function endSupervisor(writing: Writing, id: string, until_day: Day, end_reason: string): Promise<void> {
  await writing.update('supervisor', id, { until_day, end_reason });
}

/** Marks one member as leader, or takes the mark away. */
export async function markLeader(writing: Writing, id: string, leader: boolean): Promise<void> {
  await writing.update('supervisor', id, { leader: leader ? 1 : null });
}

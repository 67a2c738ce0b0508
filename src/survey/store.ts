import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { joinedMeeting, meetingOf } from '../meeting/after/fallen.ts';
import { type Scale, type SubjectKind, type Survey, surveyNumber } from './survey.ts';

/** Enters a survey under the next number of its year, in the caller's transaction. */
export async function insertSurvey(
  writing: Writing,
  survey: Omit<Survey, 'id' | 'number' | 'meeting' | 'fallen' | 'voided'> & { meetingId: string | null },
): Promise<Survey> {
  const year = yearOf(survey.day);
  const no = await nextNumber(writing.db, 'survey', year);
  const { meetingId, counts, facts, verdicts, ...columns } = survey;
  const { id } = await writing.insert('survey', {
    ...columns,
    year,
    no,
    meeting_id: meetingId,
    counts: JSON.stringify(counts),
    facts: JSON.stringify(facts),
    verdicts: JSON.stringify(verdicts),
  });
  return readSurvey(writing.db, id);
}

/** Voids a survey for a reason; its number stays. */
export async function voidSurvey(writing: Writing, id: string, reason: string): Promise<Survey> {
  await writing.update('survey', id, { voided: reason });
  return readSurvey(writing.db, id);
}

/** The survey meant by `测〔2026〕1号`, `2026-1` or `1` (of this year). @throws Refusal not_found. */
export async function findSurvey(db: Database, word: string, thisYear: number): Promise<Survey> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'survey', number);
  if (id !== null) return readSurvey(db, id);
  throw new Refusal('not_found', 'no_such_survey', `没有编号为“${word}”的测评。`, { hint: '编号见 jwh survey list' });
}

async function readSurvey(db: Database, id: string): Promise<Survey> {
  return asSurvey(await surveys(db).where('survey.id', '=', id).executeTakeFirstOrThrow());
}

/** The latest surveys first, and how many there are in all. */
export async function listSurveys(
  db: Database,
  { year, subject, limit }: { year?: number | undefined; subject?: string | undefined; limit?: number | undefined },
): Promise<{ found: Survey[]; total: number }> {
  let wanted = surveys(db);
  if (year !== undefined) wanted = wanted.where('survey.year', '=', year);
  if (subject !== undefined) wanted = wanted.where('survey.subject', '=', subject);
  const rows = await wanted.orderBy('survey.day', 'desc').orderBy('survey.no', 'desc').execute();
  return { found: (limit === undefined ? rows : rows.slice(0, limit)).map(asSurvey), total: rows.length };
}

/** The same member's surveys on the scale of competence that stand, in order of day. */
export async function competenceOf(db: Database, member: Pick<Survey, 'person_id' | 'subject'>): Promise<Survey[]> {
  const rows = await surveys(db)
    .where('survey.subject_kind', '=', 'member')
    .where('survey.scale', '=', 'competence4')
    .where('survey.voided', 'is', null)
    .orderBy('survey.day')
    .orderBy('survey.no')
    .execute();
  const same = (one: Survey) =>
    member.person_id === null || one.person_id === null
      ? one.subject === member.subject
      : one.person_id === member.person_id;
  return rows.map(asSurvey).filter(same);
}

function surveys(db: Database) {
  return db
    .selectFrom('survey')
    .leftJoin('meeting', 'meeting.id', 'survey.meeting_id')
    .selectAll('survey')
    .select(joinedMeeting);
}

type Row = Awaited<ReturnType<ReturnType<typeof surveys>['execute']>>[number];

function asSurvey(row: Row): Survey {
  const { id, day, subject, person_id, issued, returned, invalid, voided } = row;
  return {
    id,
    number: surveyNumber(row.year, row.no),
    day,
    subject_kind: row.subject_kind as SubjectKind,
    subject,
    person_id,
    scale: row.scale as Scale,
    issued,
    returned,
    invalid,
    counts: JSON.parse(row.counts),
    ...meetingOf(row),
    facts: JSON.parse(row.facts),
    verdicts: JSON.parse(row.verdicts),
    voided,
  };
}

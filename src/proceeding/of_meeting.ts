import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type ProceedingKind, proceedingNumber } from './proceeding.ts';

/** A step of some matter that was, or happened at, a meeting. */
export interface MeetingStep {
  kind: ProceedingKind;
  /** `听〔2026〕1号`. */
  number: string;
  title: string;
  step: string;
  day: Day;
}

/** What the matters of one kind keep that had a step at a meeting, by the id of that meeting; void matters and steps left out. */
export async function factsByMeeting(
  db: Database,
  kind: ProceedingKind,
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await db
    .selectFrom('proceeding_step')
    .innerJoin('proceeding', 'proceeding.id', 'proceeding_step.proceeding_id')
    .select(['meeting_id', 'facts'])
    .where('proceeding.kind', '=', kind)
    .where('meeting_id', 'is not', null)
    .where('proceeding.voided', 'is', null)
    .where('proceeding_step.voided', 'is', null)
    .execute();
  return new Map(rows.map(({ meeting_id, facts }) => [meeting_id as string, JSON.parse(facts)]));
}

/** The steps that rest on a meeting, of matters and steps that stand, by day. */
export async function stepsOfMeeting(db: Database, meetingId: string): Promise<MeetingStep[]> {
  const rows = await db
    .selectFrom('proceeding_step')
    .innerJoin('proceeding', 'proceeding.id', 'proceeding_step.proceeding_id')
    .select(['proceeding.kind', 'year', 'no', 'title', 'step', 'proceeding_step.day'])
    .where('proceeding_step.meeting_id', '=', meetingId)
    .where('proceeding.voided', 'is', null)
    .where('proceeding_step.voided', 'is', null)
    .orderBy('proceeding_step.day')
    .orderBy('year')
    .orderBy('no')
    .orderBy('position')
    .execute();
  return rows.map(({ year, no, kind, ...row }) => ({
    ...row,
    kind: kind as ProceedingKind,
    number: proceedingNumber(kind as ProceedingKind, year, no),
  }));
}

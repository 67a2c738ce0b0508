import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { resolutionNumber } from '../meeting/meeting.ts';
import { type Progress, readProgress } from './progress_store.ts';

/** A resolution as its meeting tells of it, with the latest word on how far it is carried out. */
export interface MeetingResolution {
  id: string;
  motionId: string;
  number: string;
  title: string;
  /** The number of its motion, in the present version or the one it fell with. */
  motion: number;
  voided: string | null;
  progress: Progress | null;
}

/** Everything a meeting resolved, what was voided since included, by number. */
export async function resolutionsOfMeeting(db: Database, meetingId: string): Promise<MeetingResolution[]> {
  const rows = await db
    .selectFrom('resolution')
    .innerJoin('motion', 'motion.id', 'resolution.motion_id')
    .select([
      'resolution.id',
      'motion_id',
      'year',
      'resolution.no',
      'resolution.title',
      'voided',
      'motion.no as motion',
    ])
    .where('motion.meeting_id', '=', meetingId)
    .orderBy('year')
    .orderBy('resolution.no')
    .execute();
  return Promise.all(
    rows.map(async ({ id, motion_id, year, no, title, voided, motion }) => ({
      id,
      motionId: motion_id,
      number: resolutionNumber(year, no),
      title,
      motion,
      voided,
      progress: (await readProgress(db, id)).at(-1) ?? null,
    })),
  );
}

/** Voids a resolution whose vote does not stand any more; its number stays. */
export async function voidResolution(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('resolution', id, { voided: reason });
}

/** What must be seen to when resolutions fall: those that have been carried out already, a sentence each. */
export function carriedOut(fallen: readonly MeetingResolution[]): string[] {
  return fallen
    .filter(({ progress }) => progress?.state === 'done' || progress?.state === 'under_way')
    .map(({ number, title, progress }) => {
      const far = progress?.state === 'done' ? '已落实' : '正在落实';
      return `${number}（${title}）${far}（${progress?.day}），现已撤销：请研究怎样善后，并报告主任。`;
    });
}

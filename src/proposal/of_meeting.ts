import type { Database } from '../database/open.ts';
import type { Resting } from '../meeting/after/resting.ts';
import { listProceedings } from '../proceeding/store.ts';
import type { Facts } from './kind.ts';

/** The investigations that a meeting of this number charged representatives with, and that stand. */
export async function mandatesOfMeeting(db: Database, meeting: string): Promise<Resting[]> {
  const all = await listProceedings<Facts>(db, ['mandate']);
  return all
    .filter(({ voided, facts }) => voided === null && facts.meeting === meeting)
    .map(({ number, title }) => ({ what: `${number}（${title}）由这次会议授权`, see: `jwh proposal show ${number}` }));
}

import type { Database } from '../database/open.ts';
import { meetingNumber } from './meeting.ts';

export interface MeetingFilter {
  kind: string | undefined;
  year: number | undefined;
  from: string | undefined;
  to: string | undefined;
  limit: number | undefined;
}

/** The latest meetings first, each with its motions counted, and how many there are in all. */
export async function listMeetings(db: Database, { kind, year, from, to, limit }: MeetingFilter) {
  let wanted = db.selectFrom('meeting');
  if (kind !== undefined) wanted = wanted.where('kind', '=', kind);
  if (year !== undefined) wanted = wanted.where('year', '=', year);
  if (from !== undefined) wanted = wanted.where('day', '>=', from);
  if (to !== undefined) wanted = wanted.where('day', '<=', to);

  let page = wanted
    .select(['id', 'year', 'no', 'day', 'kind', 'entitled', 'present', 'quorate'])
    .select((eb) => [
      eb
        .selectFrom('motion')
        .whereRef('meeting_id', '=', 'meeting.id')
        .where('superseded', 'is', null)
        .select(eb.fn.countAll<number>().as('n'))
        .as('motions'),
      eb
        .selectFrom('motion')
        .whereRef('meeting_id', '=', 'meeting.id')
        .where('superseded', 'is', null)
        .where('outcome', '=', 'passed')
        .select(eb.fn.countAll<number>().as('n'))
        .as('passed'),
    ])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  if (limit !== undefined) page = page.limit(limit);
  const rows = await page.execute();
  const meetings = rows.map(({ id: _id, year: y, no, quorate, ...row }) => ({
    ...row,
    number: meetingNumber(y, no),
    quorate: quorate === null ? null : quorate === 1,
    motions: row.motions ?? 0,
    passed: row.passed ?? 0,
  }));
  if (limit === undefined || rows.length < limit) return { meetings, total: rows.length };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { meetings, total };
}

import type { Database } from '../database/open.ts';
import type { MeetingState } from './head.ts';
import { meetingNumber } from './meeting.ts';

/** What the names of meetings hang on here. */
export interface NamesOnFile {
  place: string | null;
  /** How many names of meetings the office has set itself. */
  own_names: number;
}

export interface MeetingFilter {
  /** None at all where the filters leave none. */
  kinds: readonly string[] | undefined;
  state: MeetingState | undefined;
  year: number | undefined;
  from: string | undefined;
  to: string | undefined;
  limit: number | undefined;
}

/** The latest meetings first, each with its motions counted, and how many there are in all. */
export async function listMeetings(db: Database, { kinds, state, year, from, to, limit }: MeetingFilter) {
  let wanted = db.selectFrom('meeting');
  if (kinds !== undefined) wanted = wanted.where('kind', 'in', kinds);
  if (state === 'held') wanted = wanted.where('state', 'is', null);
  else if (state !== undefined) wanted = wanted.where('state', '=', state);
  if (year !== undefined) wanted = wanted.where('year', '=', year);
  if (from !== undefined) wanted = wanted.where('day', '>=', from);
  if (to !== undefined) wanted = wanted.where('day', '<=', to);

  let page = wanted
    .select(['id', 'year', 'no', 'day', 'kind', 'entitled', 'present', 'quorate', 'state'])
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
      eb.selectFrom('office').select('place').limit(1).as('office_place'),
      eb
        .selectFrom('rule_override')
        .where('rule', 'like', '%.name')
        .where('voided', 'is', null)
        .select(eb.fn.countAll<number>().as('n'))
        .as('own_names'),
    ])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  if (limit !== undefined) page = page.limit(limit);
  const rows = await page.execute();
  const { office_place: place = null, own_names = 0 } = rows[0] ?? {};
  const meetings = rows.map(({ id: _id, year: y, no, quorate, office_place: _place, own_names: _names, ...row }) => ({
    ...row,
    state: row.state ?? 'held',
    number: meetingNumber(y, no),
    quorate: quorate === null ? null : quorate === 1,
    motions: row.motions ?? 0,
    passed: row.passed ?? 0,
  }));
  const names = { place, own_names: own_names ?? 0 };
  if (limit === undefined || rows.length < limit) return { ...names, meetings, total: rows.length };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { ...names, meetings, total };
}

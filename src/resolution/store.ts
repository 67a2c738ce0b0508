import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { meetingNumber, resolutionNumber } from '../meeting/meeting.ts';

export interface Resolution {
  id: string;
  number: string;
  title: string;
  day: Day;
  meeting: string;
  meeting_id: string;
  motion: number;
}

function resolutions(db: Database) {
  return db
    .selectFrom('resolution')
    .innerJoin('motion', 'motion.id', 'resolution.motion_id')
    .innerJoin('meeting', 'meeting.id', 'motion.meeting_id')
    .select([
      'resolution.id',
      'resolution.year',
      'resolution.no',
      'resolution.title',
      'resolution.day',
      'meeting.id as meeting_id',
      'meeting.year as meeting_year',
      'meeting.no as meeting_no',
      'motion.no as motion',
    ]);
}

type Found = Awaited<ReturnType<ReturnType<typeof resolutions>['execute']>>[number];

/** Newest first; `limit` undefined for all. With how many there are in all. */
export async function listResolutions(db: Database, year: number | undefined, limit: number | undefined) {
  let page = resolutions(db).orderBy('resolution.year', 'desc').orderBy('resolution.no', 'desc');
  let all = db.selectFrom('resolution');
  if (year !== undefined) {
    page = page.where('resolution.year', '=', year);
    all = all.where('year', '=', year);
  }
  const found = await (limit === undefined ? page : page.limit(limit)).execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { found: found.map(asResolution), total };
}

/** The resolution meant by `决〔2026〕5号`, `2026-5` or `5` (of this year). @throws Refusal not_found. */
export async function findResolution(db: Database, word: string, today: Day): Promise<Resolution> {
  const { year, no } = recordNumberIn(word, yearOf(today)) ?? { year: 0, no: 0 };
  const found = await resolutions(db)
    .where('resolution.year', '=', year)
    .where('resolution.no', '=', no)
    .executeTakeFirst();
  if (found !== undefined) return asResolution(found);
  throw new Refusal('not_found', 'no_such_resolution', `没有编号为“${word}”的决议。`, {
    hint: '编号见 jwh resolution list',
  });
}

function asResolution({ id, year, no, title, day, meeting_id, meeting_year, meeting_no, motion }: Found): Resolution {
  return {
    id,
    number: resolutionNumber(year, no),
    title,
    day,
    meeting: meetingNumber(meeting_year, meeting_no),
    meeting_id,
    motion,
  };
}

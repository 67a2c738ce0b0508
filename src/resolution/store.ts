import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { meetingNumber, resolutionNumber } from '../meeting/meeting.ts';
import type { ProgressState } from './progress_state.ts';

export interface Resolution {
  id: string;
  number: string;
  title: string;
  day: Day;
  meeting: string;
  meeting_id: string;
  motion: number;
  /** How far it is carried out by the latest word on it; `open` where there is none. */
  state: ProgressState;
  due_day: Day | null;
}

/** Resolutions, each with the latest word on how far it is carried out. */
function resolutions(db: Database) {
  return db
    .selectFrom('resolution')
    .innerJoin('motion', 'motion.id', 'resolution.motion_id')
    .innerJoin('meeting', 'meeting.id', 'motion.meeting_id')
    .leftJoin('resolution_progress as progress', (join) =>
      join.onRef('progress.resolution_id', '=', 'resolution.id').on('progress.position', '=', ({ selectFrom }) =>
        selectFrom('resolution_progress as one')
          .select(({ fn }) => fn.max<number>('one.position').as('last'))
          .whereRef('one.resolution_id', '=', 'resolution.id'),
      ),
    )
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
      'progress.state',
      'progress.due_day',
    ]);
}

type Query = ReturnType<typeof resolutions>;
type Found = Awaited<ReturnType<Query['execute']>>[number];

export interface ResolutionFilter {
  year: number | undefined;
  /** Only those that are neither carried out nor stopped. */
  open: boolean;
  /** Undefined for all. */
  limit: number | undefined;
}

/** Newest first. With how many there are in all. */
export async function listResolutions(db: Database, { year, open, limit }: ResolutionFilter) {
  const matching = (query: Query) =>
    query
      .$if(year !== undefined, (some) => some.where('resolution.year', '=', year as number))
      .$if(open, (some) =>
        some.where(({ eb, or }) =>
          or([eb('progress.state', 'is', null), eb('progress.state', 'not in', ['done', 'stopped'])]),
        ),
      );
  const page = matching(resolutions(db)).orderBy('resolution.year', 'desc').orderBy('resolution.no', 'desc');
  const found = await (limit === undefined ? page : page.limit(limit)).execute();
  const { total } = await matching(resolutions(db))
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { found: found.map(asResolution), total };
}

/** The resolutions of some days, oldest first. */
export async function resolutionsBetween(db: Database, from: Day, to: Day): Promise<Resolution[]> {
  const found = await resolutions(db)
    .where('resolution.day', '>=', from)
    .where('resolution.day', '<=', to)
    .orderBy('resolution.year')
    .orderBy('resolution.no')
    .execute();
  return found.map(asResolution);
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

function asResolution({
  id,
  year,
  no,
  title,
  day,
  meeting_id,
  meeting_year,
  meeting_no,
  motion,
  state,
  due_day,
}: Found): Resolution {
  return {
    id,
    number: resolutionNumber(year, no),
    title,
    day,
    meeting: meetingNumber(meeting_year, meeting_no),
    meeting_id,
    motion,
    state: (state ?? 'open') as ProgressState,
    due_day,
  };
}

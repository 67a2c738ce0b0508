import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { meetingNumber, resolutionNumber } from '../meeting/meeting.ts';
import type { ProgressState } from './progress_state.ts';
import type { PublicationSubject } from './publication.ts';
import { type Wording, wordingIn } from './wording_store.ts';

export interface Resolution {
  id: string;
  number: string;
  title: string;
  day: Day;
  meeting: string;
  meeting_id: string;
  motion: number;
  /** The organ that made it. */
  form: string;
  content: string | null;
  /** How far it is carried out by the latest word on it; `open` where there is none, `voided` once it was taken back. */
  state: ProgressState | 'voided';
  due_day: Day | null;
  /** Who sees to it. */
  person: string | null;
  /** The number of the earlier resolution that this one changes. */
  changes: string | null;
  /** Why it was taken back. */
  voided: string | null;
  /** What the public reads in the place of its title. */
  wording: Wording | null;
  /** The first day it was posted, and the first day its result was. */
  published: Day | null;
  result_published: Day | null;
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
    .leftJoin('resolution as changed', 'changed.id', 'resolution.changes_id')
    .select(({ selectFrom }) => {
      const first = (subject: PublicationSubject) =>
        selectFrom('resolution_publication as posted')
          .select(({ fn }) => fn.min<string>('posted.day').as('day'))
          .whereRef('posted.resolution_id', '=', 'resolution.id')
          .where('posted.subject', '=', subject);
      return [first('resolution').as('published'), first('result').as('result_published')];
    })
    .select([
      'resolution.id',
      'resolution.year',
      'resolution.no',
      'resolution.title',
      'resolution.day',
      'resolution.form',
      'resolution.content',
      'resolution.voided',
      'changed.year as changed_year',
      'changed.no as changed_no',
      'meeting.id as meeting_id',
      'meeting.year as meeting_year',
      'meeting.no as meeting_no',
      'motion.no as motion',
      'motion.facts as motion_facts',
      'progress.state',
      'progress.due_day',
      'progress.person',
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
        some
          .where('resolution.voided', 'is', null)
          .where(({ eb, or }) =>
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

/** The resolutions of some days that stand, oldest first. */
export async function resolutionsBetween(db: Database, from: Day, to: Day): Promise<Resolution[]> {
  const found = await resolutions(db)
    .where('resolution.voided', 'is', null)
    .where('resolution.day', '>=', from)
    .where('resolution.day', '<=', to)
    .orderBy('resolution.year')
    .orderBy('resolution.no')
    .execute();
  return found.map(asResolution);
}

/** The same with earlier ones that were being carried out, done or stopped in these days. */
export async function resolutionsMoved(db: Database, from: Day, to: Day): Promise<Resolution[]> {
  const found = await resolutions(db)
    .where('resolution.voided', 'is', null)
    .where('resolution.day', '<=', to)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('resolution.day', '>=', from),
        exists(
          selectFrom('resolution_progress as moved')
            .select('moved.id')
            .whereRef('moved.resolution_id', '=', 'resolution.id')
            .where('moved.state', '!=', 'open')
            .where('moved.day', '>=', from)
            .where('moved.day', '<=', to),
        ),
      ]),
    )
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

/** The same where something is to rest on it now: one that was not taken back. @throws Refusal not_found, usage. */
export async function standingResolution(db: Database, word: string, today: Day): Promise<Resolution> {
  const found = await findResolution(db, word, today);
  if (found.voided === null) return found;
  throw new Refusal('usage', 'resolution_void', `${found.number}已撤销（${found.voided}），不能再作依据。`, {
    hint: `先看 jwh resolution show ${found.number}`,
  });
}

function asResolution(row: Found): Resolution {
  const { id, title, day, form, content, meeting_id, motion, due_day, person, voided } = row;
  return {
    id,
    number: resolutionNumber(row.year, row.no),
    title,
    day,
    meeting: meetingNumber(row.meeting_year, row.meeting_no),
    meeting_id,
    motion,
    form,
    content,
    state: voided === null ? ((row.state ?? 'open') as ProgressState) : 'voided',
    due_day,
    person,
    changes: row.changed_no === null ? null : resolutionNumber(row.changed_year as number, row.changed_no),
    voided,
    wording: wordingIn(row.motion_facts),
    published: row.published,
    result_published: row.result_published,
  };
}

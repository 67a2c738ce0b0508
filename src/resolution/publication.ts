import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { TableBlock } from '../sheet/sheet.ts';

/** 两公开: the resolution itself, and later what came of it (R-QHD-5-3). */
export const publicationSubjects = ['resolution', 'result'] as const;
export type PublicationSubject = (typeof publicationSubjects)[number];

export const subjectStates = { resolution: { label: '决议公开' }, result: { label: '实施结果公开' } } as const;

/** One posting; a resolution may be posted in several places and again. */
export interface Publication {
  subject: PublicationSubject;
  day: Day;
  channel: string;
}

type Published = { id: string; number: string; day: Day; voided: string | null };

/** Everything posted of a resolution, in the order it was entered. */
export async function readPublications(db: Database, resolutionId: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom('resolution_publication')
    .select(['subject', 'day', 'channel'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, subject: row.subject as PublicationSubject }));
}

/** Enters a posting in the caller's transaction. @throws Refusal kind `usage` before the resolution or once it is void. */
export async function publishResolution(
  writing: Writing,
  resolution: Published,
  publication: Publication,
): Promise<void> {
  refuseUnpublishable(resolution, publication);
  const position = (await readPublications(writing.db, resolution.id)).length;
  await writing.insert('resolution_publication', { resolution_id: resolution.id, position, ...publication });
}

/**
 * Puts a posting right that was entered wrongly, in the caller's transaction; what stood before is in the audit.
 * @returns false where no such posting is on file.
 */
export async function correctPublication(
  writing: Writing,
  resolution: Published,
  old: Publication,
  publication: Publication,
): Promise<boolean> {
  refuseUnpublishable(resolution, publication);
  const row = await writing.db
    .selectFrom('resolution_publication')
    .select('id')
    .where('resolution_id', '=', resolution.id)
    .where('subject', '=', old.subject)
    .where('day', '=', old.day)
    .where('channel', '=', old.channel)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  if (row === undefined) return false;
  const { day, channel } = publication;
  await writing.update('resolution_publication', row.id, { day, channel });
  return true;
}

function refuseUnpublishable({ number, day, voided }: Published, publication: Publication): void {
  if (voided !== null) {
    throw new Refusal('usage', 'resolution_void', `${number}已撤销（${voided}），不能再公布。`, {
      hint: `先看 jwh resolution show ${number}`,
    });
  }
  if (publication.day < day) {
    throw new Refusal('usage', 'bad_day', `${publication.day}还没有${number}（${day}通过）。`, {
      hint: '请核对 --on 的日期。',
    });
  }
}

/** What was posted, where and when. */
export function publicationTable(all: readonly Publication[]): TableBlock {
  return {
    kind: 'table',
    title: '公布',
    columns: [
      { key: 'subject', label: '内容', type: 'state', states: subjectStates },
      { key: 'day', label: '日期', type: 'day' },
      { key: 'channel', label: '方式', type: 'text', wide: true },
    ],
    rows: all.map(({ subject, day, channel }) => ({ subject, day, channel })),
    empty: '没有公布。',
  };
}

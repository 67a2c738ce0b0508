import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Sight } from './change_words.ts';

/** A record of somebody's file, and what it is called beside its kind: which tag, as it may be told. */
export interface OnFile {
  type: string;
  id: string;
  called?: string;
}

export interface ChangeTold {
  /** Business day of the command. */
  day: Day;
  operator: string;
  command: string;
  /** Which records and what of them; never the content: that is what `audit show` is for. */
  what: string;
}

/** What was changed in the file about somebody, the latest first; from the index of the audit chain. */
export async function changesOf(
  db: Database,
  records: readonly OnFile[],
  limit: number,
  { show, today }: Sight,
): Promise<ChangeTold[]> {
  const touched = db
    .selectFrom('audit_change')
    .innerJoin('audit_entry', 'audit_entry.seq', 'audit_change.entry_seq')
    .where((is) =>
      is.or(
        records.map(({ type, id }) =>
          is.and([is('audit_change.record_type', '=', type), is('audit_change.record_id', '=', id)]),
        ),
      ),
    );
  const entries = await touched
    .select(['audit_entry.seq', 'audit_entry.business_day as day', 'audit_entry.operator', 'audit_entry.command'])
    .distinct()
    .orderBy('audit_entry.seq', 'desc')
    .limit(limit)
    .execute();
  if (entries.length === 0) return [];
  const changes = await touched
    .leftJoin('audit_image as i', (join) =>
      join.onRef('i.entry_seq', '=', 'audit_change.entry_seq').onRef('i.no', '=', 'audit_change.no'),
    )
    .where('audit_entry.seq', '>=', entries.at(-1)?.seq ?? 0)
    .select(['audit_change.entry_seq', 'audit_change.no', 'audit_change.record_type', 'audit_change.record_id'])
    .select(['i.salt', 'i.before_image', 'i.after_image'])
    .orderBy('audit_change.no')
    .execute();
  const { whatOf } = await import('./change_words.ts');
  return entries.map(({ seq, ...entry }) => ({
    ...entry,
    what: changes
      .filter(({ entry_seq }) => entry_seq === seq)
      .map((change) => whatOf(change, records, { show, today }))
      .join('；'),
  }));
}

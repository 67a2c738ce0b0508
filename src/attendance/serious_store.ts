import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Finding, Serious } from './finding.ts';

/** Under this name a finding of 情节严重 stands among the decisions: numbered, and reversed as they are. */
export const seriousRule = 'attendance.serious';

/** What was found serious in a month and not taken back. */
export async function readSerious(db: Database, month: Month): Promise<(Serious & { person_id: string })[]> {
  const rows = await db
    .selectFrom('attendance_decision')
    .select(['id', 'person_id', 'by_name', 'reason', 'decision', 'reverses_id', 'finding'])
    .where('month', '=', month)
    .where('rule', '=', seriousRule)
    .orderBy('year')
    .orderBy('no')
    .execute();
  const reversed = new Set(rows.map(({ reverses_id }) => reverses_id));
  return rows
    .filter(({ id, decision }) => decision === 'accepted' && !reversed.has(id))
    .map(({ person_id, by_name, reason, finding }) => ({
      person_id,
      by: by_name,
      reason,
      day: (JSON.parse(finding) as Finding).days[0]?.day ?? '',
    }));
}

import { findRecord, recordCalled } from '../attachment/record.ts';
import { readClose } from '../attendance/close_store.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { type Month, monthOf, monthWritten } from '../calendar/workday.ts';
import { certificateNumber } from '../certificate/certificate.ts';
import type { Database } from '../database/open.ts';
import { readSignatures } from '../disclosure/store.ts';
import type { SealScope } from './use.ts';

/** What was sealed, where it is on file; periods that are disclosed or returned have no record of their own. */
export interface SealedRecord {
  /** A table of the file, or `disclosure` (id: the quarter), `attendance` (id: the month). */
  record_type: string;
  record_id: string;
  called: string;
  scope: SealScope;
}

export const recordHelp =
  '盖的是哪一条记录：决〔2026〕5号、公开2026Q3（居务公开）、考勤2026-09（月考勤登记表），或别的编号连同前面的字';

/** The record meant. @throws Refusal kind `usage` or `not_found`, also for a record that was voided. */
export async function sealedRecord(db: Database, word: string, today: Day): Promise<SealedRecord> {
  const text = word.normalize('NFKC').trim();
  const [, quarter] = /^公开\s*(.+)$/u.exec(text) ?? [];
  if (quarter !== undefined) {
    const { period } = quarterFor(quarter, today);
    return {
      record_type: 'disclosure',
      record_id: period,
      called: `居务公开 ${quarterWords(period)}`,
      scope: 'disclosure',
    };
  }
  const [, written] = /^考勤\s*(.+)$/u.exec(text) ?? [];
  if (written !== undefined) {
    const month = monthWritten(written) ?? monthWritten(`${yearOf(today)}-${written}`);
    if (month === null)
      throw new Refusal('usage', 'bad_month', `“${written}”不是月份。`, { hint: '写成 考勤2026-09。' });
    if (month > monthOf(today)) {
      throw new Refusal('usage', 'future_month', `${month} 还没有到（今天是 ${today}）。`, { hint: '请核对月份。' });
    }
    return { record_type: 'attendance', record_id: month, called: `月考勤登记表 ${month}`, scope: 'statistics' };
  }
  const { record_type, record_id, called } = await findRecord(db, text, today);
  await refuseVoided(db, record_type, record_id, called);
  return { record_type, record_id, called, scope: scopes[record_type] ?? 'other' };
}

const scopes: Readonly<Record<string, SealScope>> = {
  resolution: 'resolution',
  certificate: 'certificate',
  certificate_request: 'certificate',
};

/** What a period is lacking that was sealed all the same: the month closed, the disclosure signed; null where nothing is. */
export async function lackingBehind(
  db: Database,
  { record_type, record_id }: { record_type: string | null; record_id: string | null },
): Promise<string | null> {
  if (record_type === 'attendance' && record_id !== null) {
    const closed = await readClose(db, record_id as Month);
    return closed === undefined ? `${record_id} 的考勤还没有结账：jwh attendance close ${record_id}` : null;
  }
  if (record_type !== 'disclosure' || record_id === null) return null;
  const signed = (await readSignatures(db, record_id)).filter(({ gate }) => gate !== 'seal');
  return signed.length > 0
    ? null
    : `${quarterWords(record_id)}的居务公开还没有人核准签字：jwh disclose approve ${record_id}`;
}

/** What a sealed record is called; null where the use names none. */
export async function sealedCalled(
  db: Database,
  { record_type, record_id }: { record_type: string | null; record_id: string | null },
): Promise<string | null> {
  if (record_type === null || record_id === null) return null;
  if (record_type === 'disclosure') return `居务公开 ${quarterWords(record_id)}`;
  if (record_type === 'disclosure_version') return versionCalled(db, record_id);
  if (record_type === 'attendance') return `月考勤登记表 ${record_id}`;
  if (record_type === 'certificate') return (await certificatesCalled(db, [record_id])).get(record_id) ?? record_id;
  return recordCalled(db, record_type, record_id);
}

/** `居务公开 2026年第三季度 第1版`. */
async function versionCalled(db: Database, id: string): Promise<string> {
  const version = await db
    .selectFrom('disclosure_version')
    .select(['period', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { periodWords } = await import('../disclosure/disclosed_period.ts');
  return `居务公开 ${periodWords(version.period)} 第${version.version}版`;
}

/** Certificates by their ids: most of what is sealed, so that a register asks once. Their number tells the kind. */
export async function certificatesCalled(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const called = new Map<string, string>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('certificate')
      .select(['id', 'year', 'series', 'no'])
      .where('id', 'in', ids.slice(from, from + 500))
      .execute();
    for (const { id, ...number } of rows) called.set(id, certificateNumber(number));
  }
  return called;
}

async function refuseVoided(db: Database, table: string, id: string, called: string): Promise<void> {
  const row: Record<string, unknown> | undefined = await db
    .selectFrom(table as 'resolution')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  const voided = row?.voided ?? null;
  if (typeof voided !== 'string') return;
  throw new Refusal('usage', 'record_void', `${called}已作废（${voided}），不再盖章。`);
}

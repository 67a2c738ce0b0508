import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { rowsAmong } from '../database/rows.ts';
import type { Writing } from '../database/writing.ts';
import type { Person } from '../person/person.ts';
import { eraseHomes } from './homes.ts';
import { forgetMentions, mentionsIn, wordColumns } from './mention.ts';
import { patchOf, wordsWithout } from './patch.ts';
import type { Keeping, KeptTable } from './policy.ts';
import type { KeptRecord, KeptRow } from './records.ts';
import { type Subject, subjectOf } from './subject.ts';
import { tablesInOrder } from './tables.ts';
import { WrittenOver } from './written_over.ts';

/** What came of an erasure, table by table. */
export interface Erased {
  /** Records written over, and which columns. */
  removed: { table: KeptTable; records: number; columns: string[] }[];
  /** Records that stay, and why. */
  stays: ({ table: KeptTable; records: number } & Keeping)[];
  /** Records that stay as they are although the name or a number stands in their words. */
  untouched: { table: KeptTable; records: number; reason: 'kept' | 'namesake' }[];
  /** Images behind the chain that were removed; their digests stay. */
  images: number;
  name_stays: boolean;
  /** Digests of papers of records about the person that nothing else needs. */
  attachments: string[];
}

/**
 * Writes over everything about a person that no rule requires to be kept, in the caller's transaction, images behind the
 * chain included (个人信息保护法 47). Records about the person lose the name wherever it stands in them. In all other
 * words the name is replaced only where it can mean nobody else on file, and never in what must be kept as it is.
 */
export async function erasePerson(writing: Writing, person: Person, day: Day): Promise<Erased> {
  const subject = await subjectOf(writing.db, person);
  const done = new WrittenOver(writing);
  const theirs = erasable(subject);
  for (const { table, row } of theirs) {
    await done.erase(table, row, patchOf({ table, row }, subject, await wordColumns(writing.db, table), day));
  }
  await eraseHomes(writing, subject, done);
  const left = await eraseMentions(writing, subject, done);
  const kept = subject.records.filter(({ table, row }) => subject.keep(table, row) !== undefined);
  const stays = new Set([...left, ...kept].map(({ table, row }) => `${table}/${row.id}`));
  const images = done.images + (await forgetMentions(writing.db, subject.elsewhere, stays));
  const attachments = await unneeded(writing.db, theirs);
  return {
    ...{ removed: done.removed(), stays: staying(subject), untouched: countsOf(left) },
    ...{ images, name_stays: subject.nameStays, attachments },
  };
}

/** Digests of their papers that belong to nothing else: their files are to go. */
async function unneeded(db: Database, records: readonly KeptRecord[]): Promise<string[]> {
  const digests = records.filter(({ table }) => table === 'attachment').map(({ row }) => String(row.digest));
  const others = await rowsAmong(db, 'attachment', 'digest', digests);
  const needed = new Set(others.filter(({ voided }) => voided === null).map(({ digest }) => digest));
  return [...new Set(digests)].filter((digest) => !needed.has(digest));
}

/** What places are is no person's; what somebody only did for the office is told apart. A paper goes with its record. */
function erasable({ records, keep }: Subject): KeptRecord[] {
  const places: readonly KeptTable[] = ['household', 'ten_household_group'];
  const going = records.filter(
    ({ table, role, row }) =>
      role === 'about' && row.id !== undefined && !places.includes(table) && keep(table, row) === undefined,
  );
  const ids = new Set(going.map(({ table, row }) => `${table}/${row.id}`));
  return going.filter(({ table, row }) => table !== 'attachment' || ids.has(`${row.record_type}/${row.record_id}`));
}

interface Mention {
  table: KeptTable;
  row: KeptRow;
  kept: Keeping | undefined;
}

/** Takes the identity out of the words of all other records. @returns the records in which it still stands. */
async function eraseMentions({ db }: Writing, subject: Subject, done: WrittenOver): Promise<Mention[]> {
  const { elsewhere, identity, person, keep } = subject;
  const left: Mention[] = [];
  for (const table of tablesInOrder) {
    const columns = await wordColumns(db, table);
    const others = ({ id }: KeptRow) => id !== person.id;
    for (const row of (await mentionsIn(db, table, elsewhere, columns)).filter(others)) {
      if (keep(table, row) === undefined) await done.erase(table, row, wordsWithout(row, columns, elsewhere));
    }
    for (const row of (await mentionsIn(db, table, identity, columns)).filter(others)) {
      left.push({ table, row, kept: keep(table, row) });
    }
  }
  return left;
}

function countsOf(left: readonly Mention[]): Erased['untouched'] {
  return tablesInOrder.flatMap((table) => {
    const found = left.filter((one) => one.table === table);
    const kept = found.filter((one) => one.kept !== undefined);
    const unsure = found.length - kept.length;
    return [
      ...(unsure === 0 ? [] : [{ table, records: unsure, reason: 'namesake' as const }]),
      ...(kept.length === 0 ? [] : [{ table, records: kept.length, reason: 'kept' as const }]),
    ];
  });
}

const looked: Keeping = { why: '谁看过谁的资料，日志至少留存六个月', source: '网络安全法关于留存日志的规定' };

/** What stays by a rule: the person's own records in tables that are kept, and the looks at their data. */
function staying({ records, keep }: Subject): Erased['stays'] {
  return tablesInOrder.flatMap((table) => {
    const of = (row: KeptRow) => (table === 'access_entry' ? looked : keep(table, row));
    const found = records.filter((one) => one.table === table && of(one.row) !== undefined);
    const [why] = found.map(({ row }) => of(row) as Keeping);
    return why === undefined ? [] : [{ table, records: found.length, ...why }];
  });
}

import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { rowsAmong } from '../database/rows.ts';
import type { Writing } from '../database/writing.ts';
import type { Person } from '../person/person.ts';
import { forgetMentions, mentionsIn, wordColumns } from './mention.ts';
import { patchOf, wordsWithout } from './patch.ts';
import type { Keeping, KeptTable } from './policy.ts';
import type { KeptRecord, KeptRow } from './records.ts';
import { type Subject, subjectOf } from './subject.ts';
import { policies, tablesInOrder } from './tables.ts';
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
  for (const { table, row } of subject.records.filter(isErasable)) {
    await done.erase(table, row, patchOf({ table, row }, subject, await wordColumns(writing.db, table), day));
  }
  const left = await eraseMentions(writing, subject, done);
  const kept = subject.records.filter(({ table }) => policies[table].keep !== undefined);
  const stays = new Set([...left, ...kept].map(({ table, row }) => `${table}/${row.id}`));
  const images = done.images + (await forgetMentions(writing.db, subject.elsewhere, stays));
  const attachments = await unneeded(writing.db, subject.records.filter(isErasable));
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

/** Where they lived is a place and stays one; what somebody only did for the office is told apart. */
function isErasable({ table, role, row }: KeptRecord): boolean {
  // A paper goes with the record it belongs to.
  if (table === 'attachment') return isTheirs(String(row.record_type) as KeptTable);
  return role === 'about' && row.id !== undefined && isTheirs(table);
}

function isTheirs(table: KeptTable): boolean {
  return policies[table]?.keep === undefined && table !== 'household';
}

interface Mention {
  table: KeptTable;
  row: KeptRow;
}

/** Takes the identity out of the words of all other records. @returns the records in which it still stands. */
async function eraseMentions({ db }: Writing, subject: Subject, done: WrittenOver): Promise<Mention[]> {
  const { elsewhere, identity, person } = subject;
  const left: Mention[] = [];
  for (const table of tablesInOrder) {
    const columns = await wordColumns(db, table);
    const others = ({ id }: KeptRow) => id !== person.id;
    if (policies[table].keep === undefined) {
      for (const row of (await mentionsIn(db, table, elsewhere, columns)).filter(others)) {
        await done.erase(table, row, wordsWithout(row, columns, elsewhere));
      }
    }
    for (const row of (await mentionsIn(db, table, identity, columns)).filter(others)) left.push({ table, row });
  }
  return left;
}

function countsOf(left: readonly Mention[]): Erased['untouched'] {
  return tablesInOrder
    .map((table) => ({ table, records: left.filter((one) => one.table === table).length }))
    .filter(({ records }) => records > 0)
    .map((one) => ({ ...one, reason: policies[one.table].keep === undefined ? 'namesake' : 'kept' }));
}

const looked: Keeping = { why: '谁看过谁的资料，日志至少留存六个月', source: '网络安全法关于留存日志的规定' };

/** What stays by a rule: the person's own records in tables that are kept, and the looks at their data. */
function staying({ records }: Subject): Erased['stays'] {
  return tablesInOrder.flatMap((table) => {
    const found = records.filter((one) => one.table === table).length;
    const keep = table === 'access_entry' ? looked : policies[table].keep;
    return keep === undefined || found === 0 ? [] : [{ table, records: found, ...keep }];
  });
}

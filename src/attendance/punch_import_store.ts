import { randomUUID } from 'node:crypto';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { minutesOfDay } from '../calendar/time_of_day.ts';
import { BulkDigest } from '../database/bulk.ts';
import type { Writing } from '../database/writing.ts';
import type { Punch } from './punch_store.ts';

/** The file that an import is made from; `day` is the day of the import. */
export interface ImportedFile {
  name: string;
  digest: string;
  day?: Day;
}

/**
 * One import while it is being made: each punch goes to its place as it is read. At the end it is a record of the file
 * with the digest of its rows, which makes them part of the audit chain.
 */
export class PunchImport {
  /** How many punches were added. */
  added = 0;
  private first: Day | null = null;
  private last: Day | null = null;
  private readonly writing: Writing;
  private readonly id = randomUUID();
  private readonly batch: number;
  private readonly people: Map<string, number>;
  /** Stamps after midnight that are kept with the evening before, by the moment they were made at. */
  private readonly nights: Set<string>;
  private readonly digest = new BulkDigest();
  private readonly doubled = new Map<number, number>();
  private readonly attempt: { keep: () => void; drop: () => void };
  private readonly addRow: (...values: (string | number | null)[]) => boolean;
  private readonly addPerson: (...values: (string | number | null)[]) => boolean;
  private readonly batchOf: (...values: (string | number | null)[]) => unknown;

  private constructor(writing: Writing, batch: number, people: Map<string, number>, nights: Set<string>) {
    this.writing = writing;
    this.batch = batch;
    this.people = people;
    this.nights = nights;
    const { bulk } = writing;
    this.attempt = bulk.attempt();
    this.addRow = bulk.adder('punch', ['day', 'person_no', 'minute', 'side', 'batch_no', 'position']);
    this.addPerson = bulk.adder('punch_person', ['no', 'person_id']);
    this.batchOf = bulk.finder('punch', 'batch_no', ['day', 'person_no', 'minute']);
    bulk.adder('punch_batch', ['no', 'import_id'])(batch, this.id);
  }

  static async open(writing: Writing): Promise<PunchImport> {
    const { db } = writing;
    const people = await db.selectFrom('punch_person').select(['no', 'person_id']).execute();
    const batch = await db
      .selectFrom('punch_batch')
      .select(({ fn }) => fn.max('no').as('no'))
      .executeTakeFirst();
    const nights = await db
      .selectFrom('punch')
      .where('minute', '>=', minutesOfDay)
      .select(['person_no', 'day', 'minute'])
      .execute();
    return new PunchImport(
      writing,
      (batch?.no ?? 0) + 1,
      new Map(people.map(({ no, person_id }) => [person_id, Number(no)])),
      new Set(nights.map(({ person_no, day, minute }) => nightKey(person_no, day, minute))),
    );
  }

  /** Whether a stamp of this moment is on file or in this import already. */
  has({ person_id, day, minute }: Punch): boolean {
    const person = this.people.get(person_id);
    return person !== undefined && this.holderOf(person, day, minute) !== undefined;
  }

  /** Adds a punch; false where a stamp of this moment is on file or in this import already. */
  add({ person_id, day, minute, side }: Punch): boolean {
    const person = this.people.get(person_id) ?? this.meet(person_id);
    // The same moment may be on file with the other of its two days.
    const isOdd = minute >= minutesOfDay || (this.nights.size > 0 && minute < noon);
    const other = isOdd ? this.otherHolder(person, day, minute) : undefined;
    if (other !== undefined || !this.addRow(day, person, minute, side, this.batch, this.added + 1)) {
      const holder = other ?? Number(this.batchOf(day, person, minute));
      if (holder !== this.batch) this.doubled.set(holder, (this.doubled.get(holder) ?? 0) + 1);
      return false;
    }
    if (minute >= minutesOfDay) this.nights.add(nightKey(person, day, minute));
    this.added += 1;
    // Ids and days are plain text: this is what JSON makes of them.
    this.digest.line(`["${person_id}","${day}",${minute},${side === null ? 'null' : `"${side}"`}]`);
    if (this.first === null || day < this.first) this.first = day;
    if (this.last === null || day > this.last) this.last = day;
    return true;
  }

  /** Undoes all that was added; the rest of the transaction stays. */
  drop(): void {
    this.attempt.drop();
  }

  /** Makes the import a record; one that brought nothing leaves nothing. Returns its number. */
  async close({ name, digest, day }: ImportedFile): Promise<number | null> {
    if (this.added === 0) {
      this.drop();
      return null;
    }
    this.attempt.keep();
    const doubled = Object.fromEntries(this.doubled);
    await this.writing.insert('punch_import', {
      id: this.id,
      file: name,
      file_digest: digest,
      rows: this.added,
      digest: this.digest.hex(),
      imported_on: day ?? null,
      first_day: this.first,
      last_day: this.last,
      doubled: this.doubled.size === 0 ? null : JSON.stringify(doubled),
    });
    return this.batch;
  }

  private meet(person_id: string): number {
    const no = Math.max(0, ...this.people.values()) + 1;
    this.addPerson(no, person_id);
    this.people.set(person_id, no);
    return no;
  }

  /** The import that a stamp of this moment came by. */
  private holderOf(person: number, day: Day, minute: number): number | undefined {
    const holder = this.batchOf(day, person, minute) as number | undefined;
    return holder ?? this.otherHolder(person, day, minute);
  }

  private otherHolder(person: number, day: Day, minute: number): number | undefined {
    if (minute >= minutesOfDay) {
      return this.batchOf(addDays(day, 1), person, minute - minutesOfDay) as number | undefined;
    }
    if (!this.nights.has(`${person} ${day} ${minute}`)) return undefined;
    return this.batchOf(addDays(day, -1), person, minute + minutesOfDay) as number | undefined;
  }
}

const noon = minutesOfDay / 2;

/** The moment by the day of the calendar. */
function nightKey(person: number, day: Day, minute: number): string {
  return `${person} ${addDays(day, 1)} ${minute - minutesOfDay}`;
}

/** A whole import at once. */
export async function insertPunches(writing: Writing, file: ImportedFile, punches: readonly Punch[]): Promise<void> {
  const open = await PunchImport.open(writing);
  for (const punch of punches) open.add(punch);
  await open.close(file);
}

import { randomUUID } from 'node:crypto';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { minutesOfDay } from '../calendar/time_of_day.ts';
import { BulkDigest } from '../database/bulk.ts';
import type { Writing } from '../database/writing.ts';
import { keepDays } from './punch_day_store.ts';
import type { Punch } from './punch_store.ts';

/** The file that an import is made from; `day` is the day of the import. */
export interface ImportedFile {
  name: string;
  digest: string;
  day?: Day;
}

/** Punches that go to the file together. */
const step = 64;
const columns = ['day', 'person_no', 'minute', 'side', 'batch_no', 'position'] as const;

/** What became of a punch: `of` is what it was added with. */
export type Settled<T> = (of: T, punch: Punch, isNew: boolean) => void;

type Find = (...values: (string | number | null)[]) => unknown;

/**
 * One import while it is being made. Punches go to the file some dozens at a time, in their order, and `settled` is told of
 * each whether it was new. At the end the import is a record of the file with the digest of its rows, which makes them
 * part of the audit chain.
 */
export class PunchImport<T> {
  /** How many punches were added. */
  added = 0;
  private first: Day | null = null;
  private last: Day | null = null;
  private position = 0;
  private waiting: { of: T; punch: Punch; person: number }[] = [];
  private values: (string | number | null)[] = [];
  private readonly writing: Writing;
  private readonly settled: Settled<T>;
  private readonly id = randomUUID();
  private readonly batch: number;
  private readonly people: Map<string, number>;
  /** Stamps after midnight that are kept with the evening before, by the moment they were made at. */
  private readonly nights: Set<string>;
  private readonly digest = new BulkDigest();
  private readonly doubled = new Map<number, number>();
  private readonly attempt: { keep: () => void; drop: () => void };
  private readonly addRows: (values: readonly (string | number | null)[]) => number;
  private readonly addPerson: (...values: (string | number | null)[]) => boolean;
  private readonly batchOf: Find;
  private readonly positionOf: Find;

  private constructor(
    writing: Writing,
    settled: Settled<T>,
    known: { batch: number; people: Map<string, number>; nights: Set<string> },
  ) {
    this.writing = writing;
    this.settled = settled;
    this.batch = known.batch;
    this.people = known.people;
    this.nights = known.nights;
    const { bulk } = writing;
    this.attempt = bulk.attempt();
    this.addRows = bulk.manyAdder('punch', columns, step);
    this.addPerson = bulk.adder('punch_person', ['no', 'person_id']);
    this.batchOf = bulk.finder('punch', 'batch_no', ['day', 'person_no', 'minute']);
    this.positionOf = bulk.finder('punch', 'position', ['day', 'person_no', 'minute', 'batch_no']);
    bulk.adder('punch_batch', ['no', 'import_id'])(known.batch, this.id);
  }

  static async open<T>(writing: Writing, settled: Settled<T>): Promise<PunchImport<T>> {
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
    return new PunchImport(writing, settled, {
      batch: Number(batch?.no ?? 0) + 1,
      people: new Map(people.map(({ no, person_id }) => [person_id, Number(no)])),
      nights: new Set(nights.map(({ person_no, day, minute }) => nightKey(person_no, day, minute))),
    });
  }

  /** Whether a stamp of this moment is on file or in this import already. */
  has({ person_id, day, minute }: Punch): boolean {
    const person = this.people.get(person_id);
    if (person === undefined) return false;
    this.flush();
    return (this.batchOf(day, person, minute) ?? this.otherHolder(person, day, minute)) !== undefined;
  }

  /** Adds a punch that belongs to `of`, unless a stamp of this moment is on file or in this import already. */
  add(of: T, punch: Punch): void {
    const { person_id, day, minute, side } = punch;
    const person = this.people.get(person_id) ?? this.meet(person_id);
    const other = this.otherHolder(person, day, minute);
    if (other !== undefined) {
      this.flush();
      this.skip(of, punch, other);
      return;
    }
    if (minute >= minutesOfDay) this.nights.add(nightKey(person, day, minute));
    this.position += 1;
    this.waiting.push({ of, punch, person });
    this.values.push(day, person, minute, side, this.batch, this.position);
    if (this.waiting.length === step) this.flush();
  }

  /** Brings to the file what was added, and tells of each whether it was new. */
  flush(): void {
    const { waiting, values } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    this.values = [];
    const areAllNew = this.addRows(values) === waiting.length;
    const before = this.position - waiting.length;
    for (const [at, { of, punch, person }] of waiting.entries()) {
      const { day, minute } = punch;
      if (areAllNew || this.positionOf(day, person, minute, this.batch) === before + at + 1) this.keep(of, punch);
      else this.skip(of, punch, Number(this.batchOf(day, person, minute)));
    }
  }

  private keep(of: T, punch: Punch): void {
    const { person_id, day, minute, side } = punch;
    this.added += 1;
    // Ids and days are plain text: this is what JSON makes of them.
    this.digest.line(`["${person_id}","${day}",${minute},${side === null ? 'null' : `"${side}"`}]`);
    if (this.first === null || day < this.first) this.first = day;
    if (this.last === null || day > this.last) this.last = day;
    this.settled(of, punch, true);
  }

  private skip(of: T, punch: Punch, holder: number): void {
    if (holder !== this.batch) this.doubled.set(holder, (this.doubled.get(holder) ?? 0) + 1);
    this.settled(of, punch, false);
  }

  /** Undoes all that was added; the rest of the transaction stays. */
  drop(): void {
    this.attempt.drop();
  }

  /** Makes the import a record; one that brought nothing leaves nothing. Returns its number. */
  async close({ name, digest, day }: ImportedFile): Promise<number | null> {
    this.flush();
    if (this.added === 0) {
      this.drop();
      return null;
    }
    this.attempt.keep();
    keepDays(this.writing, this.batch, this.first ?? '', this.last ?? '');
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

  /** The import by which the same moment is on file with the other of its two days: as a night, or as a morning. */
  private otherHolder(person: number, day: Day, minute: number): number | undefined {
    if (minute < minutesOfDay) {
      if (this.nights.size === 0 || !this.nights.has(`${person} ${day} ${minute}`)) return undefined;
      this.flush();
      return this.batchOf(addDays(day, -1), person, minute + minutesOfDay) as number | undefined;
    }
    this.flush();
    return this.batchOf(addDays(day, 1), person, minute - minutesOfDay) as number | undefined;
  }
}

/** The moment by the day of the calendar. */
function nightKey(person: number, day: Day, minute: number): string {
  return `${person} ${addDays(day, 1)} ${minute - minutesOfDay}`;
}

/** A whole import at once. */
export async function insertPunches(writing: Writing, file: ImportedFile, punches: readonly Punch[]): Promise<void> {
  const open = await PunchImport.open(writing, () => undefined);
  for (const punch of punches) open.add(undefined, punch);
  await open.close(file);
}

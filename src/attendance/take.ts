import type { Day } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { codeOf } from '../person/person.ts';
import { readPosts } from '../staff/store.ts';
import { PunchImport } from './punch_import_store.ts';
import type { ReadRow } from './punch_reader.ts';
import { type Fault, type PunchRow, type Stamp, stampWords } from './punch_row.ts';
import type { Punch } from './punch_store.ts';

export interface FaultyRow extends Fault {
  row: number;
  name: string;
}

/** A row that brought nothing new. */
export interface DoubleRow {
  row: number;
  name: string;
  code: 'double';
  says: string;
}

/** What an import brings of one person. */
export interface PersonTaken {
  name: string;
  rows: number;
  punches: number;
  from: Day;
  to: Day;
}

/** What an import comes to: read = taken + doubles + faulty + blank, counted in rows of the file. */
export interface Taken {
  read: number;
  taken: number;
  punches: number;
  /** Rows of which every stamp is on file or in the file already. */
  doubles: number;
  /** The first of them. */
  doubleRows: DoubleRow[];
  /** Rows without any time. */
  blank: number;
  /** Those among them that the clock's own program holds for void. */
  invalid: number;
  faulty: FaultyRow[];
  people: PersonTaken[];
  /** How the first rows were understood. */
  sample: { row: number; name: string; says: string }[];
}

/** More doubles than these are only counted. */
export const listedDoubles = 1000;
const sampled = 5;

/** Somebody with the first and the last day in any post; `last` is null while one is held. */
interface Worker {
  person_id: string;
  first: Day;
  last: Day | null;
}

/** A row whose stamps are on their way to the file. */
interface OpenRow {
  row: number;
  name: string;
  stamps: readonly Stamp[];
  left: number;
  added: number;
}

/** What the rows are held against: read once, inside the transaction that takes them. */
interface Against {
  staff: ReadonlyMap<string, Worker[]>;
  closed: ReadonlySet<Month>;
}

async function readAgainst(db: Database): Promise<Against> {
  const closed = await db.selectFrom('month_close').select('month').execute();
  return { staff: await staffByName(db), closed: new Set(closed.map(({ month }) => month)) };
}

/** Takes rows one by one: each is looked at whole, and brings all its stamps or none. */
export class Taker {
  readonly result: Taken = {
    ...{ read: 0, taken: 0, punches: 0, doubles: 0, doubleRows: [], blank: 0, invalid: 0, faulty: [] },
    ...{ people: [], sample: [] },
  };
  private readonly against: Against;
  private readonly into: PunchImport<OpenRow>;
  private readonly read: ReadRow;
  private readonly people = new Map<string, PersonTaken>();
  private readonly known = new Map<string, Worker | Fault>();

  private constructor(against: Against, into: PunchImport<OpenRow>, read: ReadRow) {
    this.against = against;
    this.into = into;
    this.read = read;
  }

  /** Begins an import; `close` or `drop` of `into` ends it. */
  static async open(writing: Writing, read: ReadRow): Promise<{ taker: Taker; into: PunchImport<OpenRow> }> {
    const against = await readAgainst(writing.db);
    const into = await PunchImport.open<OpenRow>(writing, (row, punch, isNew) => taker.settle(row, punch, isNew));
    const taker = new Taker(against, into, read);
    return { taker, into };
  }

  row(cells: readonly string[], row: number): void {
    const read = this.read(cells);
    if (read === null) return;
    const { result } = this;
    result.read += 1;
    const who = this.personOf(read);
    const wrong = 'code' in who ? [...read.faults, who] : [...read.faults, ...this.wrongOf(who, read)];
    if (result.sample.length < sampled) result.sample.push({ row, name: read.name, says: understood(read, wrong) });
    if (wrong.length > 0 || 'code' in who) {
      const code = (wrong[0] as Fault).code;
      result.faulty.push({ row, name: nameIn(read.name), code, says: wrong.map(({ says }) => says).join('；') });
    } else if (read.stamps.length === 0) {
      result.blank += 1;
      if (read.isVoid) result.invalid += 1;
    } else this.take(who, read, row);
  }

  private take({ person_id }: Worker, { name, stamps }: PunchRow, row: number): void {
    const open = { row, name, stamps, left: stamps.length, added: 0 };
    for (const { day, minute, side } of stamps) this.into.add(open, { person_id, day, minute, side });
  }

  private settle(open: OpenRow, { person_id, day }: Punch, isNew: boolean): void {
    if (isNew) {
      open.added += 1;
      this.count(person_id, open.name, day);
    }
    open.left -= 1;
    if (open.left === 0) this.finish(open, person_id);
  }

  private finish({ row, name, stamps, added }: OpenRow, person_id: string): void {
    const { result } = this;
    if (added > 0) {
      result.taken += 1;
      result.punches += added;
      const person = this.people.get(person_id);
      if (person !== undefined) person.rows += 1;
      return;
    }
    result.doubles += 1;
    if (result.doubleRows.length >= listedDoubles) return;
    const days = [...new Set(stamps.map(({ day }) => day))];
    const shown = days.length > 3 ? `${days[0]} 至 ${days.at(-1)} ` : days.join('、');
    result.doubleRows.push({ row, name: nameIn(name), code: 'double', says: `${shown}的打卡已经有了` });
  }

  private count(person_id: string, name: string, day: Day): void {
    const person = this.people.get(person_id);
    if (person === undefined) {
      const one = { name: nameIn(name), rows: 0, punches: 1, from: day, to: day };
      this.people.set(person_id, one);
      this.result.people.push(one);
      return;
    }
    person.punches += 1;
    if (day < person.from) person.from = day;
    if (day > person.to) person.to = day;
  }

  /** What the office's own records have against the row. */
  private wrongOf(who: Worker, { stamps }: PunchRow): Fault[] {
    const { first, last, person_id } = who;
    const outside = stamps.find(({ day }) => day < first || (last !== null && day > last))?.day;
    const faults: Fault[] = [];
    if (outside !== undefined) {
      const span = `${first} ${last === null ? '起' : `至 ${last}`}任职`;
      faults.push({ code: 'not_in_office', says: `${outside} 不在任（${span}）` });
    }
    if (this.against.closed.size === 0) return faults;
    // What is on file already changes nothing in the month that was closed.
    const isNew = (stamp: Stamp) =>
      this.against.closed.has(monthOf(stamp.day)) && !this.into.has({ person_id, ...stamp });
    const months = [...new Set(stamps.filter(isNew).map(({ day }) => monthOf(day)))];
    if (months.length > 0) faults.push({ code: 'month_closed', says: `${months.join('、')} 的考勤已经结账` });
    return faults;
  }

  private personOf({ name, number }: PunchRow): Worker | Fault {
    const key = number === undefined ? name : `${name}\n${number}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = personIn(this.against.staff, nameIn(name), number);
    this.known.set(key, found);
    return found;
  }
}

/** A name as the office writes it; empty where the cell holds none. */
function nameIn(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? readName(text) : '';
}

function understood({ stamps, isVoid }: PunchRow, wrong: readonly Fault[]): string {
  if (wrong.length > 0) return `有错：${wrong.map(({ says }) => says).join('；')}`;
  if (stamps.length === 0) return isVoid ? '无效打卡，不导入' : '没有打卡';
  const days = [...new Set(stamps.map(({ day }) => day))].slice(0, 3);
  const words = days.map((day) => `${day} ${inOrder(stamps, day).map(stampWords).join('、')}`);
  return `${words.join('；')}${new Set(stamps.map(({ day }) => day)).size > 3 ? '；…' : ''}`;
}

function inOrder(stamps: readonly Stamp[], day: Day): Stamp[] {
  return stamps.filter((one) => one.day === day).sort((one, other) => one.minute - other.minute);
}

/** Everybody who is or was on the staff, by name. */
async function staffByName(db: Database): Promise<ReadonlyMap<string, Worker[]>> {
  const people = new Map<string, Worker>();
  const staff = new Map<string, Worker[]>();
  for (const { name, person_id, from_day, until_day } of await readPosts(db)) {
    const known = people.get(person_id);
    if (known === undefined) {
      const worker = { person_id, first: from_day, last: until_day };
      people.set(person_id, worker);
      staff.set(name, [...(staff.get(name) ?? []), worker]);
      continue;
    }
    if (from_day < known.first) known.first = from_day;
    if (until_day === null || (known.last !== null && until_day > known.last)) known.last = until_day;
  }
  return staff;
}

/** One of several of the same name is told by the code that the program gave, where the file carries it as 工号. */
function personIn(staff: ReadonlyMap<string, Worker[]>, name: string, number: string | undefined): Worker | Fault {
  const found = staff.get(name) ?? [];
  const coded = found.length > 1 ? found.filter(({ person_id }) => codeOf({ id: person_id }) === number) : found;
  const [worker] = coded;
  if (worker !== undefined && coded.length === 1) return worker;
  if (found.length > 1) return { code: 'ambiguous_name', says: '同名的不止一人，请在“工号”列写编码' };
  return { code: 'unknown_person', says: name === '' ? '没有姓名' : `工作人员中没有“${name}”` };
}

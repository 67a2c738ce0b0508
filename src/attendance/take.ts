import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { codeOf } from '../person/person.ts';
import { readPosts } from '../staff/store.ts';
import { type Fault, type PunchFileRow, readPunchRow, type Stamp } from './punch_row.ts';
import { type Punch, punchKey, readPunchKeys } from './punch_store.ts';

interface FaultyRow extends Fault {
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

/** What an import comes to: read = taken + doubles + faulty + blank, counted in rows of the file. */
export interface Taken {
  read: number;
  taken: number;
  /** Rows of which every stamp is on file or in the file already. */
  doubles: DoubleRow[];
  /** Rows without any time. */
  blank: number;
  faulty: FaultyRow[];
  /** What is new. */
  punches: Punch[];
}

/** Looks at every row; nothing is written. */
export async function takeRows(db: Database, rows: readonly PunchFileRow[], today: Day): Promise<Taken> {
  const staff = await staffByName(db);
  const result: Taken = { read: rows.length, taken: 0, doubles: [], blank: 0, faulty: [], punches: [] };
  const good: { row: number; name: string; person_id: string; stamps: Stamp[] }[] = [];
  for (const row of rows) {
    const { stamps, faults } = readPunchRow(row, today);
    const name = row.cells.name === undefined ? '' : readName(row.cells.name);
    const who = personIn(staff, name, row.cells.number);
    const wrong = [...faults, ...('code' in who ? [who] : outsideOffice(who, stamps))];
    if (wrong.length > 0) {
      const code = (wrong[0] as Fault).code;
      result.faulty.push({ row: row.row, name, code, says: wrong.map(({ says }) => says).join('；') });
    } else if (stamps.length === 0) result.blank += 1;
    else if ('person_id' in who) good.push({ row: row.row, name, person_id: who.person_id, stamps });
  }
  const days = good.flatMap(({ stamps }) => stamps.map(({ day }) => day)).sort();
  const known = days.length === 0 ? new Set() : await readPunchKeys(db, days[0] as Day, days.at(-1) as Day);
  for (const { row, name, person_id, stamps } of good) {
    const before = result.punches.length;
    for (const stamp of stamps) {
      const { day, minute, side } = stamp;
      const punch = { person_id, day, minute, side };
      if (known.has(punchKey(punch))) continue;
      known.add(punchKey(punch));
      result.punches.push(punch);
    }
    if (result.punches.length > before) result.taken += 1;
    else
      result.doubles.push({
        row,
        name,
        code: 'double',
        says: `${[...new Set(stamps.map(({ day }) => day))].join('、')}的打卡已经有了`,
      });
  }
  return result;
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

/** Somebody with the first and the last day in any post; `last` is null while one is held. */
interface Worker {
  person_id: string;
  first: Day;
  last: Day | null;
}

function outsideOffice({ first, last }: Worker, stamps: readonly Stamp[]): Fault[] {
  const day = stamps.find((stamp) => stamp.day < first || (last !== null && stamp.day > last))?.day;
  if (day === undefined) return [];
  return [{ code: 'not_in_office', says: `${day} 不在任（${first} ${last === null ? '起' : `至 ${last}`}任职）` }];
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

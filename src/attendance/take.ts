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

/** What an import comes to: read = taken + doubles + faulty + blank, counted in rows of the file. */
export interface Taken {
  read: number;
  taken: number;
  /** Rows of which every stamp is on file or in the file already. */
  doubles: number;
  /** Rows without any time. */
  blank: number;
  faulty: FaultyRow[];
  /** What is new. */
  punches: Punch[];
}

/** Looks at every row; nothing is written. */
export async function takeRows(db: Database, rows: readonly PunchFileRow[], today: Day): Promise<Taken> {
  const staff = await staffByName(db);
  const result: Taken = { read: rows.length, taken: 0, doubles: 0, blank: 0, faulty: [], punches: [] };
  const good: { person_id: string; stamps: Stamp[] }[] = [];
  for (const row of rows) {
    const { stamps, faults } = readPunchRow(row, today);
    const name = row.cells.name === undefined ? '' : readName(row.cells.name);
    const who = personIn(staff, name, row.cells.number);
    const wrong = [...faults, ...('code' in who ? [who] : [])];
    if (wrong.length > 0) {
      const code = (wrong[0] as Fault).code;
      result.faulty.push({ row: row.row, name, code, says: wrong.map(({ says }) => says).join('；') });
    } else if (stamps.length === 0) result.blank += 1;
    else if ('person_id' in who) good.push({ person_id: who.person_id, stamps });
  }
  const days = good.flatMap(({ stamps }) => stamps.map(({ day }) => day)).sort();
  const known = days.length === 0 ? new Set() : await readPunchKeys(db, days[0] as Day, days.at(-1) as Day);
  for (const { person_id, stamps } of good) {
    const before = result.punches.length;
    for (const stamp of stamps) {
      const punch = { person_id, ...stamp };
      if (known.has(punchKey(punch))) continue;
      known.add(punchKey(punch));
      result.punches.push(punch);
    }
    if (result.punches.length > before) result.taken += 1;
    else result.doubles += 1;
  }
  return result;
}

/** Everybody who is or was on the staff, by name. */
async function staffByName(db: Database): Promise<ReadonlyMap<string, string[]>> {
  const staff = new Map<string, string[]>();
  for (const { name, person_id } of await readPosts(db)) {
    staff.set(name, [...new Set([...(staff.get(name) ?? []), person_id])]);
  }
  return staff;
}

/** One of several of the same name is told by the code that the program gave, where the file carries it as 工号. */
function personIn(
  staff: ReadonlyMap<string, string[]>,
  name: string,
  number: string | undefined,
): { person_id: string } | Fault {
  const found = staff.get(name) ?? [];
  const coded = found.length > 1 ? found.filter((id) => codeOf({ id }) === number) : found;
  const [person_id] = coded;
  if (person_id !== undefined && coded.length === 1) return { person_id };
  if (found.length > 1) return { code: 'ambiguous_name', says: '同名的不止一人，请在“工号”列写编码' };
  return { code: 'unknown_person', says: name === '' ? '没有姓名' : `工作人员中没有“${name}”` };
}

import { birthDayIn } from '../base/id_number.ts';
import { isChildOn } from '../calendar/age.ts';
import { type Day, isDay } from '../calendar/day.ts';
import type { FieldChange } from './import_change.ts';
import { type DoubleRow, doubtNoughts, findDoubles } from './import_doubles.ts';
import { factsOf } from './import_facts.ts';
import { Heads } from './import_heads.ts';
import { continueHouseholds, type ReadRow } from './import_household.ts';
import { plainIdNumber } from './import_id_number.ts';
import { type Candidate, Register } from './import_match.ts';
import { People } from './import_people.ts';
import { Places } from './import_places.ts';
import { type Asked, type Fault, type ResidentRow, readResidentRow } from './import_row.ts';
import type { OnFile } from './import_store.ts';

export interface FaultyRow {
  row: number;
  name: string;
  /** Of the first fault. */
  code: string;
  /** All of them in one sentence. */
  says: string;
  faults: Fault[];
}

export interface ImportChoices {
  /** Who cannot be told from somebody of the same name on file is another person. */
  sameNames: 'refused' | 'new';
  /** Buildings that are not on file are refused, not made. */
  knownBuildings: boolean;
}

/** What an import comes to. read = made + changed + same + doubles + faulty, counted in rows of the file. */
export interface ImportPlan {
  read: number;
  /** Rows of people who become residents. */
  made: number;
  changed: number;
  same: number;
  continued: number;
  doubles: DoubleRow[];
  faulty: FaultyRow[];
  changes: FieldChange[];
  /** Names in the file of people under fourteen; most of them are not on file yet. */
  children: string[];
  people: People;
  places: Places;
}

/** Looks at every row against what is on file; nothing is written. */
export function planImport(
  rows: readonly ResidentRow[],
  onFile: OnFile,
  today: Day,
  { sameNames, knownBuildings }: ImportChoices,
): ImportPlan {
  const places = new Places(onFile, knownBuildings);
  const people = new People(onFile, places, today);
  const read: ReadRow[] = rows.map((row) => readResidentRow(row, today, onFile.tagKinds));
  const continued = continueHouseholds(read);
  doubtNoughts(
    read,
    rows.map(({ cells }) => plainIdNumber(cells.id_number ?? '')),
  );
  const doubles = findDoubles(read);
  const plan: ImportPlan = {
    ...{ read: rows.length, made: 0, changed: 0, same: 0, continued },
    ...{ doubles: [], faulty: [], changes: [], people, places },
    children: read.flatMap(({ asked }, at) => (isChildOn(bornOn(asked, rows[at]), today) ? [asked.name] : [])),
  };
  const register = new Register(candidatesOf(onFile, places));
  const persons = read.map(({ asked, faults }) => personOf(asked, faults, register, places, sameNames));
  const rowOf = rowsByPerson(read, persons, doubles);
  const heads = new Heads(onFile, places, rowOf);
  for (const [at, row] of read.entries()) {
    const { asked, faults } = row;
    const [double, person] = [doubles.get(row), persons[at]];
    if (double === undefined) faults.push(...places.faultsOf(asked));
    if (double === undefined && person !== undefined) {
      faults.push(
        ...sharedRow(person, rowOf, asked),
        ...people.faultsOf(person, asked),
        ...heads.faultsOf(person, asked),
      );
    }
    if (faults.length > 0) plan.faulty.push(faultyRow(asked, faults));
    else if (double !== undefined) plan.doubles.push(double);
    else plan[people.take(person as Candidate | null, asked, plan.changes)] += 1;
  }
  return plan;
}

/** The first row about each person on file. */
function rowsByPerson(
  rows: readonly ReadRow[],
  persons: readonly (Candidate | null | undefined)[],
  doubles: ReadonlyMap<ReadRow, DoubleRow>,
): Map<string, Asked> {
  const rowOf = new Map<string, Asked>();
  for (const [at, row] of rows.entries()) {
    const id = persons[at]?.id;
    if (id !== undefined && !rowOf.has(id) && !doubles.has(row)) rowOf.set(id, row.asked);
  }
  return rowOf;
}

/** Undefined where it cannot be told; the reason is among the faults then. */
function personOf(
  asked: Asked,
  faults: Fault[],
  register: Register,
  places: Places,
  sameNames: ImportChoices['sameNames'],
): Candidate | null | undefined {
  if (asked.name === '') return undefined;
  const { details, door, code } = asked;
  const tells = details.id_number ?? details.birth_day ?? details.phone ?? door;
  if (tells === undefined || tells === null) {
    const says = '除了姓名没有可以认人的：身份证号、出生日期、电话、住址至少要有一样';
    if (code === null && faults.length === 0) faults.push({ code: 'nothing_to_tell_by', says });
    if (code === null) return undefined;
  }
  const found = register.match(asked, door === null ? null : places.keyOf(door), sameNames);
  if ('person' in found) return found.person;
  faults.push(found);
  return undefined;
}

/** Two rows for one person on file: which is right, nobody knows. */
function sharedRow(person: Candidate | null, rowOf: ReadonlyMap<string, Asked>, asked: Asked): Fault[] {
  const before = person === null ? undefined : rowOf.get(person.id);
  if (before === undefined || before === asked) return [];
  return [{ code: 'row_twice', says: `与第${before.row}行是档案中的同一人` }];
}

/** The birth day as given, or as an ID number tells it that is wrong in another place. */
function bornOn({ details }: Asked, row: ResidentRow | undefined): Day | null {
  if (details.birth_day !== undefined) return details.birth_day;
  const number = plainIdNumber(row?.cells.id_number ?? '');
  const told = /^\d{17}[\dX]$/.test(number) ? birthDayIn(number) : '';
  return isDay(told) ? told : null;
}

function faultyRow({ row, name }: Asked, faults: Fault[]): FaultyRow {
  const [first] = faults as [Fault];
  return { row, name, code: first.code, says: faults.map(({ says }) => says).join('；'), faults };
}

/** Everybody on file with where he lives, or lived before an import was taken back. */
function* candidatesOf(onFile: OnFile, places: Places): Iterable<Candidate> {
  const households = new Map(onFile.households.map((household) => [household.id, household]));
  const homes = new Map(
    onFile.residents.map((row) => [row.person_id, row.household_id ?? factsOf(row).undone?.household_id]),
  );
  for (const { id, name, gender, birth_day, phone, id_number } of onFile.people) {
    const household = households.get(homes.get(id) ?? '');
    const door = household === undefined ? null : places.doorOf(household);
    const details = { gender, birth_day, phone, id_number } as Candidate['details'];
    yield { id, name, details, door: door === null ? null : places.keyOf(door) };
  }
}

/** The buildings an import makes. */
export function newBuildings({ places }: ImportPlan): string[] {
  return places.work.made.building.map(({ name }) => name);
}

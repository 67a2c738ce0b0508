import type { Day } from '../calendar/day.ts';
import type { FieldChange } from './import_change.ts';
import { type DoubleRow, doubtNoughts, findDoubles } from './import_doubles.ts';
import { factsOf } from './import_facts.ts';
import { continueHouseholds, type ReadRow } from './import_household.ts';
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
  const people = new People(onFile, places);
  const read: ReadRow[] = rows.map((row) => readResidentRow(row, today));
  const continued = continueHouseholds(read);
  doubtNoughts(read);
  const doubles = findDoubles(read);
  const plan: ImportPlan = {
    ...{ read: rows.length, made: 0, changed: 0, same: 0, continued },
    ...{ doubles: [], faulty: [], changes: [], people, places },
  };
  const register = new Register(candidatesOf(onFile, places));
  const taken = new Map<string, number>();
  for (const row of read) {
    const { asked, faults } = row;
    const double = doubles.get(row);
    const person = personOf(asked, faults, register, places, sameNames);
    if (double === undefined) faults.push(...sharedRow(person, taken, asked), ...places.faultsOf(asked));
    if (double === undefined && person !== undefined) faults.push(...people.faultsOf(person, asked));
    if (faults.length > 0) plan.faulty.push(faultyRow(asked, faults));
    else if (double !== undefined) plan.doubles.push(double);
    else plan[people.take(person as Candidate | null, asked, plan.changes)] += 1;
  }
  return plan;
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
function sharedRow(person: Candidate | null | undefined, taken: Map<string, number>, asked: Asked): Fault[] {
  if (person === null || person === undefined) return [];
  const before = taken.get(person.id);
  taken.set(person.id, before ?? asked.row);
  if (before === undefined) return [];
  return [{ code: 'row_twice', says: `与第${before}行是档案中的同一人` }];
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

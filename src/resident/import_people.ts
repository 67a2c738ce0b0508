import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { isChildOn } from '../calendar/age.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Resident } from '../database/schema.ts';
import type { Details } from '../person/details.ts';
import { doorWords } from './door.ts';
import type { FieldChange } from './import_change.ts';
import type { ResidentField } from './import_columns.ts';
import { factsOf, isWithdrawn, type ResidentFacts } from './import_facts.ts';
import type { Candidate } from './import_match.ts';
import type { Places } from './import_places.ts';
import type { Asked, Fault } from './import_row.ts';
import type { OnFile } from './import_store.ts';

type ResidentRow = Selectable<Resident>;
type Changed = { field: ResidentField; before: string | null; after: string };

/** What an import makes of people, and what it changes of them. */
export class People {
  readonly made: (Details & { id: string; name: string })[] = [];
  readonly residents: ResidentRow[] = [];
  readonly patches: { id: string; patch: Details }[] = [];
  readonly residentPatches: { id: string; patch: Partial<Omit<ResidentRow, 'id'>> }[] = [];
  readonly tags: { person_id: string; tag: string }[] = [];
  private readonly byPerson: Map<string, ResidentRow>;
  private readonly held: Map<string, Set<string>> = new Map();
  private readonly doors: Map<string, string>;
  private readonly places: Places;
  private readonly today: Day;

  constructor(onFile: OnFile, places: Places, today: Day) {
    this.places = places;
    this.today = today;
    this.byPerson = new Map(onFile.residents.map((row) => [row.person_id, row]));
    for (const { person_id, tag } of onFile.tags) {
      this.held.set(person_id, (this.held.get(person_id) ?? new Set()).add(tag));
    }
    this.doors = new Map(
      onFile.households.flatMap((household) => {
        const door = places.doorOf(household);
        return door === null ? [] : [[household.id, doorWords(door)]];
      }),
    );
  }

  /** Why somebody on file cannot be what the row says. */
  faultsOf(person: Candidate | null, { moved_in }: Asked): Fault[] {
    const row = person === null ? undefined : this.byPerson.get(person.id);
    const out = row === undefined || isWithdrawn(row) ? null : row.moved_out;
    if (out === null || (moved_in !== null && moved_in >= out)) return [];
    return [{ code: 'moved_out', says: `档案中已于${out}迁出；确已迁回的，在“迁入日期”列写迁回的日期` }];
  }

  /** Enters the row: a new resident, changed fields of one on file, or nothing new. */
  take(person: Candidate | null, asked: Asked, changes: FieldChange[]): 'made' | 'changed' | 'same' {
    const household_id = this.places.take(asked);
    if (asked.door !== null && household_id !== null && !this.doors.has(household_id)) {
      this.doors.set(household_id, doorWords(asked.door));
    }
    if (person === null) {
      const id = randomUUID();
      this.made.push({ id, name: asked.name, ...asked.details });
      this.enter(id, asked, household_id);
      this.tag(id, asked);
      return 'made';
    }
    const found: Changed[] = this.detail(person, asked.details);
    const resident = this.byPerson.get(person.id);
    const birth = asked.details.birth_day ?? person.details.birth_day ?? null;
    const child = isChildOn(birth, this.today);
    const isNew = resident === undefined || isWithdrawn(resident);
    if (resident === undefined) this.enter(person.id, asked, household_id);
    else if (isNew) this.revive(resident, asked, household_id);
    else found.push(...this.amend(resident, asked, household_id));
    const tagged = this.tag(person.id, asked);
    if (!isNew) found.push(...tagged);
    const { row, name } = asked;
    changes.push(...found.map((change) => ({ row, person_id: person.id, name, child, ...change })));
    if (isNew) return 'made';
    return found.length > 0 ? 'changed' : 'same';
  }

  private detail({ id, details }: Candidate, asked: Details): Changed[] {
    const keys = (Object.keys(asked) as (keyof Details)[]).filter((key) => asked[key] !== details[key]);
    if (keys.length === 0) return [];
    this.patches.push({ id, patch: Object.fromEntries(keys.map((key) => [key, asked[key]])) });
    return keys.map((field) => ({ field, before: details[field] ?? null, after: asked[field] as string }));
  }

  private enter(person_id: string, asked: Asked, household_id: string | null): void {
    this.residents.push({ id: randomUUID(), person_id, ...columnsOf(asked, household_id), moved_out: null });
  }

  /** Somebody of an import that was taken back is a resident again, with what the row says and nothing else. */
  private revive({ id }: ResidentRow, asked: Asked, household_id: string | null): void {
    this.residentPatches.push({ id, patch: { ...columnsOf(asked, household_id), moved_out: null } });
  }

  private amend(row: ResidentRow, asked: Asked, household_id: string | null): Changed[] {
    const found: Changed[] = [];
    const patch: Partial<Omit<ResidentRow, 'id'>> = {};
    if (household_id !== null && household_id !== row.household_id) {
      patch.household_id = household_id;
      const before = this.doors.get(row.household_id ?? '') ?? null;
      found.push({ field: 'room', before, after: this.doors.get(household_id) as string });
    }
    for (const field of ['relation', 'registration', 'moved_in'] as const) {
      const after = asked[field];
      if (after === null || after === row[field]) continue;
      patch[field] = after;
      found.push({ field, before: row[field], after });
    }
    const facts = this.movedFacts(row, patch);
    const changed = Object.entries(factsAsked(asked)).filter(([key, after]) => facts[key as 'work'] !== after);
    for (const [key, after] of changed) {
      found.push({ field: key as ResidentField, before: facts[key as 'work'] ?? null, after });
    }
    const after = JSON.stringify({ ...facts, ...Object.fromEntries(changed) });
    if (after !== row.facts) patch.facts = after;
    if (Object.keys(patch).length > 0) this.residentPatches.push({ id: row.id, patch });
    return found;
  }

  /** The facts of somebody who moves or comes back: where he lived until when is kept. */
  private movedFacts(row: ResidentRow, patch: Partial<ResidentRow>): ResidentFacts {
    const { left: _, undone: __, ...facts } = factsOf(row);
    if (row.moved_out !== null) patch.moved_out = null;
    if (patch.household_id === undefined || row.household_id === null) return facts;
    const until_day = patch.moved_in == null ? this.today : addDays(patch.moved_in, -1);
    return { ...facts, lived: [...(facts.lived ?? []), { household_id: row.household_id, until_day }] };
  }

  /** Tags are added, never ended: a list that does not name one does not say that it is over. */
  private tag(person_id: string, { tags }: Asked): Changed[] {
    const fresh = tags.filter((tag) => !this.held.get(person_id)?.has(tag));
    this.tags.push(...fresh.map((tag) => ({ person_id, tag })));
    return fresh.map((tag) => ({ field: 'tags', before: null, after: tag }));
  }
}

function columnsOf(asked: Asked, household_id: string | null) {
  const { relation, registration, moved_in } = asked;
  return { household_id, relation, registration, moved_in, facts: JSON.stringify(factsAsked(asked)) };
}

/** Group and area belong to the building; where no building is known they are kept with the resident. */
function factsAsked({ facts, door, resident_group, zone }: Asked): Record<string, string> {
  if (door !== null) return facts;
  return { ...facts, ...(resident_group !== null && { resident_group }), ...(zone !== null && { zone }) };
}

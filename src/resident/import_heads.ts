import type { Candidate } from './import_match.ts';
import type { Places } from './import_places.ts';
import { type Asked, type Fault, fieldedRelation } from './import_row.ts';
import type { OnFile } from './import_store.ts';
import { head } from './registration.ts';

/** The heads of households on file and of the list: a household has one. */
export class Heads {
  private readonly onFile = new Map<string, { person_id: string; name: string }>();
  private readonly listed = new Map<string, number>();
  private readonly places: Places;
  private readonly rowOf: ReadonlyMap<string, Asked>;

  /** @param rowOf what the list says of people on file. */
  constructor({ residents, households, people }: OnFile, places: Places, rowOf: ReadonlyMap<string, Asked>) {
    this.places = places;
    this.rowOf = rowOf;
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const homes = new Map(households.map((household) => [household.id, household]));
    for (const { person_id, household_id, relation, moved_out } of residents) {
      const home = homes.get(household_id ?? '');
      if (relation !== head || moved_out !== null || home === undefined) continue;
      const door = places.doorOf(home);
      if (door !== null) this.onFile.set(places.keyOf(door), { person_id, name: names.get(person_id) ?? '' });
    }
  }

  faultsOf(person: Candidate | null, { row, door, relation }: Asked): Fault[] {
    const key = door === null ? (person?.door ?? null) : this.places.keyOf(door);
    if (key === null || fieldedRelation(relation) !== 'head') return [];
    const other = this.listed.get(key);
    this.listed.set(key, other ?? row);
    if (other !== undefined) return [{ code: 'second_head', says: `这一户的户主已经写在第${other}行` }];
    const held = this.onFile.get(key);
    if (held === undefined || held.person_id === person?.id || this.isReplaced(held.person_id, key)) return [];
    return [{ code: 'second_head', says: `这一户的户主在档案中是${held.name}` }];
  }

  /** The list itself says that the head on file is head no longer, or lives elsewhere. */
  private isReplaced(person_id: string, key: string): boolean {
    const asked = this.rowOf.get(person_id);
    if (asked === undefined) return false;
    const moved = asked.door !== null && this.places.keyOf(asked.door) !== key;
    return moved || fieldedRelation(asked.relation) === 'member';
  }
}

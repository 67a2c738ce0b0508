import { randomUUID } from 'node:crypto';
import { type Door, doorKey, plainBuilding } from './door.ts';
import { factsOf } from './import_facts.ts';
import type { Asked, Fault } from './import_row.ts';
import type { BuildingRow, OnFile, PlaceRow } from './import_store.ts';

type PlaceTable = 'building' | 'resident_group' | 'zone';

type PlacePatch = Partial<Pick<BuildingRow, 'facts' | 'zone_id' | 'group_id'>> & { closed_on?: null };

/** What an import makes of places, and what it changes of them. */
export interface PlaceWork {
  made: Record<'resident_group' | 'zone', PlaceRow[]> & { building: BuildingRow[] };
  households: { id: string; building_id: string; unit: string | null; room: string; facts: string }[];
  /** Places of an import that was taken back, in use again; areas and groups of buildings that had none. */
  changed: Map<string, { table: PlaceTable; patch: PlacePatch }>;
}

/** Buildings, households, groups and areas, on file or to be made. Nothing is made but by `take`. */
export class Places {
  readonly work: PlaceWork = {
    made: { building: [], resident_group: [], zone: [] },
    households: [],
    changed: new Map(),
  };
  private readonly buildings = new Map<string, BuildingRow[]>();
  private readonly byId = new Map<string, BuildingRow>();
  private readonly households = new Map<string, { id: string; unit: string | null }[]>();
  private readonly groups: Map<string, PlaceRow>;
  private readonly zones: Map<string, PlaceRow>;
  private readonly knownOnly: boolean;

  constructor(onFile: OnFile, knownOnly: boolean) {
    this.knownOnly = knownOnly;
    this.groups = new Map(onFile.groups.map((group) => [group.name, group]));
    this.zones = new Map(onFile.zones.map((zone) => [zone.name, zone]));
    for (const building of onFile.buildings) this.learn(building);
    for (const { id, building_id, unit, room, closed_on } of onFile.households) {
      if (closed_on === null && building_id !== null && room !== null) this.settle(building_id, unit, room, id);
    }
  }

  /** Why somebody cannot live where the row says. */
  faultsOf({ door, resident_group, zone }: Asked): Fault[] {
    const faults: Fault[] = [];
    const closed = (what: string, place: PlaceRow | undefined) => {
      if (place === undefined || place.closed_on === null || isUndone(place)) return;
      faults.push({ code: 'place_closed', says: `${what}“${place.name}”已于${place.closed_on}停用` });
    };
    closed('居民小组', this.groups.get(resident_group ?? ''));
    closed('责任区', this.zones.get(zone ?? ''));
    if (door === null) return faults;
    const found = this.buildingsLike(door.building);
    const [building, ...others] = found;
    if (building === undefined) {
      const says = `没有叫“${door.building}”的楼栋（--known-buildings）`;
      return this.knownOnly ? [...faults, { code: 'unknown_building', says }] : faults;
    }
    if (others.length > 0) {
      const says = `“${door.building}”可以是${found.map(({ name }) => name).join('、')}，请写楼栋的全名`;
      return [...faults, { code: 'ambiguous_building', says }];
    }
    closed('楼栋', building);
    const rooms = this.roomsAt(building.id, door.room);
    if (door.unit === null && rooms.length > 1) {
      const says = `${building.name}有${rooms.length}户${door.room}，请写明单元`;
      faults.push({ code: 'ambiguous_household', says });
    }
    for (const [what, said, id, known] of [
      ['居民小组', resident_group, building.group_id, this.groups],
      ['责任区', zone, building.zone_id, this.zones],
    ] as const) {
      const held = [...known.values()].find((place) => place.id === id)?.name;
      if (said === null || held === undefined || held === said) continue;
      const says = `${building.name}属于${what}“${held}”，这里写的是“${said}”（不要这一列：--map ${what}=不用）`;
      faults.push({ code: 'other_area', says });
    }
    return faults;
  }

  /** The household behind the door, made where there is none, with its building, group and area; null without a door. */
  take({ door, resident_group, zone }: Asked): string | null {
    if (door === null) return null;
    const group_id = resident_group === null ? null : this.placeCalled('resident_group', this.groups, resident_group);
    const zone_id = zone === null ? null : this.placeCalled('zone', this.zones, zone);
    const building = this.buildingsLike(door.building)[0] ?? this.build(door.building);
    this.reopen('building', building);
    if (group_id !== null && building.group_id === null) {
      building.group_id = group_id;
      this.change('building', building, { group_id });
    }
    if (zone_id !== null && building.zone_id === null) {
      building.zone_id = zone_id;
      this.change('building', building, { zone_id });
    }
    const rooms = this.roomsAt(building.id, door.room);
    const exact = rooms.find(({ unit }) => unit === door.unit) ?? (door.unit === null ? rooms[0] : undefined);
    return exact?.id ?? this.open(building.id, door);
  }

  /** A household on file as the key and the words of its door. */
  doorOf({ building_id, unit, room }: OnFile['households'][number]): Door | null {
    const building = this.byId.get(building_id ?? '');
    return building === undefined || room === null ? null : { building: building.name, unit, room };
  }

  /** The door a row means, by the key that the same household on file has. */
  keyOf(door: Door): string {
    const [building, ...others] = this.buildingsLike(door.building);
    if (building === undefined || others.length > 0 || door.unit !== null) return doorKey(door);
    const [only, ...more] = this.roomsAt(building.id, door.room);
    return doorKey(only !== undefined && more.length === 0 ? { ...door, unit: only.unit } : door);
  }

  private buildingsLike(name: string): BuildingRow[] {
    const found = this.buildings.get(plainBuilding(name)) ?? [];
    const exact = found.filter((building) => building.name === name);
    return exact.length === 1 ? exact : found;
  }

  private build(name: string): BuildingRow {
    const building = { id: randomUUID(), name, closed_on: null, facts: '{}', zone_id: null, group_id: null };
    this.work.made.building.push(building);
    this.learn(building);
    return building;
  }

  private open(building_id: string, { unit, room }: Door): string {
    const id = randomUUID();
    this.work.households.push({ id, building_id, unit, room, facts: '{}' });
    this.settle(building_id, unit, room, id);
    return id;
  }

  private placeCalled(table: 'resident_group' | 'zone', known: Map<string, PlaceRow>, name: string): string {
    const place = known.get(name);
    if (place !== undefined) {
      this.reopen(table, place);
      return place.id;
    }
    const made = { id: randomUUID(), name, closed_on: null, facts: '{}' };
    known.set(name, made);
    this.work.made[table].push(made);
    return made.id;
  }

  private reopen(table: PlaceTable, place: PlaceRow): void {
    if (place.closed_on === null) return;
    const { undone: _, ...facts } = factsOf(place);
    place.closed_on = null;
    place.facts = JSON.stringify(facts);
    this.change(table, place, { closed_on: null, facts: place.facts });
  }

  /** What is only being made carries its area with it. */
  private change(table: PlaceTable, place: PlaceRow, patch: PlacePatch): void {
    if (this.work.made[table].some(({ id }) => id === place.id)) return;
    const before = this.work.changed.get(place.id)?.patch ?? {};
    this.work.changed.set(place.id, { table, patch: { ...before, ...patch } });
  }

  private learn(building: BuildingRow): void {
    const key = plainBuilding(building.name);
    this.byId.set(building.id, building);
    this.buildings.set(key, [...(this.buildings.get(key) ?? []), building]);
  }

  private settle(building_id: string, unit: string | null, room: string, id: string): void {
    const key = `${building_id}|${room}`;
    this.households.set(key, [...(this.households.get(key) ?? []), { id, unit }]);
  }

  private roomsAt(building_id: string, room: string): { id: string; unit: string | null }[] {
    return this.households.get(`${building_id}|${room}`) ?? [];
  }
}

function isUndone(place: { facts: string }): boolean {
  return factsOf(place).undone !== undefined;
}

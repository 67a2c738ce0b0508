import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { oneGroup } from '../group/store.ts';
import { oneZone } from '../zone/store.ts';
import type { Building, BuildingFacts } from './store.ts';

/** What is written of a building when it is entered or corrected; an empty value takes a detail away. */
export const buildingOptions: readonly OptionSpec[] = [
  { flags: '--zone <责任区>', text: '属于哪个民情责任区' },
  { flags: '--group <小组>', text: '属于哪个居民小组' },
  { flags: '--address <地址>', text: '地址' },
  { flags: '--units <个数>', text: '几个单元' },
  { flags: '--note <备注>', text: '备注' },
];

export interface BuildingOptions {
  zone?: string;
  group?: string;
  address?: string;
  units?: string;
  note?: string;
}

type Patch = Partial<Pick<Building, 'address' | 'zone_id' | 'group_id' | 'facts'>>;

/** What the options change of a building. @throws Refusal kind `usage` or `not_found`. */
export async function patchOf(db: Database, options: BuildingOptions, known: BuildingFacts): Promise<Patch> {
  const { zone, group, address, units, note } = options;
  return {
    ...(zone === undefined ? {} : { zone_id: zone === '' ? null : (await openZone(db, zone)).id }),
    ...(group === undefined ? {} : { group_id: group === '' ? null : (await oneGroup(db, group)).id }),
    ...(address === undefined ? {} : { address: address === '' ? null : readPublicWords(address, '地址', 100) }),
    facts: factsWith(known, units, note),
  };
}

async function openZone(db: Database, called: string) {
  const zone = await oneZone(db, called);
  if (zone.closed_on === null) return zone;
  throw new Refusal('usage', 'zone_closed', `${zone.name}自 ${zone.closed_on} 起停用。`, {
    hint: '请写在用的责任区。',
  });
}

function factsWith(known: BuildingFacts, units: string | undefined, note: string | undefined): BuildingFacts {
  const { units: hadUnits, note: hadNote, ...rest } = known;
  const [number, words] = [
    units === undefined ? hadUnits : units === '' ? undefined : readUnits(units),
    note === undefined ? hadNote : note === '' ? undefined : readPublicWords(note, '备注'),
  ];
  return { ...rest, ...(number !== undefined && { units: number }), ...(words !== undefined && { note: words }) };
}

/** No building has more; what is more is a slip of the keyboard. */
const mostUnits = 100;

function readUnits(text: string): number {
  const units = wholeNumber(text, '单元数');
  if (units > 0 && units <= mostUnits) return units;
  throw new Refusal('usage', 'bad_units', `单元数写 1 到 ${mostUnits}。`, { hint: '不知道的不写。' });
}

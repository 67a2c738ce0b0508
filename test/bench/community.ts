import type { OfficeFile } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { soundOf } from '../../src/person/pinyin.ts';
import { kept, makeFile } from './kept.ts';
import { author, foundOffice } from './ten_years.ts';

/** How big a community is. */
export interface Community {
  residents: number;
  buildings: number;
  /** People a home. */
  perHousehold: number;
}

export const tenThousand: Community = { residents: 10_000, buildings: 60, perHousehold: 3 };

const day = '2026-01-05';

/** The file of a community of this size; what is written about its people is added in `fillCommunity`. */
export async function keptCommunity(size: Community): Promise<string> {
  return kept(`community-${Object.values(size).join('-')}`, '.db', ['test/bench/community.ts'], (path) =>
    makeFile(path, (file) => fillCommunity(file, size)),
  );
}

/** The office, its areas, buildings, households and residents: one entry of the audit chain a building. */
async function fillCommunity(file: OfficeFile, size: Community): Promise<void> {
  await foundOffice(file, day);
  for (let building = 0; building < size.buildings; building += 1) await fillBuilding(file, building, size);
}

async function fillBuilding(file: OfficeFile, building: number, size: Community): Promise<void> {
  const { residents, buildings, perHousehold } = size;
  const [first, end] = [building, building + 1].map((at) => Math.floor((at * residents) / buildings)) as [
    number,
    number,
  ];
  await inTransaction(
    file,
    async () => author('resident import', day),
    false,
    async (writing) => {
      const { id } = await writing.insert('building', { name: `${building + 1}号楼`, facts: '{}' });
      let household = '';
      for (let at = first; at < end; at += 1) {
        const place = Math.floor((at - first) / perHousehold);
        const isHead = (at - first) % perHousehold === 0;
        if (isHead) {
          const door = { unit: `${1 + (place % 4)}`, room: `${100 * (1 + Math.floor(place / 8)) + 1 + (place % 8)}` };
          household = (await writing.insert('household', { building_id: id, ...door, facts: '{}' })).id;
        }
        const person = await writing.insert('person', await personNo(at));
        const lives = {
          person_id: person.id,
          household_id: household,
          relation: isHead ? '户主' : '家属',
          facts: '{}',
        };
        await writing.insert('resident', { ...lives, registration: at % 9 === 0 ? 'migrant' : 'local' });
        if (at % 12 === 0)
          await writing.insert('resident_tag', { person_id: person.id, tag: tagNo(at), from_day: '2026-01-01' });
      }
    },
  );
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const given = [...'建国秀英志强桂兰海燕文斌丽华永康春梅玉珍国庆小明思雨浩然'];

/** Somebody: 10,000 of them have as many names, phones and birth days from a child to a centenarian. */
export function residentName(at: number): string {
  const [one, two] = [given[at % 30], given[Math.floor(at / 30) % 30]];
  return `${surnames[Math.floor(at / 900) % 20]}${one}${two}`;
}

async function personNo(at: number) {
  const name = residentName(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    name,
    gender: at % 2 === 0 ? 'male' : 'female',
    birth_day: `${1925 + (at % 100)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`,
    phone: `139${String(at).padStart(8, '0')}`,
    ...(await soundOf(name)),
  };
}

function tagNo(at: number): string {
  const all = ['living_alone', 'disabled', 'minimum_living', 'special_care', 'volunteer', 'party_member', 'migrant'];
  return all[Math.floor(at / 12) % all.length] as string;
}

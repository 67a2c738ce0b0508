import { isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { doorWords, readHousehold } from '../household/store.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Block } from '../sheet/sheet.ts';
import { nameShown } from './card.ts';
import type { Resident, ResidentFacts } from './store.ts';

/** Where somebody lived before, the latest first; the door masked as every door is. */
export async function livedBefore(db: Database, { facts }: Resident, show: Shown) {
  const rows: { building: string | null; room: string | null; until_day: Day }[] = [];
  for (const { household_id, until_day } of facts.lived ?? []) {
    const household = await readHousehold(db, household_id);
    const door = doorWords(household);
    rows.unshift({ building: household.building, room: door === null ? null : show('room', door), until_day });
  }
  return rows;
}

export function livedBlocks(rows: Awaited<ReturnType<typeof livedBefore>>): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '以前的住处',
      columns: [
        { key: 'building', label: '楼栋', type: 'text' },
        { key: 'room', label: '门牌', type: 'text' },
        { key: 'until_day', label: '住到', type: 'day', whole: true },
      ],
      rows,
    },
  ];
}

/** Who lived in a household before, the latest first: moved to another one, or gone from the community. */
export async function formerlyAt(db: Database, household_id: string, day: Day, show: Shown) {
  const found = await db
    .selectFrom('resident')
    .innerJoin('person', 'person.id', 'resident.person_id')
    .where((is) =>
      is.or([
        is('resident.facts', 'like', `%"household_id":"${household_id}"%`),
        is.and([is('resident.household_id', '=', household_id), is('resident.moved_out', 'is not', null)]),
      ]),
    )
    .select(['person.id as person_id', 'person.name', 'person.birth_day', 'resident.household_id'])
    .select(['resident.moved_out', 'resident.facts'])
    .execute();
  return found
    .flatMap(({ person_id, name, birth_day, moved_out, facts, ...row }) => {
      const { lived = [] } = JSON.parse(facts) as ResidentFacts;
      const days = lived.filter((one) => one.household_id === household_id).map(({ until_day }) => until_day);
      if (row.household_id === household_id && moved_out !== null) days.push(moved_out);
      const shown = nameShown(name, isChildOn(birth_day, day), show);
      return days.map((until_day) => ({ person_id, name: shown, until_day }));
    })
    .sort((one, other) => (one.until_day < other.until_day ? 1 : -1));
}

export function formerBlocks(rows: Awaited<ReturnType<typeof formerlyAt>>): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '以前住在这里的人',
      columns: [
        { key: 'name', label: '姓名', type: 'text', whole: true },
        { key: 'until_day', label: '住到', type: 'day', whole: true },
        { key: 'code', label: '编码', type: 'text', whole: true },
      ],
      rows: rows.map(({ person_id, ...row }) => ({ ...row, code: person_id.slice(0, 8) })),
    },
  ];
}

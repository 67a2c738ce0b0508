import { countsByBuilding, countsOf } from '../building/count_store.ts';
import { type Building, readBuildings } from '../building/store.ts';
import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { judgeZone } from './judgement.ts';
import { readZoneStaff, type Zone, type ZoneStaff } from './store.ts';
import { judgeSubjects, subjectWords } from './subject.ts';

/** An area as it stands on a day: its buildings, who is and was in charge, what is missing by the rule. */
export async function viewZone(db: Database, zone: Zone, day: Day): Promise<Answer> {
  const staff = await readZoneStaff(db, zone.id);
  const buildings = await readBuildings(db, { zone_id: zone.id });
  const counts = await countsByBuilding(db);
  const total = countsOf(
    buildings.map(({ id }) => id),
    counts,
  );
  const book = await loadRulebook(db);
  const verdicts = [judgeZone, judgeSubjects].flatMap((judge) => judge(book, zone, staff, day) ?? []);
  const subjectsOf = (one: ZoneStaff) => subjectWords(book, zone, one, day);
  const blocks: Block[] = [
    fieldsOf(zone, total),
    staffTable(zone, staff, subjectsOf),
    buildingTable(buildings, (id) => countsOf([id], counts)),
    ...judgedBlocks(verdicts),
  ];
  const { id, name, closed_on } = zone;
  const { note = null, closed_reason = null } = zone.facts;
  return {
    sheet: { title: `民情责任区 ${name}`, day, blocks },
    record: {
      ...{ id, name, note, closed_on, closed_reason },
      ...total,
      staff: staff.map((one) => {
        const { person_id, name, from_day, until_day } = one;
        return { person_id, name, from_day, until_day, subjects: subjectsOf(one) };
      }),
      buildings: buildings.map((one) => one.name),
    },
    ...(verdicts.length === 0 ? {} : { verdicts, basis: verdicts.slice(0, 1).map(({ cite }) => cite) }),
  };
}

function fieldsOf(
  { name, facts, closed_on }: Zone,
  { households, residents }: { households: number; residents: number },
) {
  return {
    kind: 'fields',
    fields: [
      { key: 'name', label: '责任区', type: 'text', value: name },
      { key: 'households', label: '户数', type: 'count', value: households },
      { key: 'residents', label: '人数', type: 'count', value: residents },
      { key: 'note', label: '备注', type: 'text', value: facts.note ?? null },
      ...(closed_on === null
        ? []
        : ([
            { key: 'closed_on', label: '停用日', type: 'day', value: closed_on },
            { key: 'closed_reason', label: '停用理由', type: 'text', value: facts.closed_reason ?? null },
          ] as const)),
    ],
  } satisfies FieldsBlock;
}

function staffTable(
  { name, facts }: Zone,
  staff: readonly ZoneStaff[],
  subjectsOf: (one: ZoneStaff) => string | null,
): TableBlock {
  const divided = facts.subjects !== undefined;
  return {
    kind: 'table',
    title: '责任人',
    columns: [
      { key: 'name', label: '姓名', type: 'text', wide: true },
      { key: 'from_day', label: '起', type: 'day' },
      { key: 'until_day', label: '止', type: 'day' },
      ...(divided ? [{ key: 'subjects', label: '负责', type: 'text' as const }] : []),
    ],
    rows: staff.map((one) => ({
      ...{ name: one.name, from_day: one.from_day, until_day: one.until_day },
      ...(divided && { subjects: subjectsOf(one) ?? '各项' }),
    })),
    empty: `没有责任人。登记：jwh zone assign ${name} 姓名`,
  };
}

function buildingTable(
  buildings: readonly Building[],
  countsFor: (id: string) => { households: number; residents: number },
): TableBlock {
  return {
    kind: 'table',
    title: '楼栋',
    columns: [
      { key: 'name', label: '楼栋', type: 'text', wide: true },
      { key: 'group', label: '居民小组', type: 'text' },
      { key: 'households', label: '户数', type: 'count' },
      { key: 'residents', label: '人数', type: 'count' },
    ],
    rows: buildings.map(({ id, name, group }) => ({ name, group, ...countsFor(id) })),
    empty: '没有划入楼栋。划入：jwh building amend 楼栋 --zone 责任区',
  };
}

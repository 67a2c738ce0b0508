import { countsByBuilding, countsOf } from '../building/count_store.ts';
import { readBuildings } from '../building/store.ts';
import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { shownStates } from '../matter/matter.ts';
import type { Block } from '../sheet/sheet.ts';
import { openMattersOf } from './matter_store.ts';
import type { Group } from './store.ts';

/** A group with its buildings and what is open in them. */
export async function viewGroup(db: Database, group: Group, day: Day): Promise<Answer> {
  const buildings = await readBuildings(db, { group_id: group.id });
  const counts = await countsByBuilding(db);
  const ids = buildings.map(({ id }) => id);
  const total = countsOf(ids, counts);
  const matters = await openMattersOf(db, ids);
  const { id, name, leader, leader_id, closed_on } = group;
  const { self_managed = false, members = [], note = null, closed_reason = null } = group.facts;
  const blocks: Block[] = [
    {
      kind: 'fields',
      fields: [
        { key: 'name', label: self_managed ? '楼院自管小组' : '居民小组', type: 'text', value: name },
        { key: 'leader', label: '组长', type: 'text', value: leader },
        ...(members.length === 0
          ? []
          : ([{ key: 'members', label: '成员', type: 'text', value: members.join('、') }] as const)),
        { key: 'households', label: '户数', type: 'count', value: total.households },
        { key: 'residents', label: '人数', type: 'count', value: total.residents },
        { key: 'note', label: '备注', type: 'text', value: note },
        ...(closed_on === null
          ? []
          : ([{ key: 'closed_on', label: '停用日', type: 'day', value: closed_on }] as const)),
      ],
    },
    {
      kind: 'table',
      title: '楼栋',
      columns: [
        { key: 'name', label: '楼栋', type: 'text', wide: true },
        { key: 'zone', label: '民情责任区', type: 'text' },
        { key: 'households', label: '户数', type: 'count' },
        { key: 'residents', label: '人数', type: 'count' },
      ],
      rows: buildings.map((one) => ({ name: one.name, zone: one.zone, ...countsOf([one.id], counts) })),
      empty: '没有划入楼栋。划入：jwh building amend 楼栋 --group 小组',
    },
    {
      kind: 'table',
      title: '问题清单（还没有办结的事项）',
      columns: [
        { key: 'number', label: '编号', type: 'text', whole: true },
        { key: 'day', label: '登记日', type: 'day' },
        { key: 'building', label: '楼栋', type: 'text' },
        { key: 'title', label: '事由', type: 'text', wide: true },
        { key: 'responsible', label: '负责人', type: 'text' },
        { key: 'state', label: '状态', type: 'state', states: shownStates },
      ],
      rows: matters,
      empty: '没有还没办结的事项。',
    },
  ];
  return {
    sheet: { title: `居民小组 ${name}`, day, blocks },
    record: {
      ...{ id, name, leader, leader_id, self_managed, members, note, closed_on, closed_reason },
      ...total,
      buildings: buildings.map((one) => one.name),
      open_matters: matters,
    },
  };
}

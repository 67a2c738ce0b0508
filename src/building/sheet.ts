import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Counts } from './count_store.ts';
import { type HeldRole, roleWords } from './role.ts';
import type { Building } from './store.ts';

export const roleStates = Object.fromEntries(Object.entries(roleWords).map(([code, label]) => [code, { label }]));

/** A building as JSON. */
export function buildingRecord({ id, name, address, zone, group, facts, closed_on }: Building): object {
  const { units = null, note = null, closed_reason = null } = facts;
  return { id, name, address, zone, group, units, note, closed_on, closed_reason };
}

/** One building with its people in charge, for people and scripts. */
export function buildingAnswer(
  building: Building,
  { counts, roles, judged, day }: { counts: Counts; roles: readonly HeldRole[]; judged: Judged | null; day: Day },
): Answer {
  const verdicts = judged === null ? [] : [judged];
  const blocks: Block[] = [fieldsOf(building, counts), rolesTable(roles, day), ...judgedBlocks(verdicts)];
  return {
    sheet: { title: `楼栋 ${building.name}`, day, blocks },
    record: { ...buildingRecord(building), ...counts, roles: roles.map(roleRecord) },
    ...(verdicts.length === 0 ? {} : { verdicts, basis: verdicts.map(({ cite }) => cite) }),
  };
}

function roleRecord({ role, name, person_id, from_day, until_day }: HeldRole): object {
  return { role, name, person_id, from_day, until_day };
}

function fieldsOf(building: Building, counts: Counts): FieldsBlock {
  const { units, note, closed_reason } = building.facts;
  return {
    kind: 'fields',
    fields: [
      { key: 'name', label: '楼栋', type: 'text', value: building.name },
      { key: 'address', label: '地址', type: 'text', value: building.address },
      { key: 'zone', label: '民情责任区', type: 'text', value: building.zone },
      { key: 'group', label: '居民小组', type: 'text', value: building.group },
      { key: 'units', label: '单元', type: 'count', value: units ?? null },
      { key: 'households', label: '户数', type: 'count', value: counts.households },
      { key: 'residents', label: '人数', type: 'count', value: counts.residents },
      { key: 'note', label: '备注', type: 'text', value: note ?? null },
      ...(building.closed_on === null
        ? []
        : ([
            { key: 'closed_on', label: '停用日', type: 'day', value: building.closed_on },
            { key: 'closed_reason', label: '停用理由', type: 'text', value: closed_reason ?? null },
          ] as const)),
    ],
  };
}

function rolesTable(roles: readonly HeldRole[], day: Day): TableBlock {
  return {
    kind: 'table',
    title: '楼组骨干',
    columns: [
      { key: 'role', label: '角色', type: 'state', states: roleStates },
      { key: 'name', label: '姓名', type: 'text', wide: true },
      { key: 'from_day', label: '起', type: 'day' },
      { key: 'until_day', label: '止', type: 'day' },
    ],
    rows: roles.map(({ role, name, from_day, until_day }) => ({ role, name, from_day, until_day })),
    empty: `${day} 没有登记楼组骨干。登记：jwh building role 楼栋 楼组长 姓名`,
  };
}

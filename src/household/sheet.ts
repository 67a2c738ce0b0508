import { codeOf } from '../person/person.ts';
import type { FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { doorWords, type Household } from './store.ts';

/** Some households, a line each. */
export function householdTable(households: readonly Household[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'building', label: '楼栋', type: 'text', whole: true },
      { key: 'room', label: '门牌', type: 'room' },
      { key: 'group', label: '居民小组', type: 'text', wide: true },
      { key: 'ten_no', label: '十户组', type: 'count' },
      { key: 'code', label: '编码', type: 'text', whole: true },
    ],
    rows: households.map((one) => ({
      building: one.building,
      room: doorWords(one),
      group: one.group,
      ten_no: one.ten_no,
      code: codeOf(one),
    })),
  };
}

/** What is known of one household. */
export function householdFields(household: Household): FieldsBlock {
  const { building, zone, group, ten_no, facts, closed_on } = household;
  return {
    kind: 'fields',
    fields: [
      { key: 'building', label: '楼栋', type: 'text', value: building },
      { key: 'room', label: '门牌', type: 'room', value: doorWords(household) },
      { key: 'group', label: '居民小组', type: 'text', value: group },
      { key: 'zone', label: '民情责任区', type: 'text', value: zone },
      { key: 'ten_no', label: '十户组', type: 'count', value: ten_no },
      { key: 'note', label: '备注', type: 'text', value: facts.note ?? null },
      ...(closed_on === null
        ? []
        : ([
            { key: 'closed_on', label: '停用日', type: 'day', value: closed_on },
            { key: 'closed_reason', label: '停用理由', type: 'text', value: facts.closed_reason ?? null },
          ] as const)),
    ],
  };
}

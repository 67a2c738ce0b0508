import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { codeOf } from '../person/person.ts';
import { headsOf } from '../resident/head_store.ts';
import { livingInAll } from '../resident/store.ts';
import type { Shown } from '../sheet/settled.ts';
import { doorWords, type Household, readHouseholds } from './store.ts';
import { recommendationKinds, type TenGroup } from './ten_store.ts';

/** One ten-household group: its head, its households, what it asked for them (F-67). */
export async function viewTenGroup(db: Database, group: TenGroup, day: Day, show: Shown): Promise<Answer> {
  const households = await readHouseholds(db, group.id);
  const homes = households.map(({ id }) => id);
  const heads = await headsOf(db, homes);
  const recommendations = group.facts.recommendations ?? [];
  const doorOf = (id: string) => households.find((one) => one.id === id);
  return {
    sheet: {
      title: `十户联包台账　第 ${group.no} 组`,
      day,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'no', label: '组号', type: 'count', value: group.no },
            { key: 'head', label: '十户长', type: 'text', value: group.head },
            { key: 'group', label: '居民小组', type: 'text', value: group.group },
            { key: 'households', label: '户数', type: 'count', value: households.length },
          ],
        },
        {
          kind: 'table',
          title: '住户',
          columns: [
            { key: 'building', label: '楼栋', type: 'text' },
            { key: 'room', label: '门牌', type: 'room' },
            { key: 'head', label: '户主', type: 'text', wide: true },
            { key: 'code', label: '编码', type: 'text', whole: true },
          ],
          rows: households.map((one) => ({
            building: one.building,
            room: doorWords(one),
            head: heads.get(one.id) ?? null,
            code: codeOf(one),
          })),
        },
        {
          kind: 'table',
          title: '推荐',
          columns: [
            { key: 'day', label: '日期', type: 'day' },
            { key: 'room', label: '门牌', type: 'room' },
            { key: 'kind', label: '推荐事项', type: 'private_text' },
            { key: 'signed_by', label: '十户长签名', type: 'text' },
            { key: 'result', label: '结果', type: 'private_text', wide: true },
          ],
          rows: recommendations.map((one) => ({
            day: one.day,
            room: roomOf(doorOf(one.household_id)),
            kind: recommendationKinds[one.kind],
            signed_by: one.signed_by,
            result: one.result,
          })),
          empty: '没有推荐。',
        },
        { kind: 'signatures', lines: [{ label: '十户长', ...(group.head !== null && { name: group.head }) }] },
      ],
    },
    record: {
      ...{ no: group.no, head: group.head, head_id: group.head_id, group: group.group },
      households: households.map((one) => ({
        code: codeOf(one),
        building: one.building,
        room: masked('room', roomOf(one)),
        head: heads.get(one.id) ?? null,
      })),
      recommendations: recommendations.map(({ household_id, kind, reason, result, ...rest }) => ({
        ...rest,
        household: household_id.slice(0, 8),
        kind: masked('private_text', kind),
        reason: masked('private_text', reason),
        result: masked('private_text', result),
      })),
    },
    persons: await livingInAll(db, homes),
  };

  function masked(type: 'room' | 'private_text', value: string | null): string | null {
    return value === null ? null : show(type, value);
  }
}

function roomOf(household: Household | undefined): string | null {
  return household === undefined ? null : doorWords(household);
}

import { dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { brokenOf, type Inspection, type Measure, measureWords } from './inspection.ts';

/** One inspection, as every verb on it shows it. */
export function inspectionAnswer(inspection: Inspection): Answer {
  const { verdicts } = inspection;
  return {
    sheet: {
      title: `${inspection.number}　服务规范检查`,
      reference: inspection.number,
      day: inspection.day,
      blocks: [...inspectionBlocks(inspection), ...judgedBlocks(verdicts, '对照规定')],
    },
    record: inspectionRecord(inspection),
    verdicts,
    basis: [...new Map(verdicts.map(({ rule, cite }) => [rule, cite])).values()],
  };
}

export function inspectionRecord({ id: _id, verdicts, ...inspection }: Inspection): object {
  return { ...inspection, broken: brokenOf({ verdicts }).length };
}

export function inspectionBlocks(inspection: Inspection): Block[] {
  const { findings, desks, measures, verdicts } = inspection;
  return [
    inspectionFields(inspection),
    ...(findings.length === 0 ? [] : [findingTable(inspection)]),
    ...(desks.length === 0 ? [] : [deskTable(inspection)]),
    ...(measures.length === 0 ? [] : [measureText(measures)]),
    ...silence(verdicts.length === 0 || verdicts.every(({ subject }) => subject === 'inspector')),
  ];
}

/** Told plainly: the office keeps the record, no rule is borrowed from another place. */
function silence(none: boolean): Block[] {
  return none ? [{ kind: 'text', tone: 'quiet', lines: ['本地没有服务行为规范的规定，只作记录。'] }] : [];
}

function inspectionFields(inspection: Inspection): FieldsBlock {
  const { day, time, place, inspector, people, remark, voided } = inspection;
  const words = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    kind: 'fields',
    fields: [
      ...words('day', '日期', `${dayWords(day)}${time === null ? '' : `　${time}`}`),
      ...words('inspector', '检查人', inspector),
      ...words('place', '地点', place),
      ...words('people', '被检查', people.map(({ name }) => name).join('、') || '办公场所'),
      ...words('result', '结果', resultWords(inspection)),
      ...words('remark', '备注', remark),
      ...words('voided', '作废理由', voided),
    ],
  };
}

/** `没有发现问题`, `发现问题 2 处`. */
export function resultWords(inspection: Inspection): string {
  const loose = inspection.findings.filter(({ rule }) => rule === null).length;
  const count = brokenOf(inspection).length + loose;
  return count === 0 ? '没有发现问题' : `发现问题 ${count} 处`;
}

export const findingsTitle = '发现的问题';

function findingTable({ findings }: Inspection): TableBlock {
  return {
    kind: 'table',
    title: findingsTitle,
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'title', label: '应当', type: 'text' },
      { key: 'text', label: '情况', type: 'text', wide: true },
    ],
    rows: findings.map(({ name, title, text }) => ({ name, title, text })),
  };
}

function deskTable({ desks }: Inspection): TableBlock {
  return {
    kind: 'table',
    title: '桌面上的个人物品',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'items', label: '物品', type: 'text', wide: true },
    ],
    rows: desks.map(({ name, items }) => ({ name, items: items.join('、') || '没有' })),
  };
}

function measureText(measures: readonly Measure[]): Block {
  return {
    kind: 'text',
    title: '告诫',
    lines: measures.map(({ name, measure, by }) => `${by}对${name}作了${measureWords[measure]}。`),
  };
}

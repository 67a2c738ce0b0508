import type { Answer } from '../command/verb.ts';
import type { Column, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Liaison, liaisonKinds, type Organisation, organisationKinds } from './organisation.ts';

export const kindStates = Object.fromEntries(
  Object.entries(organisationKinds).map(([code, label]) => [code, { label }]),
);

export const liaisonStates = Object.fromEntries(Object.entries(liaisonKinds).map(([code, label]) => [code, { label }]));

const liaisonColumns: readonly Column[] = [
  { key: 'code', label: '编码', type: 'text', whole: true },
  { key: 'day', label: '日期', type: 'day', whole: true },
  { key: 'organisation', label: '组织、单位', type: 'text' },
  { key: 'kind', label: '方式', type: 'state', states: liaisonStates },
  { key: 'content', label: '内容', type: 'text', wide: true },
  { key: 'informed', label: '告知日', type: 'day', whole: true },
  { key: 'opinion', label: '居委会意见', type: 'text' },
];

/** Contacts, a line each; the code is what `liaison void` takes. */
export function liaisonTable(liaisons: readonly Liaison[], title?: string): TableBlock {
  return {
    kind: 'table',
    ...(title === undefined ? {} : { title }),
    columns: liaisonColumns,
    rows: liaisons.map(({ id, day, organisation, kind, content, informed, opinion }) => ({
      code: id.slice(0, 8),
      day,
      organisation,
      kind,
      content,
      informed,
      opinion,
    })),
    empty: '没有联系记录。',
  };
}

/** An organisation with the contacts there were. */
export function organisationAnswer(
  one: Organisation,
  liaisons: readonly Liaison[] = [],
  judged: readonly Judged[] = [],
): Answer {
  const { id: _id, ...record } = one;
  return {
    sheet: {
      title: one.name,
      blocks: [fieldsOf(one), ...judgedBlocks(judged), liaisonTable(liaisons, '历次联系')],
    },
    table: liaisonTable(liaisons),
    record: {
      ...record,
      liaisons: liaisons.map(({ id, organisation_id: _o, voided: _v, ...rest }) => ({ code: id.slice(0, 8), ...rest })),
    },
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}

function fieldsOf(one: Organisation): FieldsBlock {
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  return {
    kind: 'fields',
    fields: [
      { key: 'kind', label: '种类', type: 'state', states: kindStates, value: one.kind },
      text('contact', '联系人', one.contact),
      text('address', '地址', one.address),
      text('facilities', '开放的设施', one.facilities),
      text('filing', '备案', one.filing === null ? null : `${one.filing.number ?? '编号未写'}，${one.filing.day}`),
      { key: 'since', label: '登记日期', type: 'day', value: one.since },
      { key: 'last_contact', label: '最近联系', type: 'day', value: one.last_contact },
      { key: 'ended_on', label: '停用', type: 'day', value: one.ended_on },
    ],
  };
}

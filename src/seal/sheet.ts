import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { type Assessment, missingLines } from '../proceeding/assessment.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { eventWords, type SealEvent, saidBy } from './event.ts';
import { custodianOn, endings, type Seal, sealKinds, sealStates, stateOn } from './seal.ts';

/** A seal with its story for people and scripts. With an assessment: the answer of a verb that added to it. */
export async function sealAnswer(
  _db: Database,
  seal: Seal,
  today: Day,
  assessment?: Assessment,
  more: readonly Block[] = [],
): Promise<Answer> {
  const judged = assessment?.judged ?? seal.events.flatMap(({ verdicts }) => verdicts);
  const quiet = [...(assessment?.notes ?? []).map((note) => `注：${note}`), ...missingLines(assessment?.missing ?? [])];
  const table = eventTable(seal);
  return {
    sheet: {
      title: `印章 ${seal.name}`,
      day: today,
      blocks: [
        fieldsOf(seal, today),
        table,
        ...judgedBlocks(judged),
        ...more,
        ...(quiet.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: quiet }]),
      ],
    },
    table,
    record: { ...sealRecord(seal, today), missing_rules: assessment?.missing ?? [] },
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}

export function sealRecord(seal: Seal, today: Day) {
  const { name, kind, issuer, received_on, facts, ended_on, ending, events, entered } = seal;
  const keeper = custodianOn(seal, today);
  return {
    name,
    kind,
    issuer,
    received_on,
    ...facts,
    state: stateOn(seal),
    custodian: keeper?.name ?? null,
    custodian_from: keeper?.from ?? null,
    ended_on,
    ending,
    events: events.map(eventRecord),
    voided_events: entered
      .filter(({ voided }) => voided !== null)
      .map((one) => ({ ...eventRecord(one), voided: one.voided })),
  };
}

function eventRecord(one: SealEvent) {
  const { no, event, day, name, content, happened } = one;
  return { no, event, day, name, ...content, said: saidBy(one), happened };
}

function fieldsOf(seal: Seal, today: Day): FieldsBlock {
  const { facts, issuer, ended_on, ending } = seal;
  const keeper = custodianOn(seal, today);
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    kind: 'fields',
    fields: [
      { key: 'name', label: '名称', type: 'text', value: seal.name },
      { key: 'kind', label: '种类', type: 'text', value: sealKinds[seal.kind] },
      ...text('issuer', '制发机关', issuer),
      { key: 'received_on', label: '启用', type: 'day', value: seal.received_on },
      ...text('shape', '规格', facts.shape),
      ...text('place', '存处', facts.place),
      {
        key: 'custodian',
        label: '保管人',
        type: 'text',
        value: keeper === null ? null : `${keeper.name}（自${keeper.from}）`,
      },
      { key: 'state', label: '现状', type: 'state', states: sealStates, value: stateOn(seal) },
      ...text('ending', '停用', ended_on === null ? null : `${ended_on}，${ending === null ? '' : endings[ending]}`),
      ...text('note', '备注', facts.note),
    ],
  };
}

function eventTable({ entered }: Seal): TableBlock {
  return {
    kind: 'table',
    title: '经过',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'event', label: '事项', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
    ],
    rows: entered.map((one) => ({
      no: one.no,
      day: one.day,
      event: eventWords[one.event],
      said: [
        one.voided === null ? '' : `已作废（${one.voided}）：`,
        saidBy(one),
        one.happened === null ? '' : `（已经发生，如实记录：${one.happened}）`,
      ].join(''),
    })),
    empty: '没有记录。',
  };
}

import { yuan } from '../base/money.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Gift, giftForms, giftKinds, reckon } from './gift.ts';

/** A gift as its verbs answer: what it is, what came of it, what was judged just now. */
export async function giftAnswer(
  context: Context,
  gift: Gift,
  judged: readonly Judged[],
  notes: readonly string[] = [],
): Promise<Answer> {
  const show = await context.shown();
  const { id: _id, fund_id: _fund, entry_id: _entry, verdicts: _verdicts, facts, voided, uses, ...plain } = gift;
  return {
    sheet: {
      title: `${gift.number}　${giftKinds[gift.kind].label}${giftForms[gift.form].label}　${gift.description}`,
      reference: gift.number,
      day: gift.day,
      blocks: [
        fieldsOf(gift),
        ...(uses.length === 0 ? [] : [usesTable(gift)]),
        ...judgedBlocks(judged),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((note) => `注：${note}`) }]),
      ],
    },
    record: {
      ...plain,
      ...{ unnamed: facts.unnamed, ...reckon(gift) },
      uses: uses.map(
        ({ id: _id, person_id: _person, entry_id: _paid, verdicts: _judged, voided: fallen, recipient, ...use }) => ({
          ...use,
          recipient: recipient === null ? null : show('private_name', recipient),
          ...(fallen !== null && { voided: fallen }),
        }),
      ),
      ...(facts.happened !== null && { happened: facts.happened }),
      ...(voided !== null && { voided }),
    },
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
    persons: uses.flatMap(({ person_id }) => (person_id === null ? [] : [person_id])),
  };
}

/** `12,000.00 元`, `50 袋`. */
export function amountWords({ form, unit }: Pick<Gift, 'form' | 'unit'>, amount: number): string {
  return form === 'money' ? `${yuan(amount)} 元` : `${amount} ${unit ?? ''}`.trim();
}

function fieldsOf(gift: Gift): FieldsBlock {
  const { used, left } = reckon(gift);
  const goods = gift.form === 'goods';
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '收到', type: 'day', value: gift.day },
      { key: 'source', label: '来源', type: 'text', value: gift.source },
      {
        key: 'received',
        label: '数额',
        type: 'text',
        value: amountWords(gift, goods ? (gift.quantity ?? 0) : gift.amount),
      },
      ...(goods
        ? [
            {
              key: 'amount',
              label: '估价（元）',
              type: 'money' as const,
              value: gift.amount === 0 ? null : gift.amount,
            },
          ]
        : []),
      { key: 'purpose', label: '指定用途', type: 'text', value: gift.purpose ?? '没有指定' },
      ...(gift.fund === null ? [] : [{ key: 'fund', label: '专款', type: 'text' as const, value: gift.fund }]),
      ...(goods ? [] : [{ key: 'entry', label: '凭证', type: 'text' as const, value: gift.entry }]),
      { key: 'used', label: '已使用', type: 'text', value: amountWords(gift, used) },
      { key: 'left', label: '结存', type: 'text', value: amountWords(gift, left) },
      ...countedField(gift),
      ...(gift.voided === null
        ? []
        : [{ key: 'voided', label: '已作废、冲销', type: 'text' as const, value: gift.voided }]),
    ],
  };
}

/** The last time the goods were counted, and by whom. */
function countedField({ facts, unit }: Gift): FieldsBlock['fields'] {
  const last = (facts.counts ?? []).toSorted((one, other) => (one.day < other.day ? -1 : 1)).at(-1);
  if (last === undefined) return [];
  const { day, counted, counter, witness, explanation } = last;
  const why = explanation === null ? '' : `；${explanation}`;
  return [
    {
      key: 'counted',
      label: '清点',
      type: 'text',
      value: `${day} 实点 ${counted} ${unit}（${counter}点，${witness}监盘）${why}`,
    },
  ];
}

function usesTable(gift: Gift): TableBlock {
  const goods = gift.form === 'goods';
  return {
    kind: 'table',
    title: '使用',
    columns: [
      { key: 'position', label: '序号', type: 'count' },
      { key: 'day', label: '日期', type: 'day' },
      { key: 'purpose', label: '用途', type: 'text', wide: true },
      { key: 'recipient', label: '受益人', type: 'private_name' },
      goods
        ? { key: 'quantity', label: `数量（${gift.unit ?? ''}）`, type: 'count' }
        : { key: 'amount', label: '金额（元）', type: 'money' },
      { key: 'entry', label: goods ? '领取凭据' : '凭证', type: 'text' },
      { key: 'voided', label: '作废', type: 'text' },
    ],
    rows: gift.uses.map(({ position, day, purpose, recipient, quantity, amount, entry, voided }) => ({
      ...{ position, day, purpose, recipient, quantity, amount, entry: entry ?? '', voided: voided ?? '' },
    })),
  };
}

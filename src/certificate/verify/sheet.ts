import type { Answer } from '../../command/verb.ts';
import type { Shown } from '../../sheet/settled.ts';
import type { Block, FieldsBlock, Sheet } from '../../sheet/sheet.ts';
import { outcomes, type Verified } from './outcome.ts';

/** One paper: the sentence first, then what stands on file to be compared with it. */
export function verifiedAnswer(one: Verified, today: string, show: Shown | null): Answer {
  const { outcome, says, next, number, filed } = one;
  const { label, tone } = outcomes[outcome];
  const blocks: Block[] = [
    { kind: 'text', lines: [says], tone },
    fieldsOf(one),
    ...(next === null ? [] : [{ kind: 'text' as const, lines: [next], tone: 'quiet' as const }]),
  ];
  return {
    sheet: { title: `核验：${label}`, ...(number === null ? {} : { reference: number }), day: today, blocks },
    record: recordOf(one, show),
    found: outcome !== 'holds',
    persons: filed?.person_id == null ? [] : [filed.person_id],
    ...(filed !== null && number !== null && { looked: number }),
  };
}

function fieldsOf({ number, title, day, office, key_id, filed }: Verified): FieldsBlock {
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  const dated = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'day' as const, value }];
  return {
    kind: 'fields',
    fields: [
      ...text('number', '编号', number),
      ...text('title', '证明', title),
      ...dated('day', '出具日', day),
      ...text('office', '出具单位', office),
      ...text('key', '密钥', key_id),
      ...(filed === null
        ? []
        : [
            { key: 'applicant', label: '申请人', type: 'private_name' as const, value: filed.applicant },
            ...text('purpose', '用途', filed.purpose),
            ...text('recipient', '要求出具的单位', filed.recipient),
            { key: 'copies', label: '份数', type: 'count' as const, value: filed.copies },
            ...dated('valid_until', '有效期至', filed.valid_until),
            ...dated('voided_on', '作废日', filed.voided_on),
            ...text('replaced_by', '另出的', filed.replaced_by),
            { key: 'text', label: '正文', type: 'private_text' as const, value: filed.paragraphs.join('') },
          ]),
    ],
  };
}

function recordOf({ given: _, filed, key_id: key, ...one }: Verified, show: Shown | null) {
  if (filed === null || show === null) return { ...one, key, filed: null };
  const { person_id: _person, paragraphs, ...rest } = filed;
  const text = paragraphs.map((line) => show('private_text', line));
  return { ...one, key, filed: { ...rest, applicant: show('private_name', filed.applicant), text } };
}

/** Several papers, as a scanner gave them. */
export function manySheet(all: readonly Verified[], today: string): Sheet {
  const good = all.filter(({ outcome }) => outcome === 'holds').length;
  return {
    title: '核验',
    subtitle: `${all.length}件，有效${good}件`,
    orientation: 'landscape',
    day: today,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'given', label: '码或编号', type: 'text', whole: true },
          { key: 'outcome', label: '结果', type: 'state', states: outcomes },
          { key: 'number', label: '编号', type: 'text', whole: true },
          { key: 'says', label: '说明', type: 'text', wide: true },
        ],
        rows: all.map(({ given, outcome, number, says }) => ({ given, outcome, number, says })),
      },
    ],
  };
}

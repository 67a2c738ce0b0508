import { isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { missingLines } from '../proceeding/assessment.ts';
import { nameShown } from '../resident/card.ts';
import type { RuleKey } from '../rules/key.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Block, CellType, FieldsBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { lackingBehind, sealedCalled } from './record.ts';
import { sealScopes } from './use.ts';
import type { SealUse } from './use_store.ts';

interface Telling {
  today: Day;
  show: Shown;
  missing?: readonly RuleKey[];
  notes?: readonly string[];
}

/** One use of the seal for people and scripts. */
export async function useAnswer(
  db: Database,
  one: SealUse,
  { today, show, missing = [], notes = [] }: Telling,
): Promise<Answer> {
  const record = await sealedCalled(db, one);
  const lacking = one.voided === null ? await lackingBehind(db, one) : null;
  const quiet = [...notes.map((note) => `注：${note}`), ...missingLines(missing)];
  const blocks: Block[] = [
    ...(one.voided === null ? [] : [{ kind: 'text' as const, lines: [`已作废：${one.voided}。编号保留。`] }]),
    fieldsOf(one, record, today),
    ...(lacking === null ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: [lacking] }]),
    ...judgedBlocks(one.verdicts),
    ...(quiet.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: quiet }]),
  ];
  return {
    sheet: { title: `用印登记 ${one.number}`, reference: one.number, day: one.day, blocks },
    record: { ...useRecord(one, { today, show }), record, missing_rules: missing },
    verdicts: one.verdicts,
    basis: one.verdicts.map(({ cite }) => cite),
    persons: one.applicant_id === null ? [] : [one.applicant_id],
  };
}

/** A use for scripts, private values as they are shown. */
export function useRecord(one: SealUse, { today, show }: Pick<Telling, 'today' | 'show'>) {
  const { id: _id, seal_id: _seal, record_id: _record, birth_day, verdicts: _verdicts, facts, ...rest } = one;
  const { applicant_id: _applicant, approver_id: _approver, stamper_id: _stamper, record_type: _type, ...plain } = rest;
  return {
    ...plain,
    applicant: one.applicant === null ? null : nameShown(one.applicant, isChildOn(birth_day, today), show),
    address: one.address === null ? null : show('room', one.address),
    street_approval: facts.street_approval ?? null,
    approver_post: facts.approver_post ?? null,
    delegation: facts.delegation ?? null,
    id_shown: facts.id_shown ?? null,
    verified: facts.verified ?? null,
    kept: facts.kept ?? null,
    filed: facts.filed ?? null,
    note: facts.note ?? null,
  };
}

function fieldsOf(one: SealUse, record: string | null, today: Day): FieldsBlock {
  const { facts } = one;
  const field = (key: string, label: string, value: string | null | undefined, type: CellType = 'text') =>
    value === null || value === undefined ? [] : [{ key, label, type, value }];
  const child = isChildOn(one.birth_day, today);
  const approved = [one.approver, facts.approver_post, facts.delegation].filter(Boolean).join('，');
  const filed = facts.filed ?? null;
  return {
    kind: 'fields',
    fields: [
      ...field('day', '用印日', one.day, 'day'),
      ...field('seal', '印章', one.seal),
      ...field('scope', '范围', sealScopes[one.scope]),
      ...field('document', '文书', one.document),
      { key: 'copies', label: '份数', type: 'count', value: one.copies },
      ...field('record', '对应记录', record),
      ...field('reason', '用章事由', one.reason),
      ...field('applicant', '用印人', one.applicant, child ? 'private_name' : 'text'),
      ...field('address', '地址', one.address, 'room'),
      ...field('id_shown', '出示证件', facts.id_shown),
      ...field('verified', '核实', facts.verified),
      ...field('reviewer', '审阅人', one.reviewer),
      ...field('approver', '批准人', approved === '' ? null : approved),
      ...field('street_approval', '街道批准', facts.street_approval),
      ...field('stamper', '盖章人', one.stamper),
      ...field('kept', '留存', facts.kept),
      ...field('filed', '备案', filed === null ? null : `${filed.day} ${filed.to}`),
      ...field('note', '备注', facts.note),
      ...field('happened', '如实记录的理由', one.happened),
    ],
  };
}

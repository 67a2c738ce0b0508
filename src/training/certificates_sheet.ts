import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Qualification } from './certificate_store.ts';

export const certificateStates = {
  valid: { label: '有效', tone: 'good' },
  expired: { label: '已过期', tone: 'warn' },
  voided: { label: '已撤销', tone: 'quiet' },
} as const;

export function certificateState({ valid_until, voided }: Qualification, today: Day): keyof typeof certificateStates {
  if (voided !== null) return 'voided';
  return valid_until !== null && valid_until < today ? 'expired' : 'valid';
}

/** A certificate as data; `code` is what `training revoke` takes, `item` the qualification of the rule it is, if any. */
export function certificateData(one: Qualification, book: Rulebook, today: Day): object {
  const rule = book.find('training.certificate', today);
  return { ...one, code: one.id.slice(0, 8), item: itemOf(rule, one), state: certificateState(one, today) };
}

/** Which of the qualifications a rule names this one is; null for any other. */
function itemOf(rule: InForce<'training.certificate'> | undefined, { title }: Qualification): string | null {
  return rule?.value.items.find((item) => item.title === title)?.code ?? null;
}

export function certificateTable(all: readonly Qualification[], today: Day): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'title', label: '资格', type: 'text', wide: true },
      { key: 'level', label: '级别', type: 'text' },
      { key: 'number', label: '证书编号', type: 'text', whole: true },
      { key: 'day', label: '取得', type: 'day' },
      { key: 'valid_until', label: '有效至', type: 'day' },
      { key: 'state', label: '状态', type: 'state', states: certificateStates },
      { key: 'code', label: '编码', type: 'text' },
    ],
    rows: all.map((one) => ({
      name: one.name,
      title: one.title,
      level: one.level,
      number: one.number,
      day: one.day,
      valid_until: one.valid_until,
      state: certificateState(one, today),
      code: one.id.slice(0, 8),
    })),
    empty: '没有登记资格证书。',
  };
}

/** The answer of a verb on one certificate. */
export function certificateAnswer(one: Qualification, book: Rulebook, today: Day): Answer {
  const said: Block[] =
    certificateState(one, today) === 'expired'
      ? [{ kind: 'text', tone: 'warn', lines: [`注意：${one.valid_until}已过有效期。`] }]
      : [];
  return {
    sheet: { title: `${one.name}　${one.title}${one.level ?? ''}`, blocks: [certificateTable([one], today), ...said] },
    record: certificateData(one, book, today),
  };
}

/** R-CC-07-4: who of those in office has a certificate. Encouraged, so that nobody is at fault without. */
export function judgeCertificates(
  rule: InForce<'training.certificate'>,
  staff: readonly { person_id: string; name: string }[],
  all: readonly Qualification[],
  book: Rulebook,
  today: Day,
): Judged {
  const valid = all.filter((one) => certificateState(one, today) === 'valid');
  const with_ = staff.filter(({ person_id }) => valid.some((one) => one.person_id === person_id));
  const without = staff.filter((one) => !with_.includes(one)).map(({ name }) => name);
  return judgeBy(
    rule,
    {
      subject: 'certificates',
      label: '职业资格',
      severity: 'note',
      notes: rule.note === null ? [] : [`${rule.note}。`],
    },
    book.choices(today),
    () => ({
      holds: without.length === 0,
      arithmetic: `在任 ${staff.length} 人，有证书 ${with_.length} 人${without.length === 0 ? '' : `；还没有：${without.join('、')}`}`,
    }),
    [],
  );
}

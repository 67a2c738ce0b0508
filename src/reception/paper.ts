import type { Day } from '../calendar/day.ts';
import type { Matter } from '../matter/store.ts';
import type { FieldsBlock, Sheet } from '../sheet/sheet.ts';
import type { Reception } from './reception.ts';
import { fieldsOf, stepTable } from './sheet.ts';
import { lastOf } from './step.ts';

/** 社区来访接待记录 (form F-08): whoever was asked first signs it. */
export function receptionPaper(office: string, reception: Reception, matter: Matter | null, first: string): Sheet {
  const { number, day, content, voided } = reception;
  const { fields } = fieldsOf(reception, matter, first);
  const answer = answerOf(reception, matter);
  const table = stepTable(reception, matter);
  // The answer has a part of its own.
  const rows = table.rows.filter(({ step }) => step !== '答复');
  return {
    title: '社区来访接待记录',
    subtitle: `${office}　${number}${voided === null ? '' : '　（已作废）'}`,
    reference: number,
    day,
    blocks: [
      { kind: 'fields', fields: [...fields, ...referralFields(reception, answer?.day ?? null)] },
      { kind: 'text', title: '事由', lines: [content] },
      {
        kind: 'text',
        title: '答复',
        lines: answer === null ? ['（还没有答复）'] : [answer.text, `依据：${answer.basis ?? '（没有写）'}`],
      },
      ...(rows.length === 0 ? [] : [{ ...table, rows }]),
      { kind: 'signatures', lines: [{ label: first, name: reception.receiver }], day: reception.facts.recorded_on },
    ],
  };
}

/** The answer that was given last, here or in the matter. */
function answerOf({ steps }: Reception, matter: Matter | null) {
  const own = lastOf(steps, 'answer');
  const reply = matter?.steps.findLast(({ step }) => step === 'reply');
  if (reply?.step === 'reply' && (own === undefined || reply.day > own.day))
    return { day: reply.day, ...reply.content };
  return own === undefined ? null : { day: own.day, ...own.content };
}

/** Where it was referred to, and when the answer came: what the form asks for besides. */
function referralFields({ steps }: Reception, answered: Day | null): FieldsBlock['fields'] {
  const referred = lastOf(steps, 'refer')?.content ?? null;
  return [
    { key: 'department', label: '转介部门', type: 'text', value: referred?.department ?? null },
    { key: 'department_contact', label: '部门联系方式', type: 'text', value: referred?.contact ?? null },
    { key: 'answered_on', label: '反馈日期', type: 'day', value: answered },
  ];
}

import { dayWords } from '../calendar/day.ts';
import { answeredOn } from '../matter/clock.ts';
import type { Matter } from '../matter/store.ts';
import type { FieldsBlock, Sheet } from '../sheet/sheet.ts';
import type { Reception } from './reception.ts';
import { fieldsOf, stepTable } from './sheet.ts';
import { lastOf } from './step.ts';

/** 社区来访接待记录 (form F-08): whoever was asked first signs it. */
export function receptionPaper(office: string, reception: Reception, matter: Matter | null, first: string): Sheet {
  const { number, day, content, voided } = reception;
  const { fields } = fieldsOf(reception, matter, first);
  const table = stepTable(reception, matter);
  return {
    title: '社区来访接待记录',
    subtitle: `${office}　${number}${voided === null ? '' : '　（已作废）'}`,
    reference: number,
    day,
    blocks: [
      { kind: 'fields', fields: [...fields, ...answerFields(reception, matter)] },
      { kind: 'text', title: '事由', lines: [content] },
      ...(table.rows.length === 0
        ? [{ kind: 'text', title: '处理经过', lines: ['（还没有处理）'] } as const]
        : [table]),
      { kind: 'signatures', lines: [{ label: first, name: reception.receiver }], day: reception.facts.recorded_on },
    ],
  };
}

/** Answer, basis, where it was referred to, when it came back: what the form asks for besides. */
function answerFields(reception: Reception, matter: Matter | null): FieldsBlock['fields'] {
  const answer = lastOf(reception.steps, 'answer');
  const reply = matter?.steps.findLast(({ step }) => step === 'reply');
  const said = answer?.content ?? (reply?.step === 'reply' ? reply.content : null);
  const referred = lastOf(reception.steps, 'refer')?.content ?? null;
  const back = answer?.day ?? (matter === null ? null : answeredOn(matter.steps));
  return [
    { key: 'answer', label: '答复', type: 'text', value: said?.text ?? null },
    { key: 'basis', label: '依据', type: 'text', value: said?.basis ?? null },
    { key: 'department', label: '转介部门', type: 'text', value: referred?.department ?? null },
    { key: 'department_contact', label: '部门联系方式', type: 'text', value: referred?.contact ?? null },
    { key: 'answered_on', label: '反馈日期', type: 'text', value: back === null ? null : dayWords(back) },
  ];
}

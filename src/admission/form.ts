import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { paperOf, part, textField } from '../proceeding/paper.ts';
import { type Admission, owners, provisionOf, taskClasses } from './admission.ts';
import { admissionRoom, provisionFields } from './room.ts';

export const form = verb({
  reveals: true,
  arguments: [caseArgument(admissionRoom)],
  examples: ['jwh admission form 2026-1 --pdf 准入登记表.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, admissionRoom, word);
    return { sheet: formSheet((await readOffice(db)).name, one), record: recordOf(story) };
  },
});

/** 准入登记表 (F-56): the task, what it rests on and what is given for it; signed by the committee and the department. */
function formSheet(office: string, one: Admission) {
  const { from, owner, class: group, basis, content } = one.facts;
  const decided = one.steps.findLast(({ step }) => step === 'accepted' || step === 'refused');
  return paperOf(one, office, '社区事项准入登记表', [
    {
      kind: 'fields',
      fields: [
        ...textField('title', '事项', one.title),
        ...textField('from', '交办单位', from),
        ...textField('owner', '性质', owner === null ? null : owners[owner]),
        ...textField('class', '类别', group === null ? null : taskClasses[group]),
        ...textField('basis', '依据', basis ?? '（未写）'),
        ...provisionFields(provisionOf(one)),
      ],
    },
    part('内容', content),
    part(
      '居委会意见',
      decided === undefined ? null : `${decided.step === 'accepted' ? '' : '不接受：'}${admissionRoom.said(decided)}`,
    ),
    {
      kind: 'signatures',
      lines: [{ label: '居委会主任' }],
      seal: office,
      ...(decided === undefined ? {} : { day: decided.day }),
    },
    { kind: 'signatures', lines: [{ label: '交办单位负责人' }], seal: from },
  ]);
}

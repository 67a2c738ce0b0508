import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { caseArgument, personsOf, readCase } from '../proceeding/case_verb.ts';
import { paperOf, part, textField } from '../proceeding/paper.ts';
import type { Agency } from './agency.ts';
import { agencyRoom } from './room.ts';

export const form = verb({
  reveals: true,
  arguments: [caseArgument(agencyRoom)],
  examples: ['jwh agency form 2026-1 --pdf 代理单.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, agencyRoom, word);
    return { sheet: formSheet((await readOffice(db)).name, one), record: recordOf(story), persons: personsOf(one) };
  },
});

/** 群众事务代理单: the request, where it went, what came of it; the resident signs that the office acts for them. */
function formSheet(office: string, one: Agency) {
  const { person, request, to, matter } = one.facts;
  const last = (kind: string) => {
    const step = one.steps.findLast(({ step }) => step === kind);
    return step === undefined ? null : `${step.day} ${agencyRoom.said(step)}`;
  };
  return paperOf(one, office, '群众事务代理单', [
    {
      kind: 'fields',
      fields: [
        ...textField('title', '事项', one.title),
        ...textField('person', '居民', person),
        ...textField('to', '反映给', to),
        ...textField('matter', '事项编号', matter),
      ],
    },
    part('请求', request),
    { kind: 'text', lines: ['本人请居委会代为向上述部门、机构反映，所述属实。'] },
    { kind: 'signatures', lines: [{ label: '居民签字' }, { label: '经办人' }] },
    part('递交', last('forwarded')),
    part('结果', last('outcome')),
    part('告知居民', last('told')),
    { kind: 'signatures', lines: [], seal: office },
  ]);
}

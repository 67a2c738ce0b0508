import { dayWords } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { paperOf, textField } from '../proceeding/paper.ts';
import { type Invitation, orientations } from './invitation.ts';
import { invitationRoom } from './room.ts';

export const letter = verb({
  reveals: true,
  arguments: [caseArgument(invitationRoom)],
  examples: ['jwh invitation letter 2026-1 --pdf 约请单.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, invitationRoom, word);
    return { sheet: letterSheet((await readOffice(db)).name, one), record: recordOf(story) };
  },
});

/** 约请单 (F-46): what the departments are asked to come for. */
function letterSheet(office: string, one: Invitation) {
  const { departments, request, planned, place, orientation, matter } = one.facts;
  const when = planned === null ? '近期' : `于${dayWords(planned)}`;
  const where = place === null ? '' : `到${place}`;
  return paperOf(one, office, '约请单', [
    { kind: 'text', lines: [`${departments.join('、')}：`], flush: true },
    { kind: 'text', lines: [`为解决居民反映的下列事项，特约请贵单位${when}派员${where}共同商办。`] },
    {
      kind: 'fields',
      fields: [
        ...textField('title', '事项', one.title),
        ...textField('request', '请求解决', request),
        ...textField('orientation', '导向', `${orientations[orientation]}导向`),
        ...textField('matter', '事项编号', matter),
      ],
    },
    { kind: 'signatures', lines: [], seal: office, day: one.day },
    {
      kind: 'table',
      title: '回执',
      columns: [
        { key: 'department', label: '部门', type: 'text', wide: true },
        { key: 'comes', label: '派员姓名、职务', type: 'text', wide: true },
        { key: 'signed', label: '签收、日期', type: 'text', wide: true },
      ],
      rows: departments.map((department) => ({ department, comes: '', signed: '' })),
      roomy: true,
    },
  ]);
}

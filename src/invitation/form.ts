import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import { paperOf, part, textField } from '../proceeding/paper.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { type Appraised, appraisedOf, type Invitation, type Met, marks, orientations } from './invitation.ts';
import { invitationRoom } from './room.ts';

export const form = verb({
  reveals: true,
  arguments: [caseArgument(invitationRoom)],
  examples: ['jwh invitation form 2026-1 --pdf 评议表.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, invitationRoom, word);
    return { sheet: formSheet((await readOffice(db)).name, one), record: recordOf(story) };
  },
});

/** 约请事项处理结果评议表 (F-46): a grade per department; before the appraisal blank, to be filled in by hand. */
function formSheet(office: string, one: Invitation) {
  const { departments, orientation, request, matter } = one.facts;
  const met = contentsOf<Met>(one, 'met').at(-1);
  const appraised = appraisedOf(one);
  const day = one.steps.find(({ step }) => step === 'appraised')?.day;
  return paperOf(one, office, '约请事项处理结果评议表', [
    {
      kind: 'fields',
      fields: [
        ...textField('title', '事项', one.title),
        ...textField('request', '请求解决', request),
        ...textField('orientation', '导向', `${orientations[orientation]}导向`),
        ...textField('matter', '事项编号', matter),
      ],
    },
    part('办理结果', met?.outcome),
    gradeTable(departments, met, appraised),
    part('意见', appraised?.opinion),
    {
      kind: 'signatures',
      lines: [{ label: '评议人', ...(appraised?.by ? { name: appraised.by } : {}) }, { label: '主任' }],
      seal: office,
      ...(day === undefined ? {} : { day }),
    },
    { kind: 'text', lines: ['报：街道（镇）。由街道（镇）汇总后报区社建办及监察考核部门。'] },
  ]);
}

function gradeTable(
  departments: readonly string[],
  met: Met | undefined,
  appraised: Appraised | undefined,
): TableBlock {
  return {
    kind: 'table',
    title: '评议',
    columns: [
      { key: 'department', label: '部门', type: 'text', wide: true },
      { key: 'came', label: '到场', type: 'text' },
      { key: 'grade', label: appraised === undefined ? Object.values(marks).join('／') : '等级', type: 'text' },
    ],
    rows: departments.map((department) => ({
      department,
      came: met === undefined ? '' : met.present.includes(department) ? '到' : '未到',
      grade: appraised === undefined ? '' : marks[appraised.grades[department] as keyof typeof marks],
    })),
    roomy: appraised === undefined,
  };
}

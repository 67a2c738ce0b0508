import { clockWords } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { clockOf, shownState } from '../matter/clock.ts';
import { judgedThen } from '../matter/judgement.ts';
import { shownStates } from '../matter/matter.ts';
import { saidBy, stepWords } from '../matter/step.ts';
import { type Matter, readMatter } from '../matter/store.ts';
import { readHotline } from '../office/hotline.ts';
import { modes } from '../reception/reception.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Complaint, grades, tellMethods } from './complaint.ts';
import { judgeComplaint, judgeHandler, judgeHotline } from './judgement.ts';
import { nextSteps } from './next.ts';

/** A complaint for people and scripts: its facts, its steps and its clock, what was judged, what comes next. */
export async function complaintAnswer(context: Context, db: Database, complaint: Complaint): Promise<Answer> {
  const book = await loadRulebook(db);
  const matter = await readMatter(db, complaint.matter_id);
  const { number, day, voided } = complaint;
  const handler = handlerOf(matter);
  const then = judgedThen(matter.steps);
  const judged: Judged[] =
    voided !== null
      ? []
      : [
          ...judgeComplaint(book, complaint, day),
          ...(then.length > 0 || handler === null ? then : [judgeHandler(book, complaint, handler, day)]),
          judgeHotline(book, await readHotline(db), day),
        ].filter((one) => one !== null);
  const clock = clockOf(matter, context.today);
  return {
    sheet: {
      title: `投诉 ${number}　${complaint.subject}`,
      reference: number,
      day: context.today,
      blocks: [
        ...(voided === null ? [] : [{ kind: 'text', lines: [`已作废：${voided}。编号保留。`] } as const]),
        fieldsOf(complaint, matter),
        { kind: 'text', title: '时限', lines: [`${clock.words}。`], tone: clock.overdue ? 'warn' : 'quiet' },
        stepTable(matter),
        ...judgedBlocks(judged),
        ...nextSteps(complaint, matter, book),
      ],
    },
    record: await recordOf(context, complaint, matter),
    table: stepTable(matter),
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
    persons: complaint.person_id === null ? [] : [complaint.person_id],
  };
}

function handlerOf({ responsible, responsible_id }: Matter): { id: string | null; name: string } | null {
  return responsible === null ? null : { id: responsible_id, name: responsible };
}

export function fieldsOf(complaint: Complaint, matter: Matter): FieldsBlock {
  const { day, time, mode, complainant, contact, confidential, against, facts } = complaint;
  const { finding, told } = facts;
  const ways = told === undefined ? null : `${told.day} ${tellMethods[told.method]}`;
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'day', value: day },
      { key: 'time', label: '时间', type: 'text', value: time === null ? null : clockWords(time) },
      { key: 'mode', label: '方式', type: 'text', value: modes[mode] },
      { key: 'complainant', label: '投诉人', type: 'private_name', value: complainant },
      { key: 'contact', label: '联系电话', type: 'phone', value: contact },
      { key: 'confidential', label: '要求保密', type: 'flag', value: confidential },
      { key: 'against', label: '被投诉人', type: 'text', value: against },
      { key: 'handler', label: '办理人', type: 'text', value: matter.responsible },
      { key: 'finding', label: '认定', type: 'text', value: finding === undefined ? null : grades[finding.grade] },
      { key: 'told', label: '告知投诉人', type: 'text', value: ways },
      { key: 'matter', label: '事项', type: 'text', value: matter.number },
      { key: 'state', label: '状态', type: 'state', states: shownStates, value: shownState(matter) },
    ],
  };
}

function stepTable({ steps }: Matter): TableBlock {
  return {
    kind: 'table',
    title: '办理经过',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
      { key: 'name', label: '经办', type: 'text' },
    ],
    rows: steps.map((one) => ({ day: one.day, step: stepWords[one.step], said: saidBy(one), name: one.name })),
    empty: '还没有办理。',
  };
}

async function recordOf(context: Context, complaint: Complaint, matter: Matter): Promise<object> {
  const show = await context.shown();
  const { id: _id, facts, matter_id: _matter, complainant, contact, ...rest } = complaint;
  const { consulted, investigated, finding, handling, told, reception, recorded_on, recorded_by } = facts;
  return {
    ...rest,
    time: rest.time === null ? null : clockWords(rest.time),
    complainant: complainant === null ? null : show('private_name', complainant),
    contact: contact === null ? null : show('phone', contact),
    recorded_on,
    recorded_by,
    reception: reception ?? null,
    consulted,
    investigated,
    finding: finding ?? null,
    handling: handling ?? null,
    told: told ?? null,
    handler: matter.responsible,
    state: shownState(matter),
    matter: {
      number: matter.number,
      state: shownState(matter),
      due_day: matter.due_day,
      due_origin: matter.due_origin,
    },
  };
}

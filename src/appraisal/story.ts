import type { Story } from '../proceeding/answer.ts';
import type { Assess } from '../proceeding/assessment.ts';
import { type Due, dueNotice, dueWithin } from '../proceeding/due.ts';
import { type Proceeding, restsOn, type Step, typedNumber } from '../proceeding/proceeding.ts';
import type { RuleKey } from '../rules/key.ts';
import {
  type Appraisal,
  kinds,
  lastStep,
  plannedOf,
  type Recipient,
  receivedOn,
  recipients,
  stepsOf,
  stepWords,
} from './appraisal.ts';
import { said } from './said.ts';

export const appraisalStates = {
  opened: { label: '已定' },
  notified: { label: '已通知' },
  surveyed: { label: '已考察' },
  held: { label: '已评议，待反馈', tone: 'warn' },
  done: { label: '已反馈', tone: 'good' },
} as const;

/** An appraisal as it stands on a day: state, clocks, who still waits for the feedback, what comes next. */
export async function appraisalStory(proceeding: Proceeding<object>, today: string, assess: Assess): Promise<Story> {
  const one = proceeding as Appraisal;
  const held = lastStep(one, 'held');
  const wanted = await recipientsOf(one, assess);
  const { dues, missing } = await duesOf(one, today, assess, wanted);
  const waiting = wanted.filter((who) => !fedBack(one).some(({ content }) => content.recipient === who));
  const state = held === undefined ? stateBefore(one) : waiting.length === 0 ? ('done' as const) : ('held' as const);
  return {
    proceeding,
    state,
    states: appraisalStates,
    fields: fieldsOf(one),
    stepWords,
    said,
    dues,
    next: proceeding.voided === null ? nextOf(one, waiting) : [],
    aside: (step) => asideOf(one, step),
    missing,
  };
}

/** The feedback on the meeting that stands. */
function fedBack(one: Appraisal) {
  return stepsOf(one, 'fed_back').filter((step) => asideOf(one, step) === null);
}

function asideOf(one: Appraisal, step: Pick<Step, 'no' | 'step'>): string | null {
  const held = step.step === 'fed_back' ? restsOn(one, step, 'held') : undefined;
  return held?.fallen ? `所依据的第${held.no}步已作废，请核对` : null;
}

function stateBefore(one: Appraisal): 'opened' | 'notified' | 'surveyed' {
  if (lastStep(one, 'surveyed')) return 'surveyed';
  return lastStep(one, 'notified') ? 'notified' : 'opened';
}

/** Who gets the feedback by the rules of the meeting's day; the body itself where no rule says. */
async function recipientsOf(one: Appraisal, assess: Assess): Promise<Recipient[]> {
  const assessment = await assess(lastStep(one, 'held')?.day ?? plannedOf(one).planned);
  const fields = assessment.rule('appraisal.recipients')?.value.fields.map(({ code }) => code) ?? ['body'];
  return (Object.keys(recipients) as Recipient[]).filter((who) => fields.includes(who));
}

async function duesOf(
  one: Appraisal,
  today: string,
  assess: Assess,
  wanted: readonly Recipient[],
): Promise<{ dues: Due[]; missing: RuleKey[] }> {
  const held = lastStep(one, 'held');
  const meeting = held?.day ?? plannedOf(one).planned;
  const at = await assess(meeting);
  const done = lastStep(one, 'notified')?.day ?? null;
  const notice = { code: 'notice', label: '通知递交工作总结', done, today };
  const started = { day: meeting, event: '评议会召开' };
  // Nothing is overdue that follows a meeting not held yet.
  const seen = held === undefined && meeting < today ? meeting : today;
  const feedback = wanted.map((who) => {
    const day = fedBack(one).find(({ content }) => content.recipient === who)?.day ?? null;
    const what = { code: `feedback_${who}`, label: `反馈${recipients[who]}`, done: day, today: seen };
    return dueWithin(at, 'appraisal.feedback_days', started, what);
  });
  const all = [dueNotice(at, 'appraisal.notice_days', 'D-50', meeting, notice), ...feedback];
  return { dues: all.filter((due) => due !== null), missing: at.missing };
}

function nextOf(one: Appraisal, waiting: readonly Recipient[]): string[] {
  const number = typedNumber(one.number);
  const command = (text: string, verb: string) => `${text}：jwh appraisal ${verb.replace('N', number)}`;
  if (lastStep(one, 'held')) {
    return waiting.map((who) => command(`反馈${recipients[who]}`, `feedback N --to ${who}`));
  }
  return [
    ...(lastStep(one, 'notified') ? [] : [command('通知递交工作总结', 'notify N')]),
    ...(receivedOn(one, 'plan') === null ? [command('收到年初的工作计划', 'receive N --paper plan')] : []),
    ...(receivedOn(one, 'summary') === null ? [command('收到工作总结', 'receive N --paper summary')] : []),
    ...(lastStep(one, 'surveyed') ? [] : [command('考察并写调查报告', 'survey N --report 报告')]),
    command('开过会后记录', 'hold N --group 人数 --vote 优秀=票数'),
  ];
}

function fieldsOf(one: Appraisal): Story['fields'] {
  const { body, kind, superior } = one.facts;
  const { planned, time, place } = plannedOf(one);
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const held = lastStep(one, 'held')?.content;
  return [
    text('number', '编号', one.number),
    text('body', '被评议对象', body),
    text('kind', '形式', kinds[kind]),
    text('planned', '评议会', `${planned}${time === null ? '' : ` ${time}`}${place === null ? '' : `，${place}`}`),
    text('superior', '上级主管部门', superior),
    { key: 'plan', label: '年初计划', type: 'day', value: receivedOn(one, 'plan') },
    { key: 'summary', label: '工作总结', type: 'day', value: receivedOn(one, 'summary') },
    ...(held === undefined ? [] : [text('grade', '等级', held.grade_label ?? '没有形成')]),
  ];
}

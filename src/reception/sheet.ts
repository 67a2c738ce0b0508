import type { Day } from '../calendar/day.ts';
import { clockWords } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { answeredOn, shownState } from '../matter/clock.ts';
import { shownStates } from '../matter/matter.ts';
import { type Step as MatterStep, saidBy as saidInMatter } from '../matter/step.ts';
import { type Matter, readMatter } from '../matter/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeReception } from './judgement.ts';
import { nextSteps } from './next.ts';
import { classes, dispositionStates, modes, type Reception } from './reception.ts';
import { recordOf } from './record.ts';
import { type Step, saidBy, stepWords } from './step.ts';

/** A reception as it stands today: what was judged, and its matter. */
export interface Standing {
  judged: Judged[];
  matter: Matter | null;
}

export async function standing(db: Database, book: Rulebook, reception: Reception, today: Day): Promise<Standing> {
  const matter = reception.matter_id === null ? null : await readMatter(db, reception.matter_id);
  if (reception.voided !== null) return { judged: [], matter };
  const matter_answer = matter === null ? null : answeredOn(matter.steps);
  const judged = judgeReception(book, { ...reception, matter_steps: matter?.steps.length ?? 0, matter_answer }, today);
  return { judged, matter };
}

/** A reception for people and scripts: who was asked first, what was done, what became of its matter, what comes next. */
export async function receptionAnswer(context: Context, db: Database, reception: Reception): Promise<Answer> {
  const book = await loadRulebook(db);
  const { judged, matter } = await standing(db, book, reception, context.today);
  const { voided, number } = reception;
  const blocks: Block[] = [
    ...(voided === null ? [] : [{ kind: 'text', lines: [`已作废：${voided}。编号保留。`] } as const]),
    fieldsOf(reception, matter, firstWord(book, reception.day)),
    { kind: 'text', title: '事由', lines: [reception.content] },
    stepTable(reception, matter),
    ...judgedBlocks(judged),
    ...nextSteps(reception, matter, book),
  ];
  return {
    sheet: { title: `接待 ${number}`, reference: number, day: context.today, blocks },
    record: await recordOf(context, reception, matter, stepTable(reception, matter).rows),
    table: stepTable(reception, matter),
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
    persons: reception.person_id === null ? [] : [reception.person_id],
  };
}

/** What whoever was asked first is called here. */
export function firstWord(book: Rulebook, day: Day): string {
  return book.find('reception.first', day)?.value.label ?? '接待人';
}

export function fieldsOf(reception: Reception, matter: Matter | null, first: string): FieldsBlock {
  const { day, time, mode, within_duty, receiver, responsible, disposition } = reception;
  const duty = within_duty === null ? null : within_duty ? '属于' : '不属于';
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'day', value: day },
      { key: 'time', label: '时间', type: 'text', value: time === null ? null : clockWords(time) },
      { key: 'mode', label: '方式', type: 'text', value: modes[mode] },
      { key: 'class', label: '类别', type: 'text', value: classes[reception.class] },
      { key: 'visitor', label: '来访人', type: 'private_name', value: reception.visitor },
      { key: 'contact', label: '联系电话', type: 'phone', value: reception.contact },
      { key: 'within_duty', label: '职责范围', type: 'text', value: duty },
      { key: 'receiver', label: first, type: 'text', value: receiver },
      ...(responsible === receiver
        ? []
        : [{ key: 'responsible', label: '现由谁负责', type: 'text' as const, value: responsible }]),
      {
        key: 'disposition',
        label: '处理方式',
        type: 'state',
        states: dispositionStates,
        value: disposition ?? 'none',
      },
      ...(matter === null
        ? []
        : [{ key: 'matter', label: '转为事项', type: 'text' as const, value: matterWords(matter) }]),
    ],
  };
}

function matterWords(matter: Matter): string {
  const { number, state, due_day } = matter;
  const due = due_day === null || state === 'closed' ? '' : `，时限 ${due_day}`;
  return `${number}（${shownStates[shownState(matter)].label}${due}）`;
}

/** What was done, and what its matter answered. */
export function stepTable({ facts, steps, day }: Reception, matter: Matter | null): TableBlock {
  const kept =
    facts.without_matter === undefined
      ? []
      : [{ day, step: '不转为事项', said: facts.without_matter, name: facts.recorded_by }];
  const own = steps.map((one) => ({ day: one.day, step: stepWords[one.step], said: saidBy(one), name: one.name }));
  const answers = (matter?.steps ?? [])
    .filter((one) => isNews(one, steps))
    .map((one) => ({
      day: one.day,
      step: matterStepWords[one.step as keyof typeof matterStepWords],
      said: saidInMatter(one),
      name: one.name,
    }));
  return {
    kind: 'table',
    title: '处理经过',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
      { key: 'name', label: '经办', type: 'text' },
    ],
    rows: [...own, ...kept, ...answers],
    empty: '还没有处理。',
  };
}

/** What became of the matter, without the answers that were entered here and stand there too. */
function isNews(one: MatterStep, steps: readonly Step[]): boolean {
  const isAnswered = (text: string) => steps.some(({ step, content }) => step === 'answer' && content.text === text);
  if (one.step === 'resolve') return !isAnswered(one.content.result);
  if (one.step === 'reply') return !isAnswered(one.content.text);
  return one.step in matterStepWords;
}

const matterStepWords = { resolve: '结果', reply: '答复', rate: '满意度', reopen: '重新办理', close: '办结' };

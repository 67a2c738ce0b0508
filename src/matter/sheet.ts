import { maskName } from '../base/mask.ts';
import { isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { clockOf, type MatterClock, shownState } from './clock.ts';
import { answerParts, judgeAgeing, judgeAnswer, judgedThen, judgeEntry } from './judgement.ts';
import { matterClasses, matterSources, shownStates } from './matter.ts';
import { type Step, saidBy, stepWords } from './step.ts';
import type { Matter } from './store.ts';

/** A matter for people and scripts: its facts, its clock with the derivation, every step, what was judged, what comes next. */
export function matterAnswer(found: Matter, book: Rulebook, today: Day): Answer {
  const matter = { ...found, person: personShown(found, today) };
  const clock = clockOf(matter, today);
  const judged = judgedNow(matter, book, today, clock);
  const blocks: Block[] = [
    ...(matter.content === null ? [] : [{ kind: 'text', title: '内容', lines: [matter.content] } as const]),
    { kind: 'text', title: '时限', lines: [`${clock.words}。`], tone: clock.overdue ? 'warn' : 'quiet' },
    stepTable(matter.steps),
    ...judgedBlocks(judged),
    ...nextBlock(matter),
  ];
  return {
    sheet: {
      title: `事项 ${matter.number}　${matter.title}`,
      reference: matter.number,
      day: today,
      blocks: [fieldsOf(matter, clock), ...blocks],
    },
    record: recordOf(matter, clock),
    table: stepTable(matter.steps),
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}

/** What the matter comes to today: entry, answer, ageing. */
function judgedNow(matter: Matter, book: Rulebook, today: Day, clock: MatterClock): Judged[] {
  if (matter.state === 'voided') return [];
  const ageing = judgeAgeing(book, matter, today, clock.days);
  return [
    ...judgedThen(matter.steps),
    ...judgeEntry(book, matter),
    ...(matter.state === 'closed' || answerParts(matter.steps).reply
      ? [judgeAnswer(book, matter.steps, matter.state_day)]
      : []),
    ...(ageing === null ? [] : [ageing]),
  ];
}

function fieldsOf(matter: Matter, clock: MatterClock): FieldsBlock {
  const { source_number } = matter.facts;
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '登记日', type: 'day', value: matter.day },
      { key: 'class', label: '类别', type: 'text', value: matterClasses[matter.class] },
      {
        key: 'source',
        label: '来源',
        type: 'text',
        value: `${matterSources[matter.source]}${source_number === undefined ? '' : ` ${source_number}`}`,
      },
      { key: 'person', label: '居民', type: 'text', value: matter.person },
      { key: 'building', label: '楼栋', type: 'text', value: matter.building },
      { key: 'responsible', label: '负责人', type: 'text', value: matter.responsible },
      { key: 'due_day', label: '时限', type: 'day', value: matter.due_day },
      { key: 'overdue', label: '逾期（天）', type: 'count', value: clock.overdue },
      { key: 'reopened', label: '重办次数', type: 'count', value: matter.reopened },
      { key: 'state', label: '状态', type: 'state', states: shownStates, value: shownState(matter) },
    ],
  };
}

function stepTable(steps: readonly Step[]): TableBlock {
  return {
    kind: 'table',
    title: '经过',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
      { key: 'name', label: '经办', type: 'text' },
    ],
    rows: steps.map((one) => ({
      no: one.no,
      day: one.day,
      step: stepWords[one.step],
      said: saidBy(one),
      name: one.name,
    })),
    empty: '还没有办理的步骤。',
  };
}

/** Whose matter it is; of a child under fourteen the name is masked, here as everywhere. */
function personShown({ person, person_born }: Matter, today: Day): string | null {
  return person !== null && isChildOn(person_born, today) ? maskName(person) : person;
}

function recordOf(matter: Matter, clock: MatterClock): object {
  const { id: _id, last_day: _last, unarranged: _said, facts, steps, person_id, person_born: _born, ...rest } = matter;
  return {
    ...rest,
    state: shownState(matter),
    person_id,
    source_number: facts.source_number ?? null,
    clock,
    steps: steps.map(({ verdicts: _verdicts, ...step }) => ({ ...step, said: saidBy(step as Step) })),
    answer: answerParts(steps),
  };
}

function nextBlock({ state, number, steps, responsible, due_day }: Matter): Block[] {
  const lines = nextSteps();
  return lines.length === 0 ? [] : [{ kind: 'text', title: '下一步', lines, screen: true }];

  function nextSteps(): string[] {
    if (state === 'paused') return [`恢复办理：jwh matter resume ${number}`];
    if (state === 'closed') return rated() ? [] : [`问居民满意不满意：jwh matter rate ${number} 满意`];
    if (state === 'voided') return [];
    const { result, reply } = answerParts(steps);
    return [
      ...(responsible === null ? [`交给谁办：jwh matter assign ${number} 姓名`] : []),
      ...(due_day === null ? [`定时限：jwh matter due ${number} 日期`] : []),
      ...(result ? [] : [`有了结果：jwh matter resolve ${number} --result 结果`]),
      ...(reply ? [] : [`答复居民：jwh matter reply ${number} --text 答复 --basis 依据`]),
      ...(result && reply ? [`办结：jwh matter close ${number}`] : []),
    ];
  }

  function rated(): boolean {
    const since = steps.findLastIndex(({ step }) => step === 'reopen');
    return steps.some(({ step }, at) => step === 'rate' && at > since);
  }
}

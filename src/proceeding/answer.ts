import type { Citation } from '../base/refusal.ts';
import type { Answer } from '../command/verb.ts';
import type { RuleKey } from '../rules/key.ts';
import type { Block, Column, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks, judgedTable, notesOf } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Assessment, missingLines } from './assessment.ts';
import { type Due, dueBlocks } from './due.ts';
import { type Proceeding, proceedingWords, type Step } from './proceeding.ts';

/** A proceeding as it stands today: everything its room can say about it. */
export interface Story {
  proceeding: Proceeding<object>;
  state: string;
  states: NonNullable<Column['states']>;
  /** Its facts for people, in order. */
  fields: FieldsBlock['fields'];
  /** What each step is called. */
  stepWords: Readonly<Record<string, string>>;
  /** What a step says, in one line. */
  said: (step: Step) => string;
  dues: Due[];
  /** What is to be done next, each with the command that does it. */
  next: string[];
  missing: RuleKey[];
  /** What is judged anew each time it is looked at, besides what was judged with each step. */
  now?: Judged[];
  /** Why a step, though it stands, does not count now: another took its place, or what it rests on fell. */
  aside?: (step: Step) => string | null;
}

/** What a verb that added a step answers: what was judged, what is due next. */
export function stepAnswer(story: Story, assessment: Assessment, more: readonly Block[] = []): Answer {
  const missing = [...new Set([...assessment.missing, ...story.missing])];
  const open = story.dues.filter(({ done }) => done === null);
  return {
    sheet: {
      title: titleOf(story.proceeding),
      day: story.proceeding.day,
      blocks: [
        ...more,
        ...judgedBlocks(assessment.judged),
        ...lines(assessment.notes.map((note) => `注：${note}`)),
        ...dueBlocks(open, '待办期限'),
        ...lines(story.next, '下一步'),
        ...lines(missingLines(missing)),
      ],
    },
    record: recordOf({ ...story, missing }),
    verdicts: assessment.judged,
    basis: basisOf(assessment.judged),
  };
}

/** The whole story: facts, steps, clocks with their derivation, everything that was judged, what comes next. */
export function storyAnswer(story: Story): Answer {
  const judged = [...story.proceeding.steps.flatMap((step) => verdictsOf(story, step)), ...(story.now ?? [])];
  const { voided } = story.proceeding;
  return {
    sheet: {
      title: titleOf(story.proceeding),
      day: story.proceeding.day,
      blocks: [
        ...lines(voided === null ? [] : [`已作废：${voided}。编号保留。`]),
        { kind: 'fields', fields: [...story.fields, stateField(story)] },
        stepTable(story),
        ...dueBlocks(duesOf(story)),
        ...(judged.length === 0 ? [] : [judgedTable(judged, '判断与依据')]),
        ...lines([...new Set(judged.flatMap(notesOf))].map((note) => `注：${note}`)),
        ...lines(story.next, '下一步'),
        ...lines(missingLines(story.missing)),
      ],
    },
    table: stepTable(story),
    record: recordOf(story),
    verdicts: judged,
    basis: basisOf(judged),
  };
}

/** A proceeding for scripts; every verb of a room answers with it. */
export function recordOf(story: Pick<Story, 'proceeding' | 'state' | 'dues' | 'missing'>): object {
  const { proceeding, state, missing } = story;
  const { number, title, day, facts, voided, steps, entered } = proceeding;
  return {
    number,
    title,
    day,
    state,
    ...facts,
    steps: steps.map(({ id: _id, fallen: _fallen, ...step }) => step),
    voided_steps: entered
      .filter(({ fallen }) => fallen !== null)
      .map(({ id: _id, fallen, ...step }) => ({ ...step, voided: fallen })),
    clocks: duesOf(story),
    missing_rules: missing,
    voided,
  };
}

/** Its clocks; a voided proceeding has nothing to do any more. */
function duesOf({ proceeding, dues }: Pick<Story, 'proceeding' | 'dues'>): Due[] {
  return proceeding.voided === null ? dues : dues.filter(({ done }) => done !== null);
}

/** What was judged with a step; where the step does not count now, it is named with a note that says why. */
function verdictsOf(story: Story, step: Step): Judged[] {
  const why = story.aside?.(step) ?? null;
  if (why === null) return step.verdicts;
  const note = `第${step.no}步（${story.stepWords[step.step] ?? step.step}）：${why}。`;
  return step.verdicts.map((one) => ({ ...one, label: `${one.label}（第${step.no}步）`, notes: [...one.notes, note] }));
}

export function basisOf(judged: readonly Judged[]): Citation[] {
  const seen = new Map(judged.map(({ cite }) => [`${cite.place} ${cite.document} ${cite.article}`, cite]));
  return [...seen.values()];
}

export function titleOf({ kind, number, title }: Pick<Proceeding, 'kind' | 'number' | 'title'>): string {
  return `${proceedingWords[kind].name} ${number}　${title}`;
}

function stateField({ state, states }: Story): FieldsBlock['fields'][number] {
  return { key: 'state', label: '状态', type: 'state', states, value: state };
}

function stepTable({ proceeding, stepWords, said, aside }: Story): TableBlock {
  return {
    kind: 'table',
    title: '经过',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'said', label: '内容', type: 'text', wide: true },
      { key: 'meeting', label: '会议', type: 'text' },
    ],
    rows: proceeding.entered.map((step) => ({
      no: step.no,
      day: step.day,
      step: stepWords[step.step] ?? step.step,
      said: [
        step.fallen === null ? '' : `已作废（${step.fallen}）：`,
        said(step),
        step.happened === null ? '' : `（已经发生，如实记录：${step.happened}）`,
        ...(step.fallen === null && aside?.(step) ? [`（${aside(step)}）`] : []),
      ].join(''),
      meeting: step.meeting ?? '',
    })),
    empty: '还没有办理的步骤。',
  };
}

function lines(all: readonly string[], title?: string): Block[] {
  if (all.length === 0) return [];
  return [title === undefined ? { kind: 'text', lines: all } : { kind: 'text', title, lines: all }];
}

import { dayWords } from '../calendar/day.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { correctionBlocks, corrections } from './earlier.ts';
import { matterStates, type Stage } from './matter.ts';
import type { Matter } from './whole.ts';

/** What is shown of a matter: its head, its steps in the order of the rule, and what was judged. */
export function matterBlocks(whole: Matter): Block[] {
  const { rule, matter, stages, judged } = whole;
  return [fieldsOf(whole), stageTable(stages), ...correctionBlocks(rule, matter), ...judgedBlocks(judged, '判断')];
}

export function fieldsOf({ matter, state }: Matter): FieldsBlock {
  return {
    kind: 'fields',
    fields: [
      { key: 'title', label: '事项', type: 'text', value: matter.title },
      { key: 'day', label: '立项', type: 'text', value: dayWords(matter.day) },
      { key: 'state', label: '状态', type: 'state', states: matterStates, value: state },
      ...(matter.voided === null
        ? []
        : [{ key: 'voided', label: '撤销理由', type: 'text' as const, value: matter.voided }]),
    ],
  };
}

export function stageTable(stages: readonly Stage[]): TableBlock {
  return {
    kind: 'table',
    title: '步骤',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'step', label: '步骤', type: 'text' },
      { key: 'day', label: '日期', type: 'day' },
      { key: 'result', label: '结果', type: 'text', wide: true },
      { key: 'where', label: '记录、公开处', type: 'text', whole: true },
      { key: 'chair', label: '主持', type: 'text' },
    ],
    rows: stages.map(({ title, day, result, where, chair }, at) => ({
      no: at + 1,
      step: title,
      day,
      result: result ?? '',
      where: where ?? '',
      chair: chair ?? '',
    })),
  };
}

/** The matter as data. */
export function matterRecord({ matter, rule, stages, state }: Matter): object {
  return {
    number: matter.number,
    title: matter.title,
    day: matter.day,
    state,
    voided: matter.voided,
    steps: stages.map(({ code, title, day, result, chair, where, meeting, resolution }) => ({
      step: code,
      title,
      day,
      result,
      chair,
      where,
      meeting,
      resolution,
    })),
    corrections: corrections(rule, matter),
  };
}

/** The answer every verb on one matter gives. */
export function matterAnswer(whole: Matter) {
  return {
    sheet: {
      title: `四议两公开 ${whole.matter.number}`,
      reference: whole.matter.number,
      day: whole.matter.day,
      blocks: matterBlocks(whole),
    },
    record: matterRecord(whole),
    verdicts: whole.judged,
    basis: [whole.rule.cite],
  };
}

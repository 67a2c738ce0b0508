import { listVerb } from '../proceeding/list.ts';
import { type Appraisal, kinds, lastStep, plannedOf } from './appraisal.ts';
import { appraisalStates, appraisalStory } from './story.ts';

const kindStates = Object.fromEntries(Object.entries(kinds).map(([code, label]) => [code, { label }]));

export const list = listVerb({
  kind: 'appraisal',
  noun: 'appraisal',
  states: appraisalStates,
  ended: ['done'],
  columns: [
    { key: 'kind', label: '形式', type: 'state', states: kindStates },
    { key: 'meeting_day', label: '评议会', type: 'day', whole: true },
    { key: 'grade', label: '等级', type: 'text' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Appraisal;
    const held = lastStep(one, 'held');
    return {
      kind: one.facts.kind,
      meeting_day: held?.day ?? plannedOf(one).planned,
      grade: held?.content.grade_label ?? null,
    };
  },
  story: appraisalStory,
});

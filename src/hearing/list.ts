import { listVerb } from '../proceeding/list.ts';
import { type Hearing, initiators, lastStep } from './hearing.ts';
import { hearingStates, hearingStory } from './story.ts';

const initiatorStates = Object.fromEntries(Object.entries(initiators).map(([code, label]) => [code, { label }]));

export const list = listVerb({
  kind: 'hearing',
  noun: 'hearing',
  states: hearingStates,
  ended: ['done'],
  columns: [
    { key: 'initiator', label: '提出', type: 'state', states: initiatorStates },
    { key: 'held', label: '听证会', type: 'day', whole: true },
  ],
  row: ({ proceeding }) => {
    const hearing = proceeding as Hearing;
    return { initiator: hearing.facts.initiator, held: lastStep(hearing, 'held')?.day ?? null };
  },
  story: hearingStory,
});

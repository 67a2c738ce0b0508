import { listVerb } from '../proceeding/list.ts';
import { type Coordination, stepsOf } from './coordination.ts';
import { coordinationStates, coordinationStory } from './story.ts';

export const list = listVerb({
  kind: 'coordination',
  noun: 'coordination',
  states: coordinationStates,
  ended: ['agreed', 'failed', 'agreed_later'],
  columns: [
    { key: 'parties', label: '当事人', type: 'text' },
    { key: 'sittings', label: '次数', type: 'count' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Coordination;
    return { parties: one.facts.parties.join('、'), sittings: stepsOf(one, 'sat').length };
  },
  story: coordinationStory,
});

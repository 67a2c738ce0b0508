import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import type { Agency } from './agency.ts';
import { agencyRoom } from './room.ts';

export const list = listVerb({
  kind: 'agency',
  noun: 'agency',
  states: agencyRoom.states,
  ended: agencyRoom.ended,
  columns: [
    { key: 'person', label: '居民', type: 'text' },
    { key: 'to', label: '反映给', type: 'text' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Agency;
    return { person: one.facts.person, to: one.facts.to };
  },
  story: caseStory(agencyRoom),
});

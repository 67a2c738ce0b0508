import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Emergency, reportsOf } from './emergency.ts';
import { emergencyRoom } from './room.ts';

export const list = listVerb({
  kind: 'emergency',
  noun: 'emergency',
  states: emergencyRoom.states,
  ended: emergencyRoom.ended,
  columns: [
    { key: 'known', label: '得知', type: 'text', whole: true },
    { key: 'minutes', label: '报告用时（分钟）', type: 'count' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Emergency;
    return { known: one.facts.known, minutes: reportsOf(one)[0]?.minutes ?? null };
  },
  story: caseStory(emergencyRoom),
});

import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Emergency, reportsOf } from './emergency.ts';
import { emergencyRoom } from './room.ts';

export const list = listVerb({
  kind: 'emergency',
  noun: 'emergency',
  states: emergencyRoom.states,
  ended: emergencyRoom.ended,
  columns: [{ key: 'minutes', label: '报告用时（分）', type: 'count' }],
  row: ({ proceeding }) => {
    return { minutes: reportsOf(proceeding as Emergency)[0]?.minutes ?? null };
  },
  story: caseStory(emergencyRoom),
});

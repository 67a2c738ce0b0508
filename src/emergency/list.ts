import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Emergency, reportsOf } from './emergency.ts';
import { emergencyRoom } from './room.ts';

const delayStates = {
  late_report: { label: '迟报', tone: 'warn' },
  missing_report: { label: '漏报', tone: 'bad' },
} as const;

export const list = listVerb({
  kind: 'emergency',
  noun: 'emergency',
  states: emergencyRoom.states,
  ended: emergencyRoom.ended,
  columns: [
    { key: 'minutes', label: '报告用时（分）', type: 'count' },
    { key: 'delay', label: '迟报漏报', type: 'state', states: delayStates },
  ],
  row: ({ proceeding, now }) => {
    const first = reportsOf(proceeding as Emergency)[0];
    const late = now?.some(({ subject }) => subject === 'first_moment') ?? false;
    const delay = first === undefined ? 'missing_report' : 'late_report';
    return { minutes: first?.minutes ?? null, delay: late ? delay : null };
  },
  story: caseStory(emergencyRoom),
});

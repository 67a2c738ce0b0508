import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Admission, owners } from './admission.ts';
import { admissionRoom } from './room.ts';

export const list = listVerb({
  kind: 'admission',
  noun: 'admission',
  states: admissionRoom.states,
  ended: admissionRoom.ended,
  columns: [
    { key: 'from', label: '交办单位', type: 'text' },
    { key: 'owner', label: '性质', type: 'text' },
    { key: 'basis', label: '依据', type: 'text' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Admission;
    return {
      from: one.facts.from,
      owner: one.facts.owner === null ? null : owners[one.facts.owner],
      basis: one.facts.basis,
    };
  },
  story: caseStory(admissionRoom),
});

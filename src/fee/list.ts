import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Fee, feeKinds } from './fee.ts';
import { feeRoom } from './room.ts';
import { withAccounts } from './store.ts';

export const list = listVerb({
  kind: 'fee',
  noun: 'fee',
  states: feeRoom.states,
  ended: feeRoom.ended,
  columns: [
    {
      key: 'kind',
      label: '种类',
      type: 'state',
      states: Object.fromEntries(Object.entries(feeKinds).map(([code, label]) => [code, { label }])),
    },
    { key: 'received', label: '收入（元）', type: 'money' },
    { key: 'spent', label: '支出（元）', type: 'money' },
    { key: 'balance', label: '结余（元）', type: 'money' },
  ],
  row: ({ proceeding }) => {
    const { kind, received, spent, balance } = (proceeding as Fee).facts;
    return { kind, received, spent, balance };
  },
  story: caseStory(feeRoom),
  reckon: (db, one, today) => withAccounts(db, one as Fee, today),
});

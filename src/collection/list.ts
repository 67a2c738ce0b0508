import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Collection, categories } from './collection.ts';
import { collectionRoom } from './room.ts';
import { withAccounts } from './store.ts';

export const list = listVerb({
  kind: 'collection',
  noun: 'collection',
  states: collectionRoom.states,
  ended: collectionRoom.ended,
  columns: [
    { key: 'kind', label: '种类', type: 'state', states: kinds() },
    { key: 'received', label: '收入（元）', type: 'money' },
    { key: 'spent', label: '支出（元）', type: 'money' },
    { key: 'balance', label: '结余（元）', type: 'money' },
  ],
  row: ({ proceeding }) => {
    const { kind, received, spent, balance } = (proceeding as Collection).facts;
    return { kind, received, spent, balance };
  },
  story: caseStory(collectionRoom),
  reckon: (db, one, today) => withAccounts(db, one as Collection, today),
});

function kinds() {
  return Object.fromEntries(Object.entries(categories).map(([code, label]) => [code, { label }]));
}

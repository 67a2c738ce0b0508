import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { serviceRoom } from './room.ts';
import { doneOf, providerOf, type Service } from './service.ts';

export const list = listVerb({
  kind: 'service',
  noun: 'service',
  states: serviceRoom.states,
  ended: serviceRoom.ended,
  columns: [
    { key: 'person', label: '居民', type: 'text' },
    { key: 'provider', label: '服务人', type: 'text' },
    { key: 'paid', label: '收费（元）', type: 'money' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Service;
    return {
      person: one.facts.person,
      provider: providerOf(one)?.name ?? null,
      paid: doneOf(one)?.paid ?? null,
    };
  },
  story: caseStory(serviceRoom),
});

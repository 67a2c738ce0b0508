import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { subcommitteeRoom } from './room.ts';
import { withRolls } from './store.ts';
import type { Subcommittee } from './subcommittee.ts';

export const list = listVerb({
  kind: 'subcommittee',
  noun: 'subcommittee',
  states: subcommitteeRoom.states,
  ended: subcommitteeRoom.ended,
  columns: [
    { key: 'chair', label: '主任', type: 'text' },
    { key: 'members', label: '委员（人）', type: 'count' },
  ],
  row: ({ proceeding }) => {
    const { facts } = proceeding as Subcommittee;
    return { chair: facts.chair?.name ?? null, members: facts.members.length };
  },
  story: caseStory(subcommitteeRoom),
  reckon: (db, one, today) => withRolls(db, one as Subcommittee, today),
});

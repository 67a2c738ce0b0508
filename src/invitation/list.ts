import { caseStory } from '../proceeding/casework.ts';
import { listVerb } from '../proceeding/list.ts';
import { type Invitation, orientations } from './invitation.ts';
import { invitationRoom } from './room.ts';

export const list = listVerb({
  kind: 'invitation',
  noun: 'invitation',
  states: invitationRoom.states,
  ended: invitationRoom.ended,
  columns: [
    { key: 'departments', label: '约请的部门', type: 'text' },
    { key: 'orientation', label: '导向', type: 'text' },
  ],
  row: ({ proceeding }) => {
    const one = proceeding as Invitation;
    return {
      departments: one.facts.departments.join('、'),
      orientation: orientations[one.facts.orientation],
    };
  },
  story: caseStory(invitationRoom),
});

import { caseStory } from '../proceeding/casework.ts';
import { voidVerb } from '../proceeding/voiding.ts';
import { invitationRoom } from './room.ts';

export const voidOne = voidVerb('invitation', 'invitation', caseStory(invitationRoom));

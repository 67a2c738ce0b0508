import { showCase } from '../proceeding/case_verb.ts';
import { invitationRoom } from './room.ts';

export const show = showCase(invitationRoom);

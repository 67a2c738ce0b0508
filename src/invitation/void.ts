import { voidCase } from '../proceeding/case_verb.ts';
import { invitationRoom } from './room.ts';

export const voidOne = voidCase(invitationRoom);

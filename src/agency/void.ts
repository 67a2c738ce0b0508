import { voidCase } from '../proceeding/case_verb.ts';
import { agencyRoom } from './room.ts';

export const voidOne = voidCase(agencyRoom);

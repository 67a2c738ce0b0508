import { voidCase } from '../proceeding/case_verb.ts';
import { admissionRoom } from './room.ts';

export const voidOne = voidCase(admissionRoom);

import { voidCase } from '../proceeding/case_verb.ts';
import { serviceRoom } from './room.ts';

export const voidOne = voidCase(serviceRoom);

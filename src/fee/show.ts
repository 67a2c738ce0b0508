import { showCase } from '../proceeding/case_verb.ts';
import { feeRoom } from './room.ts';

export const show = showCase(feeRoom);

import { showCase } from '../proceeding/case_verb.ts';
import { agencyRoom } from './room.ts';

export const show = showCase(agencyRoom);

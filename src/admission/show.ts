import { showCase } from '../proceeding/case_verb.ts';
import { admissionRoom } from './room.ts';

export const show = showCase(admissionRoom);

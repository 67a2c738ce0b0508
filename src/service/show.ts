import { showCase } from '../proceeding/case_verb.ts';
import { serviceRoom } from './room.ts';

export const show = showCase(serviceRoom);

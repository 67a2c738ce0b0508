import { showCase } from '../proceeding/case_verb.ts';
import { subcommitteeRoom } from './room.ts';

export const show = showCase(subcommitteeRoom);

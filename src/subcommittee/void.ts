import { voidCase } from '../proceeding/case_verb.ts';
import { subcommitteeRoom } from './room.ts';

export const voidOne = voidCase(subcommitteeRoom);

import { voidCase } from '../proceeding/case_verb.ts';
import { feeRoom } from './room.ts';

/** Takes out a fee or a step entered by mistake; receipts and payments stay in the accounts. */
export const voidOne = voidCase(feeRoom);

import { showCase } from '../proceeding/case_verb.ts';
import { collectionRoom } from './room.ts';

export const show = showCase(collectionRoom);

import { caseStory } from '../proceeding/casework.ts';
import { voidVerb } from '../proceeding/voiding.ts';
import { admissionRoom } from './room.ts';

export const voidOne = voidVerb('admission', 'admission', caseStory(admissionRoom));

import { caseStory } from '../proceeding/casework.ts';
import { voidVerb } from '../proceeding/voiding.ts';
import { agencyRoom } from './room.ts';

export const voidOne = voidVerb('agency', 'agency', caseStory(agencyRoom));

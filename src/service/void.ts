import { caseStory } from '../proceeding/casework.ts';
import { voidVerb } from '../proceeding/voiding.ts';
import { serviceRoom } from './room.ts';

export const voidOne = voidVerb('service', 'service', caseStory(serviceRoom));

import { voidVerb } from '../proceeding/voiding.ts';
import { reckon } from './find.ts';
import { coordinationStory } from './story.ts';

export const voiding = voidVerb('coordination', 'coordination', coordinationStory, reckon);

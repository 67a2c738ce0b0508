import { voidVerb } from '../proceeding/voiding.ts';
import { hearingStory } from './story.ts';

export const voiding = voidVerb('hearing', 'hearing', hearingStory);

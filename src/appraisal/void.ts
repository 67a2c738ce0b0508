import { voidVerb } from '../proceeding/voiding.ts';
import { appraisalStory } from './story.ts';

export const voiding = voidVerb('appraisal', 'appraisal', appraisalStory);

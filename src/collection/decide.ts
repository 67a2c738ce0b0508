import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { standingResolution } from '../resolution/store.ts';
import type { Decided } from './collection.ts';
import { collectionRoom } from './room.ts';

/** Bodies that resolve for themselves and not for the residents. */
const others = ['committee', 'hearing_group', 'supervision_group'];

export const decide = verb<{ resolution: string }>({
  writes: true,
  arguments: [caseArgument(collectionRoom)],
  options: [{ flags: '--resolution <编号>', text: '居民会议（代表会议）的决议，如 决〔2026〕1号', required: true }],
  examples: ['jwh collection decide 2026-1 --resolution 2026-1'],
  async run(context, [word], options) {
    return inCase(context, collectionRoom, word, async ({ writing: { db }, one }) => {
      const made = await standingResolution(db, options.resolution, context.today);
      if (others.includes(made.form)) {
        throw new Refusal('usage', 'not_by_residents', `${made.number}不是居民会议（代表会议）的决议。`, {
          hint: '筹资由居民会议讨论决定。没有写入任何内容。',
        });
      }
      const content: Decided = { resolution: made.number, day: made.day };
      // A decision of before the collection was entered stands at its beginning.
      return { step: 'decided', day: made.day < one.day ? one.day : made.day, content };
    });
  },
});

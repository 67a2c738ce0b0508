import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { standingResolution } from '../resolution/store.ts';
import type { Decided } from './fee.ts';
import { feeRoom } from './room.ts';

/** One resolution may approve a yearly list (D-168): it is named for each of what is on it. */
export const decide = verb<{ resolution: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(feeRoom)],
  options: [
    {
      flags: '--resolution <编号>',
      text: '居民代表会议的决议，如 决〔2026〕2号；全年一次议定的也写它',
      required: true,
    },
    { flags: '--on <日期>', text: '哪天登记的（默认：今天）' },
  ],
  examples: ['jwh fee decide 2026-1 --resolution 2026-2'],
  run: (context, [word], { resolution, on }) => {
    const asked = pastDay(on, context.today);
    return inCase(context, feeRoom, word, async ({ writing }) => {
      const made = await standingResolution(writing.db, resolution, context.today);
      if (made.day > asked)
        throw new Refusal('usage', 'bad_day', `${made.number}是 ${made.day} 作出的。`, { hint: '请核对 --on。' });
      const content: Decided = { resolution: made.number, day: made.day };
      return { step: 'decided', day: asked, content };
    });
  },
});

import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Published } from './fee.ts';
import { feeRoom } from './room.ts';

export const publish = verb<{ place: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(feeRoom)],
  options: [
    { flags: '--place <地点>', text: '在哪里公开：公开栏、居民群', required: true },
    { flags: '--on <日期>', text: '哪天公开的（默认：今天）' },
  ],
  examples: ['jwh fee publish 2026-1 --place 公开栏 --on 2026-06-30'],
  run: (context, [word], { place, on }) => {
    const day = pastDay(on, context.today);
    const content: Published = { place: readPublicWords(place, '地点', 60) };
    // What was taken may be published after it has ended.
    return inCase(context, feeRoom, word, () => ({ step: 'published', day, content }), { afterEnd: true });
  },
});

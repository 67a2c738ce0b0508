import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { readNames } from '../proceeding/input.ts';
import type { Published } from './collection.ts';
import { collectionRoom } from './room.ts';

export const publish = verb<{ place: string; supervisor?: string[]; on?: string }>({
  writes: true,
  arguments: [caseArgument(collectionRoom)],
  options: [
    { flags: '--place <地点>', text: '在哪里公布：公开栏、居民群、居民会议', required: true },
    { flags: '--supervisor <姓名>', text: '查看了账目的居民；可写多次', repeat: true },
    { flags: '--on <日期>', text: '哪天公布的（默认：今天）' },
  ],
  examples: ['jwh collection publish 2026-1 --place 公开栏 --supervisor 周桂兰、马德福 --on 2026-06-30'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Published = {
      place: readPublicWords(options.place, '地点', 60),
      supervisors: readNames(options.supervisor, '--supervisor '),
    };
    // What was spent may be published after the collection has ended.
    return inCase(context, collectionRoom, word, () => ({ step: 'published', day, content }), { afterEnd: true });
  },
});

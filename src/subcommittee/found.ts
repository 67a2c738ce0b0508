import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { whichDay } from './argument.ts';
import { subcommitteeRoom } from './room.ts';
import { refuseTaken } from './store.ts';
import type { SubcommitteeFacts } from './subcommittee.ts';

export const found = verb<{ purpose?: string; on?: string }>({
  writes: true,
  arguments: [{ name: '<名称>', text: '如 居民自治委员会、环境物业委员会、民生服务委员会、平安调解委员会' }],
  options: [{ flags: '--purpose <职责>', text: '管什么' }, whichDay],
  examples: ['jwh subcommittee found 环境物业委员会 --purpose 环境卫生、物业协调 --on 2026-03-01'],
  async run(context, [name], options) {
    const day = pastDay(options.on, context.today);
    const title = readPublicWords(name ?? '', '名称', 30);
    const purpose = publicWordsOrNull(options.purpose, '职责');
    return openCase(context, subcommitteeRoom, async ({ db }) => {
      await refuseTaken(db, title);
      // Who sits in it is told by its steps; the rest is put in when it is read.
      return { title, day, facts: { purpose } as SubcommitteeFacts };
    });
  },
});

import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { inCase } from '../proceeding/case_verb.ts';
import { whichDay, whichOne } from './argument.ts';
import { subcommitteeRoom } from './room.ts';

export const dissolve = verb<{ reason: string; on?: string }>({
  writes: true,
  arguments: [whichOne],
  options: [{ flags: '--reason <理由>', text: '为什么撤销，如 换届', required: true }, whichDay],
  examples: ['jwh subcommittee dissolve 环境物业委员会 --reason 换届后并入居民自治委员会'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content = { reason: readPublicWords(options.reason, '理由') };
    return inCase(context, subcommitteeRoom, word, () => ({ step: 'dissolved', day, content }));
  },
});

import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Acted } from './emergency.ts';
import { emergencyRoom } from './room.ts';

export const act = verb<{ text: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(emergencyRoom)],
  options: [
    { flags: '--text <措施>', text: '采取了什么措施', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh emergency act 2026-1 --text 关了总阀，通知物业抢修 --on 2026-10-30'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Acted = { text: readPublicWords(options.text, '措施', 2000) };
    return inCase(context, emergencyRoom, word, () => ({ step: 'acted', day, content }));
  },
});

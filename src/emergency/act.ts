import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Acted } from './emergency.ts';
import { onSite } from './on_site.ts';
import { emergencyRoom } from './room.ts';

export const act = verb<{ text: string; onSite?: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(emergencyRoom)],
  options: [
    { flags: '--text <措施>', text: '采取了什么措施', required: true },
    { flags: '--on-site <时间>', text: '什么时候到场的；登记时还没有到场的在这里记' },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh emergency act 2026-1 --text 关了总阀，通知物业抢修 --on-site 7:50 --on 2026-10-30'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const text = readPublicWords(options.text, '措施', 2000);
    return inCase(context, emergencyRoom, word, ({ one }) => {
      const content: Acted = { text, ...onSite(options.onSite, one, day, context) };
      return { step: 'acted', day, content };
    });
  },
});

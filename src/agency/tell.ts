import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Told } from './agency.ts';
import { agencyRoom } from './room.ts';

export const tell = verb<{ method?: string; text?: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(agencyRoom)],
  options: [
    { flags: '--method <方式>', text: '上门、电话、当面等（默认：当面）' },
    { flags: '--text <内容>', text: '告诉了什么' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh agency tell 2026-1 --method 上门 --on 2026-10-27'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const method = options.method === undefined ? '当面' : readPublicWords(options.method, '方式', 30);
    const content: Told = { method, text: publicWordsOrNull(options.text, '内容', 5000) };
    return inCase(context, agencyRoom, word, ({ one }) => {
      if (one.steps.some(({ step }) => step === 'outcome')) return { step: 'told', day, content };
      throw new Refusal('usage', 'no_outcome', `${one.number}还没有结果可以告知。`, {
        hint: `先用 jwh agency outcome ${one.number} --result 办成 --text 结果`,
      });
    });
  },
});

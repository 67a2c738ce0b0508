import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { type Outcome, results } from './agency.ts';
import { agencyRoom } from './room.ts';

export const outcome = verb<{ result: Outcome['result']; text: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(agencyRoom)],
  options: [
    {
      flags: '--result <结果>',
      text: '办成（granted）、部分办成（partly）、没有办成（refused）',
      choices: results,
      required: true,
    },
    { flags: '--text <内容>', text: '部门怎样答复的', required: true },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh agency outcome 2026-1 --result 办成 --text 优待证已发 --on 2026-10-26'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Outcome = { result: options.result, text: readPublicWords(options.text, '内容', 2000) };
    return inCase(context, agencyRoom, word, ({ one }) => {
      const forwarded = one.steps.find(({ step }) => step === 'forwarded');
      if (forwarded !== undefined && forwarded.day <= day) return { step: 'outcome', day, content };
      throw new Refusal('usage', 'not_forwarded', `${one.number}到 ${day} 还没有递交，不会有结果。`, {
        hint: `先用 jwh agency forward ${one.number} --papers 材料；补记的，请核对 --on。`,
      });
    });
  },
});

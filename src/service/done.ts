import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { serviceRoom } from './room.ts';
import { type Done, providerOf } from './service.ts';

export const done = verb<{ result: string; paid?: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(serviceRoom)],
  options: [
    { flags: '--result <结果>', text: '做了什么', required: true },
    { flags: '--paid <元>', text: '收了多少；无偿的写 0（默认：约定的价）' },
    { flags: '--on <日期>', text: '哪天完工（默认：今天）' },
  ],
  examples: ['jwh service done 2026-1 --result 换了存水弯 --paid 30 --on 2026-10-13'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const result = readPublicWords(options.result, '结果', 1000);
    const given = options.paid === undefined ? null : readYuan(options.paid, '--paid ');
    return inCase(context, serviceRoom, word, ({ one }) => {
      if (providerOf(one) === undefined) {
        throw new Refusal('usage', 'not_assigned', `${one.number}还没有派工，不知道是谁做的。`, {
          hint: `先用 jwh service assign ${one.number} --member 队员`,
        });
      }
      const paid = given ?? one.facts.price;
      if (paid === null) {
        throw new Refusal('usage', 'paid_missing', `${one.number}没有约定价，也没有写收了多少。`, {
          hint: '加上 --paid 元；无偿的写 --paid 0。',
        });
      }
      const content: Done = { result, paid };
      return { step: 'done', day, content };
    });
  },
});

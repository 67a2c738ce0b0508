import { yuan } from '../base/money.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Closed } from './collection.ts';
import { collectionRoom } from './room.ts';

export const close = verb<{ rest?: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(collectionRoom)],
  options: [
    { flags: '--rest <说明>', text: '结余怎样处理，如 退还、留作维修' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh collection close 2026-1 --rest 留作灯具维修 --on 2026-06-30'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Closed = { rest: publicWordsOrNull(options.rest, '说明') };
    return inCase(context, collectionRoom, word, ({ one: { number, facts } }) => {
      if (facts.awaiting > 0) {
        throw new Refusal('usage', 'awaiting', `${number}还有 ${yuan(facts.awaiting)} 元的支出待审批，不能结束。`, {
          hint: '审批见 jwh finance list --status awaiting。没有写入任何内容。',
        });
      }
      if (facts.balance === 0 || content.rest !== null) return { step: 'closed', day, content };
      throw new Refusal('usage', 'rest_missing', `${number}还结余 ${yuan(facts.balance)} 元，没有写明怎样处理。`, {
        hint: '加 --rest 说明，如 留作维修。没有写入任何内容。',
      });
    });
  },
});

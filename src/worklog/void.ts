import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { dayAnswer } from './answer.ts';
import { standingLine, voidLine } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [
    { name: '<日期>', text: '哪一天' },
    { name: '<第几条>', text: '当天的第几条' },
  ],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh worklog void 2026-10-09 2 --reason 记错了日子'],
  async run(context, [typed, no], { reason }) {
    const day = readDay(typed ?? '', '日期');
    const voided = readPublicWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const line = await standingLine(writing.db, day, wholeNumber((no ?? '').trim(), '第几条'));
      await voidLine(writing, line.id, voided);
      return dayAnswer(writing.db, day, context.today);
    });
  },
});

import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { feeRoom } from './room.ts';

export const close = verb<{ on?: string }>({
  writes: true,
  arguments: [caseArgument(feeRoom)],
  options: [{ flags: '--on <日期>', text: '哪天结束的（默认：今天）' }],
  examples: ['jwh fee close 2026-1 --on 2026-06-30'],
  run: (context, [word], { on }) => {
    const day = pastDay(on, context.today);
    return inCase(context, feeRoom, word, () => ({ step: 'closed', day, content: {} }));
  },
});

import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { type ProvisionOptions, provisionFrom, provisionOptions } from './receive.ts';
import { admissionRoom } from './room.ts';

/** Funds, conditions and agreements often come after the task; also after it was accepted. */
export const provide = verb<ProvisionOptions & { on?: string }>({
  writes: true,
  arguments: [caseArgument(admissionRoom)],
  options: [...provisionOptions, { flags: '--on <日期>', text: '哪天（默认：今天）' }],
  examples: ['jwh admission provide 2026-1 --funds 每年2000元 --conditions 电脑一台 --on 2026-10-20'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content = provisionFrom(options);
    if (Object.values(content).every((said) => said === null)) {
      throw new Refusal('usage', 'nothing_given', '没有写要补记什么。', {
        hint: '写 --funds 经费、--conditions 条件 或 --agreement 协议。',
      });
    }
    return inCase(context, admissionRoom, word, () => ({ step: 'provided', day, content }), { afterEnd: true });
  },
});

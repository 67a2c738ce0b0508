import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { findingArguments, refuseSolved, stepOn } from './step.ts';

export const followup = verb<{ result: string; on?: string; solved?: boolean }>({
  writes: true,
  arguments: findingArguments,
  options: [
    { flags: '--result <情况>', text: '跟踪到什么、对方怎样答复', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
    { flags: '--solved', text: '到这一天已经解决' },
  ],
  examples: [
    'jwh patrol followup 31 1 --result 已派单，周五前处理',
    'jwh patrol followup 31 1 --result 已修好 --solved',
  ],
  async run(context, args, { result, on, solved }) {
    const told = readPublicWords(result, '情况', 300);
    return stepOn(context, { args, on }, (finding, patrol, day) => {
      refuseSolved(finding, patrol, '跟踪');
      const { no, reported_on, follow_ups } = finding;
      if (reported_on === null || day < reported_on) {
        const when = reported_on === null ? '还没有上报' : `${reported_on}才上报`;
        throw new Refusal('usage', 'not_reported', `${patrol.number}的问题${no}${when}，没有可反馈的。`, {
          hint: `先上报：jwh patrol report ${patrol.number} ${no} --to … --on …`,
        });
      }
      const all = [...follow_ups, { day, result: told }].sort((one, other) => (one.day < other.day ? -1 : 1));
      const followed = { ...finding, follow_ups: all, followed_up_on: all.at(-1)?.day ?? day };
      return solved ? { ...followed, solved_on: day, how: told } : followed;
    });
  },
});

import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { heatedOf, sinceSitting } from './coordination.ts';
import { inCoordination, numberArgument } from './step.ts';

interface NotifyOptions {
  on?: string;
  method?: string;
  to?: string;
}

export const notify = verb<NotifyOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--on <日期>', text: '哪天告知的（默认今天）' },
    { flags: '--method <方式>', text: '书面送达、张贴等（默认书面）' },
    { flags: '--to <对象>', text: '告知了谁（默认：全体与会成员）' },
  ],
  examples: ['jwh coordination notify 2026-1 --on 2026-09-18'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    return inCoordination(context, word, async ({ writing, one, assess }) => {
      const fixed = sinceSitting(one, 'fixed');
      if (fixed === undefined || on < fixed.day) {
        throw new Refusal('usage', 'not_fixed', `${on} 还没有商定时间、地点，无从告知。`, {
          hint: `先用 jwh coordination fix ${one.number} --day 日期 --place 地点；补记的，请核对 --on。`,
        });
      }
      const { planned } = fixed.content;
      const assessment = await assess(planned);
      const heated = heatedOf(one);
      if (heated === null) {
        const about = { subject: 'notice', label: '书面告知' };
        assessment.notice('coordination.notice_days', 'D-47', about, { meeting: planned, done: on, act: '告知' });
      } else assessment.notes.push(`${heated.by}认定“${heated.reason}”，可随时召开，告知的日子不作判断。`);
      const method = optionalWords(options.method, '--method ', 60) ?? '书面';
      const content = { planned, method, recipients: optionalWords(options.to, '--to ', 500) };
      await addStep(writing, one.id, { step: 'notified', day: on, content, verdicts: assessment.judged });
      return assessment;
    });
  },
});

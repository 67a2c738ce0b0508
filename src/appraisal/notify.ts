import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { plannedOf } from './appraisal.ts';
import { refuseAfterMeeting } from './order.ts';
import { inAppraisal, numberArgument } from './step.ts';

export const notify = verb<{ on?: string; method?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--on <日期>', text: '哪天通知的（默认今天）' },
    { flags: '--method <方式>', text: '书面、电话等（默认书面）' },
  ],
  examples: ['jwh appraisal notify 2026-1 --on 2026-09-18'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    return inAppraisal(context, word, async ({ writing, one, assess }) => {
      refuseAfterMeeting(one, '通知');
      const { planned } = plannedOf(one);
      const assessment = await assess(planned);
      const about = { subject: 'notice', label: '通知递交工作总结' };
      assessment.notice('appraisal.notice_days', 'D-50', about, { meeting: planned, done: on, act: '通知' });
      const content = { planned, method: optionalWords(options.method, '--method ', 60) ?? '书面' };
      await addStep(writing, one.id, { step: 'notified', day: on, content, verdicts: assessment.judged });
      return assessment;
    });
  },
});

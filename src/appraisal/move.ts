import { readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { type Moved, plannedOf } from './appraisal.ts';
import { judgeYearEnd } from './judgement.ts';
import { refuseAfterMeeting } from './order.ts';
import { inAppraisal, numberArgument } from './step.ts';

export const move = verb<{ day: string; time?: string; place?: string; on?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--day <日期>', text: '改在哪天', required: true },
    { flags: '--time <时间>', text: '几点' },
    { flags: '--place <地点>', text: '在哪里' },
    { flags: '--on <日期>', text: '哪天改的（默认今天）' },
  ],
  examples: ['jwh appraisal move 2026-1 --day 2026-12-29'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const planned = readDay(options.day, '--day ');
    return inAppraisal(context, word, async ({ writing, one, assess }) => {
      refuseAfterMeeting(one, '改期');
      const before = plannedOf(one);
      const content: Moved = {
        planned,
        time: optionalWords(options.time, '--time ', 20) ?? before.time,
        place: optionalWords(options.place, '--place ', 100) ?? before.place,
      };
      const assessment = await assess(planned);
      judgeYearEnd(assessment, one.facts.kind, planned);
      await addStep(writing, one.id, { step: 'moved', day: on, content, verdicts: assessment.judged });
      return assessment;
    });
  },
});

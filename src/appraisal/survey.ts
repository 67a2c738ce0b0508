import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { addStep } from '../proceeding/store.ts';
import { plannedOf, receivedOn } from './appraisal.ts';
import { inAppraisal, numberArgument } from './step.ts';

export const survey = verb<{ report: string; on?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--report <报告>', text: '书面调查报告的内容或要点', required: true },
    { flags: '--on <日期>', text: '哪天完成的（默认今天）' },
  ],
  examples: ['jwh appraisal survey 2026-1 --report 对照年初计划，12项完成11项 --on 2026-09-18'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const content = { report: readWords(options.report, '--report ', 4000) };
    return inAppraisal(context, word, async ({ writing, one, assess }) => {
      const assessment = await assess(plannedOf(one).planned);
      if (receivedOn(one, 'plan') === null) assessment.notes.push('还没有年初递交的全年工作计划可以对照。');
      if (receivedOn(one, 'summary') === null) assessment.notes.push('还没有收到工作总结；应在收到后考察。');
      await addStep(writing, one.id, { step: 'surveyed', day: on, content });
      return assessment;
    });
  },
});

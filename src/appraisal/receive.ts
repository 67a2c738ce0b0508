import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { papers, plannedOf, type Received, receivedOn } from './appraisal.ts';
import { noteLatePlan } from './judgement.ts';
import { inAppraisal, numberArgument } from './step.ts';

export const receive = verb<{ paper: Received['paper']; on?: string; note?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    {
      flags: '--paper <材料>',
      text: '工作总结（summary）、年初递交的全年工作计划（plan）',
      choices: papers,
      required: true,
    },
    { flags: '--on <日期>', text: '哪天收到的（默认今天）' },
    { flags: '--note <说明>', text: '存处、页数等' },
  ],
  examples: ['jwh appraisal receive 2026-1 --paper summary --on 2026-09-18'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const content: Received = { paper: options.paper, note: optionalWords(options.note, '--note ', 500) };
    return inAppraisal(context, word, async ({ writing, one, assess }) => {
      const assessment = await assess(plannedOf(one).planned);
      const before = receivedOn(one, content.paper);
      if (before !== null) {
        const counts = before <= on ? '以先收到的为准' : '以这一次为准，因为更早';
        assessment.notes.push(
          `${papers[content.paper]} ${before} 已收到过，这是又一次，${counts}；记错的，作废那一步。`,
        );
      }
      if (content.paper === 'plan')
        noteLatePlan(assessment, before !== null && before < on ? before : on, plannedOf(one).planned);
      await addStep(writing, one.id, { step: 'received', day: on, content });
      return assessment;
    });
  },
});

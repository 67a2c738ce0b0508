import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { addStep } from '../proceeding/store.ts';
import { judgeWithin } from '../verdict/in_time.ts';
import { judgeBy } from '../verdict/verdict.ts';
import { heldBefore } from './held.ts';
import { inHearing, numberArgument } from './step.ts';

interface CopyOptions {
  to: string;
  on?: string;
}

export const copy = verb<CopyOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--to <部门>', text: '抄送给哪个部门或街道办事处', required: true },
    { flags: '--on <日期>', text: '哪天抄送的（默认今天）' },
  ],
  examples: ['jwh hearing copy 2026-1 --to 区绿化市容局 --on 2026-09-18'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const recipient = readWords(options.to, '--to ', 60);
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      const held = heldBefore(hearing, on);
      const assessment = await assess(held.day);
      judgeCopy(assessment, held.day, on);
      if (!hearing.facts.concerns.includes(recipient)) {
        assessment.notes.push(
          `${recipient}不在应抄送的部门之中（${hearing.facts.concerns.join('、') || '没有登记'}），已照记。`,
        );
      }
      await addStep(writing, hearing.id, {
        step: 'copied',
        day: on,
        content: { recipient },
        verdicts: assessment.judged,
      });
      return assessment;
    });
  },
});

/** 第八条(三): the copy has the period of the publication (D-46 a), or none (b). */
function judgeCopy(assessment: Assessment, held: Day, on: Day): void {
  const rule = assessment.rule('hearing.copy_days');
  if (rule === undefined) return;
  const about = { subject: 'copy', label: '书面抄送' };
  const ended = { day: held, event: '听证会结束' };
  const timed = judgeWithin(rule, about, ended, { day: on, act: '抄送' }, assessment.choices, assessment.calendar);
  if (!rule.readings.includes('D-46')) {
    assessment.add(timed);
    return;
  }
  const judged = judgeBy(
    rule,
    about,
    assessment.choices,
    (letter) => (letter('D-46') === 'a' ? timed : { holds: true, arithmetic: `${on} 抄送，条文没有另定期限` }),
    ['D-46'],
  );
  const counted = assessment.choices['D-46'] === 'b' ? [] : timed.readings;
  const others = assessment.choices['D-46'] === 'b' ? judged.others : [...judged.others, ...timed.others];
  assessment.add({ ...judged, arithmetic: judged.arithmetic, readings: [...judged.readings, ...counted], others });
}

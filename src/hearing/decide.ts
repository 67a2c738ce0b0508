import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { addStep } from '../proceeding/store.ts';
import { stepsOf } from './hearing.ts';
import { inHearing, numberArgument } from './step.ts';

interface DecideOptions {
  by: string;
  decision: string;
  on?: string;
}

export const decide = verb<DecideOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--by <谁>', text: '由谁作出的决策：部门、居委会', required: true },
    { flags: '--decision <内容>', text: '决策的内容', required: true },
    { flags: '--on <日期>', text: '哪天作出的（默认今天）' },
  ],
  examples: ['jwh hearing decide 2026-1 --by 区绿化市容局 --decision 按方案二迁建 --on 2026-09-18'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const content = {
      by: readWords(options.by, '--by ', 60),
      decision: readWords(options.decision, '--decision ', 2000),
    };
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      const assessment = await assess(on);
      const held = stepsOf(hearing, 'held').at(0)?.day;
      const holds = held !== undefined && held < on;
      const arithmetic =
        held === undefined ? `${on} 决策之前没有听证会` : `${held} 听证会 ${holds ? '<' : '≥'} ${on} 决策`;
      const about = { subject: 'decision', label: '决策前的听证' };
      assessment.weigh('hearing.duty', about, () => ({ holds, arithmetic }), []);
      await addStep(writing, hearing.id, { step: 'decided', day: on, content, verdicts: assessment.judged });
      return assessment;
    });
  },
});

import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';
import { answerParts } from './judgement.ts';
import { reopened, reopening } from './reopen.ts';
import { type Grade, grades } from './step.ts';

interface RateOptions extends StepOptions {
  note?: string;
}

export const rate = verb<RateOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<满意度>', text: '满意、基本满意、不满意；不满意的重新办理' }],
  options: [{ flags: '--note <说明>', text: '居民怎么说' }, ...stepOptions],
  examples: ['jwh matter rate 12 满意', 'jwh matter rate 12 不满意 --note 晚上仍然不亮'],
  run: (context, [word, text], { note, ...options }) => {
    const grade = readGrade(text as string);
    return act(
      context,
      word,
      'rate',
      options,
      ['open', 'referred', 'resolved', 'closed'],
      async (matter, day, writing) => {
        if (!answerParts(matter.steps).reply) throw unanswered(matter.number);
        const content = { grade, note: publicWordsOrNull(note, '说明') };
        if (grade !== 'dissatisfied') return { content };
        const reason = content.note === null ? '居民不满意' : `居民不满意：${content.note}`;
        const patch = reopened(matter, day, await loadRulebook(writing.db));
        return { content, patch, followed: { step: 'reopen', content: reopening(matter, day, reason) } };
      },
    );
  },
});

function readGrade(text: string): Grade {
  const found = (Object.keys(grades) as Grade[]).find((code) => code === text.trim() || grades[code] === text.trim());
  if (found !== undefined) return found;
  throw new Refusal('usage', 'bad_grade', `没有“${text}”这种满意度。`, {
    hint: `可选：${Object.values(grades).join('、')}`,
  });
}

function unanswered(number: string): Refusal {
  return new Refusal('usage', 'not_replied', `${number}还没有答复，谈不上满意不满意。`, {
    hint: `先答复：jwh matter reply ${number} --text 答复 --basis 依据`,
  });
}

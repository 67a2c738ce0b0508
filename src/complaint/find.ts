import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';
import { type Grade, grades } from './complaint.ts';

interface FindOptions extends StepOptions {
  text: string;
}

export const find = verb<FindOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<认定>', text: Object.values(grades).join('、') }],
  options: [{ flags: '--text <情况>', text: '认定的情况', required: true }, ...stepOptions],
  examples: ['jwh complaint find 3 部分属实 --text 等候时间过长属实，拒绝受理不属实'],
  run: (context, [word, said], { text, ...options }) => {
    const grade = readGrade(said as string);
    return act(context, word, options, (_complaint, by) => {
      const words = readPublicWords(text, '情况');
      const result = `${grades[grade]}：${words}`;
      return {
        facts: { finding: { ...by, grade, text: words } },
        // Nothing is to be put right where it is not so: the finding is the result.
        steps: [
          { step: 'note', content: { text: `认定：${result}` } },
          ...(grade === 'unfounded'
            ? [{ step: 'resolve', content: { result }, patch: { state: 'resolved' } } as const]
            : []),
        ],
      };
    });
  },
});

function readGrade(text: string): Grade {
  const found = (Object.keys(grades) as Grade[]).find((code) => code === text.trim() || grades[code] === text.trim());
  if (found !== undefined) return found;
  throw new Refusal('usage', 'bad_finding', `没有“${text}”这种认定。`, {
    hint: `可选：${Object.values(grades).join('、')}`,
  });
}

import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';
import { type Grade, grades } from './complaint.ts';

interface FindOptions extends StepOptions {
  text: string;
  reason?: string;
}

export const find = verb<FindOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<认定>', text: Object.values(grades).join('、') }],
  options: [
    { flags: '--text <情况>', text: '认定的情况', required: true },
    { flags: '--reason <理由>', text: '重新认定时写为什么' },
    ...stepOptions,
  ],
  examples: ['jwh complaint find 3 部分属实 --text 等候时间过长属实，拒绝受理不属实'],
  run: (context, [word, said], { text, reason, ...options }) => {
    const grade = readGrade(said as string);
    return act(context, word, options, ({ number, facts }, by) => {
      const words = readPublicWords(text, '情况');
      const result = `${grades[grade]}：${words}`;
      const before = facts.finding?.grade;
      const isOther = before !== undefined && before !== grade;
      const changed = changeWords(number, before, reason);
      return {
        facts: { finding: { ...by, grade, text: words }, ...(isOther ? outdated : {}) },
        // Nothing is to be put right where it is not so: the finding is the result.
        steps: [
          { step: 'note', content: { text: `认定：${result}${changed}` } },
          ...(grade === 'unfounded'
            ? [{ step: 'resolve', content: { result }, patch: { state: 'resolved' } } as const]
            : []),
        ],
      };
    });
  },
});

/** What was done and told on the ground of another finding no longer stands; its steps stay in the matter. */
const outdated = { handling: undefined, told: undefined };

/** What a finding replaces, and why; empty for the first. @throws Refusal kind `usage` where nobody says why. */
function changeWords(number: string, before: Grade | undefined, reason: string | undefined): string {
  const why = publicWordsOrNull(reason, '重新认定的理由');
  if (before === undefined) return '';
  if (why !== null) return `（重新认定，原为${grades[before]}；理由：${why}）`;
  throw new Refusal('usage', 'finding_stands', `${number}已认定：${grades[before]}。重新认定要写理由。`, {
    hint: '加 --reason 理由；认定变了的，原来的处理和告知随之失效，要重新写。',
  });
}

function readGrade(text: string): Grade {
  const found = (Object.keys(grades) as Grade[]).find((code) => code === text.trim() || grades[code] === text.trim());
  if (found !== undefined) return found;
  throw new Refusal('usage', 'bad_finding', `没有“${text}”这种认定。`, {
    hint: `可选：${Object.values(grades).join('、')}`,
  });
}

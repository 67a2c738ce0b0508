import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { answered } from '../matter/follow.ts';
import { findingArguments, refuseSolved, stepOn } from './step.ts';

interface SolveOptions {
  how: string;
  on?: string;
  told?: string;
  basis?: string;
}

export const solve = verb<SolveOptions>({
  writes: true,
  arguments: findingArguments,
  options: [
    { flags: '--how <怎样>', text: '怎样解决的', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
    { flags: '--told <答复>', text: '怎样答复的居民：写了，连同 --basis，它的事项就办结' },
    { flags: '--basis <依据>', text: '答复依据什么' },
  ],
  examples: [
    'jwh patrol solve 31 1 --how 物业已清走 --on 2026-10-10',
    'jwh patrol solve 31 1 --how 物业已清走 --told 已在楼栋群告知 --basis 现场查看',
  ],
  async run(context, args, { how, on, ...options }) {
    const done = readPublicWords(how, '怎样解决', 300);
    const reply = readReply(options);
    return stepOn(
      context,
      { args, on },
      (finding, patrol, day) => {
        refuseSolved(finding, patrol, '登记解决');
        return { ...finding, solved_on: day, how: done };
      },
      [],
      async (writing, matter, when) => {
        if (reply !== null && matter !== null) await answered(writing, matter, when, reply);
      },
    );
  },
});

/** An answer has its basis (答复有依据). @throws Refusal kind `usage` for the one without the other. */
function readReply({ told, basis }: Pick<SolveOptions, 'told' | 'basis'>) {
  if (told === undefined && basis === undefined) return null;
  if (told === undefined || basis === undefined) {
    const missing = told === undefined ? '--told 答复' : '--basis 依据';
    throw new Refusal('usage', 'half_answer', '答复和依据要一起写。', { hint: `加 ${missing}；没有写入任何内容。` });
  }
  return {
    text: readPublicWords(told, '答复'),
    basis: readPublicWords(basis, '依据', 200),
    method: 'in_person',
    to: null,
  };
}

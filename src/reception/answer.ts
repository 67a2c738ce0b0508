import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { replyMethods } from '../matter/step.ts';
import { addStep } from '../matter/store.ts';
import { type ActOptions, act, numberArgument, stepOptions } from './act.ts';

interface AnswerOptions extends ActOptions {
  text: string;
  basis: string;
  method?: string;
}

export const answer = verb<AnswerOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--text <答复>', text: '怎样答复的', required: true },
    { flags: '--basis <依据>', text: '答复依据什么：文件、规定、现场情况', required: true },
    { flags: '--method <方式>', text: '上门、电话、书面、当面、网上（默认：当面）', choices: replyMethods },
    ...stepOptions,
  ],
  examples: ['jwh reception answer 31 --text 符合条件，已代为申请 --basis 廉租房管理办法 --method 电话'],
  run: (context, [word], { text, basis, method = 'in_person', ...options }) =>
    act(context, word, 'answer', options, async ({ reception, matter, day, name, writing }) => {
      const content = { text: readPublicWords(text, '答复'), basis: readPublicWords(basis, '依据', 200) };
      const by = { day, name };
      if (matter !== null) {
        // The answer is the matter's too: nobody writes it twice.
        const resolved = { step: 'resolve', ...by, content: { result: content.text } } as const;
        await addStep(writing, matter, resolved, { state: 'resolved', state_day: day });
        await addStep(writing, matter, { step: 'reply', ...by, content: { ...content, method, to: null } });
      }
      return { content, ...(reception.disposition === null ? { patch: { disposition: 'answered_later' } } : {}) };
    }),
});

import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { answeredThroughMatter } from '../reception/through_matter.ts';
import { act, numberArgument, type StepOptions, stepOptions, underWay } from './act.ts';
import { replyMethods } from './step.ts';

interface ReplyOptions extends StepOptions {
  text: string;
  basis: string;
  method?: string;
  to?: string;
}

export const reply = verb<ReplyOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--text <答复>', text: '怎样答复的', required: true },
    { flags: '--basis <依据>', text: '答复依据什么：文件、规定、现场情况', required: true },
    { flags: '--method <方式>', text: '上门、电话、书面、当面、网上（默认：当面）', choices: replyMethods },
    { flags: '--to <姓名>', text: '答复给谁（默认：提出的居民）' },
    ...stepOptions,
  ],
  examples: ['jwh matter reply 12 --text 路灯已换好 --basis 物业服务合同第八条 --method 电话'],
  run: (context, [word], { text, basis, method = 'in_person', to, ...options }) =>
    act(context, word, 'reply', options, underWay, (matter, _day, writing) => ({
      content: {
        text: readPublicWords(text, '答复'),
        basis: readPublicWords(basis, '依据', 200),
        method,
        to: publicWordsOrNull(to, '答复给谁'),
      },
      also: () => answeredThroughMatter(writing, matter),
    })),
});

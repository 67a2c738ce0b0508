import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';

interface NoteOptions extends StepOptions {
  text: string;
}

export const note = verb<NoteOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--text <内容>', text: '记什么', required: true }, ...stepOptions],
  examples: ['jwh matter note 12 --text 已与物业约定周五到场'],
  run: (context, [word], { text, ...options }) =>
    act(context, word, 'note', options, ['open', 'referred', 'paused', 'resolved', 'closed'], () => ({
      content: { text: readPublicWords(text, '内容') },
    })),
});

import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { judgedHandlerOf } from '../complaint/guard.ts';
import { handedThroughMatter } from '../reception/through_matter.ts';
import { staffInPost } from '../staff/in_post.ts';
import { act, numberArgument, type StepOptions, stepOptions, underWay } from './act.ts';

interface AssignOptions extends StepOptions {
  reason?: string;
}

export const assign = verb<AssignOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<姓名>', text: '由哪位工作人员负责' }],
  options: [{ flags: '--reason <理由>', text: '换人时写为什么' }, ...stepOptions],
  examples: ['jwh matter assign 12 孙秀英', 'jwh matter assign 12 林文斌 --reason 孙秀英休假'],
  run: (context, [word, called], { reason, ...options }) =>
    act(context, word, 'assign', options, underWay, async (matter, day, writing) => {
      const { id, name } = await staffInPost(writing.db, called as string, day);
      const verdicts = await judgedHandlerOf(writing.db, matter, { id, name }, day, options.happened);
      const changed = matter.responsible !== null && matter.responsible !== name;
      const why = changed && reason === undefined ? readPublicWords('', '换人的理由（--reason）') : reason;
      const content = { to: name, reason: publicWordsOrNull(why, '理由') };
      return {
        content,
        patch: { responsible: name, responsible_id: id },
        verdicts,
        also: (by) =>
          handedThroughMatter(writing, matter, { to: name, reason: content.reason ?? '交办', day, name: by }),
      };
    }),
});

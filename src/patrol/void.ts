import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { voidRaised } from '../matter/follow.ts';
import { mattersRaised } from '../matter/raised.ts';
import { whoEnters } from '../reception/receiver.ts';
import { patrolAnswer } from './answer.ts';
import { standingPatrol, voidPatrol } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '巡查编号' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh patrol void 31 --reason 登错了日子'],
  async run(context, [word], { reason }) {
    const voided = readPublicWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const patrol = await standingPatrol(writing.db, word ?? '', context.today);
      await voidPatrol(writing, patrol.id, voided);
      const ids = patrol.findings.map(({ id }) => id);
      const when = { day: context.today, name: await whoEnters(writing.db, context) };
      for (const { id } of [...(await mattersRaised(writing.db, 'patrol', ids)).values()].flat()) {
        await voidRaised(writing, id, when, `${patrol.number}撤销：${voided}`);
      }
      return patrolAnswer(writing.db, { ...patrol, voided }, context.today);
    });
  },
});

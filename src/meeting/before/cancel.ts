import { readWords } from '../../base/words.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { refuseWhileLive } from '../live/session_store.ts';
import { callAnswer } from './call_answer.ts';
import { cancelCall, findCalled, readCall } from './call_store.ts';
import { requestsFor } from './request_store.ts';

export const cancel = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '已召集、还没有开的会议，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--reason <理由>', text: '为什么取消', required: true }],
  examples: ['jwh meeting cancel 2026-3 --reason 台风，改日另行召集'],
  async run(context, [word], { reason }) {
    const why = readWords(reason, '理由');
    return context.write(async (writing) => {
      const { id } = await findCalled(writing.db, word ?? '', yearOf(context.today), '不能取消');
      await refuseWhileLive(writing.db, id, '不能取消');
      const bound = (await requestsFor(writing.db, id)).filter(({ effect }) => effect !== 'none');
      await cancelCall(writing, id, context.today, why);
      const notes = bound.map(
        ({ number, effect, hold_by }) =>
          `${number}重新等待召集${effect === 'must' ? '，仍应当召开' : ''}${hold_by === null ? '' : `，最迟 ${hold_by}`}。`,
      );
      return callAnswer(await readCall(writing.db, id), null, notes);
    });
  },
});

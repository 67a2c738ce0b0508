import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import type { MeetingRequest } from './meeting_request.ts';
import { requestAnswer } from './request_sheet.ts';
import { endRequest, findRequest, readRequest } from './request_store.ts';

interface DeclineOptions {
  reason: string;
  withdrawn?: boolean;
  happened?: string;
}

export const decline = verb<DeclineOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '提议编号，如 提〔2026〕1号、2026-1，或今年的 1' }],
  options: [
    { flags: '--reason <理由>', text: '为什么不召开', required: true },
    { flags: '--withdrawn', text: '是提议人自己撤回的' },
    { flags: '--happened <事由>', text: '应当召开而没有召开已成事实，如实记录' },
  ],
  examples: [
    'jwh meeting decline 提〔2026〕1号 --reason 所提事项已解决',
    'jwh meeting decline 2026-2 --withdrawn --reason 提议人来函撤回',
  ],
  async run(context, [word], { reason, withdrawn = false, happened }) {
    const why = [readWords(reason, '理由'), ...(happened === undefined ? [] : [readWords(happened, '事由')])].join(
      '；',
    );
    return context.write(async (writing) => {
      const request = await findRequest(writing.db, word ?? '', yearOf(context.today));
      refuseEnded(request);
      if (!withdrawn && happened === undefined) refuseBound(request);
      await endRequest(writing, request.id, withdrawn ? 'withdrawn' : 'declined', context.today, why);
      return requestAnswer(await readRequest(writing.db, request.id), context.today);
    });
  },
});

function refuseEnded({ number, state, meeting }: MeetingRequest): void {
  if (state === 'open' || state === 'below') return;
  const how = state === 'called' ? `已据以召集 ${meeting}` : state === 'declined' ? '已登记为不予召开' : '已撤回';
  throw new Refusal('usage', 'request_ended', `${number}${how}。`, { hint: `查看：jwh meeting requests ${number}` });
}

/** What must be convened cannot be declined by the committee (XF2 第十二条3, XF4 第十条, the law). */
function refuseBound({ number, effect, verdicts, hold_by, form }: MeetingRequest): void {
  const binding = verdicts.find((one) => one.effect === 'must');
  if (effect !== 'must' || binding === undefined) return;
  const until = hold_by === null ? '' : `，最迟 ${hold_by} 召开`;
  throw new Refusal(
    'forbidden',
    'must_convene',
    `${number}达到了应当召开的条件${until}（${binding.arithmetic}），不能不予召开。`,
    {
      hint: `召集：jwh meeting call ${form} --day 日期 --request ${number}；没有召开已成事实的，加 --happened 事由，如实记录。`,
      cite: binding.cite,
    },
  );
}

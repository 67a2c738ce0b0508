import { wholeNumber } from '../../base/number.ts';
import { readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { verb } from '../../command/verb.ts';
import type { RequestState } from '../certificate.ts';
import { requestArgument } from './act.ts';
import type { Request } from './request.ts';
import { requestAnswer } from './sheet.ts';
import type { Step } from './step.ts';
import { findRequest, patchRequest, readRequest, voidStep } from './store.ts';

export const retract = verb<{ step: string; reason: string }>({
  writes: true,
  arguments: [requestArgument],
  options: [
    { flags: '--step <序号>', text: '作废第几步（序号见 certificate show）', required: true },
    { flags: '--reason <理由>', text: '为什么作废', required: true },
  ],
  examples: ['jwh certificate retract 1 --step 2 --reason 记错了申请'],
  async run(context, [word], options) {
    const no = wholeNumber(options.step, '序号');
    const reason = readPublicWords(options.reason, '理由', 200);
    const show = await context.shown();
    return context.write(async (writing) => {
      const { db } = writing;
      const request = await findRequest(db, word ?? '', context.today);
      refuseIssued(request);
      const step = request.steps.find((one) => one.no === no);
      if (step === undefined) {
        throw new Refusal('not_found', 'no_such_step', `${request.number}没有第 ${no} 步，或已经作废。`, {
          hint: `查看：jwh certificate show ${request.number}`,
        });
      }
      refuseUnder(request, step);
      await voidStep(writing, request, no, reason);
      const left = await readRequest(db, request.id);
      await patchRequest(writing, left, stateOf(left));
      return requestAnswer(db, await readRequest(db, request.id), context.today, show);
    });
  },
});

function refuseIssued({ number, state }: Request): void {
  if (state !== 'issued') return;
  throw new Refusal('usage', 'request_state', `${number}已出具证明，经过不能再改。`, {
    hint: '证明有误的，作废证明：jwh certificate void 证明编号 --reason 理由',
  });
}

/** What an approval rests on stands as long as the approval does. */
function refuseUnder({ number, steps, state }: Request, { no, step }: Step): void {
  const approval = steps.findLast((one) => one.step === 'approved');
  if (state !== 'approved' || step === 'approved' || approval === undefined) return;
  throw new Refusal('usage', 'approved_on_it', `${number}已批准，第 ${no} 步是批准的依据，不能先作废。`, {
    hint: `先作废批准：jwh certificate retract ${number} --step ${approval.no} --reason 理由`,
  });
}

const after: Readonly<Record<string, RequestState>> = {
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** The state the steps that stand come to, and since when. */
function stateOf({ steps, day }: Request): { state: RequestState; state_day: string } {
  const last = steps.findLast(({ step }) => step !== 'consented');
  if (last === undefined) return { state: 'requested', state_day: day };
  const inquired: RequestState = last.step === 'inquired' && last.content.confirmed ? 'verified' : 'requested';
  return { state: after[last.step] ?? inquired, state_day: last.day };
}

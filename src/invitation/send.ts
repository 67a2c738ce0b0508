import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { typedNumber } from '../proceeding/proceeding.ts';
import { appraisedOf, type Invitation, readRecipient, recipients, type Sent } from './invitation.ts';
import { invitationRoom } from './room.ts';

interface SendOptions {
  to?: string;
  receiver?: string;
  on?: string;
}

export const send = verb<SendOptions>({
  writes: true,
  arguments: [caseArgument(invitationRoom)],
  options: [
    {
      flags: '--to <单位>',
      text: '街道（镇）（street，默认）、区社建办（district）、监察考核部门（inspection）；写其中两个字也可以',
    },
    { flags: '--receiver <姓名>', text: '谁收的' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh invitation send 2026-1 --receiver 社建科 --on 2026-10-30'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const to = options.to === undefined ? 'street' : readRecipient(options.to);
    const content: Sent = { to, receiver: publicWordsOrNull(options.receiver, '收件人') };
    return inCase(
      context,
      invitationRoom,
      word,
      ({ one }) => {
        refuseTwice(one, content);
        if (appraisedOf(one) !== undefined) return { step: 'sent', day, content };
        throw new Refusal('usage', 'not_appraised', `${one.number}还没有评议，没有结果可报。`, {
          hint: `先用 jwh invitation appraise ${one.number} --grade 部门=等级`,
        });
      },
      { afterEnd: true },
    );
  },
});

/** The same appraisal goes to each but once; a new one may be sent anew. @throws Refusal kind `usage`. */
function refuseTwice({ number, steps }: Invitation, { to }: Sent): void {
  const last = steps.findLast(({ step, content }) => step === 'sent' && (content as unknown as Sent).to === to);
  const appraised = steps.findLast(({ step }) => step === 'appraised');
  if (last === undefined || (appraised !== undefined && appraised.no > last.no)) return;
  throw new Refusal('usage', 'sent_already', `${number}的评议 ${last.day} 已报${recipients[to]}（第${last.no}步）。`, {
    hint: `没有写入任何内容。那一步记错的：jwh invitation void ${typedNumber(number)} --step ${last.no} --reason 理由`,
  });
}

import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { appraisedOf, readRecipient, type Sent } from './invitation.ts';
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
        if (appraisedOf(one) !== undefined) return { step: 'sent', day, content };
        throw new Refusal('usage', 'not_appraised', `${one.number}还没有评议，没有结果可报。`, {
          hint: `先用 jwh invitation appraise ${one.number} --grade 部门=等级`,
        });
      },
      { afterEnd: true },
    );
  },
});

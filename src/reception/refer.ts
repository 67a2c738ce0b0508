import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { type ActOptions, act, numberArgument, refuseSecond, stepOptions } from './act.ts';
import { mirror } from './raise.ts';
import { dispositionWord } from './reception.ts';
import { contactMissing } from './step.ts';

interface ReferOptions extends ActOptions {
  contact: string;
}

export const refer = verb<ReferOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<部门>', text: '可以办理的部门' }],
  options: [{ flags: '--contact <联系>', text: '那个部门的地点、电话、联系人', required: true }, ...stepOptions],
  examples: ['jwh reception refer 31 区住保中心 --contact 民生路8号'],
  run: (context, [word, department], { contact, ...options }) =>
    act(context, word, 'refer', options, async ({ reception, matter, day, name, writing }) => {
      const where = readPublicWords(department as string, '部门', 60);
      // A referral that did not say whom to turn to is completed, not done a second time.
      if (contactMissing(reception)?.department !== where) refuseSecond(reception, dispositionWord(reception));
      const content = {
        department: where,
        contact: readPublicWords(contact, '联系', 200),
      };
      if (matter !== null) await mirror(writing, matter.id, { step: 'refer', day, name, content });
      return { content, patch: { disposition: 'referred' } };
    }),
});

import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { type ActOptions, act, numberArgument, onOption, refuseSecond } from './act.ts';
import { mirror } from './raise.ts';
import { dispositionWord } from './reception.ts';

interface ReferOptions extends ActOptions {
  contact: string;
}

export const refer = verb<ReferOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<部门>', text: '可以办理的部门' }],
  options: [{ flags: '--contact <联系>', text: '那个部门的地点、电话、联系人', required: true }, onOption],
  examples: ['jwh reception refer 31 区住保中心 --contact 民生路8号'],
  run: (context, [word, department], { contact, ...options }) =>
    act(context, word, 'refer', options, async ({ reception, matter, day, writing }) => {
      refuseSecond(reception, dispositionWord(reception));
      const content = {
        department: readPublicWords(department as string, '部门', 60),
        contact: readPublicWords(contact, '联系', 200),
      };
      if (matter !== null)
        await mirror(writing, matter.id, { step: 'refer', day, name: reception.responsible, content });
      return { content, patch: { disposition: 'referred' } };
    }),
});

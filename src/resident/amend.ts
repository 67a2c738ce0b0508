import { verb } from '../command/verb.ts';
import { type AmendOptions, amendOptions, amendPerson, nothingToAmend, patchFrom } from '../person/amend.ts';
import { refuseFuture } from './add.ts';
import { cardAnswer } from './answer.ts';
import { readCard } from './card.ts';
import { type LivingOptions, livingFrom, livingOptions, refuseSecondHead } from './living.ts';
import { findResident, updateResident } from './store.ts';

export const amend = verb<AmendOptions & LivingOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [...amendOptions, ...livingOptions],
  examples: ['jwh resident amend 王建国 --phone 13904310002', 'jwh resident amend 王小明 --relation 女婿'],
  async run(context, [called], options) {
    const patch = patchFrom(options);
    refuseFuture(patch.birth_day, context.today);
    const living = livingFrom(options);
    if (Object.keys(patch).length === 0 && Object.keys(living).length === 0)
      throw nothingToAmend('jwh resident amend 王建国 --phone 13904310002');
    const card = await context.write(async (writing) => {
      const { person, resident } = await findResident(writing.db, called as string);
      const { household_id } = resident;
      await refuseSecondHead(writing.db, { household_id, relation: living.relation ?? null, person_id: person.id });
      const amended = Object.keys(patch).length === 0 ? person : await amendPerson(writing, person, patch);
      const lives = Object.keys(living).length === 0 ? resident : await updateResident(writing, resident, living);
      return readCard(writing.db, amended, lives, context.today);
    });
    return cardAnswer(context, card);
  },
});
